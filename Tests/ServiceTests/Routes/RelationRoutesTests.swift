import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

@Suite struct RelationRoutesTests {
  @Test func `a person works for an organization, whichever of the two is asked (D1)`() async throws {
    try await RouteFixture.with { api in
      let person = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      let organization = try await api.create(["organization_name": "Engines", "stage": "contact"])
      let link = try await api.send(
        .post, "/v1/profiles/\(person)/links", ["organization": .string(organization), "title": "Analyst"], status: 201)
      for id in [person, organization] {
        #expect((try await api.get("/v1/profiles/\(id)/links")["data"] ?? .null).ids == [link.json?["id"]?.string])
      }
      let wrong = try await api.send(.post, "/v1/profiles/\(organization)/links", ["organization": .string(organization)], status: 422)
      #expect(wrong.json?["errors"]?[0]?["pointer"]?.string == "/person")
      try await api.send(.post, "/v1/profiles/\(person)/links", [:], status: 422)
      let id = try #require(link.json?["id"]?.string)
      try await api.send(.delete, "/v1/links/\(id)", status: 204)
      try await api.send(.delete, "/v1/links/\(id)", status: 404)
      #expect(try await api.get("/v1/profiles/\(person)/links")["data"]?.array?.isEmpty == true)
    }
  }

  @Test func `notes and tasks of a merged profile are those of all its sides`() async throws {
    try await RouteFixture.with { api in
      let a = try await api.create(["family_name": "Lovelace"])
      let b = try await api.create(["family_name": "King"])
      try await api.send(.post, "/v1/profiles/\(b)/notes", ["text": "from b"], status: 201)
      try await api.merge(a, b)
      #expect(try await api.send(.post, "/v1/profiles/\(b)/notes", ["text": "late"], status: 409).problem == "moved")
      try await api.send(.post, "/v1/profiles/\(a)/notes", ["text": "to b", "side": .string(b)], status: 201)
      let notes = try await api.get("/v1/profiles/\(a)/notes")
      #expect(notes["data"]?.texts == ["from b", "to b"])
      #expect((notes["data"]?.array ?? []).compactMap { $0["profile"]?.string } == [b, b])
      #expect((notes["data"]?.array ?? []).compactMap { $0["author"]?.string } == ["key:k_1", "key:k_1"])
    }
  }

  @Test func `a task is added, done and opened again`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create(["family_name": "Lovelace"])
      let task = try await api.send(
        .post, "/v1/profiles/\(id)/tasks", ["text": "call", "due_at": "2026-12-01", "owner": "charles"], status: 201)
      #expect(task.json?["due_at"]?.string == "2026-12-01T00:00:00Z")
      #expect(task.json?["done"]?.bool == false)
      let number = try #require(task.json?["id"]?.string)
      #expect(try await api.send(.patch, "/v1/tasks/\(number)", ["done": true], status: 200).json?["done"]?.bool == true)
      #expect(try await api.get("/v1/profiles/\(id)/tasks")["data"]?[0]?["done"]?.bool == true)
      #expect(try await api.send(.patch, "/v1/tasks/\(number)", ["done": false], status: 200).json?["done"]?.bool == false)
      try await api.send(.patch, "/v1/tasks/t_99", ["done": true], status: 404)
      try await api.send(.post, "/v1/profiles/\(id)/tasks", ["text": "call", "due_at": "soon"], status: 422)
    }
  }

  @Test func `lists of a profile go on where the page ended`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create(["family_name": "Lovelace"])
      for number in 1...5 { try await api.send(.post, "/v1/profiles/\(id)/notes", ["text": .string("note \(number)")], status: 201) }
      var found: [String] = []
      var target: String? = "/v1/profiles/\(id)/notes?limit=2"
      while let next = target {
        let page = try await api.get(next)
        found += page["data"]?.texts ?? []
        target = page["next"]?.string
      }
      #expect(found == (1...5).map { "note \($0)" })
    }
  }
}
