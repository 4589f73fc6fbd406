/// The encodings of one byte a character, by table.
enum SingleByteEncoding {
  /// The UTF-8 text of bytes, or nil where the encoding is not of this kind.
  ///
  /// - Parameter flaw: where the first byte without a character lies, if there is one; it became U+FFFD.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, from encoding: Encoding, flaw: inout Int?) -> [UInt8]? {
    guard let table = table(of: encoding.name) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let scalar = table[Int(byte & 0x7F)]
        if scalar == "\u{FFFD}", flaw == nil { flaw = offset }
        text.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    return text
  }

  static func isKnown(_ encoding: Encoding) -> Bool { table(of: encoding.name) != nil }

  private static func table(of name: String) -> [Unicode.Scalar]? {
    // Bytes above 0x7F are private characters there.
    if name == "x-user-defined" { return (0xF780...0xF7FF).compactMap { Unicode.Scalar($0) } }
    return indexes[name == "iso-8859-8-i" ? "iso-8859-8" : name].map { Array($0.unicodeScalars) }
  }
}
