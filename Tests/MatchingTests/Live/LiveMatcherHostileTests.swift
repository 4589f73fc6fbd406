import Matching
import Testing

@Suite struct LiveMatcherHostileTests {
  @Test func `records without cells and cells without text are no match for each other`() throws {
    let empty = LiveRecord(key: 1, cells: [])
    let blank = LiveRecord(key: 2, cells: FieldKind.allCases.map { LiveCell($0, "") })
    let matcher = try LiveMatcher.followed([empty, blank])
    #expect(matcher.count == 2)
    #expect(matcher.find(empty).isEmpty)
    #expect(matcher.find(blank).isEmpty)
    matcher.apply([.remove(key: 1), .remove(key: 1), .remove(key: 3)])
    #expect(matcher.count == 1)
  }

  @Test(arguments: LiveKind.allCases)
  func `cells of a megabyte, broken UTF-8 and NUL do no harm`(kind: LiveKind) throws {
    let large = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let broken: [UInt8] = [0xFF, 0xC3, 0x28, 0x00, 0xE2, 0x82, 0xF0, 0x9F, 0x92, 0x41, 0x00, 0x80]
    let words = [UInt8](String(repeating: "ab cd@ef.gh +39 ", count: 10_000).utf8)
    var records: [LiveRecord] = []
    for (number, text) in [large, broken, words].enumerated() {
      for (place, field) in FieldKind.allCases.enumerated() {
        records.append(LiveRecord(key: Int64(number * 100 + place), cells: [LiveCell(field, text)]))
      }
      records.append(LiveRecord(key: Int64(number * 100 + 99), cells: FieldKind.allCases.map { LiveCell($0, text) }))
    }
    let followed = try LiveMatcher.followed(records, kind: kind)
    let loaded = try LiveMatcher.loaded(records, kind: kind)
    #expect(followed.count == records.count && loaded.count == records.count)
    for record in records {
      #expect(followed.find(record, limit: 300, minimumProbability: 0.01) == loaded.find(record, limit: 300, minimumProbability: 0.01))
      for cell in record.cells {
        let text = String(decoding: cell.text.prefix(100_000), as: UTF8.self)
        #expect(followed.search(text, limit: 300) == loaded.search(text, limit: 300))
      }
      _ = followed.explain(record, key: record.key)
    }
    followed.apply(records.map { .remove(key: $0.key) })
    #expect(followed.count == 0)
    followed.rebuild()
    #expect(followed.find(records[0]).isEmpty)
  }

  @Test func `thousands of records that are all the same are found and taken out`() throws {
    let cells = Person(
      given: "Anna", family: "Rossi", email: "info@one.example", phone: "+39 02 81739406", company: "One Spa", title: "Buyer",
      street: "Via Dante 1", postcode: "20121", city: "Milano"
    ).record().cells
    let records = (0..<100_000).map { LiveRecord(key: Int64($0), cells: cells) }
    let matcher = try LiveMatcher.loaded(records)
    #expect(matcher.find(records[7], limit: 5).count == 5)
    matcher.apply(records.prefix(2_000).map { .upsert(LiveRecord(key: $0.key + 1_000_000, cells: cells)) })
    matcher.apply(records.prefix(2_000).map { .remove(key: $0.key) })
    #expect(matcher.count == 100_000)
    #expect(matcher.find(records[7], limit: 5).count == 5)
    #expect(matcher.search("anna ros", limit: 5).count == 5)
  }

  @Test func `hundreds of cells of one kind are read as far as there is room`() throws {
    let cells = (0..<1_000).map { LiveCell(.email, "user\($0)@many.example") }
    let matcher = try LiveMatcher.followed([LiveRecord(key: 1, cells: cells)])
    #expect(matcher.find(LiveRecord(0, [.email: "user1@many.example"]), minimumProbability: 0).map(\.key) == [1])
    #expect(matcher.find(LiveRecord(0, [.email: "user2@many.example"]), minimumProbability: 0).isEmpty)
  }

  @Test(arguments: [Int64.min, -1, 0, Int64.max])
  func `any number is a key`(key: Int64) throws {
    let matcher = try LiveMatcher.followed([LiveRecord(key, [.email: "a.key@any.example"])])
    #expect(matcher.find(LiveRecord(0, [.email: "a.key@any.example"]), minimumProbability: 0).map(\.key) == [key])
  }
}
