import Normalization
import Testing

@testable import Matching

@Suite struct LiveMatcherTests {
  @Suite struct Examples {
    private static let ada = LiveRecord(
      1,
      [
        .givenName: "Ada", .familyName: "Lovelace", .email: "ada.lovelace@analytical.example", .phone: "+44 20 7946 0958",
        .organization: "Analytical Engines Ltd", .locality: "London", .postalCode: "W1A 1AA",
      ])
    private static let others: [LiveRecord] = [
      LiveRecord(2, [.givenName: "Robert", .familyName: "Brown", .organization: "Brown Shipping", .phone: "+1 212 555 0143"]),
      LiveRecord(3, [.givenName: "Maria", .familyName: "Rossi", .email: "maria.rossi@officine.example", .locality: "Torino"]),
      LiveRecord(4, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@officine.example", .locality: "Torino"]),
    ]
    private let matcher: LiveMatcher

    init() throws { matcher = try .followed([Self.ada] + Self.others) }

    @Test func `a misspelt name with the same phone is found (A2)`() {
      let found = matcher.find(LiveRecord(0, [.givenName: "Ada", .familyName: "Lovelce", .phone: "020 7946 0958", .country: "GB"]))
      #expect(found.first?.key == 1)
      #expect((found.first?.probability ?? 0) > 0.9)
    }

    @Test func `a nickname is the name`() {
      let found = matcher.find(LiveRecord(0, [.givenName: "Bob", .familyName: "Brown", .organization: "Brown Shipping Inc."]))
      #expect(found.first?.key == 2)
    }

    @Test func `names in each other's columns are found`() {
      let found = matcher.find(LiveRecord(0, [.givenName: "Lovelace", .familyName: "Ada", .email: "ada.lovelace@analytical.example"]))
      #expect(found.first?.key == 1)
    }

    @Test func `a whole name counts where there is no other`() {
      let found = matcher.find(LiveRecord(0, [.fullName: "Maria Rossi", .email: "maria.rossi@officine.example"]))
      #expect(found.first?.key == 3)
      #expect((found.first?.probability ?? 0) > 0.9)
    }

    @Test func `several emails are several values`() {
      matcher.apply([.upsert(LiveRecord(9, [.fullName: "Grace Hopper", .email: "grace@navy.example", .email: "g.hopper@univac.example"]))])
      #expect(matcher.find(LiveRecord(0, [.fullName: "Grace Hopper", .email: "g.hopper@univac.example"])).first?.key == 9)
      #expect(matcher.find(LiveRecord(0, [.fullName: "Grace Hopper", .email: "grace@navy.example"])).first?.key == 9)
    }

    @Test func `the absent are not found`() {
      #expect(
        matcher.find(LiveRecord(0, [.givenName: "Zoran", .familyName: "Petrović", .email: "zoran@nis.example"]), minimumProbability: 0.5)
          .isEmpty)
    }

    @Test func `excluded keys and the limit are heeded`() {
      let query = LiveRecord(0, [.givenName: "Maria", .familyName: "Rossi", .email: "maria.rossi@officine.example"])
      #expect(!matcher.find(query, excluding: [3]).contains { $0.key == 3 })
      #expect(matcher.find(query, limit: 1, minimumProbability: 0).map(\.key) == [3])
      #expect(matcher.find(query, limit: 0).isEmpty)
    }

    @Test(
      arguments: [("Ada Lov", 1), ("lovel", 1), ("Lovelace A", 1), ("Ada Lovelcae", 1), ("rob", 2), ("Robert Bro", 2)] as [(String, Int64)])
    func `a half-typed name is completed (A2)`(typed: String, key: Int64) {
      #expect(matcher.search(typed).first?.key == key)
    }

    @Test func `nothing typed completes to nothing`() {
      #expect(matcher.search("").isEmpty)
      #expect(matcher.search("   ").isEmpty)
      #expect(matcher.search("xyzzy").isEmpty)
    }

    @Test func `an organization is found by its domain or its misspelt name`() throws {
      let matcher = try LiveMatcher.followed(
        [
          LiveRecord(1, [.organization: "Acme Industrial Supply Inc", .website: "https://www.acme-supply.com", .locality: "Boston"]),
          LiveRecord(2, [.organization: "Zenith Aerospace GmbH", .website: "zenith-aero.de", .locality: "Bremen"]),
        ], kind: .organizations)
      let byName = LiveRecord(0, [.organization: "Zenth Aerospace", .locality: "Bremen"])
      #expect(matcher.find(byName).first?.key == 2)
      #expect(matcher.find(LiveRecord(0, [.organization: "Acme Supply", .website: "acme-supply.com"])).first?.key == 1)
      #expect(matcher.search("acme inc").first?.key == 1)
      #expect(matcher.search("aerosp").first?.key == 2)
    }

    @Test func `an explanation names what agrees and has find's weight`() throws {
      let query = LiveRecord(0, [.givenName: "Ada", .familyName: "Lovelce", .phone: "+44 20 7946 0958"])
      let explanation = try #require(matcher.explain(query, key: 1))
      let match = try #require(matcher.find(query).first)
      #expect(Float(explanation.weight) == match.weight)
      #expect(explanation.fields.first { $0.name == "phone" }?.levelLabel == "same")
      #expect(explanation.fields.first { $0.name == "last name" }?.left == "lovelce")
      #expect(matcher.probability(query, key: 1) == match.probability)
      #expect(matcher.explain(query, key: 77) == nil)
      #expect(matcher.probability(1, 77) == nil)
    }

    @Test func `of records loaded with one key the last counts`() throws {
      let matcher = try LiveMatcher.loaded([
        LiveRecord(5, [.fullName: "Old Name", .email: "old@one.example"]),
        LiveRecord(5, [.fullName: "New Name", .email: "new@one.example"]),
      ])
      #expect(matcher.count == 1)
      #expect(matcher.find(LiveRecord(0, [.email: "new@one.example"]), minimumProbability: 0).map(\.key) == [5])
      #expect(matcher.find(LiveRecord(0, [.email: "old@one.example"]), minimumProbability: 0).isEmpty)
    }
  }

  @Suite struct Loading {
    @Test(arguments: [(200, 4_000), (4_000, 4_000), (0, 7_000)])
    func `loading many is adding them one by one`(present: Int, added: Int) throws {
      let people = Array(livePeople(persons: 6_000, seed: 9).prefix(present + added))
      let loaded = try LiveMatcher.followed(Array(people.prefix(present)))
      var packed = PackedRecords()
      for person in people.dropFirst(present) { packed.append(person) }
      loaded.load(packed)
      let followed = try LiveMatcher.followed(people)
      #expect(loaded.count == followed.count)
      for person in people.indices.filter({ $0 % 41 == 0 }).map({ people[$0] }) {
        let found = loaded.find(person)
        #expect(found.first?.key == followed.find(person).first?.key)
        #expect(found.contains { $0.key == person.key })
      }
    }

    @Test func `a loaded record takes the place of the one with its key`() throws {
      var people = livePeople(persons: 6_000, seed: 3)
      let matcher = try LiveMatcher.followed(Array(people.prefix(50)))
      people[7] = LiveRecord(people[7].key, [.fullName: "Zoran Petrović", .email: "zoran@nis.example"])
      var packed = PackedRecords()
      for person in people { packed.append(person) }
      matcher.load(packed)
      #expect(matcher.count == people.count)
      #expect(matcher.find(LiveRecord(0, [.email: "zoran@nis.example"]), minimumProbability: 0).map(\.key) == [people[7].key])
    }

    @Test func `a number finds its country among the records that were there`() throws {
      let matcher = try LiveMatcher.followed([LiveRecord(1, [.fullName: "Ada Lovelace", .phone: "+39 040 405446"])])
      var packed = PackedRecords()
      for person in livePeople(persons: 6_000, seed: 4) { packed.append(person) }
      packed.append(LiveRecord(2, [.fullName: "Ada Lovelace", .phone: "040 405446"]))
      matcher.load(packed)
      #expect(matcher.explain(1, 2)?.fields.first { $0.name == "phone" }?.levelLabel == "same")
    }

    @Test func `records under other keys are the same records`() {
      var packed = PackedRecords()
      let people = livePeople(persons: 20, seed: 5)
      for person in people { packed.append(person) }
      let keys = people.indices.map { $0 % 3 == 0 ? nil : Int64($0) + 7 }
      let rekeyed = packed.rekeyed(keys)
      #expect(rekeyed.keys == keys.compactMap(\.self))
      let expected = people.indices.filter { $0 % 3 != 0 }.map { Set(people[$0].cells) }
      #expect(rekeyed.unpacked().map { Set($0.cells) } == expected)
      #expect(packed.rekeyed(people.indices.map { Int64($0) }).unpacked().map { Set($0.cells) } == people.map { Set($0.cells) })
    }
  }

  @Suite struct Laws {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what was put in is found, and what was taken out never`(seed: UInt64) throws {
      let people = livePeople(persons: 300, seed: seed)
      let matcher = try LiveMatcher.followed(people)
      #expect(matcher.count == people.count)
      for person in people.prefix(100) { #expect(matcher.find(person).contains { $0.key == person.key }) }
      matcher.apply(people.prefix(100).map { .remove(key: $0.key) })
      #expect(matcher.count == people.count - 100)
      for person in people.prefix(100) {
        #expect(!matcher.find(person, limit: 100, minimumProbability: 0).contains { $0.key == person.key })
        #expect(!matcher.contains(person.key))
      }
      for person in people.suffix(100) { #expect(matcher.find(person).contains { $0.key == person.key }) }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `a changed record is found by what it is now only`(seed: UInt64) throws {
      let people = livePeople(persons: 60, seed: seed)
      let matcher = try LiveMatcher.followed(people)
      matcher.apply([.upsert(LiveRecord(key: people[0].key, cells: [LiveCell(.email, "entirely@new.example")]))])
      #expect(matcher.count == people.count)
      #expect(!matcher.find(people[0], minimumProbability: 0).contains { $0.key == people[0].key })
      #expect(matcher.find(LiveRecord(0, [.email: "entirely@new.example"]), minimumProbability: 0).map(\.key) == [people[0].key])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the order of changes does not matter, nor how the records came in`(seed: UInt64) throws {
      let people = livePeople(persons: 200, seed: seed)
      let loaded = try LiveMatcher.loaded(people)
      let forwards = try LiveMatcher.followed(people)
      let backwards = try LiveMatcher.followed(people.reversed())
      let detour = try LiveMatcher.followed(Array(people.dropFirst(50)))
      detour.apply(livePeople(persons: 80, seed: seed + 9).map { .upsert(LiveRecord(key: -$0.key, cells: $0.cells)) })
      detour.apply(livePeople(persons: 80, seed: seed + 9).map { .remove(key: -$0.key) })
      detour.apply(people.prefix(50).map { .upsert($0) })
      let rebuilt = try LiveMatcher.followed(people.reversed())
      rebuilt.rebuild()
      for person in people {
        let expected = loaded.find(person, limit: 20, minimumProbability: 0.001)
        for other in [forwards, backwards, detour, rebuilt] {
          #expect(other.find(person, limit: 20, minimumProbability: 0.001) == expected)
        }
      }
    }

    @Test func `finds may run while changes are made`() async throws {
      let people = livePeople(persons: 400, seed: 5)
      let stable = Array(people.prefix(150))
      let moving = Array(people.dropFirst(150))
      let matcher = try LiveMatcher.followed(stable)
      await withTaskGroup(of: Void.self) { group in
        for part in 0..<4 {
          group.addTask {
            for round in 0..<3 {
              let mine = moving.enumerated().filter { $0.offset % 4 == part }.map(\.element)
              matcher.apply(mine.map { .upsert($0) })
              if round < 2 { matcher.apply(mine.map { .remove(key: $0.key) }) }
            }
          }
          group.addTask {
            for person in stable { #expect(matcher.find(person, limit: 50).contains { $0.key == person.key }) }
            for person in stable { _ = matcher.search(String(decoding: person.cells[0].text.prefix(3), as: UTF8.self)) }
          }
        }
        group.addTask { matcher.rebuild() }
        group.addTask { _ = matcher.sweep() }
      }
      #expect(matcher.count == people.count)
      for person in people { #expect(matcher.find(person).contains { $0.key == person.key }) }
    }

    @Test func `a query leaves nothing behind`() throws {
      let people = livePeople(persons: 100, seed: 8)
      let matcher = try LiveMatcher.followed(people)
      let before = people.map { matcher.find($0, minimumProbability: 0.001) }
      let memory = matcher.memoryInBytes
      for query in livePeople(persons: 300, seed: 9) { _ = matcher.find(query) }
      #expect(people.map { matcher.find($0, minimumProbability: 0.001) } == before)
      #expect(matcher.memoryInBytes == memory)
      #expect(matcher.count == people.count)
    }
  }

  @Suite struct Oracle {
    @Test(arguments: [1, 2] as [UInt64])
    func `find has the pairs of the batch run with their weights`(seed: UInt64) throws {
      let people = livePeople(persons: 1_800, seed: seed)
      let matcher = try LiveMatcher.loaded(people)
      let sweep = matcher.sweep(threshold: 0.5, minimumProbability: 0.5)
      #expect(sweep.pairs.count > 100)
      let record = Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) })
      for pair in sweep.pairs {
        for (query, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
          let asked = try #require(record[query])
          let found = matcher.find(asked, limit: 200, minimumProbability: 0.05, excluding: [query])
          let match = try #require(found.first { $0.key == other })
          #expect(abs(match.weight - pair.weight) < 0.001)
        }
        #expect(matcher.probability(pair.a, pair.b) == pair.probability)
      }
    }

    @Test(arguments: [7, 8] as [UInt64])
    func `find has all that comparing with every record finds`(seed: UInt64) throws {
      let people = livePeople(persons: 300, seed: seed)
      let matcher = try LiveMatcher.followed(people)
      for query in people.prefix(60) {
        let expected = people.compactMap { person -> LiveMatch? in
          guard let probability = matcher.probability(query, key: person.key), probability >= 0.05 else { return nil }
          return LiveMatch(key: person.key, weight: Float(matcher.explain(query, key: person.key)?.weight ?? .nan))
        }
        #expect(
          matcher.find(query, limit: 100, minimumProbability: 0.05) == expected.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) })
      }
    }

    @Test func `the sweep is the batch run over the same cells`() throws {
      let people = livePeople(persons: 1_800, seed: 3)
      let followed = try LiveMatcher.followed(people.reversed())
      followed.apply(livePeople(persons: 40, seed: 4).map { .upsert(LiveRecord(key: -$0.key, cells: $0.cells)) })
      followed.apply(livePeople(persons: 40, seed: 4).map { .remove(key: -$0.key) })
      let loaded = try LiveMatcher.loaded(people)
      let expected = loaded.sweep()
      let found = followed.sweep()
      #expect(found.pairs == expected.pairs)
      #expect(found.clusters == expected.clusters)
      #expect(found.candidatePairs == expected.candidatePairs)
    }

    @Test func `most doubles of a known truth are clusters`() throws {
      let population = Population(persons: 1_800, seed: 6)
      let matcher = try LiveMatcher.loaded(population.people.enumerated().map { $1.record(key: Int64($0)) })
      let together = Set(matcher.sweep().clusters.flatMap { cluster in cluster.dropFirst().map { [cluster[0], $0] } })
      var doubles = 0
      var found = 0
      for row in population.truth.indices.dropFirst() where population.truth[row] == population.truth[row - 1] {
        doubles += 1
        if together.contains([Int64(row - 1), Int64(row)]) { found += 1 }
      }
      #expect(doubles > 150)
      #expect(Double(found) > 0.9 * Double(doubles))
    }
  }
}
