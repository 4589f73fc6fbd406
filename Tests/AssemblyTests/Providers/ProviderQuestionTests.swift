import Profiles
import ProviderKit
import Testing

@testable import Assembly

@Suite struct ProviderQuestionTests {
  private let now = Timestamp("2026-11-22T09:00:00Z")!

  private func manifest(_ kinds: Set<Profile.Kind>, _ inputs: [[String]]) -> Manifest {
    Manifest(
      id: ProviderID("acme")!, version: "1.0.0", title: "Acme", homepage: "https://acme.example", license: "CC0-1.0", maintainer: "tests",
      source: DataSource(model: .free, lineage: "acme"), kinds: kinds, requiresAny: inputs.map { $0.map { InputName($0)! } },
      fields: [FieldPromise(.legalName, confidence: 0.9)], privacy: Privacy(maxSensitivity: .publicFacts, sends: [InputName("name")!]),
      hosts: [])
  }

  @Test func `what is given becomes canonical values`() throws {
    var question = ProviderQuestion()
    question.domain = "ACME.it"
    question.country = "it"
    question.known = [(field: .identifier, text: "lei:5493001KJTIIGC8Y1R12")]
    let lookup = try question.lookup(for: manifest([.organization], [["domain"]]), now: now, requestID: "x")
    #expect(lookup.values(of: InputName("domain")!) == ["acme.it"])
    #expect(lookup.values(of: InputName("address.country")!) == ["IT"])
    #expect(lookup.values(of: InputName("identifier.lei")!) == ["5493001KJTIIGC8Y1R12"])
    #expect(lookup.region == "IT")
  }

  @Test func `a name of a person is given and family name`() throws {
    var question = ProviderQuestion()
    question.name = "Ada King Lovelace"
    let lookup = try question.lookup(for: manifest([.person], [["name"]]), now: now, requestID: "x")
    #expect(lookup.kind == .person)
    #expect(lookup.known.first { $0.field == .familyName }?.text == "Lovelace")
    #expect(lookup.known.first { $0.field == .givenName }?.text == "Ada King")
  }

  @Test func `too little is refused with what is needed`() throws {
    var question = ProviderQuestion()
    question.name = "Acme"
    let failure = try #require(throws: ProviderFailure.self) {
      try question.lookup(for: manifest([.organization], [["name", "address.country"], ["identifier.lei"]]), now: now, requestID: "x")
    }
    #expect(failure.isUsage)
    #expect(failure.description.contains("name and address.country, or identifier.lei"))
  }

  @Test(arguments: ["127.0.0.1:8090", "[::1]:8090", "localhost:8090"]) func `a test origin is of this machine`(_ text: String) {
    #expect(ProviderOptions.testOrigin(text) != nil)
  }

  @Test(arguments: ["10.0.0.1:80", "acme.example:80", "169.254.169.254:80", "127.0.0.1", "127.0.0.1:0", "[::1]:99999", "0.0.0.0:80"])
  func `no other address is a test origin`(_ text: String) { #expect(ProviderOptions.testOrigin(text) == nil) }

  @Test func `text of a source is shown without controls and directions`() {
    #expect(ProviderReport.oneLine("a\u{1B}[31mb\n\u{202E}c") == "a [31mb  c")
  }
}
