import Oracles
import Testing

@testable import Matching

struct OneToOneTests {
  @Test func `the strongest pair is taken first`() {
    let pairs = [ScoredPair(a: 0, b: 2, weight: 3), ScoredPair(a: 1, b: 2, weight: 5), ScoredPair(a: 0, b: 3, weight: 1)]
    #expect(OneToOne.best(of: pairs, recordCount: 4) == [pairs[2], pairs[1]])
  }

  @Test func `no pairs leave none`() { #expect(OneToOne.best(of: [], recordCount: 0).isEmpty) }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `each record has one partner at most, and no free pair is left out`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pairs = (0..<300).map { _ in
      ScoredPair(
        a: UInt32.random(in: 0..<40, using: &random), b: UInt32.random(in: 40..<80, using: &random),
        weight: Float(Int.random(in: 0..<20, using: &random)))
    }
    let best = OneToOne.best(of: pairs, recordCount: 80)
    let taken = best.flatMap { [$0.a, $0.b] }
    #expect(Set(taken).count == taken.count)
    #expect(pairs.allSatisfy { taken.contains($0.a) || taken.contains($0.b) })
    #expect(OneToOne.best(of: pairs.shuffled(using: &random), recordCount: 80) == best)
    // A pair that was left out lost to one at least as strong.
    for pair in pairs where !best.contains(pair) {
      #expect(best.contains { ($0.a == pair.a || $0.b == pair.b) && $0.weight >= pair.weight })
    }
  }
}
