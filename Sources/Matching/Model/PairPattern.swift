/// Pairs that look the same to the model: the same levels, and rarity bits that round to the same number.
struct PairPattern: Hashable, Sendable, Comparable {
  var levels: LevelVector
  /// Sum of the rarity bits of the levels that have an exact value, rounded to whole bits.
  var bits: Int16
  /// The same of those comparisons alone on which relatives agree.
  var sharedBits: Int16

  static func < (a: PairPattern, b: PairPattern) -> Bool {
    (a.levels.word, a.bits, a.sharedBits) < (b.levels.word, b.bits, b.sharedBits)
  }
}

/// How often each pattern occurs in a sample of pairs. Counts are whole numbers, so no order of counting changes them.
struct PatternCounts: Sendable {
  private(set) var counts: [PairPattern: Int] = [:]
  /// For each comparison and level: the sum of the rarity bits of similar values, in 1/16 bits, and how many there were.
  private(set) var similarSums = [Int](repeating: 0, count: 256)
  private(set) var similarCounts = [Int](repeating: 0, count: 256)

  mutating func add(_ pattern: PairPattern) { counts[pattern, default: 0] += 1 }

  mutating func addSimilar(comparison: Int, level: Int, bits: Float) {
    similarSums[comparison * 16 + level] += Int((bits * 16).rounded())
    similarCounts[comparison * 16 + level] += 1
  }

  mutating func merge(_ other: PatternCounts) {
    for (pattern, count) in other.counts { counts[pattern, default: 0] += count }
    for index in 0..<256 {
      similarSums[index] += other.similarSums[index]
      similarCounts[index] += other.similarCounts[index]
    }
  }

  /// All patterns in one fixed order.
  var sorted: [(pattern: PairPattern, count: Int)] {
    counts.map { (pattern: $0.key, count: $0.value) }.sorted { $0.pattern < $1.pattern }
  }
}
