import Glibc

/// A document's text as valid UTF-8, without a byte order mark; where the bytes are that already they are not copied.
struct DecodedText {
  private let bytes: [UInt8]
  private let start: Int
  /// Where the first bytes lie that are no text, in the bytes as received, if there are any.
  let flaw: Int?

  /// Repairs what is no text with U+FFFD. `start` is where the text begins, after a byte order mark.
  /// - Complexity: O(bytes)
  init(_ received: [UInt8], from start: Int, encoding: Encoding) {
    var flaw: Int?
    let decoded = received.withUnsafeBufferPointer { all -> [UInt8]? in
      let text = UnsafeBufferPointer(rebasing: all[min(start, all.count)...])
      switch encoding {
      case .utf8:
        guard !Self.isValid(text) else { return nil }
        flaw = 0
        return Array(String(decoding: text, as: UTF8.self).utf8)
      case .utf16LittleEndian: return UTF16Text.decode(text, isBigEndian: false, flaw: &flaw)
      case .utf16BigEndian: return UTF16Text.decode(text, isBigEndian: true, flaw: &flaw)
      default:
        if let decoded = SingleByteEncoding.decode(text, from: encoding, flaw: &flaw) { return decoded }
        if let name = encoding.converterName, let decoded = ConvertedText.decode(text, converterName: name, flaw: &flaw) { return decoded }
        // The standard's "replacement", or a converter that is not installed: nothing but ASCII can be trusted.
        flaw = flaw ?? 0
        return Array(String(decoding: text.lazy.map { $0 < 0x80 ? $0 : 0xFF }, as: UTF8.self).utf8)
      }
    }
    bytes = decoded ?? received
    self.start = decoded == nil ? min(start, received.count) : 0
    self.flaw = flaw
  }

  /// The text; valid inside the closure.
  func withUTF8<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Whether these bytes are UTF-8; runs of ASCII cost about as much as reading them.
  static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool { (try? UTF8Span(validating: text.span)) != nil }
}
