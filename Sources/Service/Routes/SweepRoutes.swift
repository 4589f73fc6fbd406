import Accounts
import HTTPTypes
import Profiles
import Storage

/// `/v1/sweeps`: a search for doubles among all profiles.
struct SweepRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/sweeps", id: "startSweep", tag: "Reviews", summary: "Looks for doubles in the whole account",
        description: """
          A job fills the review queue. The first sweep compares everything, later ones what was made or changed since, unless `whole` asks for \
          all.
          """, scope: .merge,
        request: .json(.object(.optional("whole", .boolean, "Everything again; false by default.")), isRequired: false),
        responses: [.json(.accepted, JobWire.job, "The job.", headers: [.location])], isIdempotent: true)
    ) { [accounts] call in
      let isWhole = try call.body?.object { o in o.optional("whole", .boolean) ?? false } ?? false
      return try await accounts.serve(call) { account, context in
        let id = try await account.startSweep(whole: isWhole, context, seal: JobRoutes.seal(call))
        return JobRoutes.accepted(try await account.job(id))
      }
    }
  }
}
