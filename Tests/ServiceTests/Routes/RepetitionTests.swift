import Accounts
import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

/// Idempotency-Key on the routes of this folder.
@Suite struct RepetitionTests {
  private static func key(_ text: String) -> HTTPFields { [.idempotencyKey: text] }

  @Test func `a repeated request is done once and answered alike`() async throws {
    try await RouteFixture.with { api in
      let contact = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      let other = try await api.create(["organization_name": "Engines", "stage": "contact"])
      let requests: [(String, JSONValue)] = [
        ("/v1/profiles", ["family_name": "Babbage"]), ("/v1/profiles/\(contact)/notes", ["text": "once"]),
        ("/v1/profiles/\(contact)/tasks", ["text": "once"]), ("/v1/profiles/\(contact)/links", ["organization": .string(other)]),
        ("/v1/deals", ["name": "Engine", "contact": .string(contact)]),
        ("/v1/profiles/upsert", ["match_by": "email", "profiles": [["family_name": "King", "email": ["k@x.example"]]]]),
        ("/v1/suppressions", ["email": "nobody@x.example"]),
      ]
      for (number, (target, body)) in requests.enumerated() {
        let first = try await api.send(.post, target, body, headers: Self.key("key-\(number)"))
        let second = try await api.send(.post, target, body, headers: Self.key("key-\(number)"))
        #expect(first.status == second.status)
        #expect(second.headers[.idempotencyReplayed] == "true")
        #expect(first.headers[.location] == second.headers[.location])
        let a = first.json?["profile"] ?? first.json
        #expect(a == second.json?["profile"] ?? second.json)
        let third = try await api.send(.post, target, body, headers: Self.key("key-\(number)"), as: RouteFixture.stranger)
        #expect(third.headers[.idempotencyReplayed] == nil)
      }
      for path in ["notes", "tasks", "links", "deals"] {
        #expect(try await api.get("/v1/profiles/\(contact)/\(path)")["data"]?.array?.count == 1)
      }
      #expect(try await api.get("/v1/profiles")["data"]?.array?.count == 4)
      #expect(
        try await api.send(.post, "/v1/profiles", ["family_name": "X"], headers: Self.key("key-0"), status: 422).problem
          == "idempotency-mismatch")
    }
  }

  @Test func `the answer of an erased profile goes with it`() async throws {
    try await RouteFixture.with { api in
      let made = try await api.send(.post, "/v1/profiles", ["family_name": "Lovelace"], headers: Self.key("a"), status: 201)
      try await api.send(.delete, "/v1/profiles/\(try #require(made.json?["profile"]?["id"]?.string))", status: 200)
      let again = try await api.send(.post, "/v1/profiles", ["family_name": "Lovelace"], headers: Self.key("a"))
      #expect(again.status.code == 410)
      #expect(!String(decoding: again.body, as: UTF8.self).contains("Lovelace"))
    }
  }

  @Test func `a request whose process died is free again after two minutes`() async throws {
    try await RouteFixture.with { api in
      let store = StoreIdempotency(api.roster)
      let token = IdempotencyToken(account: "acme", key: "k", fingerprint: [1, 2, 3])
      #expect(try await store.begin(token) == .begun)
      #expect(try await store.begin(token) == .inFlight)
      #expect(try await store.begin(IdempotencyToken(account: "acme", key: "k", fingerprint: [4])) == .mismatch)
      api.clock.advance(seconds: 121)
      #expect(try await store.begin(token) == .begun)
      let reply = StoredReply(status: 201, headers: [("etag", "\"1\"")], body: [0x7B, 0x7D])
      try await store.complete(token, with: reply)
      try await store.complete(token, with: StoredReply(status: 500, headers: [], body: []))
      try await store.abandon(token)
      #expect(try await store.begin(token) == .completed(reply))
      #expect(try await store.begin(IdempotencyToken(account: "other", key: "k", fingerprint: [1, 2, 3])) == .begun)
    }
  }

  @Test func `a refusal leaves nothing behind, and is repeated`() async throws {
    try await RouteFixture.with { api in
      for _ in 0..<2 { try await api.send(.post, "/v1/profiles", ["given_name": "Ada"], headers: Self.key("r"), status: 422) }
      #expect(try await api.get("/v1/profiles")["data"]?.array?.isEmpty == true)
    }
  }
}
