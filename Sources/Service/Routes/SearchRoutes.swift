import Accounts
import HTTPTypes
import Notation
import Profiles
import Resolution

/// `GET /v1/search`: profiles by what someone types.
struct SearchRoutes: RouteGroup {
  let accounts: AccountRoster

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/search", id: "search", tag: "Profiles", summary: "Profiles by what someone types",
        description: "Leads and contacts alike (rule A2): whole emails, phones and ids elsewhere first, then names that begin like it.",
        scope: .read,
        parameters: [
          .query("q", .string(max: 200, min: 1), "What was typed.", isRequired: true),
          .query("kind", .choice(Profile.Kind.self), "Only these."),
          .query("limit", .integer(1...100), "Profiles at most.", default: 20),
        ],
        responses: [.json(.object(.required("data", .array(of: ProfileSchema.profile, max: 100))), "What was found, the best first.")])
    ) { [accounts] call in
      try await accounts.serve(call) { account, _ in
        let found = try await account.search(
          call.text("q") ?? "", kind: call.text("kind").flatMap(Profile.Kind.init), limit: Int(call.integer("limit") ?? 20))
        let standings = try await account.standings(of: found)
        return .json { json in
          json.object { o in
            o.member("data") { $0.array { a in for profile in found { a.profile(profile, standing: standings[profile.id]) } } }
          }
        }
      }
    }
  }
}
