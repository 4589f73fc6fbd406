/// What a query can gain at most in each comparison, so that a record's comparison ends once it cannot reach the weight that counts.
///
/// What costs least and tells most is compared first, the words of employers last. Weights at or above the cutoff are exactly those of
/// `PairScorer.weight`.
struct ScoreBounds: ~Copyable {
  /// Comparisons in the order in which they are made.
  private let order: [Int]
  /// For each comparison the greatest contribution of the query in hand.
  private let greatest: UnsafeMutablePointer<Float>
  private var total: Float = 0

  /// Rounding and what an employer of most people changes, in bits.
  private static let slack: Float = 1.01

  init(_ plan: ComparisonPlan) {
    func cost(_ kind: Comparison.Kind) -> Int {
      switch kind {
      // The given name is left out where it is exchanged with the family name, which is compared before it.
      case .family: 0
      case .given: 1
      case .identifier: 2
      case .birthDate: 3
      case .phone: 4
      case .email: 5
      case .category: 6
      case .address: 7
      case .title: 8
      case .text: 9
      case .employer: 10
      }
    }
    order = plan.comparisons.indices.sorted { (cost(plan.comparisons[$0].kind), $0) < (cost(plan.comparisons[$1].kind), $1) }
    greatest = .allocate(capacity: LevelVector.capacity)
    greatest.initialize(repeating: 0, count: LevelVector.capacity)
  }

  deinit { greatest.deallocate() }

  /// Takes note of what a query's row can gain.
  mutating func prepare(_ scorer: PairScorer, _ row: UnsafePointer<UInt32>) {
    total = scorer.priorWeight + Self.slack
    for k in 0..<scorer.count {
      let comparison = scorer.comparator.plan.comparisons[k]
      let bits = scorer.rarity.greatestBits(k, row)
      var best: Float = 0
      if bits > 0 {
        let exact = comparison.exactLevelMask
        for context in 0..<3 {
          for level in 1..<comparison.levelCount {
            let place = (context * 16 + k) * 16 + level
            // Names that are written otherwise may gain up to 3 bits by their rarity; two exchanged names count with that of both.
            let value = exact & (1 << level) == 0 ? scorer.weights[place] + 3 : scorer.logM[place] + bits
            best = max(best, value)
          }
        }
        if comparison.kind == .family { best += bits }
      }
      greatest[k] = best
      total += best
    }
  }

  /// The weight of the query and a record, or nil when it is below the cutoff.
  func weight(
    _ scorer: PairScorer, _ query: Int, _ record: Int, cutoff: Float, _ scratch: borrowing ComparisonScratch
  ) -> Float? {
    let left = scorer.comparator.records.row(query)
    let right = scorer.comparator.records.row(record)
    var levels = LevelVector()
    var bound = total
    for k in order {
      let level = scorer.comparator.level(k, left, right, after: levels, scratch)
      levels[k] = level
      if level == 0 {
        bound -= greatest[k]
      } else {
        var gain = -Float.infinity
        for context in EmployerContext.allCases { gain = max(gain, scorer.contribution(k, level: level, left, right, context).total) }
        bound += gain - greatest[k]
      }
      if bound < cutoff { return nil }
    }
    let weight = scorer.weight(of: levels, query, record)
    return weight < cutoff ? nil : weight
  }
}
