import Profiles
import ProviderKit
import Testing

@Suite struct LookupTests {
  static let now = Timestamp("2026-11-22T09:00:00Z")!
  static let lookup = Lookup(
    requestID: "r1", kind: .organization,
    known: [
      KnownValue(.organizationName, "Acme Srl"), KnownValue(.url, "https://www.acme.it/chi-siamo"), KnownValue(.email, "info@acme.com"),
      KnownValue(.identifier, "vat:IT01234567890", parts: ["scheme": "vat", "value": "IT01234567890"]),
      KnownValue(.identifier, "lei:X", parts: ["scheme": "lei", "value": "X"]),
      KnownValue(.address, "Via Roma 1, Milano, IT", parts: ["street": "Via Roma 1", "locality": "Milano", "country": "IT"]),
      KnownValue(.description, "secret canary"),
    ], now: now)

  @Suite struct Examples {
    @Test(
      arguments: [
        ("organization_name", ["Acme Srl"]), ("name", ["Acme Srl"]), ("domain", ["acme.it", "acme.com"]),
        ("identifier.vat", ["IT01234567890"]), ("address.country", ["IT"]), ("telephone", []), ("identifier.duns", []),
      ] as [(String, [String])]) func `an input has the values that it stands for`(name: String, values: [String]) throws
    {
      #expect(LookupTests.lookup.values(of: try #require(InputName(name))) == values)
    }

    @Test(arguments: ["nmae", "address.planet", "identifier.", "identifier.LEI", "", "given_name.x"]) func `a name of nothing is no input`(
      name: String
    ) { #expect(InputName(name) == nil) }

    @Test func `a person's name is given and family name`() throws {
      var lookup = LookupTests.lookup
      lookup.kind = .person
      lookup.known = [KnownValue(.familyName, "Rossi"), KnownValue(.givenName, "Maria")]
      #expect(lookup.values(of: try #require(InputName("name"))) == ["Maria Rossi"])
    }

    @Test func `alternatives are satisfied by one that is known completely`() throws {
      let known = try ["name", "address.country"].map { try #require(InputName($0)) }
      let unknown = [try #require(InputName("telephone")), known[0]]
      #expect(LookupTests.lookup.satisfies(anyOf: [unknown, known]))
      #expect(!LookupTests.lookup.satisfies(anyOf: [unknown]))
      #expect(LookupTests.lookup.satisfies(anyOf: []))
    }

    @Test func `a minimized lookup holds what is asked for and nothing else`() throws {
      let asked = try ["name", "identifier.lei", "address.country"].map { try #require(InputName($0)) }
      let minimized = LookupTests.lookup.minimized(to: asked)
      #expect(minimized.known.map(\.text) == ["Acme Srl", "lei:X", "IT"])
      #expect(minimized.known.last?.parts == ["country": "IT"])
    }
  }

  @Suite struct Laws {
    @Test func `minimizing twice changes nothing more`() throws {
      let asked = try ["domain", "identifier.vat", "address.locality"].map { try #require(InputName($0)) }
      let once = LookupTests.lookup.minimized(to: asked)
      #expect(once.minimized(to: asked) == once)
      for input in asked { #expect(once.values(of: input) == LookupTests.lookup.values(of: input)) }
    }
  }
}
