import Oracles
import Testing

@testable import Matching

struct MatcherTests {
  /// Clusters as sets of rows of the unshuffled table.
  private static func partition(_ clustering: Clustering, rowNumbers: [Int]) -> Set<Set<Int>> {
    var clusters: [UInt32: Set<Int>] = [:]
    for (record, cluster) in clustering.clusterOfRecord.enumerated() { clusters[cluster, default: []].insert(rowNumbers[record]) }
    return Set(clusters.values)
  }

  struct Laws {
    @Test(arguments: [11, 12, 13] as [UInt64])
    func `the clusters do not depend on the order of the records`(seed: UInt64) throws {
      let people = Population(persons: 400, seed: seed).people
      let first = try people.matcher().run()
      var random = SeededGenerator(seed: seed)
      let order = people.indices.shuffled(using: &random)
      let second = try order.map { people[$0] }.matcher().run()
      #expect(
        partition(first.clustering, rowNumbers: Array(people.indices)) == partition(second.clustering, rowNumbers: order))
      #expect(first.model == second.model)
    }

    @Test(arguments: [21, 22] as [UInt64])
    func `every pair has one weight whatever the order of the records`(seed: UInt64) throws {
      let people = Population(persons: 150, seed: seed).people
      var random = SeededGenerator(seed: seed)
      let order = people.indices.shuffled(using: &random)
      func weights(_ result: MatchResult, _ rows: [Int]) -> [Set<Int>: Float] {
        Dictionary(uniqueKeysWithValues: result.pairs.map { (Set([rows[Int($0.a)], rows[Int($0.b)]]), $0.weight) })
      }
      let first = weights(try people.matcher().run(), Array(people.indices))
      let second = weights(try order.map { people[$0] }.matcher().run(), order)
      #expect(first == second)
    }

    @Test(arguments: [2, 3], [31, 32] as [UInt64])
    func `nothing depends on the number of threads`(threads: Int, seed: UInt64) throws {
      let people = Population(persons: 400, seed: seed).people
      let alone = try people.matcher(threads: 1).run()
      let together = try people.matcher(threads: threads).run()
      #expect(alone.pairs == together.pairs)
      #expect(alone.model == together.model)
      #expect(alone.histogram == together.histogram)
      #expect(alone.clustering == together.clustering)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `neither order nor threads matter where every value resembles others`(seed: UInt64) throws {
      let cells = MemoryCells.tangled(columns: Person.kinds.count, rows: 300, seed: seed)
      func run(_ rows: [[String]], threads: Int) throws -> MatchResult {
        let records = MemoryCells(rows: rows).recordSet(Person.kinds, threads: threads)
        return try Matcher(records: records, workers: Workers(count: threads)).run()
      }
      let alone = try run(cells.rows, threads: 1)
      let together = try run(cells.rows, threads: 3)
      #expect(alone.model == together.model)
      #expect(alone.pairs == together.pairs)
      var random = SeededGenerator(seed: seed)
      let order = cells.rows.indices.shuffled(using: &random)
      let shuffled = try run(order.map { cells.rows[$0] }, threads: 2)
      #expect(alone.model == shuffled.model)
      #expect(partition(alone.clustering, rowNumbers: Array(cells.rows.indices)) == partition(shuffled.clustering, rowNumbers: order))
    }

    @Test func `the rows of one person are found, and few others`() throws {
      let population = Population(persons: 800, seed: 41)
      let result = try population.people.matcher(threads: 2).run()
      let quality = PairQuality(predicted: result.clustering.clusterOfRecord, truth: population.truth)
      #expect(quality.precision > 0.97)
      #expect(quality.recall > 0.93)
    }

    @Test func `weights of all pairs are finite, counted, and symmetric`() throws {
      let matcher = Population(persons: 150, seed: 51).people.matcher()
      let index = matcher.makeIndex()
      let model = matcher.train(index)
      let scorer = PairScorer(comparator: matcher.comparator, rarity: matcher.rarity, model: model)
      let scratch = matcher.comparator.makeScratch()
      for a in 0..<matcher.records.count {
        for b in 0..<a {
          let weight = scorer.weight(a, b, scratch)
          #expect(weight.isFinite)
          #expect(weight == scorer.weight(b, a, scratch), "records \(a) and \(b)")
        }
      }
      let scored = matcher.score(index, scorer: scorer, progress: nil)
      #expect(scored.count == matcher.records.count * (matcher.records.count - 1) / 2)
      #expect(scored.pairs.allSatisfy { (0...1).contains($0.probability) && $0.a < $0.b })
    }

    @Test func `a model is used as it was given`() throws {
      let matcher = Population(persons: 150, seed: 61).people.matcher()
      let first = try matcher.run()
      let second = try matcher.run(model: first.model)
      #expect(first.pairs == second.pairs)
      #expect(first.clustering == second.clustering)
    }

    @Test func `a model of other columns is refused`() throws {
      let model = try Population(persons: 50, seed: 62).people.matcher().run().model
      let other = MemoryCells(rows: [["a@b.it"], ["c@d.it"]]).recordSet([.email])
      #expect(throws: MatchingError.self) { try Matcher(records: other, workers: Workers(count: 1)).run(model: model) }
    }
  }
}
