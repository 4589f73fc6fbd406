import Normalization
import Profiles

extension ValueNormalizer {
  /// A name, title, tag or status: one line, its case kept.
  func line(_ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let text = CleanText.line(bytes)
    guard hasWord(text) else {
      refuse(field, "The value holds no letter and no digit", &issues)
      return nil
    }
    if mayBePlaceholder(field), isPlaceholder(text) { warn(field, "The value looks like a placeholder", &issues) }
    if text.unicodeScalars.contains("\u{FFFD}") { warn(field, "The value holds characters that were lost in a conversion", &issues) }
    return ValueDraft(field, text)
  }

  /// A description or a custom field: line breaks are kept.
  func paragraph(_ field: Field, _ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let text = CleanText.paragraph(bytes)
    if text.isEmpty { return nil }
    if text.unicodeScalars.contains("\u{FFFD}") { warn(field, "The value holds characters that were lost in a conversion", &issues) }
    return ValueDraft(field, text)
  }

  /// A label in lower case, common synonyms made one; nil with an issue for one that is too long.
  func canonicalLabel(_ label: String, _ field: Field, _ issues: inout [Issue]) -> String? {
    let text = CleanText.line(label).lowercased()
    if text.isEmpty { return nil }
    guard text.utf8.count <= limits.labelInBytes else {
      warn(field, "The type is longer than \(limits.labelInBytes) bytes and was left out", &issues)
      return nil
    }
    return switch (text, field) {
    case ("cell", .telephone), ("cellular", .telephone), ("mobile phone", .telephone), ("iphone", .telephone): "mobile"
    case ("office", _), ("business", _): "work"
    case ("private", .telephone), ("private", .address), ("domestic", .address): "home"
    case ("private", .email), ("home", .email): "personal"
    case ("telefax", .telephone), ("work fax", .telephone): "fax"
    default: text
    }
  }

  private func hasWord(_ text: String) -> Bool {
    for byte in text.utf8 where byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 {
      if byte < 0x80 { return true }
      return text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.value > 0x2000 }
    }
    return false
  }

  private func mayBePlaceholder(_ field: Field) -> Bool {
    switch field {
    case .givenName, .familyName, .organizationName, .legalName, .jobTitle: true
    default: false
    }
  }

  private func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    var folded: [UInt8] = []
    var text = text
    text.makeContiguousUTF8()
    TextFolding.fold(text.utf8Span.span, into: &folded)
    return PlaceholderValue.isPlaceholder(folded.span)
  }
}
