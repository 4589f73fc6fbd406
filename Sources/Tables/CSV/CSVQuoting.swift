/// When a field must be written between quotes.
enum CSVQuoting {
  /// Whether the value holds the delimiter, a quote or a line end.
  static func needsQuotes(_ value: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Bool {
    for byte in value where byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
    return false
  }

  /// Whether a spreadsheet would read the value as a formula: it begins with `=`, `+`, `-`, `@`, tab or CR, and is no
  /// plain number or phone number.
  static func isFormulaLike(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = value.first else { return false }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D: return true
    case 0x2B, 0x2D:
      for byte in value.dropFirst() {
        switch byte {
        case 0x30...0x39, 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2C, 0x2F: continue
        default: return true
        }
      }
      return false
    default: return false
    }
  }
}
