import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct AccessRouteTests {
  // MARK: Settings

  @Test(
    arguments: [
      "duplicates":
        #"{"person":{"all_of":[["name"],["email","phone","linkedin"]],"may_be_empty":["linkedin"]},"automatic_merge":0.8}"#,
      "survivorship":
        #"{"rule":"freshest_verified","overrides":{"job_title":"longest"},"trusted_sources":[{"source":"user"}]}"#,
      "custom-fields": #"[{"name":"Budget","carries_over":true,"for_person":true,"for_organization":false}]"#,
    ])
  func `a setting is written only by who has seen the present one`(_ name: String, _ text: String) async throws {
    let value = try JSONReader.read(Array(text.utf8))
    let room = try AccountRoom()
    let target = "/v1/settings/\(name)"
    let first = try await room.get(target)
    #expect(first.headers[.eTag] == "\"0\"")
    var put = InProcessRequest.json(.put, target, value)
    put.headers[.ifMatch] = "\"0\""
    let written = try await room.send(put)
    #expect(written.status == .ok)
    #expect(written.headers[.eTag] == "\"1\"")
    #expect(try await room.get(target).body == written.body)
    let stale = try await room.send(put)
    #expect(stale.status == .preconditionFailed)
    #expect(try await room.send(.json(.put, target, value)).headers[.eTag] == "\"2\"", "without If-Match the last one wins")
    #expect(try await room.send(InProcessRequest(.get, target, headers: [.ifNoneMatch: "\"2\""])).status == .notModified)
    #expect(try await room.get("/v1/audit").json?.at("data.0.action") == "settings.changed")
    #expect(try await room.get(target, of: "two").headers[.eTag] == "\"0\"", "another account has its own")
  }

  @Test func `settings that do not hold together are refused flaw by flaw`() async throws {
    let room = try AccountRoom()
    let name = try await room.send(.json(.put, "/v1/settings/duplicates", ["person": ["all_of": [["name"]]], "review": 1]))
    #expect(name.status == .unprocessableContent)
    #expect(name.json?["errors"]?.array?.compactMap { $0["pointer"]?.string } == ["/person/all_of", "/review"])
    let twice: JSONValue = [["name": "Budget"], ["name": "Budget"]]
    #expect(try await room.send(.json(.put, "/v1/settings/custom-fields", twice)).status == .unprocessableContent)
    let rules = try await room.send(.json(.put, "/v1/settings/survivorship", ["overrides": ["email": "longest"]]))
    #expect(rules.status == .unprocessableContent)
  }

  @Test func `C2: a dry run says what changed duplicate settings would have done to the last conversions`() async throws {
    let room = try AccountRoom()
    let contact = try await room.make([
      "given_name": "Mario", "family_name": "Rossi", "url": ["https://rossi.example"], "organization_name": "Rossi", "stage": "contact",
    ])
    let lead = try await room.make([
      "given_name": "Mario", "family_name": "Rossi", "url": ["https://rossi.example"], "email": ["m@rossi.example"],
    ])
    _ = try await room.post("/v1/leads/\(lead)/conversion")
    let settings: JSONValue = ["person": ["all_of": [["name"], ["website", "email"]]], "automatic_merge": 0, "review": 0]
    let run = try #require(try await room.post("/v1/settings/duplicates/dry-run", ["settings": settings, "last": 10]).json)
    #expect(run["newly_merged"] == 1 && run["no_longer_merged"] == 0)
    #expect(run.at("contacts.0.after.merges_into") == .string(contact))
    #expect(run.at("contacts.0.before.merges_into") == nil)
    let wrong = try await room.post("/v1/settings/duplicates/dry-run", ["settings": ["review": 2]])
    #expect(wrong.json?.at("errors.0.pointer") == "/settings/review")
  }

  @Test func `the account's survivorship rules decide merges that name none`() async throws {
    let room = try AccountRoom()
    let a = try await room.make(["family_name": "Rossi", "job_title": "CEO", "industry": "IT"])
    let b = try await room.make(["family_name": "Rossi", "job_title": "Chief executive", "industry": "Information technology"])
    _ = try await room.send(.json(.put, "/v1/settings/survivorship", ["overrides": ["job_title": "longest"]]))
    let body: JSONValue = ["survivor": .string(a), "absorbed": .string(b)]
    let after = try #require(try await room.post("/v1/merges?dry_run=true", body).json?.at("plan.after"))
    #expect(after["job_title"] == "Chief executive" && after["industry"] == "IT")
  }

  // MARK: Keys

  @Test func `a key opens what its scopes allow until it is revoked, and its secret is shown once`() async throws {
    let room = try AccountRoom()
    let made = try await room.post("/v1/keys", ["name": "crm", "scopes": ["read"]])
    #expect(made.status == .created)
    let secret = try #require(made.json?["secret"]?.string)
    let id = try #require(made.json?["id"]?.string)
    let listed = try await room.get("/v1/keys")
    #expect(listed.json?.at("data.0.id") == .string(id))
    #expect(!String(decoding: listed.body, as: UTF8.self).contains(secret))
    func ask(_ target: String, _ secret: String) async throws -> HTTPResponse.Status {
      try await room.responder.respond(to: InProcessRequest(.get, target, headers: [.authorization: "Bearer \(secret)"])).status
    }
    #expect(try await ask("/v1/merges", secret) == .ok)
    #expect(try await ask("/v1/keys", secret) == .forbidden)
    let rotated = try #require(try await room.post("/v1/keys/\(id)/rotate", ["overlap_in_seconds": 60]).json)
    let fresh = try #require(rotated["secret"]?.string)
    #expect(rotated["replaces"] == .string(id))
    #expect(try await ask("/v1/merges", secret) == .ok, "the old one lives through the overlap")
    room.clock.advance(seconds: 61)
    #expect(try await ask("/v1/merges", secret) == .unauthorized)
    #expect(try await ask("/v1/merges", fresh) == .ok)
    let freshID = try #require(rotated["id"]?.string)
    #expect(try await room.send(InProcessRequest(.delete, "/v1/keys/\(freshID)")).status == .noContent)
    #expect(try await ask("/v1/merges", fresh) == .unauthorized)
    #expect(try await room.post("/v1/keys/\(freshID)/rotate").status == .notFound)
    let actions = try #require(try await room.get("/v1/audit").json?["data"]?.array).compactMap { $0["action"]?.string }
    #expect(actions == ["key.revoked", "key.rotated", "key.created"])
  }

  @Test func `a key without a scope, or that ended before it began, is refused`() async throws {
    let room = try AccountRoom()
    #expect(try await room.post("/v1/keys", ["name": "x", "scopes": []]).status == .unprocessableContent)
    #expect(try await room.post("/v1/keys", ["name": "x", "scopes": ["everything"]]).status == .unprocessableContent)
    let past = try await room.post("/v1/keys", ["name": "x", "scopes": ["read"], "expires_at": "2020-01-01T00:00:00Z"])
    #expect(past.json?.at("errors.0.pointer") == "/expires_at")
  }

  @Test func `events can be followed from where one was`() async throws {
    let room = try AccountRoom()
    let a = try await room.make(["family_name": "Rossi"])
    _ = try await room.patch(a, ["job_title": "Owner"])
    let all = try #require(try await room.get("/v1/events").json?["data"]?.array)
    #expect(all.compactMap { $0["kind"]?.string } == ["profile.created", "value.changed"])
    let last = try #require(all.last?["sequence"]?.integer)
    #expect(try await room.get("/v1/events?after=\(last)").json?["data"] == [])
    let page = try #require(try await room.get("/v1/events?limit=1").json)
    #expect(try await room.get(try #require(page["next"]?.string)).json?.at("data.0.kind") == "value.changed")
  }
}
