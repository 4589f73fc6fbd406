import Normalization

/// Text without case, accents and punctuation, words apart by one space: what lists of words are compared with.
enum FoldedText {
  static func of(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  static func bytes(of text: String) -> [UInt8] {
    var text = text
    var bytes: [UInt8] = []
    text.withUTF8 { TextFolding.fold(Span(_unsafeElements: $0), into: &bytes) }
    return bytes
  }

  /// Whether the words of `phrase`, both folded, stand in `text` one after another.
  static func holds(_ text: String, _ phrase: String) -> Bool { !phrase.isEmpty && " \(text) ".contains(" \(phrase) ") }
}
