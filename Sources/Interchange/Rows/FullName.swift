import Normalization
import Profiles

/// A whole name taken apart with its case kept: the folded parts that `PersonName` finds are sought again among the words as written.
struct FullName {
  private(set) var given = ""
  private(set) var additional = ""
  private(set) var family = ""
  private(set) var prefix = ""
  private(set) var suffix = ""
  private(set) var nickname = ""
  private(set) var former = ""
  /// Whether words were left out, as of a couple.
  private(set) var isPartial = false

  init(_ text: String) {
    var text = text
    var parts = PersonName.Parts()
    text.withUTF8 { PersonName.parse(full: Span(_unsafeElements: $0), into: &parts) }
    let ranges = [parts.given, parts.additional, parts.family, parts.suffix, parts.nickname, parts.formerFamily]
    var rests = ranges.map { Self.squashed(parts.bytes[$0])[...] }
    var found = [[String]](repeating: [], count: ranges.count)
    var titles: [String] = []
    var last = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      let bare = Self.bare(word)
      var folded: [UInt8] = []
      bare.withSpan { TextFolding.fold($0, into: &folded) }
      let key = Self.squashed(folded[...])
      if key.isEmpty { continue }
      // The part of the word before comes first: of "Mario Mario Rossi" the second is no family name.
      let order = [last] + ranges.indices.filter { $0 != last }
      if let part = order.first(where: { rests[$0].starts(with: key) }) {
        rests[part].removeFirst(key.count)
        found[part].append(bare)
        last = part
      } else if found.allSatisfy(\.isEmpty), !parts.honorifics.isEmpty {
        titles.append(bare)
      } else {
        isPartial = true
      }
    }
    guard rests.allSatisfy(\.isEmpty), !(found[0].isEmpty && found[2].isEmpty) else {
      split(text)
      return
    }
    let texts = found.map { $0.joined(separator: " ") }
    (given, additional, family, suffix, nickname, former) = (texts[0], texts[1], texts[2], texts[3], texts[4], texts[5])
    prefix = titles.joined(separator: " ")
  }

  /// The last word as family name.
  private mutating func split(_ text: String) {
    (given, additional, family, suffix, nickname, former, prefix) = ("", "", "", "", "", "", "")
    isPartial = false
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last else {
      family = text
      return
    }
    given = words.dropLast().joined(separator: " ")
    family = String(last)
  }

  /// A word without quotes, brackets and the comma behind it; a full stop stays.
  private static func bare(_ word: Substring) -> String {
    var word = word
    while let first = word.first, "\"'(“„‘«,;".contains(first) { word.removeFirst() }
    while let last = word.last, "\"')”“’»,;".contains(last) { word.removeLast() }
    return String(word)
  }

  private static func squashed(_ folded: ArraySlice<UInt8>) -> [UInt8] { folded.filter { $0 != 32 } }
}

extension String {
  /// Calls `body` with the bytes.
  fileprivate func withSpan(_ body: (Span<UInt8>) -> Void) {
    var text = self
    text.withUTF8 { body(Span(_unsafeElements: $0)) }
  }
}
