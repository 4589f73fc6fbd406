/// The first line of an XML document, as far as it says an encoding.
enum XMLDeclaration {
  /// The value of `encoding` in `<?xml ... ?>` at the very start, or nil.
  static func encodingLabel(in bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = bytes[..<end]
    let word = Array("encoding".utf8)
    guard let found = declaration.indices.first(where: { declaration[$0...].starts(with: word) }) else { return nil }
    var rest = declaration[(found + word.count)...].drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isSpace)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = rest.firstIndex(of: quote)
    else { return nil }
    return String(decoding: rest[..<close], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
