import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct ConversionRouteTests {
  private static let lead: JSONValue = [
    "given_name": "Mario", "family_name": "Rossi", "organization_name": "Rossi Meccanica", "job_title": "Owner",
    "email": ["mario@rossi.example"],
    "telephone": [["value": "+39 333 555 0101", "type": "mobile"], ["value": "+39 02 5550 1234", "type": "work"]],
    "industry": "Machines", "url": ["https://rossi.example"], "description": "Wants two lathes.", "tags": ["fair", "hot"],
    "address": [["street": "Via Roma 1", "locality": "Milano", "postal_code": "20121", "country": "IT"]],
    "social_profile": [["service": "linkedin", "handle": "mario-rossi"]], "lead_source": "Fair", "status": "New",
    "custom_fields": ["Budget": "high", "Shoe size": "43"],
  ]

  private func path(_ id: String, _ query: String = "") -> String { "/v1/leads/\(id)/conversion\(query)" }

  private func losses(_ plan: JSONValue?) -> [String] {
    (plan?["losses"]?.array ?? []).map { "\($0["field"]?.string ?? "") \($0["code"]?.string ?? "")" }
  }

  @Test func `C3, C5, C6, C7, C14: the plan of a conversion is what applying makes`() async throws {
    let room = try AccountRoom()
    let lead = try await room.make(Self.lead)
    let body: JSONValue = [
      "create_deal": ["amount": "1250.00", "currency": "EUR"], "task": ["text": "Call", "due_at": "2026-03-01T09:00:00Z"],
      "edits": ["job_title": "CEO"],
    ]
    let planned = try await room.post(path(lead, "?dry_run=true"), body)
    #expect(planned.status == .ok)
    #expect(planned.json?["outcome"] == "planned")
    #expect(try await room.profile(lead)["state"] == "active", "a plan writes nothing")
    #expect(try await room.profile(lead)["job_title"] == "Owner")

    let done = try await room.post(path(lead), body)
    #expect(done.status == .created)
    // The plan is made again with the request's own clock, so that only the moments of the edits differ.
    let moments: Set<String> = ["observed_at", "updated_at", "ended_at"]
    #expect(done.json?["plan"]?.without(moments) == planned.json?["plan"]?.without(moments))
    #expect(done.json?.at("deal.name") == "Mario Rossi")
    #expect(done.json?.at("deal.stage") == "incoming")
    #expect(done.json?.at("deal.source") == "Fair")
    #expect(done.json?["deal"]?["tags"] == ["fair", "hot"])
    #expect(done.json?.at("deal.amount") == "1250.00")
    #expect(done.json?.at("task.text") == "Call")
    let person = try #require(done.json?.at("person.id")?.string)
    #expect(try await room.get("/v1/profiles/\(person)/deals").json?.at("data.0.id") == done.json?.at("deal.id"))
    #expect(try await room.get("/v1/profiles/\(person)/tasks").json?.at("data.0.id") == done.json?.at("task.id"))
    #expect(losses(planned.json?["plan"]).contains("lead_source source_without_deal") == false)
    #expect(try await room.profile(lead)["state"] == "converted")
    #expect(try await room.get("/v1/conversions/c_1").json?.at("person.id") == .string(person))
  }

  @Test func `C10, C14, C17, C18, C19: what each contact inherits, and what the loss report says is not`() async throws {
    let room = try AccountRoom()
    _ = try await room.send(.json(.put, "/v1/settings/custom-fields", [["name": "Budget", "carries_over": true], ["name": "Shoe size"]]))
    let lead = try await room.make(Self.lead)
    let plan = try #require(try await room.post(path(lead, "?dry_run=true")).json?["plan"])
    let done = try #require(try await room.post(path(lead)).json)
    let person = try #require(done["person"])
    let company = try #require(done["organization"])
    #expect(person["stage"] == "contact" && company["stage"] == "contact")
    #expect(done.at("link.person") == person["id"])
    #expect(done.at("link.title") == "Owner")
    // C19
    #expect(person.values("email") == ["mario@rossi.example"])
    #expect(person.values("telephone").count == 2)
    #expect(person["industry"] == "Machines")
    #expect(person.values("url").count == 1)
    #expect(person["description"] == "Wants two lathes.")
    #expect(person.values("tags") == ["fair", "hot"])
    #expect(person.values("address").count == 1)
    #expect(person.values("social_profile").count == 1)
    // C18
    #expect(company["organization_name"] == "Rossi Meccanica")
    #expect(company["industry"] == "Machines")
    #expect(company.values("tags") == ["fair", "hot"])
    #expect(company.values("address").count == 1)
    #expect(company.values("email").isEmpty)
    // C10, C14
    #expect(person.at("custom_fields.Budget") == "high")
    #expect(person["custom_fields"]?["Shoe size"] == nil)
    #expect(person["lead_source"] == nil && company["lead_source"] == nil)
    let lost = losses(plan)
    #expect(lost.contains("lead_source source_without_deal"))
    #expect(lost.contains("status lead_status"))
    #expect(lost.contains("custom_fields.Shoe size custom_field_not_carried"))
    #expect(!lost.contains("custom_fields.Budget custom_field_not_carried"))
    for field in try #require(plan.at("person.fields")?.array) {
      let name = try #require(field["field"]?.string)
      if name.hasPrefix("custom_fields.") { continue }
      let planned = field["after"]?.array?.compactMap { ($0["value"] ?? $0["text"])?.string }
      let made = person.values(name).isEmpty ? [person[name]?.string].compactMap { $0 } : person.values(name)
      #expect(planned == made, "\(name)")
    }
  }

  @Test func `C2: a contact of the same name only is not merged into, and the plan says why`() async throws {
    let room = try AccountRoom()
    let other = try await room.make([
      "given_name": "Mario", "family_name": "Rossi", "organization_name": "Altra Srl", "email": ["m.rossi@altra.example"],
      "stage": "contact",
    ])
    let lead = try await room.make(Self.lead)
    let plan = try #require(try await room.post(path(lead, "?dry_run=true")).json?["plan"])
    #expect(plan.at("person.merges_into") == nil)
    let candidate = plan.at("person.candidates")?.array?.first { $0["id"] == .string(other) }
    #expect(candidate?.at("decision.code") == "not_the_same")
    #expect(candidate?.at("judgement.is_duplicate") == false)
    let done = try #require(try await room.post(path(lead)).json)
    #expect(done.at("person.id") != .string(other))
    // The one who converts may name it all the same.
    let second = try await room.make(["given_name": "Mario", "family_name": "Rossi", "email": ["mr@else.example"]])
    let named = try #require(try await room.post(path(second), ["person_target": .string(other)]).json)
    #expect(named.at("person.id") == .string(other))
    #expect(named.at("conversion.person_merge") != nil)
  }

  @Test func `C2: a contact that the settings hold to be the same takes the lead's details`() async throws {
    let room = try AccountRoom()
    let contact = try await room.make([
      "given_name": "Mario", "family_name": "Rossi", "email": ["mario@rossi.example"], "job_title": "Founder", "stage": "contact",
    ])
    let lead = try await room.make(Self.lead)
    let plan = try #require(try await room.post(path(lead, "?dry_run=true")).json?["plan"])
    #expect(plan.at("person.merges_into") == .string(contact))
    let done = try #require(try await room.post(path(lead)).json)
    #expect(done.at("person.id") == .string(contact))
    #expect(done["person"]?.values("telephone").count == 2)
    let apart = try await room.make(Self.lead)
    let new = try #require(try await room.post(path(apart), ["person_target": "new", "organization_target": "new"]).json)
    #expect(new.at("person.id") != .string(contact))
  }

  @Test func `C12: a contact is not converted again`() async throws {
    let room = try AccountRoom()
    let contact = try await room.make(["family_name": "Neri", "stage": "contact"])
    let refused = try await room.post(path(contact))
    #expect(refused.status == .conflict)
    #expect(refused.json?["code"] == "not_a_lead")
    #expect(try await room.post(path("p_77")).status == .notFound)
  }

  @Test func `C15, C16: notes go to the person, and those of a company lead to the company`() async throws {
    let room = try AccountRoom()
    let person = try await room.make(Self.lead)
    _ = try await room.post("/v1/profiles/\(person)/notes", ["text": "about Mario"])
    let done = try #require(try await room.post(path(person)).json)
    let id = try #require(done.at("person.id")?.string)
    #expect(try await room.get("/v1/profiles/\(id)/notes").json?.at("data.0.text") == "about Mario")
    let company = try await room.make(["kind": "organization", "organization_name": "Bianchi Vini"])
    _ = try await room.post("/v1/profiles/\(company)/notes", ["text": "about the winery"])
    let made = try #require(try await room.post(path(company)).json)
    #expect(made["person"] == nil)
    let organization = try #require(made.at("organization.id")?.string)
    #expect(try await room.get("/v1/profiles/\(organization)/notes").json?.at("data.0.text") == "about the winery")
  }

  @Test(arguments: 1...5) func `of two who convert a lead at once one does, and the other is given the same result`(_ round: Int)
    async throws
  {
    let room = try AccountRoom()
    let lead = try await room.make(Self.lead)
    let path = path(lead)
    let answers = try await withThrowingTaskGroup(of: InProcessResponse.self) { group in
      for _ in 0..<8 { group.addTask { try await room.post(path, ["create_deal": [:]]) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count { $0.status == .created } == 1)
    #expect(answers.count { $0.status == .ok && $0.json?["outcome"] == "converted_before" } == 7)
    for member in ["conversion", "lead", "person", "organization", "deal", "link"] {
      #expect(Set(answers.map { "\(String(describing: $0.json?.at("\(member).id")))" }).count == 1, "\(member)")
    }
    #expect(try await room.get("/v1/conversions").json?["data"]?.array?.count == 1)
    #expect(try await room.get("/v1/deals").json?["data"]?.array?.count == 1)
  }

  @Test func `C4, C11: in bulk each deal has its lead's name, and each lead its line of the results`() async throws {
    let room = try AccountRoom()
    let first = try await room.make(["given_name": "Ada", "family_name": "Lovelace"])
    let second = try await room.make(["given_name": "Grace", "family_name": "Hopper"])
    let contact = try await room.make(["family_name": "Curie", "stage": "contact"])
    let body: JSONValue = [
      "leads": [.string(first), .string(second), .string(contact), "p_99"], "create_deal": true, "task": ["text": "Call"],
    ]
    let accepted = try await room.post("/v1/conversions", body)
    #expect(accepted.status == .accepted)
    let job = try #require(accepted.headers[.location])
    #expect(try await room.get(job).json?["status"] == "queued")
    try await room.runJobs()
    let done = try #require(try await room.get(job).json)
    #expect(done["status"] == "succeeded")
    #expect(done.at("progress.done") == 4 && done.at("progress.total") == 4)
    #expect(done["result"] == ["converted": 2, "converted_before": 0, "refused": 2])
    let lines = try #require(try await room.get("\(job)/results?limit=3").json)
    #expect(lines["data"]?.array?.count == 3)
    #expect(lines.at("data.0.details.status") == "converted")
    #expect(lines.at("data.2.details.status") == "refused")
    let next = try #require(lines["next"]?.string)
    #expect(try await room.get(next).json?.at("data.0.details.lead") == "p_99")
    let text = String(decoding: try await room.get("\(job)/results.jsonl").body, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 4)
    let deals = try #require(try await room.get("/v1/deals").json?["data"]?.array)
    #expect(deals.compactMap { $0["name"]?.string } == ["Ada Lovelace", "Grace Hopper"])
    let edited = try await room.post("/v1/conversions", ["leads": [.string(first)], "edits": ["family_name": "Byron"]])
    #expect(edited.status == .unprocessableContent, "C4: nothing of the leads can be edited")
  }

  @Test func `C13: an undone conversion gives the lead back what was written since`() async throws {
    let room = try AccountRoom()
    let lead = try await room.make(Self.lead)
    let before = try await room.profile(lead)
    let done = try #require(try await room.post(path(lead), ["create_deal": [:]]).json)
    let person = try #require(done.at("person.id")?.string)
    _ = try await room.patch(person, ["add": ["email": ["mario.rossi@home.example"]]])
    let preview = try #require(try await room.post("/v1/conversions/c_1/undo?dry_run=true").json)
    #expect(preview["refusals"] == [])
    #expect(preview["lead"]?.values("email") == ["mario@rossi.example", "mario.rossi@home.example"])
    let undone = try #require(try await room.post("/v1/conversions/c_1/undo").json)
    #expect(undone["outcome"] == "undone")
    let volatile: Set<String> = ["revision", "updated_at", "email"]
    let after = try await room.profile(lead)
    #expect(after.without(volatile) == before.without(volatile))
    #expect(after.values("email") == ["mario@rossi.example", "mario.rossi@home.example"])
    #expect(try await room.get("/v1/deals").json?["data"] == [])
    #expect(try await room.post("/v1/conversions/c_1/undo").status == .conflict)
  }

  @Test func `C13: what stands against an undo is listed before and when it is refused`() async throws {
    let room = try AccountRoom()
    let lead = try await room.make(Self.lead)
    let done = try #require(try await room.post(path(lead), ["create_deal": [:]]).json)
    let person = try #require(done.at("person.id"))
    let deal = try #require(done.at("deal.id")?.string)
    _ = try await room.send(.json(.patch, "/v1/deals/\(deal)", ["stage": "won"]))
    _ = try await room.post("/v1/deals", ["name": "Another", "contact": person])
    let preview = try #require(try await room.post("/v1/conversions/c_1/undo?dry_run=true").json)
    #expect(preview["refusals"]?.array?.compactMap { $0["code"]?.string } == ["has_deals", "deal_changed"])
    let refused = try await room.post("/v1/conversions/c_1/undo")
    #expect(refused.status == .conflict)
    #expect(refused.json?["reasons"]?.array?.compactMap { $0["code"]?.string } == ["has_deals", "deal_changed"])
  }

  @Test func `planning needs the scope read, applying the scope write`() async throws {
    let room = try AccountRoom()
    let lead = try await room.make(Self.lead)
    #expect(try await room.post(path(lead, "?dry_run=true"), scopes: [.read]).status == .ok)
    let refused = try await room.post(path(lead), scopes: [.read])
    #expect(refused.status == .forbidden)
    #expect(refused.json?["scope"] == "write")
  }

  @Test func `flaws of a request are named by their place`() async throws {
    let room = try AccountRoom()
    let lead = try await room.make(Self.lead)
    let amount = try await room.post(path(lead), ["create_deal": ["amount": "a lot"]])
    #expect(amount.status == .unprocessableContent)
    #expect(amount.json?.at("errors.0.pointer") == "/create_deal/amount")
    let edit = try await room.post(path(lead), ["edits": ["email": ["nonsense"]]])
    #expect(edit.status == .unprocessableContent)
    let target = try await room.post(path(lead), ["person_target": "p_4711"])
    #expect(target.status == .unprocessableContent || target.status == .notFound)
    #expect(try await room.post(path(lead), ["deal": [:]]).json?.at("errors.0.code") == "unknown")
  }
}
