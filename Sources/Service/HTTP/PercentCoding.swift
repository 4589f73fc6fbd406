/// Percent-encoding of RFC 3986.
enum PercentCoding {
  /// The text; nil for a broken escape, broken UTF-8 or a control character.
  /// - Parameter plusIsSpace: as in a query that a form wrote.
  static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    var utf8 = text.utf8
    var plain = true
    for byte in utf8 where byte == UInt8(ascii: "%") || byte == UInt8(ascii: "+") || byte < 0x20 || byte > 0x7E {
      plain = false
      break
    }
    if plain { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    while let byte = utf8.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = utf8.popFirst().flatMap(digit), let low = utf8.popFirst().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// With everything but RFC 3986's unreserved characters escaped.
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
