import Oracles
import Testing

@testable import Matching

struct ModelTrainerTests {
  /// Shares of the levels of one comparison among matches and others, level 1 first.
  private struct Truth {
    var m: [Double]
    var u: [Double]
  }

  private static let kinds: [FieldKind] = [.phone, .identifier, .birthDate, .locality, .text, .category, .category]

  /// In the order of the plan. The u of levels of one exact value are powers of two, so that rarities are whole bits.
  private static func truth(of kind: Comparison.Kind) -> Truth {
    switch kind {
    case .phone: Truth(m: [0.35, 0.10, 0.55], u: [1 - 1.0 / 64, 1.0 / 128, 1.0 / 128])
    case .identifier: Truth(m: [0.15, 0.05, 0.80], u: [1 - 1.0 / 32, 1.0 / 64, 1.0 / 64])
    case .birthDate: Truth(m: [0.10, 0.10, 0.20, 0.60], u: [0.75, 0.25 - 2.0 / 64, 1.0 / 64, 1.0 / 64])
    case .address:  // Only towns are there: the levels of postcodes and streets are never reached.
      Truth(m: [0.30, 0.10, 0.60], u: [0.75, 0.125, 0.125])
    case .text: Truth(m: [0.20, 0.20, 0.30, 0.30], u: [0.75, 0.125, 0.125 - 1.0 / 32, 1.0 / 32])
    default: Truth(m: [0.30, 0.70], u: [0.5, 0.5])
    }
  }

  private static func draw(_ shares: [Double], _ random: inout SeededGenerator) -> Int {
    var rest = Double.random(in: 0..<1, using: &random)
    for (position, share) in shares.enumerated() {
      rest -= share
      if rest < 0 { return position + 1 }
    }
    return shares.lastIndex { $0 > 0 }! + 1
  }

  private static func pattern(_ plan: ComparisonPlan, isMatch: Bool, missing: Double, _ random: inout SeededGenerator) -> PairPattern {
    var levels = LevelVector()
    var bits = 0.0
    for (index, comparison) in plan.comparisons.enumerated() where Double.random(in: 0..<1, using: &random) >= missing {
      let truth = truth(of: comparison.kind)
      levels[index] = draw(isMatch ? truth.m : truth.u, &random)
      if comparison.exactLevels.contains(levels[index]) { bits -= BinaryLogarithm.of(truth.u[levels[index] - 1]) }
    }
    return PairPattern(levels: levels, bits: Int16(bits.rounded()), sharedBits: 0)
  }

  private static func plan() -> ComparisonPlan {
    let row = ["+39 347 5581906", "AB 12345 X", "1980-05-12", "Milano", "some words", "red", "blue"]
    return ComparisonPlan(attributes: MemoryCells(rows: [row, row]).recordSet(kinds).attributes)
  }

  struct Laws {
    @Test(arguments: [1, 2, 3] as [UInt64], [0, 0.3])
    func `the parameters that made the pairs are found again`(seed: UInt64, missing: Double) {
      let plan = plan()
      #expect(plan.comparisons.count == kinds.count)
      var random = SeededGenerator(seed: seed)
      var randomPairs = PatternCounts()
      var candidates = PatternCounts()
      for _ in 0..<200_000 { randomPairs.add(pattern(plan, isMatch: false, missing: missing, &random)) }
      for _ in 0..<200_480 { candidates.add(pattern(plan, isMatch: false, missing: missing, &random)) }
      // Together all pairs of 640 records.
      for _ in 0..<4_000 { candidates.add(pattern(plan, isMatch: true, missing: missing, &random)) }
      let model = ModelTrainer(plan: plan, recordCount: 640).train(
        ModelTrainer.Samples(random: randomPairs, colleagues: PatternCounts(), candidates: candidates, candidateRate: 1))
      #expect(model.flaw == nil)
      #expect((5.6...6.9).contains(model.matchesPerRecord))
      for (index, comparison) in plan.comparisons.enumerated() {
        let truth = truth(of: comparison.kind)
        for level in 1...truth.m.count {
          let found = model.comparisons[index].levels[level]
          #expect(abs(found.m[0] - truth.m[level - 1]) < 0.06, "m of \(comparison.name), level \(level)")
          #expect(abs(found.u[0] - truth.u[level - 1]) < 0.02, "u of \(comparison.name), level \(level)")
        }
      }
    }

    @Test func `training gives the same model each time`() {
      let plan = plan()
      func train() -> MatchModel {
        var random = SeededGenerator(seed: 9)
        var counts = PatternCounts()
        for index in 0..<20_000 { counts.add(pattern(plan, isMatch: index % 50 == 0, missing: 0.1, &random)) }
        return ModelTrainer(plan: plan, recordCount: 1_000).train(
          ModelTrainer.Samples(random: counts, colleagues: PatternCounts(), candidates: counts, candidateRate: 1))
      }
      #expect(train() == train())
    }
  }

  struct Hostile {
    @Test(arguments: [0, 1, 2, 1_000_000])
    func `a model without any data is usable`(recordCount: Int) {
      let empty = PatternCounts()
      let model = ModelTrainer(plan: plan(), recordCount: recordCount).train(
        ModelTrainer.Samples(random: empty, colleagues: empty, candidates: empty, candidateRate: 1))
      #expect(model.flaw == nil)
    }

    @Test func `pairs that all look the same give a usable model`() {
      let plan = plan()
      var random = SeededGenerator(seed: 3)
      let one = pattern(plan, isMatch: true, missing: 0, &random)
      var counts = PatternCounts()
      for _ in 0..<10_000 { counts.add(one) }
      let model = ModelTrainer(plan: plan, recordCount: 200).train(
        ModelTrainer.Samples(random: counts, colleagues: counts, candidates: counts, candidateRate: 7))
      #expect(model.flaw == nil)
    }
  }
}
