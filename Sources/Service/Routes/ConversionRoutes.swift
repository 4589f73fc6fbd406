import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution
import Storage

/// `/v1/leads/{id}/conversion` and `/v1/conversions`: leads become contacts, one way (rules C1-C20), and the way back.
struct ConversionRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let id = Parameter.path("id", ConversionWire.conversionID, "The conversion.")

  func register(in registry: inout RouteRegistry) {
    registerConverting(in: &registry)
    registerBulk(in: &registry)
    registerReading(in: &registry)
    registerUndoing(in: &registry)
  }

  // MARK: One lead

  private func registerConverting(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/leads/{id}/conversion", id: "convertLead", tag: "Conversions", summary: "Converts a lead, or plans it",
        description: """
          The plan says field by field what is merged where and why, and `losses` what will no longer be shown. With `dry_run=true` nothing is \
          written, and the scope `read` is enough; applying does exactly the plan. Of two that convert a lead at once, one does, and the other \
          is answered the same result with status 200.
          """, scope: .read, parameters: [.path("id", ProfileSchema.profileID, "The lead."), .dryRun],
        request: .json(ConversionReading.request, isRequired: false),
        responses: [
          .json(ConversionWire.answer, "The plan, or the result of an earlier conversion."),
          .json(.created, ConversionWire.answer, "The conversion.", headers: [.location]), .problem(.notFound),
          .problem(.conversionRefused), .erasedProfile,
        ], isIdempotent: true)
    ) { [accounts] call in
      let lead = try call.path("id", ProfileID.init)
      let input = try call.body?.object { o in ConversionReading.input(&o) } ?? ConversionInput()
      let isPlan = call.flag("dry_run") == true
      if !isPlan { try call.require(.write) }
      return try await accounts.serve(call) { account, context in
        if isPlan {
          let plan = try await account.conversionPlan(lead, input, context)
          return .json { $0.planned(plan) }
        }
        let reply: @Sendable (ConversionResult) -> Reply = { result in
          Reply.json(result.isNew ? .created : .ok) { $0.converted(result) }.with(.location, "/v1/conversions/\(result.conversion.id)")
        }
        return reply(try await account.convert(lead, input, context, seal: call.seal(\.everyone, reply)))
      }
    }
  }

  // MARK: Many leads

  private func registerBulk(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/conversions", id: "convertLeads", tag: "Conversions", summary: "Converts many leads",
        description: """
          A job does it, lead by lead; its results tell what became of each. Each deal is named after its lead (rule C11), and nothing of the \
          leads can be edited (rule C4).
          """, scope: .write, request: .json(ConversionReading.bulk),
        responses: [.json(.accepted, JobWire.job, "The job.", headers: [.location])], isIdempotent: true)
    ) { [accounts] call in
      let bulk = try call.json.object { o in try ConversionReading.bulk(&o) }
      return try await accounts.serve(call) { account, context in
        let id = try await account.startConversions(bulk, context, seal: JobRoutes.seal(call))
        return JobRoutes.accepted(try await account.job(id))
      }
    }
  }

  // MARK: Reading

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/conversions", id: "listConversions", tag: "Conversions", summary: "Conversions, the latest first", scope: .read,
        parameters: Parameter.paging(), responses: [.json(Paging.schema(of: ConversionWire.conversion), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.conversions(before: paging.position.flatMap(ConversionID.init), limit: paging.limit)
        return paging.reply(next: page.next?.description) { array in for each in page.elements { array.conversion(each) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/conversions/{id}", id: "getConversion", tag: "Conversions", summary: "A conversion with all that it made, as it is now",
        scope: .read, parameters: [Self.id], responses: [.json(ConversionWire.result, "The conversion."), .problem(.notFound)])
    ) { [accounts] call in
      let id = try call.path("id", ConversionID.init)
      return try await accounts.serve(call) { account, _ in
        let result = try await account.conversion(id)
        return .json { $0.conversionResult(result) }
      }
    }
  }

  // MARK: Undoing

  private func registerUndoing(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/conversions/{id}/undo", id: "undoConversion", tag: "Conversions",
        summary: "Undoes a conversion, or shows what that would do",
        description: """
          The lead is a lead again; what was written on its contacts since goes to it, and what the conversion made goes. With `dry_run=true` \
          `refusals` lists what stands against it.
          """, scope: .merge, parameters: [Self.id, .dryRun],
        responses: [.json(ConversionWire.undone, "What was undone."), .problem(.notFound), .problem(.undoRefused)], isIdempotent: true)
    ) { [accounts] call in
      let id = try call.path("id", ConversionID.init)
      return try await accounts.serve(call) { account, context in
        if call.flag("dry_run") == true {
          let plan = try await account.undoPlan(id)
          return .json { $0.undo(plan, nil) }
        }
        let seal: Seal<(UndoOutcome, ConversionUndo)>? = call.seal({ ($0.0.lead.sides + $0.0.released.flatMap(\.sides)).map(\.id) }) {
          result in
          .json { $0.undo(result.1, result.0) }
        }
        let undone = try await account.undoConversion(id, context, seal: seal)
        return .json { $0.undo(undone.plan, undone.outcome) }
      }
    }
  }
}

extension ConversionResult {
  /// Whose data the answer holds.
  fileprivate var everyone: [ProfileID] { lead.members + (person?.members ?? []) + (organization?.members ?? []) }
}

extension Parameter {
  static let dryRun = Parameter.query("dry_run", .boolean, "Answers the plan, and writes nothing.", default: false)
}

extension Call {
  /// Asks for a right that only some requests of the route need.
  /// - Throws: `forbidden`.
  func require(_ scope: Scope) throws(Problem) {
    guard let principal, !principal.scopes.contains(scope), !principal.scopes.contains(.admin) else { return }
    throw Problem(.forbidden, "this needs a key with the scope '\(scope)'", members: [("scope", .string(scope.name))])
  }
}
