import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

@Suite struct CheckRoutesTests {
  @Test func `half a name is completed, and who is excluded is not answered (A2)`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create(["given_name": "Ada", "family_name": "Lovelace", "email": ["ada@x.example"]])
      let answer = try await api.send(.post, "/v1/check", ["profile": ["given_name": "Ada"], "typed": "Lovel"], status: 200)
      #expect((answer.json?["completions"] ?? .null).ids == [id])
      let without = try await api.send(
        .post, "/v1/check",
        ["profile": ["family_name": "Lovelace", "email": ["ada@x.example"]], "typed": "Lovel", "exclude": [.string(id)]], status: 200)
      #expect(without.json?["completions"]?.array?.isEmpty == true)
      #expect(without.json?["matches"]?.array?.isEmpty == true)
      #expect(without.json?["advice"]?.string == "create")
    }
  }

  @Test func `a match gives its reasons, field by field, and what speaks against it`() async throws {
    try await RouteFixture.with { api in
      _ = try await api.create(["given_name": "Ada", "family_name": "Lovelace", "email": ["ada@x.example"], "telephone": ["+442079460958"]])
      let answer = try await api.send(
        .post, "/v1/check", ["profile": ["given_name": "Ada", "family_name": "Lovelace", "email": ["ada@x.example"]]], status: 200)
      let match = try #require(answer.json?["matches"]?[0])
      #expect((match["reasons"]?.array ?? []).contains { $0["field"]?.string == "email" && ($0["weight"]?.double ?? 0) > 0 })
      #expect(match["summary"]?.string?.isEmpty == false)
      #expect(match["profile"]?["email"]?.texts == ["ada@x.example"])
      #expect((match["probability"]?.double ?? 0) > 0.5)
    }
  }

  @Test func `the organization that a person names is found`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create([
        "organization_name": "Analytical Engines Ltd", "url": ["https://analytical.example"], "stage": "contact",
      ])
      let answer = try await api.send(
        .post, "/v1/check",
        [
          "profile": [
            "family_name": "Lovelace", "organization_name": "Analytical Engines", "url": ["analytical.example"], "kind": "person",
          ]
        ], status: 200)
      #expect((answer.json?["organizations"] ?? .null).ids == [id])
    }
  }

  @Test func `search finds by beginning, by whole email and by id elsewhere`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create(
        ["given_name": "Ada", "family_name": "Lovelace", "email": ["ada@x.example"], "external_id": [["system": "crm", "value": "A-17"]]])
      for query in ["Lovel", "ada@x.example"] {
        #expect((try await api.get("/v1/search?q=\(query)")["data"] ?? .null).ids == [id], "\(query)")
      }
      #expect(try await api.get("/v1/search?q=Lovel&kind=organization")["data"]?.array?.isEmpty == true)
      try await api.send(.get, "/v1/search", status: 400)
      try await api.send(.get, "/v1/search?q=&limit=1", status: 400)
      try await api.send(.get, "/v1/search?q=a&limit=0", status: 400)
    }
  }
}
