import Oracles
import Testing

@testable import Matching

struct WeightHistogramTests {
  @Test(arguments: [(-40, 0), (-1_000, 0), (-0.5, 39), (0, 40), (0.99, 40), (59.5, 99), (1_000, 99)] as [(Float, Int)])
  func `a weight is counted in its bin`(weight: Float, bin: Int) {
    var histogram = WeightHistogram()
    histogram.add(weight)
    #expect(histogram.counts[bin] == 1)
    #expect(histogram.total == 1)
  }

  @Test func `the total counts every weight, and merged histograms count all`() {
    var random = SeededGenerator(seed: 1)
    let weights = (0..<5_000).map { _ in Float.random(in: -80...80, using: &random) }
    var all = WeightHistogram()
    var first = WeightHistogram()
    var second = WeightHistogram()
    for (position, weight) in weights.enumerated() {
      all.add(weight)
      if position % 3 == 0 { first.add(weight) } else { second.add(weight) }
    }
    first.merge(second)
    #expect(all.total == 5_000)
    #expect(first == all)
  }

  @Test(arguments: [-70, -60, -3.5, 0, 0.25, 12, 59, 70] as [Double])
  func `weights and probabilities are each other's inverse`(weight: Double) {
    let probability = MatchWeight.probability(of: weight)
    #expect((0...1).contains(probability))
    if abs(weight) < 40 { #expect(abs(MatchWeight.of(probability: probability) - weight) < 1e-6) }
  }

  @Test func `a probability that is none has the weight of the nearest bound`() {
    #expect(MatchWeight.of(probability: -1) == -60)
    #expect(MatchWeight.of(probability: 2) == 60)
    #expect(MatchWeight.of(probability: 0.5) == 0)
  }
}
