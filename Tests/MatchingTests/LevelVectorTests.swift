import Oracles
import Testing

@testable import Matching

struct LevelVectorTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `each comparison keeps its own level`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var vector = LevelVector()
    var expected = [Int](repeating: 0, count: LevelVector.capacity)
    for _ in 0..<500 {
      let comparison = Int.random(in: 0..<LevelVector.capacity, using: &random)
      expected[comparison] = Int.random(in: 0...15, using: &random)
      vector[comparison] = expected[comparison]
      #expect((0..<LevelVector.capacity).map { vector[$0] } == expected)
    }
  }

  @Test func `a memory of levels gives back what was computed, for the greatest ids too`() {
    let ids: [UInt32] = [1, 2, 3, 1 << 15, (1 << 29) + 1, (1 << 30) - 1]
    var cache = LevelCache()
    for _ in 0..<3 {
      for a in ids {
        for b in ids where a != b {
          let expected = Int((a ^ b) % 16)
          let level = cache.level(a, b) { expected }
          #expect(level == expected)
        }
      }
    }
  }
}
