import Oracles
import Testing

@testable import Matching

/// Tables that no one would want to match.
struct MatcherHostileTests {
  private func run(_ people: [Person]) throws -> MatchResult { try people.matcher(threads: 2).run() }

  @Test(arguments: [0, 1, 2, 3, 65])
  func `empty records are no matches of each other`(count: Int) throws {
    let result = try run(Array(repeating: Person(), count: count))
    #expect(result.pairs.isEmpty)
    #expect(result.clustering.count == count)
    #expect(result.linkProbabilities() == Array(repeating: nil, count: count))
  }

  @Test func `empty records are no matches of each other beside records that all match`() throws {
    let person = Population(persons: 1, duplicateShare: 0, seed: 1).people[0]
    let result = try run(Array(repeating: person, count: 40) + Array(repeating: Person(), count: 5))
    #expect(Set(result.clustering.clusterOfRecord.suffix(5)).count == 5)
  }

  @Test func `a table without columns has one cluster a record`() throws {
    let records = MemoryCells(rows: [[], [], []]).recordSet([])
    #expect(try Matcher(records: records, workers: Workers(count: 2)).run().clustering.count == 3)
  }

  @Test(arguments: FieldKind.allCases)
  func `any single column can be matched`(kind: FieldKind) throws {
    let words = [
      "Anna Bruni", "a@b.it", "+39 347 1234567", "Rossi", "2001-02-03", "http://x.org", "", "12", "Via Roma 1", "x", "\u{0}", "ß",
    ]
    let rows = (0..<120).map { [words[$0 % words.count] + ($0 % 5 == 0 ? "\($0)" : "")] }
    let result = try Matcher(records: MemoryCells(rows: rows).recordSet([kind]), workers: Workers(count: 2)).run()
    #expect(result.clustering.clusterOfRecord.count == 120)
  }

  @Test func `all kinds of columns together can be matched`() throws {
    let kinds = FieldKind.allCases + [.category, .category, .category, .category, .text, .text, .identifier, .identifier]
    var random = SeededGenerator(seed: 5)
    let rows = (0..<60).map { _ in kinds.map { _ in ["", "alfa", "beta 12", "c@d.de", "2001-02-03"].randomElement(using: &random)! } }
    let result = try Matcher(records: MemoryCells(rows: rows).recordSet(kinds), workers: Workers(count: 2)).run()
    #expect(result.model.comparisons.count <= 15)
    #expect(result.model.flaw == nil)
  }

  @Test func `cells of ten thousand characters do not stop it`() throws {
    let long = String(repeating: "a", count: 10_000)
    let words = String(repeating: "ab cd ", count: 1_700)
    var people = Population(persons: 30, seed: 2).people
    for position in 0..<12 {
      for path in Person.paths {
        people[position][keyPath: path] = (position % 2 == 0 ? long : words) + String(repeating: "b", count: position)
      }
      people[position].email = "\(long)@\(long).com"
    }
    #expect(try run(people).clustering.clusterOfRecord.count == people.count)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random bytes do not stop it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let people = (0..<80).map { _ in
      var person = Person()
      for path in Person.paths {
        let bytes = (0..<Int.random(in: 0..<12, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        person[keyPath: path] = String(decoding: bytes, as: UTF8.self)
      }
      return person
    }
    let result = try run(people)
    #expect(result.model.flaw == nil)
    #expect(result.pairs.allSatisfy { $0.weight.isFinite })
  }

  @Test(arguments: [1e-9, 0.05, 0.5, 0.99, 0.999, 1 - 1e-12])
  func `rows of one person fall together at any threshold`(threshold: Double) throws {
    var people = Population(persons: 300, seed: 3).people
    people += Array(repeating: people[0], count: 4)
    var options = Matcher.Options()
    options.threshold = threshold
    let clusters = try Matcher(records: people.recordSet(), options: options, workers: Workers(count: 1)).run().clustering.clusterOfRecord
    if threshold < 0.9999 { #expect(Set(clusters.suffix(4) + [clusters[0]]).count == 1) }
    #expect(clusters.count == people.count)
  }

  @Test(arguments: [2, 5, 20])
  func `few records are matched too`(count: Int) throws {
    var people = Population(persons: count, duplicateShare: 0, seed: 4).people
    people.append(people[0])
    let clusters = try run(people).clustering.clusterOfRecord
    #expect(clusters[0] == clusters[count])
    #expect(Set(clusters).count == count)
  }
}
