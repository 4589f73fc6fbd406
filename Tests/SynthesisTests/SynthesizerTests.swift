import Synthesis
import Testing

@Suite struct SynthesizerTests {
  @Suite struct Examples {
    @Test func `the header names the columns in order`() {
      #expect(
        Synthesizer.header == [
          "id", "first_name", "last_name", "email", "phone", "mobile", "company", "website", "job_title", "street", "postal_code", "city",
          "country", "created_at", "lead_source", "truth_id",
        ])
    }

    @Test func `locales are read from a list`() throws {
      #expect(try Synthesizer.Locale.parse("en,it") == [.en, .it])
      #expect(try Synthesizer.Locale.parse(" DE , de,pt") == [.de, .pt])
      #expect(throws: SynthesisError.unknownLocale("xx")) { try Synthesizer.Locale.parse("en,xx") }
      #expect(throws: SynthesisError.noLocale) { try Synthesizer.Locale.parse("") }
    }

    @Test func `options that cannot be satisfied are refused with a sentence`() {
      #expect(throws: SynthesisError.rows(0)) { try Synthesizer(.init(rows: 0)) }
      #expect(throws: SynthesisError.rows(-5)) { try Synthesizer(.init(rows: -5)) }
      #expect(throws: SynthesisError.rows(Int.max)) { try Synthesizer(.init(rows: Int.max)) }
      #expect(throws: SynthesisError.duplicateShare(0.95)) { try Synthesizer(.init(rows: 10, duplicateShare: 0.95)) }
      #expect(throws: SynthesisError.duplicateShare(-0.1)) { try Synthesizer(.init(rows: 10, duplicateShare: -0.1)) }
      #expect(throws: SynthesisError.self) { try Synthesizer(.init(rows: 10, duplicateShare: .nan)) }
      #expect(throws: SynthesisError.noLocale) { try Synthesizer(.init(rows: 10, locales: [])) }
      #expect(throws: SynthesisError.threads(0)) { try Synthesizer(.init(rows: 10, threads: 0)) }
      #expect(
        SynthesisError.duplicateShare(0.95).description == "The share of duplicates must be between 0 and 0.9, and 0.95 was asked for.")
      #expect(SynthesisError.unknownLocale("xx").description == "There is no locale 'xx'; known are en, it, de, fr, pt, es.")
    }
  }

  @Suite struct Laws {
    @Test(arguments: [1, 2, 42] as [UInt64]) func `the bytes depend on the seed and not on the threads`(seed: UInt64) throws {
      let one = try Export(.init(rows: 9_000, seed: seed, threads: 1)).bytes
      #expect(try Export(.init(rows: 9_000, seed: seed, threads: 2)).bytes == one)
      #expect(try Export(.init(rows: 9_000, seed: seed, threads: 3)).bytes == one)
      #expect(try Export(.init(rows: 9_000, seed: seed + 1, threads: 2)).bytes != one)
    }

    @Test func `the order of the locales does not matter`() throws {
      let one = try Export(.init(rows: 500, locales: [.it, .de])).bytes
      #expect(try Export(.init(rows: 500, locales: [.de, .it, .de])).bytes == one)
    }

    @Test(arguments: [1, 2, 3, 7, 100, 4095, 4096, 4097]) func `there are as many rows as asked for`(rows: Int) throws {
      let export = try Export(.init(rows: rows, seed: 3, threads: 2))
      #expect(export.rows.count == rows)
      #expect(export.rows.allSatisfy { $0.count == Synthesizer.header.count })
      #expect(export.progress.last == rows)
    }

    @Test(arguments: [0, 0.1, 0.3, 0.5, 0.9]) func `the share of further copies is the one asked for`(share: Double) throws {
      let export = try Export(.init(rows: 10_000, seed: 4, duplicateShare: share))
      let people = Set(export.column("truth_id")).count
      #expect(people == 10_000 - Int(10_000 * share))
      let synthesizer = try Synthesizer(.init(rows: 10_000, seed: 4, duplicateShare: share))
      #expect(synthesizer.entities == people)
    }

    @Test func `every row parses, is named once, and shows no broken text`() throws {
      let export = try Export(.init(rows: 12_000, seed: 5, threads: 2))
      #expect(export.rows.allSatisfy { $0.count == Synthesizer.header.count })
      #expect(Set(export.column("id")).count == 12_000)
      #expect(String(validating: export.bytes, as: UTF8.self) != nil)
      #expect(!export.bytes.contains(0))
      #expect(export.bytes.last == UInt8(ascii: "\n"))
    }

    @Test func `most people who are there twice are there two or three times`() throws {
      let sizes = try Export(.init(rows: 12_000, seed: 6)).clusterSizes
      let repeated = sizes.filter { $0 > 1 }
      #expect(sizes.max()! <= 8)
      #expect(Double(repeated.count { $0 == 2 }) / Double(repeated.count) > 0.6)
      #expect(repeated.contains { $0 >= 4 })
    }

    @Test func `a sink that throws ends the work`() throws {
      struct Full: Error {}
      let synthesizer = try Synthesizer(.init(rows: 60_000, threads: 2))
      var calls = 0
      #expect(throws: Full.self) {
        try synthesizer.write(to: { _ throws(Full) in
          calls += 1
          if calls == 3 { throw Full() }
        })
      }
      #expect(calls == 3)
    }

    @Test func `truth is told by nothing but its column`() throws {
      let export = try Export(.init(rows: 5_000, seed: 8))
      let ids = export.column("id")
      let truths = export.column("truth_id")
      #expect(zip(ids, truths).allSatisfy { $0.dropFirst() != $1.dropFirst() })
    }
  }

  @Suite struct Realism {
    static let italian = try! Export(.init(rows: 60_000, seed: 9, locales: [.it], duplicateShare: 0, threads: 2))
    static let all = try! Export(.init(rows: 40_000, seed: 10, threads: 2))

    @Test func `the commonest Italian full name is borne by one in tens of thousands`() {
      let firsts = Self.italian.column("first_name")
      let lasts = Self.italian.column("last_name")
      var counts: [String: Int] = [:]
      for (first, last) in zip(firsts, lasts) where first.count > 2 { counts[first + " " + last, default: 0] += 1 }
      let top = counts.values.max()!
      #expect((2...12).contains(top))
      let surnames = Dictionary(lasts.map { ($0, 1) }, uniquingKeysWith: +)
      #expect(surnames.count > 15_000)
      let rossi = Double(surnames["Rossi"] ?? 0) / 60_000
      #expect((0.0008...0.0024).contains(rossi))
    }

    @Test func `a locale brings its own names, mail and numbers`() {
      let countries = Set(Self.italian.column("country")).subtracting([""])
      #expect(countries.isSubset(of: ["Italia", "Italy", "IT", "ITALIA", "I"]))
      let mails = Self.italian.column("email").filter { !$0.isEmpty }
      #expect(Double(mails.count { $0.contains("libero.it") }) / Double(mails.count) > 0.02)
      #expect(!mails.contains { $0.contains("web.de") })
    }

    @Test(
      arguments: [
        ("email", 0.10, 0.20), ("phone", 0.25, 0.42), ("mobile", 0.35, 0.55), ("company", 0.10, 0.20), ("website", 0.28, 0.45),
        ("street", 0.30, 0.48), ("last_name", 0, 0.01), ("first_name", 0, 0.05),
      ])
    func `as much is missing as in real exports`(column: String, least: Double, most: Double) {
      let values = Self.all.column(column)
      let missing = Double(values.count { $0.isEmpty }) / Double(values.count)
      #expect((least...most).contains(missing), "\(column): \(missing)")
    }

    @Test func `colleagues share a switchboard and different people seldom an address`() {
      let truths = Self.all.column("truth_id")
      func owners(_ column: String) -> [Int] {
        var people: [String: Set<String>] = [:]
        for (value, truth) in zip(Self.all.column(column), truths) where !value.isEmpty { people[value, default: []].insert(truth) }
        return people.values.map(\.count)
      }
      let mails = owners("email")
      #expect(Double(mails.count { $0 > 1 }) / Double(mails.count) < 0.01)
      #expect(owners("phone").contains { $0 >= 2 })
      #expect(owners("company").max()! >= 30)
    }

    @Test func `a plain rule neither fails nor suffices`() {
      let rule = PlainRule(Self.all)
      #expect((0.70...0.85).contains(rule.f1), "precision \(rule.precision), recall \(rule.recall)")
      #expect(rule.precision > 0.6 && rule.precision < 0.9)
    }

    @Test func `relatives share a surname and a landline`() {
      let columns = ["last_name", "phone"].map { Self.all.column($0) }
      let truths = Self.all.column("truth_id")
      let names = Self.all.column("first_name")
      var homes: [String: [(truth: String, name: String)]] = [:]
      for row in truths.indices where columns.allSatisfy({ !$0[row].isEmpty }) {
        let digits = columns[1][row].filter { $0.isNumber }.suffix(8)
        homes[columns[0][row] + "\n" + digits, default: []].append((truths[row], names[row]))
      }
      let shared = homes.values.filter { Set($0.map(\.truth)).count == 2 }
      #expect(shared.count > 30)
      #expect(shared.count { Set($0.map(\.name)).count >= 2 } > shared.count * 9 / 10)
    }

    @Test func `the copies of one person were created on different days of this century`() {
      var days: [String: [Substring]] = [:]
      for (date, truth) in zip(Self.all.column("created_at"), Self.all.column("truth_id")) {
        #expect(date.utf8.count == 19 && date >= "2014-01-01 07:00:00" && date < "2036")
        days[truth, default: []].append(date.prefix(10))
      }
      #expect(days.values.allSatisfy { Set($0).count == $0.count })
    }
  }
}
