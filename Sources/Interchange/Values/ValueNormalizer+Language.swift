import Normalization
import Profiles

extension ValueNormalizer {
  /// A BCP 47 tag: `it`, `pt-BR`, `zh-Hant-TW`.
  func language(_ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let given = CleanText.line(bytes)
    guard let tag = LanguageTag.canonical(given) else {
      refuse(.language, "This is not a language; write its tag, such as it or pt-BR", &issues)
      return nil
    }
    return ValueDraft(.language, tag, raw: tag == given ? nil : given)
  }
}

/// Language tags (RFC 5646) and the names of common languages.
enum LanguageTag {
  /// The tag in its usual case, or nil where the text is neither a well-formed tag nor a known name.
  static func canonical(_ given: String) -> String? {
    if let tag = names[given.lowercased()] { return tag }
    guard given.utf8.count <= 35 else { return nil }
    let subtags = given.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = subtags.first, (2...3).contains(first.utf8.count), isLetters(first) else { return nil }
    var words = [first.lowercased()]
    var hasScript = false
    var hasRegion = false
    for subtag in subtags.dropFirst() {
      let count = subtag.utf8.count
      guard (1...8).contains(count), subtag.utf8.allSatisfy({ $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 }) else { return nil }
      if count == 4, isLetters(subtag), !hasScript, !hasRegion {
        words.append(subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased())
        hasScript = true
      } else if !hasRegion, (count == 2 && isLetters(subtag)) || (count == 3 && subtag.utf8.allSatisfy { $0 &- 48 < 10 }) {
        words.append(subtag.uppercased())
        hasRegion = true
      } else {
        words.append(subtag.lowercased())
      }
    }
    return words.joined(separator: "-")
  }

  private static func isLetters(_ text: Substring) -> Bool { text.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 } }

  private static let names: [String: String] = {
    var table: [String: String] = [:]
    for (tag, words) in [
      "en": "english inglese englisch anglais inglés inglês", "it": "italian italiano italienisch italien",
      "de": "german tedesco deutsch allemand alemán alemão", "fr": "french francese französisch français francés francês",
      "es": "spanish spagnolo spanisch espagnol español espanhol",
      "pt": "portuguese portoghese portugiesisch portugais portugués português",
      "nl": "dutch olandese niederländisch nederlands", "pl": "polish polacco polnisch polski", "ru": "russian russo russisch русский",
      "zh": "chinese cinese chinesisch 中文", "ja": "japanese giapponese japanisch 日本語", "ar": "arabic arabo arabisch العربية",
      "sv": "swedish svenska", "da": "danish dansk", "nb": "norwegian norsk", "fi": "finnish suomi",
      "el": "greek greco griechisch ελληνικά",
      "tr": "turkish turco türkisch türkçe", "cs": "czech čeština", "ro": "romanian română rumeno", "hu": "hungarian magyar",
      "ko": "korean 한국어",
      "uk": "ukrainian українська", "hi": "hindi हिन्दी", "he": "hebrew עברית",
    ] {
      for word in words.split(separator: " ") { table[String(word)] = tag }
    }
    return table
  }()
}
