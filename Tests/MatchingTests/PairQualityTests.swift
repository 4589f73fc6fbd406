import Oracles
import Testing

@testable import Matching

struct PairQualityTests {
  struct Examples {
    @Test func `a split entity costs recall only`() {
      let quality = PairQuality(predicted: [1, 1, 2, 3], truth: [5, 5, 5, 6])
      #expect(quality.precision == 1)
      #expect(quality.recall == 1.0 / 3)
      #expect(quality.f1 == 0.5)
      #expect(quality.bCubedPrecision == 1)
      #expect(abs(quality.bCubedRecall - (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4) < 1e-12)
      #expect((quality.clusters, quality.entities, quality.largestCluster, quality.largestEntity) == (3, 2, 2, 3))
    }

    @Test func `where there is nothing to get wrong all is right`() {
      let quality = PairQuality(predicted: [], truth: [])
      #expect((quality.precision, quality.recall, quality.f1, quality.bCubedF1, quality.records) == (1, 1, 1, 1, 0))
    }

    @Test func `records of unknown truth are left out`() {
      let known = PairQuality(predicted: [1, 1, 2], truth: [7, 7, 8])
      #expect(PairQuality(predicted: [1, 1, 2, 1, 2, 9], truth: [7, 7, 8, 0, 0, 0]) == known)
    }
  }

  struct Oracle {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `quality equals what counting all pairs gives`(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...60, using: &random)
      let spread = UInt32.random(in: 1...20, using: &random)
      let predicted = (0..<count).map { _ in UInt32.random(in: 0...spread, using: &random) }
      let truth = (0..<count).map { _ in UInt32.random(in: 0...spread, using: &random) }
      let quality = PairQuality(predicted: predicted, truth: truth)

      let known = truth.indices.filter { truth[$0] != 0 }
      var together = 0
      var right = 0
      var same = 0
      for (position, a) in known.enumerated() {
        for b in known[..<position] {
          if predicted[a] == predicted[b] { together += 1 }
          if truth[a] == truth[b] { same += 1 }
          if predicted[a] == predicted[b] && truth[a] == truth[b] { right += 1 }
        }
      }
      #expect(quality.precision == (together == 0 ? 1 : Double(right) / Double(together)))
      #expect(quality.recall == (same == 0 ? 1 : Double(right) / Double(same)))
      var precision = 0.0
      var recall = 0.0
      for a in known {
        let cluster = known.filter { predicted[$0] == predicted[a] }
        let entity = known.filter { truth[$0] == truth[a] }
        let both = Double(cluster.filter { truth[$0] == truth[a] }.count)
        precision += both / Double(cluster.count)
        recall += both / Double(entity.count)
      }
      let records = Double(max(1, known.count))
      #expect(abs(quality.bCubedPrecision - (known.isEmpty ? 1 : precision / records)) < 1e-12)
      #expect(abs(quality.bCubedRecall - (known.isEmpty ? 1 : recall / records)) < 1e-12)
      #expect(quality.records == known.count)
      #expect(quality.clusters == Set(known.map { predicted[$0] }).count)
      #expect(quality.entities == Set(known.map { truth[$0] }).count)
    }
  }
}
