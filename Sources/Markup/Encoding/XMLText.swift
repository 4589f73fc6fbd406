import Glibc

/// The text of an XML document as UTF-8, decoded strictly: XML has no repair.
struct XMLText {
  private let text: DecodedText

  /// Follows RFC 7303: byte order mark, then transport, then declaration, then UTF-8.
  ///
  /// - Throws: `MarkupError` where the encoding is unknown, where a mark and the declaration contradict each other, and for bytes that are no
  ///   text, NUL among them.
  init(_ bytes: [UInt8], transportCharset: String?) throws(MarkupError) {
    let (encoding, start) = try Self.encoding(of: bytes, transportCharset: transportCharset)
    text = DecodedText(bytes, from: start, encoding: encoding)
    guard text.flaw == nil else { throw MarkupError(.undecodable(encoding: encoding.name), offset: text.flaw) }
    let nul = text.withUTF8 { all in
      all.baseAddress.flatMap { memchr($0, 0, all.count) }.map { UnsafeRawPointer($0) - UnsafeRawPointer(all.baseAddress!) }
    }
    if let nul { throw MarkupError(.undecodable(encoding: encoding.name), offset: nul) }
  }

  func withUTF8<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value { text.withUTF8(body) }

  static func encoding(of bytes: [UInt8], transportCharset: String?) throws(MarkupError) -> (encoding: Encoding, start: Int) {
    if let mark = ByteOrderMark(bytes) {
      // What the declaration says must agree; in UTF-16 it can only be read once decoded.
      if mark.encoding == .utf8 {
        if let label = XMLDeclaration.encodingLabel(in: bytes[mark.length...].prefix(1024)), Encoding(label: label) != .utf8 {
          throw MarkupError(.encodingDeclaration(label), offset: mark.length)
        }
      } else {
        try check(utf16: mark.encoding, bytes, from: mark.length)
      }
      return (mark.encoding, mark.length)
    }
    if let transportCharset {
      guard let encoding = Encoding(label: transportCharset) else { throw MarkupError(.encodingDeclaration(transportCharset)) }
      return (encoding, 0)
    }
    for (encoding, start) in [(Encoding.utf16BigEndian, [0, 0x3C, 0, 0x3F]), (.utf16LittleEndian, [0x3C, 0, 0x3F, 0])]
      as [(Encoding, [UInt8])]
    where bytes.starts(with: start) {
      try check(utf16: encoding, bytes, from: 0)
      return (encoding, 0)
    }
    guard let label = XMLDeclaration.encodingLabel(in: bytes.prefix(1024)) else { return (.utf8, 0) }
    guard let encoding = Encoding(label: label), encoding != .utf16LittleEndian, encoding != .utf16BigEndian else {
      throw MarkupError(.encodingDeclaration(label), offset: 0)
    }
    return (encoding, 0)
  }

  private static func check(utf16 encoding: Encoding, _ bytes: [UInt8], from start: Int) throws(MarkupError) {
    let head = DecodedText(Array(bytes[start...].prefix(2048)), from: 0, encoding: encoding).withUTF8 { Array($0) }
    guard let label = XMLDeclaration.encodingLabel(in: head[...]) else { return }
    guard let declared = Encoding(label: label), declared == .utf16LittleEndian || declared == .utf16BigEndian else {
      throw MarkupError(.encodingDeclaration(label), offset: start)
    }
  }
}
