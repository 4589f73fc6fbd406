import Accounts
import HTTPTypes
import Interchange
import Notation
import Profiles

/// `POST /v1/suppressions`: keeps people out who are not here.
struct SuppressionRoutes: RouteGroup {
  let accounts: AccountRoster

  private static let fields: [Field] = [.email, .telephone, .givenName, .familyName, .organizationName]

  private static let request = Schema.object(
    fields.map { .optional($0.name, .string(max: 1_000, min: 1)) } + [.optional("reason", .string(max: 200, min: 1))],
    additional: .forbidden
  ).named("Suppression")

  func register(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/suppressions", id: "addSuppression", tag: "Profiles", summary: "Keeps a person out",
        description: """
          Give an email, a telephone, or given and family name with the organization's name. Only keyed hashes are kept; whoever has one of \
          them is refused by creates and left out of imports.
          """, scope: .admin, request: .json(Self.request),
        responses: [
          .json(.created, .object(.required("suppressions", .integer(1...100), "Hashes that keep the person out.")), "It is kept.")
        ], isIdempotent: true)
    ) { [accounts] call in
      let (values, reason) = try call.json.object { o in
        let values = Self.fields.compactMap { field in o.optional(field.name, .string(max: 1_000, min: 1)).map { ValueInput(field, $0) } }
        return (values, o.optional("reason", .string(max: 200, min: 1)) ?? "request")
      }
      return try await accounts.serve(call) { account, context in
        let count = try await account.suppress(values, reason: reason, context)
        return .json(.created) { json in json.object { $0.member("suppressions", count) } }
      }
    }
  }
}
