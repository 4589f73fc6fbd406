import Oracles
import Testing

@testable import Matching

struct CandidateScanTests {
  private struct Pair: Hashable {
    var a: Int
    var b: Int

    init(_ a: Int, _ b: Int) {
      self.a = min(a, b)
      self.b = max(a, b)
    }
  }

  /// People of whom many share phones and emails, in either of two columns.
  private static func sharing(count: Int, seed: UInt64) -> RecordSet {
    var random = SeededGenerator(seed: seed)
    let population = Population(persons: count, seed: seed)
    let people = population.people.map { person -> Person in
      var person = person
      person.phone = "+39 347 10000\(Int.random(in: 10..<40, using: &random))"
      person.mobile = Int.random(in: 0..<3, using: &random) == 0 ? "" : "+39 347 10000\(Int.random(in: 10..<40, using: &random))"
      if Int.random(in: 0..<4, using: &random) == 0 { person.email = "team\(Int.random(in: 0..<9, using: &random))@mail.example" }
      return person
    }
    return people.recordSet()
  }

  private static func index(_ records: RecordSet, comparesEverything: Bool, blockLimit: Int) -> BlockIndex {
    let rules = BlockingPlan(attributes: records.attributes, comparesEverything: comparesEverything).rules
    return BlockIndex(records: records, rules: rules, blockLimit: blockLimit, workers: Workers(count: 1))
  }

  private static func scanned(_ index: BlockIndex, pairsInPiece: Int) -> [Pair] {
    let scan = CandidateScan(index: index, pairsInPiece: pairsInPiece)
    var pairs: [Pair] = []
    for piece in 0..<scan.pieceCount { scan.forEachPair(inPiece: piece, wanted: { _, _ in true }, body: { pairs.append(Pair($0, $1)) }) }
    return pairs
  }

  /// The pairs that have a key of a rule in common, in any of its slots.
  private static func sharingKeys(_ index: BlockIndex, count: Int) -> Set<Pair> {
    var pairs: Set<Pair> = []
    for a in 0..<count {
      for b in 0..<a {
        let shares = index.slots.contains { slots in
          let keys = slots.map { index.keys[a * index.width + $0] }.filter { $0 != 0 }
          return slots.contains { keys.contains(index.keys[b * index.width + $0]) }
        }
        if shares { pairs.insert(Pair(a, b)) }
      }
    }
    return pairs
  }

  struct Laws {
    @Test(arguments: [3, 10, 60, 2_000], [1, 2, 3] as [UInt64])
    func `each pair that shares a key comes once`(blockLimit: Int, seed: UInt64) {
      let records = sharing(count: 250, seed: seed)
      let index = index(records, comparesEverything: false, blockLimit: blockLimit)
      let pairs = scanned(index, pairsInPiece: 100)
      let expected = sharingKeys(index, count: records.count)
      #expect(pairs.count == Set(pairs).count)
      #expect(Set(pairs) == expected)
      #expect(index.pairCount >= pairs.count)
      #expect(index.reports.allSatisfy { $0.largestBlock <= blockLimit })
    }

    @Test(arguments: [1, 2, 3, 300])
    func `all pairs come when everything is compared`(persons: Int) {
      let records = sharing(count: persons, seed: 7)
      let pairs = scanned(index(records, comparesEverything: true, blockLimit: 2_000), pairsInPiece: 1_000)
      #expect(pairs.count == records.count * (records.count - 1) / 2)
      #expect(Set(pairs).count == pairs.count)
    }

    @Test(arguments: [1, 100, 1_000_000])
    func `the size of the pieces changes nothing`(pairsInPiece: Int) {
      let index = index(sharing(count: 120, seed: 9), comparesEverything: false, blockLimit: 60)
      #expect(scanned(index, pairsInPiece: pairsInPiece) == scanned(index, pairsInPiece: 37))
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `records that have a phone in common in any column are a pair`(seed: UInt64) {
      let records = sharing(count: 100, seed: seed)
      let pairs = Set(scanned(index(records, comparesEverything: false, blockLimit: 2_000), pairsInPiece: 100))
      let slots = records.attribute(.phone)!.slots
      for a in 0..<records.count {
        for b in 0..<a {
          let left = Set(slots.map { records.row(a)[$0] }).subtracting([0])
          if !left.isDisjoint(with: slots.map { records.row(b)[$0] }) { #expect(pairs.contains(Pair(a, b))) }
        }
      }
    }
  }

  struct Examples {
    @Test func `a block that no refinement makes small is left out and told`() {
      let rows = Array(repeating: ["same@mail.example"], count: 20)
      let index = index(MemoryCells(rows: rows).recordSet([.email]), comparesEverything: false, blockLimit: 10)
      #expect(scanned(index, pairsInPiece: 100).isEmpty)
      #expect(index.reports[0].droppedBlocks == 1)
      #expect(index.reports[0].droppedRecords == 20)
    }

    @Test func `no records have no pairs`() {
      #expect(scanned(index([Person]().recordSet(), comparesEverything: true, blockLimit: 60), pairsInPiece: 100).isEmpty)
    }
  }
}
