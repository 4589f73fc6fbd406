import Accounts
import Notation
import Profiles
import Storage

/// API keys and the audit log.
enum KeyWire {
  static let keyID = Schema.string(.identifier(prefix: "k"))
  static let scopes = Schema.array(of: .choice(Accounts.Scope.self), max: 20, min: 1)

  private static let members: [Schema.Property] = [
    .required("id", keyID), .required("name", .string(max: 200)), .required("scopes", .array(of: .choice(Accounts.Scope.self), max: 20)),
    .required("created_at", ProfileSchema.dateTime), .optional("expires_at", ProfileSchema.dateTime),
    .optional("revoked_at", ProfileSchema.dateTime), .optional("last_used_at", ProfileSchema.dateTime),
    .optional("replaces", keyID, "The key that it took over from by rotation."),
    .required("valid", .boolean, "Whether it opens anything now."),
  ]

  static let key = Schema.object(members, additional: .forbidden).named("Key")

  static let withSecret = Schema.object(
    members + [.required("secret", .string(max: 200, min: 1), "The key itself; shown this once.")], additional: .forbidden
  ).named("KeyWithSecret")

  static let auditEntry = Schema.object(
    .required("number", .integer(1...Int64.max)), .required("at", ProfileSchema.dateTime), .required("actor", .string(max: 300)),
    .required("action", .string(max: 200)), .optional("subject", .string(max: 1_000)), .optional("detail", JobWire.anything)
  ).named("AuditEntry")
}

extension JSONWriter {
  /// - Parameter secret: right after it was made, and never again.
  mutating func key(_ key: KeyInfo, at now: Timestamp, secret: KeySecret? = nil) {
    object { o in
      o.member("id", "\(key.id)")
      o.member("name", key.name)
      o.member("scopes") { $0.strings(Accounts.Scope.allCases.filter(key.scopes.contains).map(\.rawValue)) }
      o.member("created_at", key.createdAt.description)
      o.given("expires_at", key.expiresAt)
      o.given("revoked_at", key.revokedAt)
      o.given("last_used_at", key.lastUsedAt)
      o.given("replaces", key.replaces)
      o.member("valid", key.isValid(at: now))
      o.given("secret", secret?.text)
    }
  }

  mutating func auditEntry(_ entry: AuditEntry) {
    object { o in
      o.member("number", entry.number)
      o.member("at", entry.at.description)
      o.member("actor", entry.actor)
      o.member("action", entry.action)
      o.given("subject", entry.subject)
      if !entry.detail.isEmpty { o.member("detail") { $0.written(entry.detail) } }
    }
  }
}
