import HTTPTypes
import Notation
import Profiles
import Testing

@testable import Service

/// Whatever is sent, the answer is a 4xx that says why, and nothing is written.
@Suite struct HostileBodyTests {
  /// A custom field's name of 160 bytes.
  static let longName = "{\"custom_fields\": {\"\(String(repeating: "é", count: 80))\": \"x\"}}"

  static let bodies: [String] = [
    "", "null", "[]", "{", "\"text\"", "1e999", "{\"family_name\": 1}", "{\"family_name\": {}}", "{\"email\": 5}",
    "{\"email\": [[[[1]]]]}", "{\"email\": [{\"value\": {}}]}", "{\"email\": [{\"nonsense\": 1}]}", "{\"family_name\": \"\\ud800\"}",
    "{\"family_name\": \"a\", \"family_name\": \"b\"}", "{\"custom_fields\": []}", "{\"custom_fields\": {\"x\": [1]}}",
    "{\"custom_fields\": {\"\": \"x\"}}", longName, "{\"stage\": \"customer\"}",
    "{\"kind\": 7}", "{\"notes\": [\"\"]}", "{\"add\": {\"family_name\": [\"x\"]}}", "{\"remove_values\": [\"p_\"]}",
    "{\"remove_values\": [\"p_99999999999999999999.1\"]}", "{\"profiles\": {}}", "{\"match_by\": \"name\", \"profiles\": [{}]}",
    "{\"contact\": \"p_0\", \"name\": \"x\"}", "{\"contact\": \"p_99999999999999999999\", \"name\": \"x\"}", "{\"text\": \"\"}",
    "{\"done\": \"yes\"}",
    "{\"text\": \"\(String(repeating: "x", count: 70_000))\"}", String(repeating: "[", count: 5_000),
    "{\"email\": [\(Array(repeating: "\"a@b.example\"", count: 101).joined(separator: ","))]}",
  ]

  static let routes: [(HTTPRequest.Method, String)] = [
    (.post, "/v1/check"), (.post, "/v1/profiles"), (.patch, "/v1/profiles/p_1"), (.post, "/v1/profiles/upsert"),
    (.post, "/v1/profiles/p_1/notes"), (.post, "/v1/profiles/p_1/tasks"), (.post, "/v1/profiles/p_1/links"), (.patch, "/v1/tasks/t_1"),
    (.post, "/v1/deals"), (.patch, "/v1/deals/d_1"), (.post, "/v1/suppressions"),
  ]

  @Test func `no body makes a route fail, and none that is refused is written`() async throws {
    try await RouteFixture.with { api in
      let id = try await api.create(["family_name": "Lovelace", "stage": "contact"])
      let before = try await api.get("/v1/profiles/\(id)")
      for (method, target) in Self.routes {
        for body in Self.bodies {
          let request = InProcessRequest(method, target, headers: [.contentType: "application/json"], body: Array(body.utf8))
          let answer = try await api.responder.respond(to: request, as: RouteFixture.owner)
          #expect((400..<500).contains(answer.status.code), "\(method) \(target) \(body.prefix(80)): \(answer.status.code)")
        }
      }
      #expect(try await api.get("/v1/profiles/\(id)") == before)
      #expect(try await api.get("/v1/profiles")["data"]?.array?.count == 1)
    }
  }

  @Test(arguments: [
    "NUL \u{0} inside", "\u{202E}reversed", "🏳️‍🌈 flag", String(repeating: "a\u{301}", count: 3_000), "'; DROP TABLE profile; --",
    "=HYPERLINK(1)",
    "<script>", "\u{FFFF}", " ",
  ]) func `odd names are kept as they are or refused, and are read back whole`(_ name: String) async throws {
    try await RouteFixture.with { api in
      let made = try await api.send(
        .post, "/v1/profiles", ["family_name": .string(name), "organization_name": "Engines", "custom_fields": ["k": .string(name)]])
      guard made.status.code == 201, let id = made.json?["profile"]?["id"]?.string else {
        #expect(made.status.code == 422)
        return
      }
      #expect(try await api.get("/v1/profiles/\(id)") == made.json?["profile"])
      try await api.send(.get, "/v1/profiles/\(id)/sources", status: 200)
      try await api.send(.get, "/v1/profiles/\(id)/history", status: 200)
    }
  }

  @Test(arguments: ["p_0", "p_-1", "p_1x", "d_1", "1", "p_9223372036854775808", "%70_1", "p_1%00", "p_１"])
  func `a path that is no id is not found`(_ id: String) async throws {
    try await RouteFixture.with { api in
      for path in ["", "/history", "/notes"] {
        let answer = try await api.responder.respond(to: InProcessRequest(.get, "/v1/profiles/\(id)\(path)"), as: RouteFixture.owner)
        #expect((400..<500).contains(answer.status.code), "\(answer.status.code)")
      }
    }
  }
}
