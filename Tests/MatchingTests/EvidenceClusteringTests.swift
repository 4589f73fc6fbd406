import Oracles
import Testing

@testable import Matching

struct EvidenceClusteringTests {
  /// Clusters of records whose contents are their numbers in `names`, with the given weights and `otherwise` between all others.
  private static func clusters(
    names: [Int], weights: [Set<Int>: Float], otherwise: Float = -10, threshold: Float = 0, limit: Float = 6
  ) -> Set<Set<Int>> {
    func weight(_ a: Int, _ b: Int) -> Float { weights[[names[a], names[b]]] ?? otherwise }
    var links: [ScoredPair] = []
    for b in names.indices {
      for a in 0..<b where weights[[names[a], names[b]]] != nil {
        links.append(ScoredPair(a: UInt32(a), b: UInt32(b), weight: weight(a, b)))
      }
    }
    let signatures = names.map { ByteHash.scramble(UInt64($0)) }
    let clustering = signatures.withUnsafeBufferPointer { signatures in
      EvidenceClustering(threshold: threshold, limit: limit).cluster(
        recordCount: names.count, links: links, signatures: signatures, weight: weight)
    }
    var result: [UInt32: Set<Int>] = [:]
    for (record, cluster) in clustering.clusterOfRecord.enumerated() { result[cluster, default: []].insert(names[record]) }
    return Set(result.values)
  }

  struct Examples {
    @Test func `a chain of lucky links is cut`() {
      let weights: [Set<Int>: Float] = [[0, 1]: 5, [1, 2]: 4, [2, 3]: 5]
      #expect(clusters(names: [0, 1, 2, 3], weights: weights) == [[0, 1], [2, 3]])
    }

    @Test func `a contradiction keeps two records of a triangle apart`() {
      let weights: [Set<Int>: Float] = [[0, 1]: 5, [1, 2]: 4, [0, 2]: -30]
      #expect(clusters(names: [0, 1, 2], weights: weights) == [[0, 1], [2]])
    }

    @Test func `strong agreement between all joins all`() {
      var weights: [Set<Int>: Float] = [:]
      for a in 0..<12 { for b in 0..<a { weights[[a, b]] = 9 } }
      #expect(clusters(names: Array(0..<12), weights: weights) == [Set(0..<12)])
    }

    @Test func `one weak link in a strong clique does no harm`() {
      var weights: [Set<Int>: Float] = [:]
      for a in 0..<5 { for b in 0..<a { weights[[a, b]] = 9 } }
      weights[[0, 4]] = -2
      #expect(clusters(names: Array(0..<5), weights: weights) == [Set(0..<5)])
    }

    @Test func `links under the threshold join nothing`() {
      #expect(clusters(names: [0, 1], weights: [[0, 1]: 1.9], threshold: 2) == [[0], [1]])
      #expect(clusters(names: [0, 1], weights: [[0, 1]: 2], threshold: 2) == [[0, 1]])
    }

    @Test func `weights of infinity and of no number do not stop it`() {
      let weights: [Set<Int>: Float] = [[0, 1]: .infinity, [1, 2]: .nan, [2, 3]: -.infinity, [0, 2]: 5]
      #expect(clusters(names: [0, 1, 2, 3], weights: weights).contains([3]))
    }

    @Test func `no records make no clusters`() { #expect(clusters(names: [], weights: [:]).isEmpty) }
  }

  struct Laws {
    /// Weights with many ties.
    private static func weights(count: Int, share: Int, _ random: inout SeededGenerator) -> [Set<Int>: Float] {
      var weights: [Set<Int>: Float] = [:]
      for a in 0..<count {
        for b in 0..<a where Int.random(in: 0..<100, using: &random) < share {
          weights[[a, b]] = Float(Int.random(in: -4...6, using: &random))
        }
      }
      return weights
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `the order of the records does not matter, even where weights are equal`(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let weights = Self.weights(count: 30, share: 30, &random)
      let first = clusters(names: Array(0..<30), weights: weights)
      for _ in 0..<5 {
        #expect(clusters(names: Array(0..<30).shuffled(using: &random), weights: weights) == first)
      }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `the order of the records does not matter between large groups`(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      var weights: [Set<Int>: Float] = [:]
      // Two cliques of 24 and 17, and mixed evidence between them that is nearly even.
      for a in 0..<41 {
        for b in 0..<a { weights[[a, b]] = (a < 24) == (b < 24) ? 9 : Float(Int.random(in: -60...62, using: &random)) / 10 }
      }
      let first = clusters(names: Array(0..<41), weights: weights)
      for _ in 0..<5 {
        #expect(clusters(names: Array(0..<41).shuffled(using: &random), weights: weights) == first)
      }
    }

    @Test func `two large groups are judged by pairs of all their members`() {
      // One record of the second group agrees with all of the first; the other 63 contradict.
      for odd in 64..<128 {
        var weights: [Set<Int>: Float] = [:]
        for a in 0..<128 {
          for b in 0..<a { weights[[a, b]] = (a < 64) == (b < 64) ? 9 : a == odd ? 6 : -6 }
        }
        #expect(clusters(names: Array(0..<128), weights: weights).count == 2)
      }
    }
  }
}
