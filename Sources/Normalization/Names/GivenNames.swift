/// What is known of given names in general: whether a word is one, and whom it names.
public enum GivenNames {
  /// The gender that a given name suggests.
  public enum Gender: UInt8, Sendable {
    case unknown
    case female
    case male
    /// Given to both, in one language or between languages (Andrea, Simone, Jean, Kim).
    case either
  }

  /// Whether a folded word is a known given name, formal or short.
  ///
  /// Some of these are surnames too (`martin`): see ``isAlsoSurname(_:)``.
  public static func isLikelyGiven(_ folded: Span<UInt8>) -> Bool { table.value(folded) != nil }

  /// Whether a known given name is a common surname as well, so that its place in a full name is open.
  public static func isAlsoSurname(_ folded: Span<UInt8>) -> Bool { (table.value(folded) ?? 0) & alsoSurname != 0 }

  /// The gender that a folded given name suggests; `female` against `male` is evidence that two people differ (Mario, Maria).
  public static func gender(of folded: Span<UInt8>) -> Gender {
    switch (table.value(folded) ?? 0) & 3 {
    case 1: .female
    case 2: .male
    case 3: .either
    default: .unknown
    }
  }

  /// Bit of a name that is a common surname as well.
  static let alsoSurname: UInt32 = 4

  /// Gender bits and ``alsoSurname`` of each known name.
  static let table: WordTable = {
    var words: [(word: Substring, value: UInt32)] = []
    for (key, values) in WordTable.lines(of: names) {
      let gender: UInt32 = key == "f" ? 1 : key == "m" ? 2 : 3
      for name in values { words.append((name, gender)) }
    }
    for table in [
      Nicknames.english, Nicknames.italian, Nicknames.german, Nicknames.french, Nicknames.spanish, Nicknames.portuguese, Nicknames.world,
    ] {
      for (key, forms) in WordTable.lines(of: table) {
        let gender: UInt32 = key.hasPrefix("f ") ? 1 : key.hasPrefix("m ") ? 2 : 3
        for name in [key.dropFirst(2)] + forms where name.utf8.count > 1 { words.append((name, gender)) }
      }
    }
    let given = Set(words.map(\.word))
    for (_, values) in WordTable.lines(of: surnamesToo) {
      for name in values where given.contains(name) { words.append((name, alsoSurname)) }
    }
    return WordTable(words, combine: |)
  }()
}
