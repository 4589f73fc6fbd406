/// Finds a model's parameters from unlabelled pairs by expectation-maximization.
///
/// u comes from random pairs (and, for what colleagues share, from pairs of colleagues), weighted by how surely each is no match; m and the
/// share of matches come from candidate pairs, weighted by how surely each is one. Dempster, Laird and Rubin 1977,
/// doi:10.1111/j.2517-6161.1977.tb01600.x; Winkler 1988 for its use in record linkage. Prior beliefs, worth a few pairs each, keep levels
/// that the data hardly show from running away.
struct ModelTrainer {
  /// The samples it learns from.
  struct Samples: Sendable {
    var random: PatternCounts
    var colleagues: PatternCounts
    var candidates: PatternCounts
    /// One in how many candidate pairs was drawn.
    var candidateRate: Int
  }

  let plan: ComparisonPlan
  let recordCount: Int
  var iterations = 25
  /// Pairs of relatives for each record that are always believed possible, seen or not.
  private static let fewestRelatives = 0.01

  private struct Weighted {
    var levels: LevelVector
    var context: Int
    var bits: Double
    /// The part of `bits` that belongs to comparisons on which relatives agree.
    var sharedBits: Double
    var count: Double
  }

  /// How likely a pattern's pairs are matches, and relatives; the rest are strangers.
  private struct Posterior {
    var match: Double
    var relatives: Double
  }

  func train(_ samples: Samples) -> MatchModel {
    let random = weighted(samples.random)
    let colleagues = weighted(samples.colleagues)
    let candidates = weighted(samples.candidates)
    var model = initialModel(samples)
    let totalPairs = max(1, Double(recordCount) * Double(recordCount - 1) / 2)
    model.matchesPerRecord = 0.2
    updateU(&model, random: random.map { ($0, 0.0) }, colleagues: colleagues.map { ($0, 0.0) })
    if hasRelatives { model.relativesPerRecord = 0.01 }
    for _ in 0..<iterations {
      let before = model
      let present = tables(model)
      let posteriors = candidates.map { ($0, posterior($0, present)) }
      updateM(&model, posteriors.map { ($0.0, $0.1.match) })
      let rate = Double(samples.candidateRate)
      let matches = posteriors.reduce(0.0) { $0 + $1.0.count * $1.1.match } * rate
      if hasRelatives {
        let relatives = posteriors.reduce(0.0) { $0 + $1.0.count * $1.1.relatives } * rate
        model.relativesPerRecord = max(Self.fewestRelatives, relatives / Double(max(recordCount, 1)))
      }
      // A match is always believed possible, and never a pair a match before it is looked at; both matter in small files only.
      let believed = min(totalPairs / 20, max(0.0005 * Double(recordCount), matches + 1))
      model.matchesPerRecord = max(1e-6, believed / Double(max(recordCount, 1)))
      let next = tables(model)
      updateU(
        &model, random: random.map { ($0, posterior($0, next).match) }, colleagues: colleagues.map { ($0, posterior($0, next).match) })
      if change(before, model) < 1e-4 { break }
    }
    return model
  }

  private func weighted(_ counts: PatternCounts) -> [Weighted] {
    counts.sorted.map { entry in
      let context = plan.employer.map { EmployerContext.of(employerLevel: entry.pattern.levels[$0]) } ?? .unknown
      return Weighted(
        levels: entry.pattern.levels, context: context.rawValue, bits: Double(entry.pattern.bits),
        sharedBits: Double(entry.pattern.sharedBits), count: Double(entry.count))
    }
  }

  /// Whether people are compared by both names, so that relatives can be told.
  private var hasRelatives: Bool {
    let kinds = plan.comparisons.map(\.kind)
    return kinds.contains(.given) && kinds.contains(.family)
  }

  /// What a model adds to a pattern's weight, as a table, so that an iteration takes each logarithm once.
  private struct Tables {
    /// log2(m / u), or log2(m) where the value's own rarity stands for u, by `(context x 16 + comparison) x 16 + level`.
    var bits = [Double](repeating: 0, count: 3 * 256)
    var isShared: [Bool]
    var prior: Double
    var relatives: Double?
  }

  private func tables(_ model: MatchModel) -> Tables {
    var tables = Tables(
      isShared: plan.comparisons.map(\.isSharedByRelatives), prior: model.priorWeight(recordCount: recordCount),
      relatives: model.relativesWeight(recordCount: recordCount))
    for (k, comparison) in plan.comparisons.enumerated() {
      let exact = comparison.exactLevels
      for level in 1..<comparison.levelCount {
        for context in 0..<3 {
          let parameters = model.comparisons[k].levels[level]
          let m = parameters.m[context]
          tables.bits[(context * 16 + k) * 16 + level] = BinaryLogarithm.of(exact.contains(level) ? m : m / parameters.u[context])
        }
      }
    }
    return tables
  }

  /// The probability that pairs of a pattern are matches, and relatives, under a model.
  private func posterior(_ pattern: Weighted, _ tables: Tables) -> Posterior {
    var weight = tables.prior + pattern.bits
    var shared = pattern.sharedBits
    for k in tables.isShared.indices {
      let bits = tables.bits[(pattern.context * 16 + k) * 16 + pattern.levels[k]]
      weight += bits
      if tables.isShared[k] { shared += bits }
    }
    guard let relatives = tables.relatives else {
      return Posterior(match: Probability.ofWeight(weight), relatives: 0)
    }
    let odds = relatives + shared
    let match = Probability.ofWeight(weight - Double(RelativesClass.discount(Float(odds))))
    return Posterior(match: match, relatives: (1 - match) * Probability.ofWeight(odds))
  }

  private func initialModel(_ samples: Samples) -> MatchModel {
    let comparisons = plan.comparisons.enumerated().map { k, comparison in
      let labels = comparison.levelLabels
      let levels = labels.enumerated().map { level, label in
        let m = level == 0 ? 1 : comparison.priorAgreement[level - 1]
        let seen = samples.random.similarCounts[k * 16 + level]
        let rarity = seen == 0 ? 0 : Double(samples.random.similarSums[k * 16 + level]) / 16 / Double(seen)
        return MatchModel.Level(label: label, m: [m, m, m], u: [1, 1, 1], typicalRarity: rarity)
      }
      return MatchModel.ComparisonModel(name: comparison.name, levels: levels)
    }
    return MatchModel(comparisons: comparisons, matchesPerRecord: 0.2, relativesPerRecord: 0)
  }

  /// How much of the matches' number the prior beliefs are worth besides their fixed strength.
  ///
  /// Two classes can be told apart by their agreement only where there are at least three views of them (Allman, Matias and Rhodes 2009,
  /// doi:10.1214/09-AOS689); with few comparisons the data alone would let "loosely similar" become the mark of a match.
  private var priorShare: Double {
    switch plan.comparisons.count {
    case ...2: 4
    case 3: 1.5
    case 4: 0.3
    case 5: 0.05
    default: 0
    }
  }

  /// Whether a comparison's parameters depend on the employer context.
  private func dependsOnEmployer(_ k: Int) -> Bool {
    guard let employer = plan.employer, k != employer else { return false }
    switch plan.comparisons[k].kind {
    case .given, .family, .birthDate, .identifier: return false
    default: return true
    }
  }

  private func updateM(_ model: inout MatchModel, _ pairs: [(Weighted, Double)]) {
    let sums = levelSums(pairs.map { ($0.0, $0.1) })
    for (k, comparison) in plan.comparisons.enumerated() {
      let prior = comparison.priorAgreement
      let counts = total(sums[k])
      let groups = comparison.levelGroups
      let learned = shrunk(counts, groups, towards: prior, strength: comparison.priorStrength, share: priorShare)
      let pooled = limited(learned, comparison)
      for context in 0..<3 {
        let values = dependsOnEmployer(k) ? shrunk(sums[k][context], groups, towards: pooled, strength: 30) : pooled
        for level in 1..<values.count + 1 {
          let isNeutral = comparison.neutralLevels.contains(level)
          model.comparisons[k].levels[level].m[context] = isNeutral ? model.comparisons[k].levels[level].u[context] : values[level - 1]
        }
      }
    }
  }

  private func updateU(_ model: inout MatchModel, random: [(Weighted, Double)], colleagues: [(Weighted, Double)]) {
    // However sure the model is of its matches, a quarter of what is seen among random pairs stays with the non-matches: otherwise a level that
    // is taken for the mark of a match loses its u, and with it all doubt.
    // Of few records the same few pairs are drawn over and over; they count once.
    let drawn = random.reduce(0) { $0 + $1.0.count }
    let scale = min(1, Double(recordCount) * Double(recordCount - 1) / 2 / max(drawn, 1))
    let randomSums = levelSums(random.map { ($0.0, scale * max(0.25, 1 - $0.1)) })
    let colleagueSums = levelSums(colleagues.map { ($0.0, 1 - $0.1) })
    for (k, comparison) in plan.comparisons.enumerated() {
      let levelCount = comparison.levelCount - 1
      let groups = comparison.levelGroups
      let pooled = shrunk(total(randomSums[k]), groups, towards: comparison.priorDisagreement, strength: 50)
      for context in 0..<3 {
        let values =
          context == EmployerContext.same.rawValue && dependsOnEmployer(k)
          ? shrunk(colleagueSums[k][context], groups, towards: pooled, strength: 10) : pooled
        for level in 1...levelCount {
          model.comparisons[k].levels[level].u[context] = values[level - 1]
          if comparison.neutralLevels.contains(level) { model.comparisons[k].levels[level].m[context] = values[level - 1] }
        }
      }
    }
  }

  /// Weighted counts by comparison, context and level (level 1 first).
  private func levelSums(_ pairs: [(Weighted, Double)]) -> [[[Double]]] {
    var sums = plan.comparisons.map { comparison in
      [[Double]](repeating: [Double](repeating: 0, count: comparison.levelCount - 1), count: 3)
    }
    for (pattern, weight) in pairs where weight > 0 {
      for k in 0..<plan.comparisons.count where pattern.levels[k] != 0 {
        sums[k][pattern.context][pattern.levels[k] - 1] += pattern.count * weight
      }
    }
    return sums
  }

  private func total(_ contexts: [[Double]]) -> [Double] {
    contexts[0].indices.map { level in contexts.reduce(0) { $0 + $1[level] } }
  }

  /// Keeps the share of matches that disagree within what is believed at most; the others make room.
  ///
  /// Families and namesakes look like matches with another first name, so what the data say of that level is not to be trusted.
  private func limited(_ shares: [Double], _ comparison: Comparison) -> [Double] {
    guard let limit = comparison.greatestDisagreement, shares[0] > limit else { return shares }
    let scale = (1 - limit) / (1 - shares[0])
    return [limit] + shares.dropFirst().map { $0 * scale }
  }

  /// Shares of the levels within their groups, drawn towards prior ones (level 1 first).
  /// - Parameters:
  ///   - strength: how many pairs the prior shares are worth, in each group.
  ///   - share: how many more they are worth for each pair counted.
  private func shrunk(
    _ sums: [Double], _ groups: [ClosedRange<Int>], towards prior: [Double], strength: Double, share: Double = 0
  ) -> [Double] {
    var result = sums
    for group in groups {
      let levels = group.lowerBound - 1...group.upperBound - 1
      let seen = levels.reduce(0) { $0 + sums[$1] }
      let belief = levels.reduce(0) { $0 + prior[$1] }
      let weight = strength + share * seen
      for level in levels { result[level] = max(1e-9, (sums[level] + weight * prior[level] / belief) / (seen + weight)) }
    }
    return result
  }

  private func change(_ a: MatchModel, _ b: MatchModel) -> Double {
    var greatest = 0.0
    for (left, right) in zip(a.comparisons, b.comparisons) {
      for (x, y) in zip(left.levels, right.levels) {
        for context in 0..<3 { greatest = max(greatest, abs(x.m[context] - y.m[context])) }
      }
    }
    return max(greatest, abs(a.matchesPerRecord - b.matchesPerRecord) / max(b.matchesPerRecord, 1e-9))
  }
}
