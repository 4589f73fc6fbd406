import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct MergeRouteTests {
  private let anna: JSONValue = [
    "given_name": "Anna", "family_name": "Bianchi", "job_title": "Buyer", "email": ["anna@acme.example"], "industry": "Steel",
  ]
  private let ann: JSONValue = [
    "given_name": "Ann", "family_name": "Bianchi", "job_title": "Head of purchasing", "email": ["ann@acme.example"],
    "telephone": ["+39 02 5550 1234"],
  ]

  @Test func `a dry run answers the plan that applying then does`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    let body: JSONValue = ["survivor": .string(a), "absorbed": .string(b), "rule": "longest"]
    let planned = try await room.post("/v1/merges?dry_run=true", body)
    #expect(planned.status == .ok)
    #expect(planned.json?["outcome"] == "planned")
    #expect(planned.json?["merge"] == nil)
    let before = try await room.profile(a)
    #expect(before["job_title"] == "Buyer")

    let merged = try await room.post("/v1/merges", body)
    #expect(merged.status == .created)
    #expect(merged.headers[.location] == "/v1/merges/m_1")
    #expect(merged.json?["plan"] == planned.json?["plan"])
    let shown = try await room.profile(a)
    let promised = try #require(planned.json?.at("plan.after"))
    #expect(shown.without(["updated_at"]) == promised.without(["updated_at"]))
    #expect(shown["job_title"] == "Head of purchasing")
    #expect(shown.values("email") == ["anna@acme.example", "ann@acme.example"])
  }

  @Test func `the plan says field by field what is shown and why, and what is lost`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    let body: JSONValue = [
      "survivor": .string(a), "absorbed": .string(b), "rule": "master_first", "choices": ["given_name": "absorbed"],
    ]
    let plan = try #require(try await room.post("/v1/merges?dry_run=true", body).json?["plan"])
    let fields = try #require(plan["fields"]?.array)
    func row(_ name: String) -> JSONValue? { fields.first { $0["field"]?.string == name } }
    #expect(row("job_title")?.at("survivor.0.value") == "Buyer")
    #expect(row("job_title")?.at("absorbed.0.value") == "Head of purchasing")
    #expect(row("job_title")?.at("after.0.value") == "Buyer")
    #expect(row("job_title")?.at("reason.code") == "master_first")
    #expect(row("given_name")?.at("after.0.value") == "Ann")
    #expect(row("given_name")?.at("reason.code") == "requested")
    #expect(row("email")?.at("reason.code") == "united")
    #expect(row("industry")?.at("reason.code") == "only_value")
    let losses = try #require(plan["losses"]?.array)
    let lost = losses.map {
      "\($0["profile"]?.string ?? "") \($0["field"]?.string ?? "") \($0["value"]?.string ?? "") \($0["code"]?.string ?? "")"
    }
    #expect(lost == ["\(a) given_name Anna conflict", "\(b) job_title Head of purchasing conflict"])
  }

  @Test func `a value is chosen by its id as well, and a side that shows none is refused by name`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    let full = try #require(try await room.get("/v1/profiles/\(b)?values=full").json)
    let title = try #require(full.at("job_title.id"))
    let body: JSONValue = ["survivor": .string(a), "absorbed": .string(b), "choices": ["job_title": title]]
    #expect(try await room.post("/v1/merges?dry_run=true", body).json?.at("plan.after.job_title") == "Head of purchasing")
    let wrong: JSONValue = ["survivor": .string(a), "absorbed": .string(b), "choices": ["industry": "absorbed"]]
    let refused = try await room.post("/v1/merges", wrong)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.json?.at("errors.0.pointer") == "/choices/industry")
    let united: JSONValue = ["survivor": .string(a), "absorbed": .string(b), "choices": ["email": "absorbed"]]
    #expect(try await room.post("/v1/merges", united).json?["code"] == "field_is_united")
    let unknown: JSONValue = ["survivor": .string(a), "absorbed": .string(b), "choices": ["shoe_size": "absorbed"]]
    #expect(try await room.post("/v1/merges", unknown).status == .unprocessableContent)
  }

  @Test func `edits after a merge stay with their side when it is undone`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    let beforeA = try await room.profile(a)
    let beforeB = try await room.profile(b)
    let choices: JSONValue = ["survivor": .string(a), "absorbed": .string(b), "choices": ["job_title": "absorbed"]]
    _ = try await room.post("/v1/merges", choices)
    #expect(try await room.get("/v1/profiles/\(b)").status == .permanentRedirect)
    _ = try await room.patch(a, ["job_title": "Director", "add": ["email": ["a.bianchi@acme.example"]]])
    _ = try await room.post("/v1/profiles/\(a)/notes", ["text": "Met at the fair."])

    let preview = try #require(try await room.post("/v1/merges/m_1/unmerge?dry_run=true").json)
    #expect(preview["outcome"] == "planned")
    #expect(preview.at("remaining.job_title") == "Buyer")
    #expect(preview.at("restored.job_title") == "Director")
    let conflicts = try #require(preview["conflicts"]?.array)
    let kinds = conflicts.map { "\($0["kind"]?.string ?? "") \($0["kept_by"]?.string ?? "") \($0.at("reason.code")?.string ?? "")" }
    #expect(kinds.sorted() == ["note \(a) added_after_merge", "value \(a) added_after_merge", "value \(b) replaced_shown_value"])
    #expect(try await room.profile(a)["job_title"] == "Director", "a preview writes nothing")

    let done = try #require(try await room.post("/v1/merges/m_1/unmerge").json)
    #expect(done["outcome"] == "unmerged")
    #expect(done["conflicts"] == preview["conflicts"])
    #expect(done.at("verdict.decision") == "different")
    let volatile: Set<String> = ["revision", "updated_at", "customer_status", "prospect_status", "tag_lists"]
    #expect(done["remaining"]?.without(volatile) == preview["remaining"]?.without(volatile))
    let afterA = try await room.profile(a)
    let afterB = try await room.profile(b)
    #expect(afterA.without(volatile.union(["email"])) == beforeA.without(volatile.union(["email"])))
    #expect(afterA.values("email") == ["anna@acme.example", "a.bianchi@acme.example"])
    #expect(afterB.without(volatile.union(["job_title"])) == beforeB.without(volatile.union(["job_title"])))
    #expect(afterB["job_title"] == "Director")

    let again = try await room.post("/v1/merges", choices)
    #expect(again.status == .conflict)
    #expect(again.json?["code"] == "decided_different")
    #expect(try await room.post("/v1/merges/m_1/unmerge").json?["code"] == "undone_before")
  }

  @Test func `an unmerge gives what was added since to the other when asked`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    _ = try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": .string(b)])
    _ = try await room.patch(a, ["add": ["email": ["new@acme.example"]]])
    let note = try #require(try await room.post("/v1/profiles/\(a)/notes", ["text": "For Ann."]).json?["id"])
    let preview = try #require(try await room.post("/v1/merges/m_1/unmerge?dry_run=true").json)
    let value = try #require(preview["conflicts"]?.array?.first { $0["kind"] == "value" }?["id"])
    let assign: JSONValue = ["assign": [["value": value, "side": .string(b)], ["note": note, "side": .string(b)]]]
    let done = try #require(try await room.post("/v1/merges/m_1/unmerge", assign).json)
    #expect(done["remaining"]?.values("email") == ["anna@acme.example"])
    #expect(done["restored"]?.values("email") == ["ann@acme.example", "new@acme.example"])
    #expect(try await room.get("/v1/profiles/\(b)/notes").json?.at("data.0.text") == "For Ann.")
    let both: JSONValue = ["assign": [["value": value, "note": note, "side": .string(b)]]]
    #expect(try await room.post("/v1/merges/m_1/unmerge", both).status == .unprocessableContent)
  }

  @Test func `what cannot be merged is refused with its reason`() async throws {
    let room = try AccountRoom()
    let a = try await room.make(anna)
    let company = try await room.make(["organization_name": "Acme", "kind": "organization"])
    let kinds = try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": .string(company)])
    #expect(kinds.status == .conflict)
    #expect(kinds.json?["code"] == "kinds_differ")
    #expect(try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": .string(a)]).status == .unprocessableContent)
    #expect(try await room.post("/v1/merges", ["survivor": .string(a), "absorbed": "p_99"]).status == .notFound)
    #expect(try await room.post("/v1/merges", ["survivor": .string(a)]).json?.at("errors.0.pointer") == "/absorbed")
  }

  @Test func `a merge that is sent twice with one key is made once`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    let body: JSONValue = ["survivor": .string(a), "absorbed": .string(b)]
    let first = try await room.post("/v1/merges", body, headers: [.idempotencyKey: "once"])
    let second = try await room.post("/v1/merges", body, headers: [.idempotencyKey: "once"])
    #expect(first.status == .created && second.status == .created)
    #expect(first.body == second.body)
    #expect(second.headers[.idempotencyReplayed] == "true")
    #expect(try await room.get("/v1/merges").json?["data"]?.array?.count == 1)
  }

  @Test func `a verdict of same merges into the one that usually survives`() async throws {
    let room = try AccountRoom()
    let (a, b) = (try await room.make(anna), try await room.make(ann))
    let given = try await room.post(
      "/v1/verdicts", ["a": .string(b), "b": .string(a), "decision": "same", "merge": true, "comment": "seen"])
    #expect(given.status == .created)
    #expect(given.json?.at("merge.survivor") == .string(a))
    #expect(given.json?.at("profile.merged.0") == .string(b))
    #expect(try await room.get("/v1/verdicts").json?.at("data.0.comment") == "seen")
  }

  @Test func `a pair that was found is explained, and leaves the queue with its verdict`() async throws {
    let room = try AccountRoom()
    let a = try await room.make(["given_name": "Carla", "family_name": "Verdi", "email": ["carla.verdi@acme.example"]])
    let b = try await room.make(["given_name": "Carla", "family_name": "Verdi", "email": ["carla.verdi@acme.example"]])
    let item = try #require(try await room.get("/v1/reviews").json?.at("data.0"))
    #expect([item["a"], item["b"]] == [.string(a), .string(b)])
    let id = try #require(item["id"]?.string)
    let whole = try #require(try await room.get("/v1/reviews/\(id)").json)
    #expect(whole["reasons"]?.array?.isEmpty == false)
    #expect(whole.at("a.family_name") == "Verdi")
    _ = try await room.post("/v1/verdicts", ["a": .string(a), "b": .string(b), "decision": "different"])
    #expect(try await room.get("/v1/reviews").json?["data"]?.array?.isEmpty == true)
    #expect(try await room.get("/v1/reviews?status=decided").json?["data"]?.array?.count == 1)
    let job = try await room.post("/v1/sweeps", ["whole": true])
    #expect(job.status == .accepted)
    try await room.runJobs()
    #expect(try await room.get(try #require(job.headers[.location])).json?["status"] == "succeeded")
    #expect(try await room.get("/v1/reviews").json?["data"]?.array?.isEmpty == true, "a verdict is for good")
  }
}
