import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

@Suite struct ProfileIsolationTests {
  @Test func `another account's key shows nothing and changes nothing`() async throws {
    try await RouteFixture.with { api in
      let contact = try await api.create(["family_name": "Lovelace", "email": ["ada@x.example"], "stage": "contact"])
      let task = try await api.send(.post, "/v1/profiles/\(contact)/tasks", ["text": "secret"], status: 201)
      let deal = try await api.send(.post, "/v1/deals", ["name": "secret", "contact": .string(contact)], status: 201)
      let taskID = try #require(task.json?["id"]?.string)
      let dealID = try #require(deal.json?["id"]?.string)
      let before = try await api.get("/v1/profiles/\(contact)")
      let requests: [(HTTPRequest.Method, String, JSONValue?, Int)] = [
        (.get, "/v1/profiles/\(contact)", nil, 404), (.get, "/v1/profiles/\(contact)/history", nil, 404),
        (.get, "/v1/profiles/\(contact)/sources", nil, 404), (.get, "/v1/profiles/\(contact)/notes", nil, 404),
        (.get, "/v1/profiles/\(contact)/tasks", nil, 404), (.get, "/v1/profiles/\(contact)/links", nil, 404),
        (.get, "/v1/profiles/\(contact)/deals", nil, 404), (.patch, "/v1/profiles/\(contact)", ["family_name": "X"], 404),
        (.delete, "/v1/profiles/\(contact)", nil, 404), (.post, "/v1/profiles/\(contact)/notes", ["text": "x"], 404),
        (.post, "/v1/profiles/\(contact)/tasks", ["text": "x"], 404),
        (.post, "/v1/profiles/\(contact)/links", ["organization": "p_1"], 404),
        (.patch, "/v1/tasks/\(taskID)", ["done": true], 404), (.delete, "/v1/links/l_1", nil, 404), (.get, "/v1/deals/\(dealID)", nil, 404),
        (.patch, "/v1/deals/\(dealID)", ["name": "x"], 404), (.delete, "/v1/deals/\(dealID)", nil, 404),
        (.post, "/v1/deals", ["name": "x", "contact": .string(contact)], 404), (.get, "/v1/profiles", nil, 200),
        (.get, "/v1/deals", nil, 200),
        (.get, "/v1/search?q=lovelace", nil, 200), (.get, "/v1/search?q=ada@x.example", nil, 200),
        (.post, "/v1/check", ["profile": ["family_name": "Lovelace", "email": ["ada@x.example"]], "typed": "love"], 200),
      ]
      for (method, target, body, status) in requests {
        let answer = try await api.send(method, target, body, as: RouteFixture.stranger, status: status)
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(!text.contains("Lovelace") && !text.contains("secret") && !text.contains("\"p_1\""), "\(target)")
      }
      #expect(try await api.get("/v1/profiles/\(contact)") == before)
    }
  }

  @Test func `a key does what its scopes say`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create(["family_name": "Lovelace"])
      try await api.send(.get, "/v1/profiles/\(id)", as: RouteFixture.reader, status: 200)
      try await api.send(.post, "/v1/check", ["profile": ["family_name": "L"]], as: RouteFixture.reader, status: 200)
      try await api.send(.patch, "/v1/profiles/\(id)", ["family_name": "X"], as: RouteFixture.reader, status: 403)
      try await api.send(.post, "/v1/profiles", ["family_name": "X"], as: RouteFixture.reader, status: 403)
      try await api.send(.delete, "/v1/profiles/\(id)", as: RouteFixture.writer, status: 403)
    }
  }
}
