import Foundation
import Profiles
import ProviderKit
import Testing

@testable import GoldenCopies

@Suite struct GoldenCopyTests {
  static let valdarno = GoldenCopyText.lei("8156007B2C3D4E5F6A")
  static let first = GoldenCopyText.lei("815600AAAA1111BBBB")
  static let second = GoldenCopyText.lei("815600CCCC2222DDDD")

  private func copy() throws -> GoldenCopy {
    let text =
      GoldenCopyText.head
      + GoldenCopyText.record(Self.valdarno, "OFFICINE VALDARNO S.P.A. &amp; FIGLI", number: "01234567890", other: "Valdarno Officine")
      + GoldenCopyText.record(Self.first, "TECNOGRAFICA S.R.L.") + GoldenCopyText.record(Self.second, "TECNOGRAFICA SRL", city: "Padova")
      + GoldenCopyText.tail
    let path = try GoldenCopyText.file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return GoldenCopy(try GoldenCopyIndex(path: path))
  }

  private func answer(_ known: [KnownValue]) async throws -> LookupAnswer {
    let lookup = Lookup(requestID: "test", kind: .organization, known: known, now: Timestamp("2026-11-22T09:00:00Z")!)
    let tools = LookupTools(
      fetcher: NoFetcher(), extraction: InProcessRunner(ExtractorRegistry([LegalEntityExtractor()])), clock: FrozenClock(lookup.now))
    return try await copy().answer(lookup, tools: tools)
  }

  private let italy = KnownValue(.address, "IT", parts: ["country": "IT"])

  @Test func `a LEI finds its record`() async throws {
    let answer = try await answer([KnownValue(.identifier, "lei:\(Self.valdarno)", parts: ["scheme": "lei", "value": Self.valdarno])])
    #expect(answer.outcome == .found)
    #expect(answer.violations == [])
    #expect(
      answer.claims.map { "\($0.field.name)=\($0.text)" } == [
        "legal_name=OFFICINE VALDARNO S.P.A. & FIGLI", "alternate_name=Valdarno Officine", "address=Via Roma 1, 20121 Milano, MI, IT",
        "address=Corso Venezia 3, Torino, IT", "identifier=lei:\(Self.valdarno)", "identifier=company_number:01234567890",
        "founding_date=1988-03-14",
      ])
    #expect(answer.claims[4].expiresAt == Timestamp("2027-06-15T00:00:00Z"))
    #expect(answer.claims[0].assertedAt == Timestamp("2026-06-02T08:15:00Z"))
    #expect(answer.claims.allSatisfy { $0.license == "CC0-1.0" && $0.lineage == "gleif" && $0.evidence.selector != nil })
  }

  @Test func `a register number and a name find it too`() async throws {
    let number = KnownValue(.identifier, "company_number:01234567890", parts: ["scheme": "company_number", "value": "01234567890"])
    #expect(try await answer([number, italy]).outcome == .found)
    #expect(try await answer([KnownValue(.organizationName, "Officine Valdarno & Figli SpA"), italy]).outcome == .found)
  }

  @Test func `two of one name are ambiguous, an unknown one is not found, another country is not it`() async throws {
    #expect(try await answer([KnownValue(.organizationName, "Tecnografica"), italy]).outcome == .ambiguous)
    #expect(try await answer([KnownValue(.organizationName, "Panificio Moretti"), italy]).outcome == .notFound)
    let france = KnownValue(.address, "FR", parts: ["country": "FR"])
    #expect(try await answer([KnownValue(.organizationName, "Officine Valdarno & Figli"), france]).outcome == .notFound)
  }

  @Test func `a LEI of somebody else's is refused by the name`() async throws {
    let lei = KnownValue(.identifier, "lei:\(Self.first)", parts: ["scheme": "lei", "value": Self.first])
    #expect(try await answer([lei, KnownValue(.organizationName, "Panificio Moretti"), italy]).outcome == .ambiguous)
  }

  @Test func `a file of something else gives no index`() throws {
    for text in ["", "<a/>", "<LEIData></LEIData>", String(repeating: "x", count: 3_000_000)] {
      let path = try GoldenCopyText.file(text)
      defer { try? FileManager.default.removeItem(atPath: path) }
      #expect(throws: GoldenCopyError.noRecords(path: path)) { try GoldenCopyIndex(path: path) }
    }
    #expect(throws: GoldenCopyError.self) { try GoldenCopyIndex(path: "/nowhere/golden.xml") }
  }

  @Test func `records across the borders of pieces are all found`() throws {
    var text = GoldenCopyText.head
    var leis: [String] = []
    for number in 0..<3_000 {
      leis.append(GoldenCopyText.lei("81560000000000" + String(1000 + number)))
      text += GoldenCopyText.record(
        leis[number], "COMPANY \(number) S.P.A.", number: "\(number)", street: String(repeating: "x", count: number % 700))
    }
    let path = try GoldenCopyText.file(text + GoldenCopyText.tail)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let index = try GoldenCopyIndex(path: path)
    #expect(index.recordCount == 3_000)
    for lei in leis {
      let lookup = Lookup(
        requestID: "t", kind: .organization, known: [KnownValue(.identifier, lei, parts: ["scheme": "lei", "value": lei])],
        now: Timestamp(milliseconds: 0))
      let records = try index.records(for: lookup)
      #expect(records.count == 1 && String(decoding: records[0].bytes, as: UTF8.self).contains(lei))
    }
  }

  @Test func `the stream gives every record and stops at a flaw`() throws {
    let text =
      GoldenCopyText.head + GoldenCopyText.record(Self.first, "A S.p.A.") + GoldenCopyText.record(Self.second, "B &amp; C")
      + "<lei:LEIRecord>"
    var pieces = stride(from: 0, to: text.utf8.count, by: 7).map { start in Array(Array(text.utf8)[start..<min(start + 7, text.utf8.count)])
    }[...]
    let stream = try LegalEntityStream { pieces.popFirst() }
    #expect(try stream.next()?.legalName == "A S.p.A.")
    #expect(try stream.next()?.legalName == "B & C")
    #expect(throws: (any Error).self) { try stream.next() }
  }
}

/// No request may be made.
struct NoFetcher: Fetcher {
  func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody { throw FetchFailure(.undeclared(order.url)) }
}
