import Notation
import Profiles
import ProviderKit
import Testing

@Suite struct WireTests {
  static let claim = Claim(
    .address, "Via Roma 1, Milano", raw: "VIA ROMA 1", parts: ["street": "Via Roma 1", "locality": "Milano"], label: "work",
    confidence: 0.75,
    observedAt: LookupTests.now, assertedAt: Timestamp("2026-01-01"), expiresAt: Timestamp("2027-01-01"),
    evidence: Evidence(
      url: "https://a.example/\u{1F600}", selector: "css: p", snippet: "Via \"Roma\"\n1", contentHash: "00", offset: 0, line: 7),
    lineage: "a", license: "CC0-1.0")

  static let result = ExtractionResult(
    .ambiguous(reason: "two"), claims: [claim], links: [.init("next", "https://a.example/2")], records: 2, identity: 0.5,
    completeness: .truncated(reason: "cut"), issues: [.init(field: "email", message: "no")])

  private func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    write(&json)
    return json.bytes
  }

  @Suite struct Laws {
    @Test func `what is written reads back the same`() throws {
      let tests = WireTests()
      #expect(try Claim(JSONReader.read(tests.bytes { WireTests.claim.write(to: &$0) })) == WireTests.claim)
      #expect(try Lookup(JSONReader.read(tests.bytes { LookupTests.lookup.write(to: &$0) })) == LookupTests.lookup)
      #expect(try ExtractionAnswer(encoded: ExtractionAnswer.result(WireTests.result).encoded()) == .result(WireTests.result))
    }

    @Test(arguments: Outcome.names) func `every outcome reads back the same`(name: String) throws {
      let outcome = try #require(Outcome(name: name, reason: "why", retryAt: LookupTests.now))
      #expect(outcome.name == name)
      let read = try Outcome(JSONReader.read(WireTests().bytes { outcome.write(to: &$0) }))
      #expect(read == outcome)
    }

    @Test(arguments: [
      ExtractionFailure.unknownExtractor("x"), .invalidConfiguration("y"),
    ]) func `failures of a worker read back the same`(failure: ExtractionFailure) throws {
      #expect(try ExtractionAnswer(encoded: ExtractionAnswer.failure(failure).encoded()) == .failure(failure))
    }

    @Test(arguments: [0, 1, 7, 8, 9, 4096, 100_000]) func `a job of any size reads back the same`(count: Int) throws {
      let job = ExtractionJob(
        extractor: "e", configuration: Array("a: b\n".utf8), input: (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) },
        contentType: "text/html", url: "https://a.example/", isTruncated: count == 7, lookup: LookupTests.lookup, stage: "two")
      #expect(try ExtractionJob(encoded: job.encoded()) == job)
    }

    @Test func `a redacted snippet keeps its hash`() throws {
      let evidence = WireTests.claim.evidence.redacted
      #expect(evidence.snippet == nil)
      #expect(evidence.snippetHash == WireTests.claim.evidence.snippetHash)
      #expect(try Evidence(JSONReader.read(WireTests().bytes { evidence.write(to: &$0) })) == evidence)
    }
  }

  @Suite struct Hostile {
    @Test func `a job that is cut off anywhere is refused`() {
      let job = ExtractionJob(
        extractor: "e", configuration: [1, 2], input: [3, 4, 5], url: "https://a.example/", lookup: LookupTests.lookup)
      let bytes = job.encoded()
      for end in stride(from: 0, to: bytes.count, by: 1) {
        #expect(throws: WireError.self) { _ = try ExtractionJob(encoded: Array(bytes[..<end])) }
      }
      #expect(throws: WireError.self) { _ = try ExtractionJob(encoded: bytes + [0]) }
    }

    @Test(arguments: [
      #"{}"#, #"[]"#, #"{"field":"email"}"#, #"{"field":"nope","value":"x","confidence":1,"observed_at":"2026-01-01"}"#,
      #"{"field":"email","value":"x","confidence":1.1,"observed_at":"2026-01-01"}"#,
      #"{"field":"email","value":"x","confidence":1,"observed_at":"yesterday"}"#,
      #"{"field":"email","value":"x","confidence":1,"observed_at":"2026-01-01","parts":{"a":"b"}}"#,
      #"{"field":"email","value":7,"confidence":1,"observed_at":"2026-01-01"}"#,
    ]) func `a claim of another form is refused`(text: String) throws {
      let value = try JSONReader.read(Array(text.utf8))
      #expect(throws: WireError.self) { _ = try Claim(value) }
    }

    @Test func `a worker answers garbage with a failure`() throws {
      let answer = ExtractorRegistry([]).answer([0xFF, 0xFF, 0xFF, 0xFF, 0])
      guard case .failure(.malformedResult) = try ExtractionAnswer(encoded: answer) else {
        Issue.record("expected a failure")
        return
      }
    }

    @Test func `a snippet is one line within its limit`() throws {
      let evidence = Evidence(snippet: String(repeating: "ü \n\t", count: 100_000))
      let snippet = try #require(evidence.snippet)
      #expect(snippet.utf8.count <= Evidence.snippetLimitInBytes)
      #expect(!snippet.contains("\n"))
    }
  }
}
