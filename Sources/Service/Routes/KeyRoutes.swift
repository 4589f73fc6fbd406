import Accounts
import HTTPTypes
import Notation
import Profiles
import Storage

/// `/v1/keys`: who may ask, and for what.
struct KeyRoutes: RouteGroup {
  let accounts: AccountRoster
  /// Forgets the keys that are revoked or rotated.
  let authenticator: KeyAuthenticator

  private static let id = Parameter.path("id", KeyWire.keyID, "The key.")
  private static let overlapLimit: Int64 = 90 * 86_400

  func register(in registry: inout RouteRegistry) {
    registerReading(in: &registry)
    registerCreating(in: &registry)
    registerEnding(in: &registry)
  }

  private func registerReading(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .get, "/v1/keys", id: "listKeys", tag: "Keys", summary: "All keys, revoked ones included", scope: .admin,
        responses: [.json(.object(.required("data", .array(of: KeyWire.key, max: 100_000))), "All of them, without their secrets.")])
    ) { [accounts] call in
      try await accounts.serve(call) { account, context in
        let keys = try await account.keys()
        return .json { json in
          json.object { o in o.member("data") { $0.array { a in for key in keys { a.key(key, at: context.now) } } } }
        }
      }
    }
  }

  private func registerCreating(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .post, "/v1/keys", id: "createKey", tag: "Keys", summary: "Makes a key",
        description: "The secret is in this answer and in no other.",
        scope: .admin,
        request: .json(
          .object(
            .required("name", .string(max: Account.keyNameLimitInBytes, min: 1)),
            .required("scopes", KeyWire.scopes, "admin includes all others."),
            .optional("expires_at", .string(.moment, max: 40), "Never by default."))),
        responses: [.json(.created, KeyWire.withSecret, "The key and its secret.")])
    ) { [accounts] call in
      let (name, scopes, expiresAt) = try call.json.object { o in
        let name = o.required("name", .string(max: Account.keyNameLimitInBytes, min: 1))
        let scopes = o.required("scopes", .array(of: .choice(Accounts.Scope.self), max: 20, min: 1))
        let expiresAt = o.optional("expires_at", .moment)
        return (try name.value, Set(try scopes.value), expiresAt)
      }
      return try await accounts.serve(call) { account, context in
        let made = try await account.createKey(name: name, scopes: scopes, expiresAt: expiresAt, context)
        return Self.reply(.created, made, context)
      }
    }
  }

  private func registerEnding(in registry: inout RouteRegistry) {
    registry.register(
      RouteSpec(
        .delete, "/v1/keys/{id}", id: "revokeKey", tag: "Keys", summary: "Ends a key at once", scope: .admin, parameters: [Self.id],
        responses: [.empty(.noContent, "It opens nothing any more."), .problem(.notFound)])
    ) { [accounts, authenticator] call in
      let id = try call.path("id", KeyID.init)
      return try await accounts.serve(call) { account, context in
        try await account.revokeKey(id, context)
        authenticator.forget()
        return .noContent
      }
    }
    registry.register(
      RouteSpec(
        .post, "/v1/keys/{id}/rotate", id: "rotateKey", tag: "Keys", summary: "Makes a key that takes over from another",
        description: "It has the same name and scopes. The old one ends after the overlap.", scope: .admin, parameters: [Self.id],
        request: .json(
          .object(.optional("overlap_in_seconds", .integer(0...Self.overlapLimit), "86400 by default.")), isRequired: false),
        responses: [.json(.created, KeyWire.withSecret, "The new key and its secret."), .problem(.notFound)])
    ) { [accounts, authenticator] call in
      let id = try call.path("id", KeyID.init)
      let overlap = try call.body?.object { o in o.optional("overlap_in_seconds", .integer(0...Self.overlapLimit)) } ?? 86_400
      return try await accounts.serve(call) { account, context in
        let made = try await account.rotateKey(id, overlapInSeconds: overlap, context)
        authenticator.forget()
        return Self.reply(.created, made, context)
      }
    }
  }

  private static func reply(
    _ status: HTTPResponse.Status, _ made: (key: KeyInfo, secret: KeySecret), _ context: RequestContext
  ) -> Reply {
    .json(status) { $0.key(made.key, at: context.now, secret: made.secret) }
  }
}
