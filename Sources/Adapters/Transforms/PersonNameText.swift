import Normalization

/// A whole name taken apart with its case kept: the folded parts that `PersonName` finds are sought among the words as written.
struct PersonNameText {
  private var words: [[String]] = [[], [], [], [], []]

  init(_ text: String) {
    var text = TextSteps.trimmed(text)
    var parts = PersonName.Parts()
    text.withUTF8 { PersonName.parse(full: Span(_unsafeElements: $0), into: &parts) }
    let ranges = [parts.given, parts.additional, parts.family, parts.suffix]
    let slots: [ValueStep.NamePart] = [.given, .additional, .family, .suffix]
    var rests = ranges.map { parts.bytes[$0].filter { $0 != 0x20 }[...] }
    var last = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      var bare = String(word.drop { "\"'(,;".contains($0) })
      while let end = bare.last, "\"'),;".contains(end) { bare.removeLast() }
      var folded: [UInt8] = []
      bare.withUTF8 { TextFolding.fold(Span(_unsafeElements: $0), into: &folded) }
      let key = folded.filter { $0 != 0x20 }
      if key.isEmpty { continue }
      // The part of the word before comes first: of "Mario Mario Rossi" the second is no family name.
      if let part = ([last] + rests.indices.filter { $0 != last }).first(where: { rests[$0].starts(with: key) }) {
        rests[part].removeFirst(key.count)
        words[Self.index(slots[part])].append(bare)
        last = part
      } else if words.allSatisfy(\.isEmpty), !parts.honorifics.isEmpty {
        words[Self.index(.prefix)].append(bare)
      }
    }
  }

  /// Nil for a part that the name does not have.
  func part(_ part: ValueStep.NamePart) -> String? {
    let found = words[Self.index(part)]
    return found.isEmpty ? nil : found.joined(separator: " ")
  }

  private static func index(_ part: ValueStep.NamePart) -> Int { ValueStep.NamePart.allCases.firstIndex(of: part) ?? 0 }
}
