/// Countries by what people call them.
public enum Country {
  /// The region that a country field names, or nil.
  ///
  /// Knows ISO 3166 codes of two and three letters, names in six languages, native names, and common forms (`USA`, `U.K.`, `England`,
  /// `Holland`, `Deutschland`). A leading article (`The Netherlands`, `les Pays-Bas`) does not matter. At most 120 bytes are read.
  public static func region(of name: Span<UInt8>) -> Region? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * limit + TextFolding.slack) { text in
      name.withUnsafeBufferPointer { raw in
        let base = text.baseAddress.unsafelyUnwrapped
        guard let input = raw.baseAddress, raw.count <= limit else { return nil }
        let count = TextFolding.fold(input, raw.count, to: base)
        if let number = table.value(base, count) { return regions[Int(number)] }
        // U. K. and U.S.A. fold to single letters; N/A is not Namibia.
        if PlaceholderValue.isPlaceholder(base, count) { return nil }
        var squashed = 0
        var longest = 0
        var length = 0
        for index in 0..<count {
          if base[index] == 32 {
            length = 0
          } else {
            length += 1
            longest = max(longest, length)
            base[squashed] = base[index]
            squashed += 1
          }
        }
        guard longest == 1, squashed > 1, let number = table.value(base, squashed) else { return nil }
        return regions[Int(number)]
      }
    }
  }

  private static let limit = 120

  private static let regions: [Region] = WordTable.lines(of: names).compactMap { Region(String($0.key)) }

  private static let table: WordTable = {
    let lines = WordTable.lines(of: names)
    var entries: [(word: Substring, value: UInt32)] = []
    for (number, line) in lines.enumerated() { entries.append((line.key, UInt32(number))) }
    for (number, line) in lines.enumerated() {
      for name in line.values {
        entries.append((name, UInt32(number)))
        for article in ["the ", "la ", "le ", "les ", "los ", "las ", "il ", "gli ", "die "] {
          entries.append((article + name, UInt32(number)))
        }
      }
    }
    return WordTable(entries)
  }()
}
