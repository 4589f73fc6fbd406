import Glibc

/// Scores pairs of a record set with a model: one addition a comparison, plus the rarity of what they agree on.
///
/// The weight of a pair is the log2 of the odds that it is a match: prior + sum over comparisons of log2(m / u), with u replaced by the
/// shared value's own frequency where both sides hold the same value.
final class PairScorer: @unchecked Sendable {
  /// What one comparison contributes to a pair's weight, in bits.
  struct Contribution: Sendable {
    var level: Int
    /// log2(m / u) of the level.
    var levelWeight: Float
    /// What the value's rarity adds to it.
    var rarityWeight: Float
    var total: Float { levelWeight + rarityWeight }
  }

  /// The weight of a pair that has no value in common to compare, in bits.
  static let nothingCompared: Float = -40

  let comparator: PairComparator
  let rarity: ValueRarity
  let model: MatchModel
  private(set) var priorWeight: Float
  let count: Int
  private let employer: Int
  private var relativesWeight: Float?
  private let sharedByRelatives: FixedBuffer<Bool>
  /// log2(m / u), log2(m) and typical rarity by `(context x 16 + comparison) x 16 + level`.
  let weights: FixedBuffer<Float>
  let logM: FixedBuffer<Float>
  private let typical: FixedBuffer<Float>

  init(comparator: PairComparator, rarity: ValueRarity, model: MatchModel) {
    self.comparator = comparator
    self.rarity = rarity
    self.model = model
    priorWeight = Float(model.priorWeight(recordCount: comparator.records.population[0]))
    count = comparator.plan.comparisons.count
    employer = comparator.plan.employer ?? -1
    relativesWeight = model.relativesWeight(recordCount: comparator.records.population[0]).map { Float($0) }
    sharedByRelatives = FixedBuffer(comparator.plan.comparisons.map(\.isSharedByRelatives), padding: false)
    let weights = FixedBuffer<Float>(count: 3 * 256, repeating: 0)
    let logM = FixedBuffer<Float>(count: 3 * 256, repeating: 0)
    let typical = FixedBuffer<Float>(count: 3 * 256, repeating: 0)
    for context in 0..<3 {
      for (k, comparison) in model.comparisons.enumerated() {
        for level in 1..<comparison.levels.count {
          let place = (context * 16 + k) * 16 + level
          weights[place] = Float(model.weight(comparison: k, level: level, context: context))
          logM[place] = Float(BinaryLogarithm.of(comparison.levels[level].m[context]))
          typical[place] = Float(comparison.levels[level].typicalRarity)
        }
      }
    }
    self.weights = weights
    self.logM = logM
    self.typical = typical
  }

  /// Takes note of how many records there are now.
  func followPopulation() {
    let population = comparator.records.population[0]
    priorWeight = Float(model.priorWeight(recordCount: population))
    relativesWeight = model.relativesWeight(recordCount: population).map { Float($0) }
  }

  /// The match weight of a pair in bits.
  func weight(_ a: Int, _ b: Int, _ scratch: borrowing ComparisonScratch) -> Float {
    let levels = comparator.levels(a, b, scratch)
    return weight(of: levels, a, b)
  }

  /// The match weight of a pair whose levels are known.
  func weight(of levels: LevelVector, _ a: Int, _ b: Int) -> Float {
    // Two records that have nothing to compare are no match, however likely matches are.
    if levels.word == 0 { return Self.nothingCompared }
    let left = comparator.records.row(a)
    let right = comparator.records.row(b)
    let context = employer < 0 ? .unknown : EmployerContext.of(employerLevel: levels[employer])
    var sum = priorWeight
    var shared: Float = 0
    for k in 0..<count {
      let contribution = contribution(k, level: levels[k], left, right, context)
      sum += contribution.total
      if sharedByRelatives[k] { shared += contribution.total }
    }
    return sum - discount(shared)
  }

  /// What each comparison contributes, in the order of the plan.
  func contributions(_ a: Int, _ b: Int, _ scratch: borrowing ComparisonScratch) -> [Contribution] {
    let levels = comparator.levels(a, b, scratch)
    let context = employer < 0 ? .unknown : EmployerContext.of(employerLevel: levels[employer])
    return (0..<count).map { k in
      contribution(k, level: levels[k], comparator.records.row(a), comparator.records.row(b), context)
    }
  }

  /// The bits taken off because the pair may be relatives, who agree on these comparisons as one person does.
  func relativesDiscount(_ contributions: [Contribution]) -> Float {
    discount(contributions.indices.reduce(0) { sharedByRelatives[$1] ? $0 + contributions[$1].total : $0 })
  }

  /// - Parameter shared: what the comparisons that relatives agree on contribute together.
  @inline(__always)
  private func discount(_ shared: Float) -> Float {
    guard let relativesWeight else { return 0 }
    return RelativesClass.discount(relativesWeight + shared)
  }

  @inline(__always)
  func contribution(
    _ k: Int, level: Int, _ left: UnsafePointer<UInt32>, _ right: UnsafePointer<UInt32>, _ context: EmployerContext
  ) -> Contribution {
    if level == 0 { return Contribution(level: 0, levelWeight: 0, rarityWeight: 0) }
    let place = (context.rawValue * 16 + k) * 16 + level
    let weight = weights[place]
    if let bits = rarity.exactBits(k, level: level, left, right, context: context) {
      return Contribution(level: level, levelWeight: weight, rarityWeight: logM[place] + bits - weight)
    }
    if let bits = rarity.similarBits(k, level: level, left, right) {
      return Contribution(level: level, levelWeight: weight, rarityWeight: RarityScale.similar(bits, typical: typical[place]))
    }
    return Contribution(level: level, levelWeight: weight, rarityWeight: 0)
  }
}

/// The third class of pairs: relatives under one roof.
enum RelativesClass {
  /// `log2(1 + 2^x)`, where x is the weight of "relatives" against "strangers": what the odds of a match lose to it.
  @inline(__always)
  static func discount(_ x: Float) -> Float {
    if x < -12 { return 0 }
    return x > 24 ? x : Float(BinaryLogarithm.of(1 + Double(exp2(x))))
  }
}

/// How the rarity of two similar values moves a weight.
enum RarityScale {
  /// The bits added for a pair of similar values whose rarer one has `bits` of rarity where `typical` is usual: the whole difference, within
  /// 3 bits either way.
  @inline(__always)
  static func similar(_ bits: Float, typical: Float) -> Float { min(3, max(-3, bits - typical)) }
}
