import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

@Suite struct UpsertRoutesTests {
  private static func key(_ value: String) -> JSONValue { [["system": "crm", "value": .string(value)]] }

  private static func statuses(_ response: InProcessResponse) -> [String] {
    (response.json?["results"]?.array ?? []).compactMap { $0["status"]?.string }
  }

  @Test func `none creates, one updates, many asks`() async throws {
    try await RouteFixture.with { api in
      let one = try await api.create(["family_name": "Lovelace", "external_id": Self.key("1"), "email": ["a@x.example"]])
      let twin = try await api.create(["family_name": "King", "external_id": Self.key("2")])
      let twin2 = try await api.create(["family_name": "King", "external_id": Self.key("2")])
      let answer = try await api.send(
        .post, "/v1/profiles/upsert",
        [
          "match_by": "external_id",
          "profiles": [
            ["family_name": "Byron", "external_id": Self.key("1"), "email": ["b@x.example"]],
            ["family_name": "King", "external_id": Self.key("2"), "job_title": "Earl"],
            ["family_name": "Babbage", "external_id": Self.key("3")],
            ["given_name": "Nobody", "external_id": Self.key("4")], ["family_name": "Keyless"],
            ["family_name": "Byron", "external_id": Self.key("1")], ["job_title": "Inventor", "external_id": Self.key("3")],
          ],
        ], status: 200)
      #expect(Self.statuses(answer) == ["updated", "conflict", "created", "invalid", "invalid", "unchanged", "updated"])
      let results = try #require(answer.json?["results"])
      #expect(results[0]?["id"]?.string == one)
      #expect(results[1]?["candidates"] == [.string(twin), .string(twin2)])
      #expect(results[3]?["errors"]?[0]?["pointer"]?.string == "/profiles/3/family_name")
      #expect(results[4]?["errors"]?[0]?["pointer"]?.string == "/profiles/4/external_id")
      #expect(results[6]?["id"] == results[2]?["id"])
      let shown = try await api.get("/v1/profiles/\(one)")
      #expect(shown["family_name"]?.string == "Byron")
      #expect(shown["email"]?.texts == ["a@x.example", "b@x.example"])
      #expect(try await api.get("/v1/profiles/\(twin)")["job_title"] == nil)
      #expect(try await api.get("/v1/profiles?limit=10")["data"]?.array?.count == 4)
    }
  }

  @Test func `one alone that several fit is a conflict with the candidates`() async throws {
    try await RouteFixture.with { api in
      let a = try await api.create(["family_name": "King", "email": ["king@x.example"]])
      let b = try await api.create(["family_name": "King", "email": ["king@x.example"]])
      let body: JSONValue = ["match_by": "email", "profiles": [["family_name": "King", "email": ["KING@x.example"], "job_title": "Earl"]]]
      let refused = try await api.send(.post, "/v1/profiles/upsert", body, status: 409)
      #expect(refused.problem == "ambiguous")
      #expect(refused.json?["candidates"] == [.string(a), .string(b)])
      // Merged they are one.
      try await api.merge(a, b)
      let answer = try await api.send(.post, "/v1/profiles/upsert", body, status: 200)
      #expect(answer.json?["results"]?[0]?["id"]?.string == a)
      #expect(Self.statuses(answer) == ["updated"])
    }
  }

  @Test func `who was erased is not taken in, and the others are`() async throws {
    try await RouteFixture.with { api in
      let gone = try await api.create(["family_name": "Lovelace", "email": ["ada@x.example"]])
      try await api.send(.delete, "/v1/profiles/\(gone)", status: 200)
      let answer = try await api.send(
        .post, "/v1/profiles/upsert",
        [
          "match_by": "email",
          "profiles": [["family_name": "L", "email": ["ada@x.example"]], ["family_name": "B", "email": ["b@x.example"]]],
        ],
        status: 200)
      #expect(Self.statuses(answer) == ["suppressed", "created"])
    }
  }

  @Test func `a thousand are one request, one more is too many`() async throws {
    try await RouteFixture.with { api in
      let profiles = (0..<1_000).map { number -> JSONValue in
        ["family_name": .string("Person \(number)"), "external_id": Self.key("\(number)")]
      }
      let answer = try await api.send(.post, "/v1/profiles/upsert", ["match_by": "external_id", "profiles": .array(profiles)], status: 200)
      #expect(Self.statuses(answer).allSatisfy { $0 == "created" })
      #expect(answer.json?["results"]?.array?.count == 1_000)
      try await api.send(
        .post, "/v1/profiles/upsert", ["match_by": "external_id", "profiles": .array(profiles + [profiles[0]])], status: 422)
      try await api.send(.post, "/v1/profiles/upsert", ["match_by": "external_id", "profiles": []], status: 422)
    }
  }
}
