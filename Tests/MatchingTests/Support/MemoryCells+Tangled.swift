import Oracles

extension MemoryCells {
  /// Words that make slips, shared parts, initials, acronyms and swaps likely.
  private static let words = [
    "johnson", "johnston", "johnsen", "anna", "ann", "hanna", "a", "j", "data soft", "datasoft", "advanced micro devices", "amd",
    "mario rossi",
    "rossi", "mario", "de rossi", "rossi bianchi", "bianchi", "h", "y", "söhne", "müller", "mueller", "1980-05-12", "1980-12-05", "1980",
    "mario.rossi@a.it", "mario.rossi@b.it", "mario_rossi@a.it", "m.rossi@a.it", "info@a.it", "+39 347 5581906", "+39 347 5581907",
    "347 5581906", "+49 347 5581906", "02 81739406", "+39 02 81739406", "via roma 1", "via roma 2", "via rome 1", "20121", "20122",
    "milano",
    "milan", "AB12345", "AB12346",
  ]

  /// Rows of such words in any column, so that every rule meets every kind of value.
  static func tangled(columns: Int, rows: Int, seed: UInt64) -> MemoryCells {
    var random = SeededGenerator(seed: seed)
    return MemoryCells(
      rows: (0..<rows).map { _ in
        (0..<columns).map { _ in
          let count = Int.random(in: 0...3, using: &random)
          return (0..<count).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
        }
      })
  }
}
