import Foundation
import Oracles
import Testing

@testable import Matching

struct PairExplanationTests {
  private struct Setting {
    let people: [Person]
    let matcher: Matcher
    let result: MatchResult
    /// Pairs near and far from the threshold.
    let pairs: [(a: Int, b: Int)]

    init(seed: UInt64) throws {
      people = Population(persons: 250, seed: seed).people
      matcher = people.matcher()
      result = try matcher.run()
      var random = SeededGenerator(seed: seed)
      let count = people.count
      pairs =
        result.pairs.shuffled(using: &random).prefix(60).map { (Int($0.a), Int($0.b)) }
        + (0..<60).map { _ in
          let a = Int.random(in: 0..<count - 1, using: &random)
          return (a, Int.random(in: (a + 1)..<count, using: &random))
        }
    }
  }

  struct Laws {
    @Test(arguments: [1, 2] as [UInt64])
    func `the parts sum to the weight that the pair was found with`(seed: UInt64) throws {
      let setting = try Setting(seed: seed)
      let scored = Dictionary(uniqueKeysWithValues: setting.result.pairs.map { (Set([Int($0.a), Int($0.b)]), $0.weight) })
      for (a, b) in setting.pairs {
        let explanation = setting.matcher.explain(a, b, model: setting.result.model)
        let parts = explanation.fields.reduce(0) { $0 + $1.weight + $1.rarityWeight }
        #expect(abs(explanation.priorWeight + parts + explanation.relativesWeight - explanation.weight) < 1e-3)
        #expect(explanation.relativesWeight <= 0)
        #expect(abs(explanation.probability - MatchWeight.probability(of: explanation.weight)) < 1e-9)
        #expect(explanation.isMatch == (explanation.probability >= setting.result.threshold))
        if let weight = scored[[a, b]] { #expect(Double(weight) == explanation.weight) }
      }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `fields tell both values and the level between them`(seed: UInt64) throws {
      let setting = try Setting(seed: seed)
      for (a, b) in setting.pairs {
        for field in setting.matcher.explain(a, b, model: setting.result.model).fields {
          if field.left.isEmpty || field.right.isEmpty {
            #expect(field.level == 0 && field.weight == 0 && field.rarityWeight == 0)
          } else if field.levelLabel == "same" {
            #expect(!Set(field.left.split(separator: " / ")).isDisjoint(with: field.right.split(separator: " / ")))
          }
        }
      }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is said to turn the outcome turns it, and nothing less does`(seed: UInt64) throws {
      let setting = try Setting(seed: seed)
      for (a, b) in setting.pairs { try expectTruth(setting, a, b) }
    }

    private func expectTruth(_ setting: Setting, _ a: Int, _ b: Int) throws {
      let matcher = setting.matcher
      let scorer = PairScorer(comparator: matcher.comparator, rarity: matcher.rarity, model: setting.result.model)
      let levels = matcher.comparator.levels(a, b, matcher.comparator.makeScratch())
      let explanation = matcher.explain(a, b, model: setting.result.model)
      let threshold = Float(MatchWeight.of(probability: setting.result.threshold))
      #expect(!explanation.counterfactuals.isEmpty)
      for sentence in explanation.counterfactuals {
        let claim = try #require(Claim(sentence, comparisons: matcher.plan.comparisons))
        func isMatch(changing indices: [Int]) -> Bool {
          var changed = levels
          for index in indices {
            let comparison = matcher.plan.comparisons[index]
            let group = comparison.levelGroup(of: levels[index])
            changed[index] = claim.isAgreement ? (comparison.kind == .family ? 5 : group.upperBound) : group.lowerBound
          }
          return scorer.weight(of: changed, a, b) >= threshold
        }
        #expect(claim.isAgreement != explanation.isMatch, "\(sentence)")
        if claim.fields.isEmpty { continue }
        #expect(isMatch(changing: claim.fields) == claim.isAgreement, "\(sentence)")
        for (position, index) in claim.fields.enumerated() {
          // A field that is changed was not so before.
          let group = matcher.plan.comparisons[index].levelGroup(of: levels[index])
          #expect(claim.isAgreement ? levels[index] < group.upperBound : levels[index] > group.lowerBound, "\(sentence)")
          var fewer = claim.fields
          fewer.remove(at: position)
          #expect(isMatch(changing: fewer) != claim.isAgreement, "superfluous: \(sentence)")
        }
      }
    }
  }

  /// What a sentence says: that the outcome turns if some fields agreed, or if they differed; no fields where nothing would turn it.
  private struct Claim {
    var isAgreement: Bool
    var fields: [Int]

    init?(_ sentence: String, comparisons: [Comparison]) {
      isAgreement = sentence.hasPrefix("It would be") || sentence.contains("agreement would make")
      fields = []
      if sentence.hasPrefix("No field's ") { return }
      let endings = [" both differed.", " both agreed.", " all differed.", " all agreed.", " differed.", " agreed."]
      guard let start = sentence.range(of: " if "), let ending = endings.first(where: sentence.hasSuffix) else { return nil }
      let names = sentence[start.upperBound...].dropLast(ending.count).replacing(" and ", with: ", ").split(separator: ", ")
      for name in names {
        guard let index = comparisons.firstIndex(where: { $0.name == name }) else { return nil }
        fields.append(index)
      }
    }
  }
}
