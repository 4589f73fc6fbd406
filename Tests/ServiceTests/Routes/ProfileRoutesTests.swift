import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution
import Testing

@testable import Service

@Suite struct ProfileRoutesTests {
  static let ada: JSONValue = [
    "given_name": "Ada", "family_name": "Lovelace", "email": ["ada@analytical.example"], "telephone": ["+442079460958"],
    "organization_name": "Analytical Engines Ltd",
  ]

  @Suite struct Creating {
    @Test func `a family name or an organization's name is required (A1)`() async throws {
      try await RouteFixture.with { api in
        let refused = try await api.send(.post, "/v1/profiles", ["given_name": "Ada", "email": ["a@b.example"]], status: 422)
        #expect(refused.problem == "edit-refused")
        #expect(refused.json?["code"]?.string == "name_missing")
        #expect(refused.json?["errors"]?[0]?["pointer"]?.string == "/family_name")
        _ = try await api.create(["family_name": "Lovelace"])
        _ = try await api.create(["organization_name": "Analytical Engines"])
      }
    }

    @Test func `a match is told and never blocks (A2, A3)`() async throws {
      try await RouteFixture.with { api in
        let lead = try await api.create(ProfileRoutesTests.ada)
        var contact = try #require(ProfileRoutesTests.ada.object)
        _ = contact.append("stage", "contact")
        let second = try await api.send(.post, "/v1/profiles", .object(contact), status: 201)
        #expect(second.json?["check"]?["advice"]?.string == "use_existing")
        #expect(second.json?["check"]?["matches"]?[0]?["id"]?.string == lead)
        #expect(second.json?["profile"]?["id"]?.string != lead)
        #expect(second.headers[.location] == second.json?["profile"]?["id"]?.string.map { "/v1/profiles/\($0)" })
        // Both a lead and a contact are found.
        let check = try await api.send(.post, "/v1/check", ["profile": ProfileRoutesTests.ada], status: 200)
        #expect(Set((check.json?["matches"]?.array ?? []).compactMap { $0["stage"]?.string }) == ["lead", "contact"])
      }
    }

    @Test func `two who are created at once see each other (A2)`() async throws {
      try await RouteFixture.with { api in
        async let first = api.send(.post, "/v1/profiles", ProfileRoutesTests.ada, status: 201)
        async let second = api.send(.post, "/v1/profiles", ProfileRoutesTests.ada, status: 201)
        let answers = try await [first, second].compactMap(\.json)
        let ids = answers.compactMap { $0["profile"]?["id"]?.string }
        let seen = answers.map { ($0["check"]?["matches"] ?? .null).ids }
        #expect(seen[0].contains(ids[1]) || seen[1].contains(ids[0]))
      }
    }

    @Test func `the owner is who adds it unless another is named (A4)`() async throws {
      try await RouteFixture.with { api in
        let own = try await api.create(["family_name": "Lovelace"])
        #expect(try await api.get("/v1/profiles/\(own)")["owner"]?.string == "key:k_1")
        let given = try await api.create(["family_name": "Babbage", "owner": "charles"])
        #expect(try await api.get("/v1/profiles/\(given)")["owner"]?.string == "charles")
      }
    }

    @Test func `it is a person or an organization, and a lead unless told otherwise (D1, D2)`() async throws {
      try await RouteFixture.with { api in
        let person = try await api.get("/v1/profiles/\(api.create(ProfileRoutesTests.ada))")
        #expect(person["kind"]?.string == "person")
        #expect(person["stage"]?.string == "lead")
        #expect(person["customer_status"] == nil)
        let organization = try await api.get("/v1/profiles/\(api.create(["organization_name": "Engines", "stage": "contact"]))")
        #expect(organization["kind"]?.string == "organization")
        #expect(organization["stage"]?.string == "contact")
        #expect(organization["customer_status"]?.string == "none")
      }
    }

    @Test func `by hand and by upsert it becomes the same (D7)`() async throws {
      try await RouteFixture.with { api in
        var body = try #require(ProfileRoutesTests.ada.object)
        _ = body.append("external_id", [["system": "crm", "value": "7"]])
        let upserted = try await api.send(
          .post, "/v1/profiles/upsert", ["match_by": "external_id", "profiles": [.object(body)]], status: 200)
        let a = try #require(upserted.json?["results"]?[0]?["id"]?.string)
        let b = try await api.create(.object(body))
        let one = try await api.get("/v1/profiles/\(a)")
        let other = try await api.get("/v1/profiles/\(b)")
        for name in ["kind", "stage", "given_name", "family_name", "organization_name", "owner"] { #expect(one[name] == other[name]) }
        for name in ["email", "telephone", "external_id"] { #expect(one[name]?.texts == other[name]?.texts) }
      }
    }

    @Test func `what cannot be used is named with its place`() async throws {
      try await RouteFixture.with { api in
        let refused = try await api.send(.post, "/v1/profiles", ["family_name": "X", "birth_date": "the ides of March"], status: 422)
        #expect(refused.json?["errors"]?[0]?["pointer"]?.string == "/birth_date")
        let unknown = try await api.send(.post, "/v1/profiles", ["familyname": "X"], status: 422)
        #expect(unknown.json?["errors"]?[0]?["detail"]?.string?.contains("did you mean 'family_name'") == true)
      }
    }
  }

  @Suite struct Reading {
    @Test func `a merged id answers with a redirect to its root, and an unmerge restores it`() async throws {
      try await RouteFixture.with { api in
        let a = try await api.create(ProfileRoutesTests.ada)
        let b = try await api.create(["family_name": "King", "email": ["king@analytical.example"]])
        try await api.merge(a, b)
        let moved = try await api.send(.get, "/v1/profiles/\(b)?values=full", status: 308)
        #expect(moved.headers[.location] == "/v1/profiles/\(a)?values=full")
        #expect(
          try await api.send(.get, "/v1/profiles/\(b)/notes?limit=3", status: 308).headers[.location] == "/v1/profiles/\(a)/notes?limit=3")
        for path in ["history", "sources", "tasks", "links", "deals"] {
          #expect(try await api.send(.get, "/v1/profiles/\(b)/\(path)", status: 308).headers[.location] == "/v1/profiles/\(a)/\(path)")
        }
        let root = try await api.get("/v1/profiles/\(a)")
        #expect(root["merged"]?.texts == [b])
        #expect(root["email"]?.texts == ["ada@analytical.example", "king@analytical.example"])
        try await api.unmerge(MergeID(1))
        #expect(try await api.get("/v1/profiles/\(b)")["email"]?.texts == ["king@analytical.example"])
        #expect(try await api.get("/v1/profiles/\(a)")["email"]?.texts == ["ada@analytical.example"])
      }
    }

    @Test func `in full, single-valued fields have source and date, too`() async throws {
      try await RouteFixture.with { api in
        let id = try await api.create(ProfileRoutesTests.ada)
        let plain = try await api.get("/v1/profiles/\(id)")
        #expect(plain["family_name"]?.string == "Lovelace")
        let full = try await api.get("/v1/profiles/\(id)?values=full")
        #expect(full["family_name"]?["value"]?.string == "Lovelace")
        #expect(full["family_name"]?["provenance"]?["source"]?.string == "api")
        #expect(full["email"]?[0]?["provenance"]?["reference"]?.string == "key:k_1")
      }
    }

    @Test func `an unchanged profile is answered with 304`() async throws {
      try await RouteFixture.with { api in
        let id = try await api.create(ProfileRoutesTests.ada)
        let tag = try #require(try await api.send(.get, "/v1/profiles/\(id)", status: 200).headers[.eTag])
        func status() async throws -> Int {
          let request = InProcessRequest(.get, "/v1/profiles/\(id)", headers: [.ifNoneMatch: tag])
          return try await api.responder.respond(to: request, as: RouteFixture.owner).status.code
        }
        #expect(try await status() == 304)
        try await api.send(.patch, "/v1/profiles/\(id)", ["job_title": "Analyst"], status: 200)
        #expect(try await status() == 200)
      }
    }

    @Test func `a list goes on where the page ended, and each profile comes once`() async throws {
      try await RouteFixture.with { api in
        var ids: [String] = []
        for number in 1...7 { ids.append(try await api.create(["family_name": .string("Person \(number)")])) }
        var found: [String] = []
        var target: String? = "/v1/profiles?limit=3&kind=person"
        while let next = target {
          let page = try await api.get(next)
          found += (page["data"] ?? .null).ids
          target = page["next"]?.string
        }
        #expect(found == ids)
        #expect(try await api.get("/v1/profiles?stage=contact")["data"]?.array?.isEmpty == true)
        let moment = try #require(try await api.get("/v1/profiles/\(ids[4])")["updated_at"]?.string)
        #expect((try await api.get("/v1/profiles?updated_since=\(moment)")["data"] ?? .null).ids == Array(ids[4...]))
        let cursor = try #require(try await api.get("/v1/profiles?limit=3")["next_cursor"]?.string)
        try await api.send(.get, "/v1/profiles?kind=person&cursor=\(cursor)", status: 400)
        try await api.send(.get, "/v1/profiles?updated_since=yesterday", status: 400)
      }
    }

    @Test func `history and sources say who, when and from where`() async throws {
      try await RouteFixture.with { api in
        let id = try await api.create(ProfileRoutesTests.ada)
        try await api.send(.patch, "/v1/profiles/\(id)", ["family_name": "King"], status: 200)
        let history = try await api.get("/v1/profiles/\(id)/history?limit=1")
        #expect(history["data"]?[0]?["kind"]?.string == "value.changed")
        #expect(history["data"]?[0]?["actor"]?.string == "key:k_1")
        #expect(history["data"]?[0]?["details"]?["changes"]?[0]?["old"]?.string == "Lovelace")
        let older = try await api.get(try #require(history["next"]?.string))
        #expect(older["data"]?[0]?["kind"]?.string == "profile.created")
        let sources = try await api.get("/v1/profiles/\(id)/sources")
        let names = (sources["values"]?.array ?? []).filter { $0["field"]?.string == "family_name" }
        #expect(names.compactMap { $0["shown"]?.bool } == [false, true])
        #expect(names.compactMap { $0["value"]?["value"]?.string } == ["Lovelace", "King"])
      }
    }
  }

  @Suite struct Changing {
    @Test func `absent stays, null clears, an array replaces, add and remove change one`() async throws {
      try await RouteFixture.with { api in
        let id = try await api.create(
          [
            "family_name": "Lovelace", "job_title": "Analyst", "email": ["a@x.example", "b@x.example"],
            "custom_fields": ["Colour": "red", "Size": "9"],
          ])
        let path = "/v1/profiles/\(id)"
        let first = try await api.send(
          .patch, path,
          [
            "job_title": .null, "add": ["email": ["c@x.example"]], "remove": ["email": ["a@x.example"]], "custom_fields": ["Colour": .null],
          ],
          status: 200)
        #expect(first.json?["profile"]?["job_title"] == nil)
        #expect(first.json?["profile"]?["family_name"]?.string == "Lovelace")
        #expect(first.json?["profile"]?["email"]?.texts == ["b@x.example", "c@x.example"])
        #expect(first.json?["profile"]?["custom_fields"] == ["Size": "9"])
        let second = try await api.send(.patch, path, ["email": ["d@x.example"]], status: 200)
        #expect(second.json?["profile"]?["email"]?.texts == ["d@x.example"])
        let value = try #require(second.json?["profile"]?["email"]?[0]?["id"]?.string)
        let third = try await api.send(.patch, path, ["remove_values": [.string(value)]], status: 200)
        #expect(third.json?["profile"]?["email"] == nil)
        // What was replaced is kept (rule D8).
        let held = try await api.get("\(path)/sources")["values"]?.array ?? []
        #expect(held.filter { $0["field"]?.string == "email" }.count == 4)
        let refused = try await api.send(.patch, path, ["family_name": .null], status: 422)
        #expect(refused.json?["code"]?.string == "name_missing")
        let nothing = try await api.send(.patch, path, ["remove_values": ["p_1.99"]], status: 422)
        #expect(nothing.json?["code"]?.string == "no_such_value")
      }
    }

    @Test func `a change of what was changed since is refused`() async throws {
      try await RouteFixture.with { api in
        let id = try await api.create(ProfileRoutesTests.ada)
        let tag = try #require(try await api.send(.get, "/v1/profiles/\(id)").headers[.eTag])
        let changed = try await api.send(.patch, "/v1/profiles/\(id)", ["job_title": "A"], headers: [.ifMatch: tag], status: 200)
        #expect(changed.headers[.eTag] != tag)
        let refused = try await api.send(.patch, "/v1/profiles/\(id)", ["job_title": "B"], headers: [.ifMatch: tag], status: 412)
        #expect(refused.problem == "precondition-failed")
        #expect(try await api.get("/v1/profiles/\(id)")["job_title"]?.string == "A")
        try await api.send(.patch, "/v1/profiles/\(id)", ["job_title": "C"], headers: [.ifMatch: "*"], status: 200)
      }
    }

    @Test func `a merged id is not changed, and a side may be named at its root`() async throws {
      try await RouteFixture.with { api in
        let a = try await api.create(["family_name": "Lovelace", "job_title": "Countess"])
        let b = try await api.create(["family_name": "King"])
        try await api.merge(a, b)
        let moved = try await api.send(.patch, "/v1/profiles/\(b)", ["job_title": "X"], status: 409)
        #expect(moved.problem == "moved")
        #expect(moved.json?["id"]?.string == a)
        #expect(moved.json?["location"]?.string == "/v1/profiles/\(a)")
        try await api.send(.patch, "/v1/profiles/\(a)?side=\(b)", ["add": ["email": ["b@x.example"]]], status: 200)
        try await api.unmerge(MergeID(1))
        #expect(try await api.get("/v1/profiles/\(b)")["email"]?.texts == ["b@x.example"])
        let foreign = try await api.send(.patch, "/v1/profiles/\(a)?side=\(b)", ["job_title": "X"], status: 422)
        #expect(foreign.json?["code"]?.string == "unknown_side")
      }
    }
  }

  @Suite struct Converted {
    @Test func `a converted lead is read and not changed; its contact is (D3)`() async throws {
      try await RouteFixture.with { api in
        let lead = try await api.create(ProfileRoutesTests.ada)
        let made = try await api.account.convert(try #require(ProfileID(lead)), ConversionInput(), api.context())
        let shown = try await api.get("/v1/profiles/\(lead)")
        #expect(shown["state"]?.string == "converted")
        #expect(shown["conversion"]?.string == "\(made.conversion.id)")
        let refused = try await api.send(.patch, "/v1/profiles/\(lead)", ["job_title": "X"], status: 409)
        #expect(refused.problem == "not-active")
        #expect(refused.json?["conversion"]?.string == "\(made.conversion.id)")
        let contact = try #require(made.person?.id)
        let changed = try await api.send(.patch, "/v1/profiles/\(contact)", ["job_title": "X"], status: 200)
        #expect(changed.json?["profile"]?["stage"]?.string == "contact")
      }
    }
  }

  @Suite struct Erasing {
    @Test func `what is erased is gone everywhere, and does not come back`() async throws {
      try await RouteFixture.with { api in
        let id = try await api.create(ProfileRoutesTests.ada)
        try await api.send(.post, "/v1/profiles/\(id)/notes", ["text": "likes engines"], status: 201)
        let erased = try await api.send(.delete, "/v1/profiles/\(id)", status: 200)
        #expect(erased.json?["erased"] == [.string(id)])
        for path in ["", "/history", "/sources", "/notes", "/tasks", "/links", "/deals"] {
          #expect(try await api.send(.get, "/v1/profiles/\(id)\(path)", status: 410).problem == "erased")
        }
        try await api.send(.patch, "/v1/profiles/\(id)", ["job_title": "X"], status: 410)
        try await api.send(.delete, "/v1/profiles/\(id)", status: 410)
        try await api.send(.post, "/v1/profiles/\(id)/notes", ["text": "again"], status: 410)
        #expect(try await api.send(.post, "/v1/check", ["profile": ProfileRoutesTests.ada]).json?["matches"]?.array?.isEmpty == true)
        #expect(try await api.get("/v1/search?q=ada@analytical.example")["data"]?.array?.isEmpty == true)
        #expect(try await api.send(.post, "/v1/profiles", ProfileRoutesTests.ada, status: 451).problem == "suppressed")
      }
    }

    @Test func `a suppressed person is kept out, and nobody is no answer`() async throws {
      try await RouteFixture.with { api in
        try await api.send(.post, "/v1/suppressions", ["email": "Ada@Analytical.example"], status: 201)
        try await api.send(.post, "/v1/profiles", ProfileRoutesTests.ada, status: 451)
        try await api.send(.post, "/v1/suppressions", ["given_name": "Ada"], status: 422)
        try await api.send(.post, "/v1/suppressions", ["email": "a@b.example"], as: RouteFixture.writer, status: 403)
      }
    }
  }
}
