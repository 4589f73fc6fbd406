import Oracles
import Testing

@testable import Matching

@Suite struct PostingTableTests {
  /// The numbers of a key in a table.
  private static func numbers(_ table: PostingTable, _ key: UInt64) -> [UInt32] {
    let list = table.numbers(of: key)
    return (0..<list.count).map { list[$0] }
  }

  @Suite struct Oracle {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a table holds what a dictionary of sets holds`(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let table = PostingTable()
      var expected: [UInt64: Set<UInt32>] = [:]
      let keys = (0..<400).map { _ in UInt64.random(in: 1...UInt64.max, using: &random) }
      for _ in 0..<40_000 {
        // Few of the keys get most of the numbers.
        let key = keys[min(Int.random(in: 0..<400, using: &random), Int.random(in: 0..<400, using: &random))]
        let number = UInt32.random(in: 0..<300, using: &random)
        if Int.random(in: 0..<5, using: &random) < 3 {
          table.add(number, to: key)
          expected[key, default: []].insert(number)
        } else {
          table.remove(number, from: key)
          expected[key]?.remove(number)
        }
      }
      for key in keys { #expect(PostingTableTests.numbers(table, key) == (expected[key] ?? []).sorted()) }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `a table made at once is that made one by one`(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      var parts = [PostingEntries(), PostingEntries()]
      let single = PostingTable()
      let keys = (0..<1_000).map { _ in UInt64.random(in: 1...UInt64.max, using: &random) }
      for index in 0..<30_000 {
        let key = keys[Int.random(in: 0..<1_000, using: &random)]
        let number = UInt32.random(in: 0..<5_000, using: &random)
        parts[index % 2].add(number, key: key)
        single.add(number, to: key)
      }
      let whole = PostingTable(entries: parts, workers: Workers(count: 2))
      for key in keys { #expect(PostingTableTests.numbers(whole, key) == PostingTableTests.numbers(single, key)) }
    }
  }

  @Suite struct Hostile {
    @Test func `a key with too many numbers keeps the limit`() {
      let table = PostingTable()
      for number in 0..<10_000 as Range<UInt32> { table.add(number, to: 77) }
      #expect(PostingTableTests.numbers(table, 77).count == PostingTable.listLimit)
      for number in 0..<10_000 as Range<UInt32> { table.remove(number, from: 77) }
      #expect(PostingTableTests.numbers(table, 77).isEmpty)
    }

    @Test func `taking out what is not there changes nothing`() {
      let table = PostingTable()
      table.remove(1, from: 5)
      table.add(1, to: 5)
      table.remove(2, from: 5)
      #expect(PostingTableTests.numbers(table, 5) == [1])
    }
  }
}
