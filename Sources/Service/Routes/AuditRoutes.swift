import Notation
import Accounts
import HTTPTypes
import Profiles
import Storage

/// `/v1/audit` and `/v1/events`: what was done to the account, and what happened to its profiles.
struct AuditRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/audit", id: "listAudit", tag: "Audit", summary: "Who did what to the account, the latest first",
        description: "Keys, settings, webhooks, erasures, suppressions, exports. Holds no value of any profile.", scope: .admin,
        parameters: Parameter.paging(), responses: [.json(Paging.schema(of: KeyWire.auditEntry), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      return try await accounts.serve(call) { account, _ in
        let page = try await account.audit(before: paging.position.flatMap { Int64($0) }, limit: paging.limit)
        return paging.reply(next: page.next.map(String.init)) { array in for entry in page.elements { array.auditEntry(entry) } }
      }
    }
    registry.register(
      RouteSpec(
        .get, "/v1/events", id: "listEvents", tag: "Audit", summary: "All that happened to the account's profiles, the oldest first",
        description: "The same as webhooks tell and more, for those who would rather ask.", scope: .read,
        parameters: Parameter.paging() + [.query("after", .integer(0...Int64.max), "Only events of a greater sequence.", default: 0)],
        responses: [.json(Paging.schema(of: HistoryWire.event), "A page.")])
    ) { [accounts] call in
      let paging = try call.paging()
      let after = paging.position.flatMap { Int64($0) } ?? call.integer("after") ?? 0
      return try await accounts.serve(call) { account, _ in
        let page = try await account.events(after: after, limit: paging.limit)
        return paging.reply(next: page.next.map(String.init)) { array in for event in page.elements { array.event(event) } }
      }
    }
  }
}
