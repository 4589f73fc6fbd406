/// Pieces of pages.
enum HTML {
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22].contains($0) }) else { return text }
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Paragraphs as real pages are full of.
  static func filler(_ tongue: Tongue, paragraphs: Int) -> String {
    let words = tongue.words
    let passage = passages[tongue]!
    var html = ""
    html.reserveCapacity(paragraphs * (passage.utf8.count + 200))
    for number in 0..<paragraphs {
      html += "<section class=\"teaser teaser-\(number % 7)\" data-row=\"\(number)\"><h3>\(words.about) \(number + 1)</h3><p>"
      html += passage
      html += "</p><a class=\"more\" href=\"\(words.aboutPath)#part-\(number)\">…</a></section>\n"
    }
    return html
  }

  private static let passages = Dictionary(
    uniqueKeysWithValues: Tongue.allCases.map { ($0, String(repeating: escape($0.words.filler), count: 4)) })
}
