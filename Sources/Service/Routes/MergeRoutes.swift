import Accounts
import HTTPTypes
import Profiles
import Resolution
import Storage

/// `/v1/merges`: two profiles become one, and can be two again at any time.
struct MergeRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let id = Parameter.path("id", MergeWire.mergeID, "The merge.")

  func register(in registry: inout RouteRegistry) {
    registerMerging(in: &registry)
    registerReading(in: &registry)
    registerUnmerging(in: &registry)
  }

  // MARK: Merging

  private static let request = Schema.object(
    .required("survivor", ProfileSchema.profileID, "The profile whose id stays."), .required("absorbed", ProfileSchema.profileID),
    .optional("rule", .choice(Survivorship.Rule.self), "For all fields; the account's survivorship rules by default."),
    .optional(
      "choices", .map(of: .string(max: 40, min: 1), max: 200),
      "Field by field `survivor`, `absorbed`, or the id of the value to show, whatever the rules say."),
    .optional("force", .boolean, "Merges although someone decided that they are different."))

  private func registerMerging(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/merges", id: "merge", tag: "Merges", summary: "Merges two profiles, or plans it",
        description: """
          Multi-valued fields are united; of a single-valued field the rules choose, and the other value is kept as a former one. Nothing is \
          lost: `restored` is what undoing it shows again. With `dry_run=true` nothing is written; applying does exactly the plan.
          """, scope: .merge, parameters: [.dryRun], request: .json(Self.request),
        responses: [
          .json(MergeWire.answer, "The plan."), .json(.created, MergeWire.answer, "The merge.", headers: [.location]),
          .problem(.notFound), .problem(.mergeRefused), .erasedProfile,
        ], isIdempotent: true)
    ) { [accounts] call in
      let request = try call.json.object { o in try Self.read(&o) }
      return try await accounts.serve(call) { account, context in
        if call.flag("dry_run") == true { return Self.reply(nil, try await account.mergePlan(request)) }
        let seal: Seal<(MergeOutcome, MergePlan)>? = call.seal({ $0.0.after.sides.map(\.id) }) { Self.reply($0.0, $0.1) }
        let merged = try await account.merge(request, context, seal: seal)
        return Self.reply(merged.outcome, merged.plan)
      }
    }
  }

  private static func read(_ o: inout ObjectReader) throws -> MergeRequest {
    let survivor = o.required("survivor", ProfileReading.identifier(ProfileID.self))
    let absorbed = o.required("absorbed", ProfileReading.identifier(ProfileID.self))
    let rule = o.optional("rule", .choice(Survivorship.Rule.self))
    let named = o.optional("choices", .map(of: choice, max: 200)) ?? []
    let isForced = o.optional("force", .boolean) ?? false
    var choices: [Field: MergeRequest.Choice] = [:]
    for (name, choice) in named {
      guard let field = Field(name: name) else {
        o.refuse("choices", .notAllowed, "there is no field named \(name.prefix(100))")
        continue
      }
      choices[field] = choice
    }
    return MergeRequest(survivor: try survivor.value, absorbed: try absorbed.value, rule: rule, choices: choices, isForced: isForced)
  }

  private static var choice: Shape<MergeRequest.Choice> {
    Shape.string(max: 40, min: 1).map(expected: "survivor, absorbed, or a value's id like p_1.2") { text in
      Merge.Choice(rawValue: text).map(MergeRequest.Choice.side) ?? ValueID(text).map(MergeRequest.Choice.value)
    }
  }

  private static func reply(_ outcome: MergeOutcome?, _ plan: MergePlan) -> Reply {
    let reply = Reply.json(outcome == nil ? .ok : .created) { $0.merge(plan, outcome) }
    return outcome.map { reply.with(.location, "/v1/merges/\($0.merge.id)") } ?? reply
  }

  // MARK: Reading

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/merges", id: "listMerges", tag: "Merges", summary: "Merges, the latest first", scope: .read,
        parameters: Parameter.paging(), responses: [.json(Paging.schema(of: MergeWire.merge), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.merges(before: paging.position.flatMap(MergeID.init), limit: paging.limit)
        return paging.reply(next: page.next?.description) { array in for merge in page.elements { array.merge(merge) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/merges/{id}", id: "getMerge", tag: "Merges", summary: "A merge", scope: .read, parameters: [Self.id],
        responses: [.json(MergeWire.merge, "The merge."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", MergeID.init)
      return try await accounts.serve(call) { account, _ in
        let merge = try await account.merge(id)
        return .json { $0.merge(merge) }
      }
    }
  }

  // MARK: Unmerging

  private static let assignment = Schema.object(
    .optional("value", .string(max: 40)), .optional("note", .string(.identifier(prefix: "n"))),
    .optional("task", .string(.identifier(prefix: "t"))), .optional("deal", .string(.identifier(prefix: "d"))),
    .optional("link", .string(.identifier(prefix: "l"))), .required("side", ProfileSchema.profileID, "Who gets it."))

  private func registerUnmerging(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/merges/{id}/unmerge", id: "unmerge", tag: "Merges", summary: "Undoes a merge, or shows what that would do",
        description: """
          At any time and in any order: each profile takes along what was written for it, before and after. What was written since and could \
          belong to either is listed in `conflicts`; `assign` gives it to the other. The pair is remembered as different.
          """, scope: .merge, parameters: [Self.id, .dryRun],
        request: .json(
          .object(.optional("assign", .array(of: Self.assignment, max: 10_000), "What goes to another profile than its own.")),
          isRequired: false),
        responses: [.json(MergeWire.unmerged, "The two profiles."), .problem(.notFound), .problem(.unmergeRefused)], isIdempotent: true)
    ) { [accounts] call in
      let id = try call.path("id", MergeID.init)
      let assignments = try call.body?.object { o in Self.assignments(&o) } ?? UnmergeAssignments()
      return try await accounts.serve(call) { account, context in
        if call.flag("dry_run") == true {
          let plan = try await account.unmergePlan(id, assignments)
          return .json { $0.unmerge(plan, nil) }
        }
        let seal: Seal<(UnmergeOutcome, UnmergePlan)>? = call.seal({ ($0.0.remaining.sides + $0.0.restored.sides).map(\.id) }) { result in
          .json { $0.unmerge(result.1, result.0) }
        }
        let unmerged = try await account.unmerge(id, assignments, context, seal: seal)
        return .json { $0.unmerge(unmerged.plan, unmerged.outcome) }
      }
    }
  }

  private struct Assignment {
    var value: ValueID?
    var note: NoteID?
    var task: TaskID?
    var deal: DealID?
    var link: LinkID?
    var side: ProfileID

    var count: Int { [value != nil, note != nil, task != nil, deal != nil, link != nil].count { $0 } }
  }

  private static func assignments(_ o: inout ObjectReader) -> UnmergeAssignments {
    let list = o.optional("assign", .array(of: .object { try assignment(&$0) }, max: 10_000)) ?? []
    var assignments = UnmergeAssignments()
    for each in list {
      if let value = each.value { assignments.values[value] = each.side }
      if let note = each.note { assignments.notes[note] = each.side }
      if let task = each.task { assignments.tasks[task] = each.side }
      if let deal = each.deal { assignments.deals[deal] = each.side }
      if let link = each.link { assignments.links[link] = each.side }
    }
    return assignments
  }

  private static func assignment(_ o: inout ObjectReader) throws -> Assignment {
    let value = o.optional("value", ProfileReading.valueID)
    let note = o.optional("note", ProfileReading.identifier(NoteID.self))
    let task = o.optional("task", ProfileReading.identifier(TaskID.self))
    let deal = o.optional("deal", ProfileReading.identifier(DealID.self))
    let link = o.optional("link", ProfileReading.identifier(LinkID.self))
    let side = o.required("side", ProfileReading.identifier(ProfileID.self))
    let assignment = Assignment(value: value, note: note, task: task, deal: deal, link: link, side: try side.value)
    if assignment.count != 1 { o.refuse("side", .conflict, "name exactly one of value, note, task, deal and link") }
    return assignment
  }
}
