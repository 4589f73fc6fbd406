import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

@Suite struct DealRoutesTests {
  @Test func `a deal has one or more contacts and shows on each of them (D4)`() async throws {
    try await RouteFixture.with { api in
      let person = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      let second = try await api.create(["family_name": "Babbage", "stage": "contact"])
      let organization = try await api.create(["organization_name": "Engines", "stage": "contact"])
      let deal = try await api.send(
        .post, "/v1/deals",
        [
          "name": "Engine no. 1", "contact": .string(person), "organization": .string(organization),
          "associated_contacts": [.string(second)],
          "amount": 1250, "currency": "GBP",
        ], status: 201)
      let id = try #require(deal.json?["id"]?.string)
      #expect(deal.headers[.location] == "/v1/deals/\(id)")
      #expect(deal.json?["stage"]?.string == "incoming")
      #expect(deal.json?["amount"]?.string == "1250")
      for contact in [person, second, organization] {
        #expect((try await api.get("/v1/profiles/\(contact)/deals")["data"] ?? .null).ids == [id])
      }
      let other = try await api.send(.post, "/v1/deals", ["name": "Engine no. 2", "contact": .string(person)], status: 201)
      #expect((try await api.get("/v1/profiles/\(person)/deals")["data"] ?? .null).ids == [id, other.json?["id"]?.string])
      #expect((try await api.get("/v1/deals?stage=incoming&limit=1")["data"] ?? .null).ids == [id])
    }
  }

  @Test func `a deal is for contacts, not for leads (D3)`() async throws {
    try await RouteFixture.with { api in
      let lead = try await api.create(["family_name": "Lovelace"])
      let refused = try await api.send(.post, "/v1/deals", ["name": "Engine", "contact": .string(lead)], status: 422)
      #expect(refused.json?["errors"]?[0]?["pointer"]?.string == "/contact")
      try await api.send(.post, "/v1/deals", ["name": "Engine", "contact": "p_99"], status: 404)
    }
  }

  /// The stages of a contact's deals, and what the contact then is.
  static let standings: [([String], customer: String, prospect: String)] = [
    ([], "none", "none"), (["incoming"], "none", "current"), (["open"], "none", "current"), (["lost"], "none", "lost"),
    (["unqualified"], "none", "lost"), (["won"], "current", "none"), (["won", "open"], "current", "current"),
    (["lost", "open"], "none", "current"),
    (["won", "lost"], "current", "lost"),
  ]

  @Test(arguments: standings) func `an active deal makes a prospect, a lost one a lost prospect, a won one a customer (D5, D6)`(
    _ stages: [String], customer: String, prospect: String
  ) async throws {
    try await RouteFixture.with { api in
      let contact = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      for stage in stages {
        try await api.send(.post, "/v1/deals", ["name": "Engine", "contact": .string(contact), "stage": .string(stage)], status: 201)
      }
      let shown = try await api.get("/v1/profiles/\(contact)")
      #expect(shown["customer_status"]?.string == customer)
      #expect(shown["prospect_status"]?.string == prospect)
    }
  }

  @Test func `past customer is set by hand, and taken away by hand (D6)`() async throws {
    try await RouteFixture.with { api in
      let contact = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      let deal = try await api.send(.post, "/v1/deals", ["name": "Engine", "contact": .string(contact), "stage": "won"], status: 201)
      let before = try await api.send(.get, "/v1/profiles/\(contact)")
      #expect(before.json?["customer_status"]?.string == "current")
      let marked = try await api.send(.patch, "/v1/profiles/\(contact)", ["customer_status": "past"], status: 200)
      #expect(marked.json?["profile"]?["customer_status"]?.string == "past")
      #expect(marked.headers[.eTag] != before.headers[.eTag])
      let unmarked = try await api.send(.patch, "/v1/profiles/\(contact)", ["customer_status": .null], status: 200)
      #expect(unmarked.json?["profile"]?["customer_status"]?.string == "current")
      try await api.send(.delete, "/v1/deals/\(try #require(deal.json?["id"]?.string))", status: 204)
      #expect(try await api.get("/v1/profiles/\(contact)")["customer_status"]?.string == "none")
      let lead = try await api.create(["family_name": "Babbage"])
      try await api.send(.patch, "/v1/profiles/\(lead)", ["customer_status": "past"], status: 422)
      try await api.send(.patch, "/v1/profiles/\(lead)", ["customer_status": "current"], status: 422)
    }
  }

  @Test func `tags come to the list of prospects and customers with a deal (C8)`() async throws {
    try await RouteFixture.with { api in
      let contact = try await api.create(["family_name": "Lovelace", "stage": "contact", "tags": ["math"]])
      let before = try await api.get("/v1/profiles/\(contact)")
      #expect(before["tag_lists"] == ["contacts": ["math"], "prospects_and_customers": []])
      try await api.send(.post, "/v1/deals", ["name": "Engine", "contact": .string(contact), "tags": ["steam"]], status: 201)
      let after = try await api.get("/v1/profiles/\(contact)")
      #expect(after["tag_lists"] == ["contacts": ["math"], "prospects_and_customers": ["math", "steam"]])
      // What the deal changed is seen by whoever asks with the old revision.
      #expect(after["revision"]?.integer != before["revision"]?.integer)
    }
  }

  @Test func `absent stays, null clears, and a stale tag is refused`() async throws {
    try await RouteFixture.with { api in
      let contact = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      let made = try await api.send(
        .post, "/v1/deals", ["name": "Engine", "contact": .string(contact), "amount": "10.00", "currency": "GBP", "owner": "ada"],
        status: 201)
      let path = "/v1/deals/\(try #require(made.json?["id"]?.string))"
      let tag = try #require(made.headers[.eTag])
      #expect(try await api.send(.get, path, status: 200).headers[.eTag] == tag)
      let changed = try await api.send(.patch, path, ["stage": "won", "owner": .null], headers: [.ifMatch: tag], status: 200)
      #expect(changed.json?["amount"]?.string == "10.00")
      #expect(changed.json?["owner"] == nil)
      try await api.send(.patch, path, ["stage": "lost"], headers: [.ifMatch: tag], status: 412)
      try await api.send(.delete, path, headers: [.ifMatch: tag], status: 412)
      let flaws = try await api.send(.patch, path, ["amount": "ten", "currency": "gbp"], status: 422)
      #expect((flaws.json?["errors"]?.array ?? []).compactMap { $0["pointer"]?.string } == ["/amount", "/currency"])
      try await api.send(.delete, path, headers: [.ifMatch: try #require(changed.headers[.eTag])], status: 204)
      try await api.send(.get, path, status: 404)
    }
  }
}
