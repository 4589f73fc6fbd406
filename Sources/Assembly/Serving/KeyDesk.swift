import Accounts
import Foundation
import Profiles
import Storage

/// The keys of an account for the command line, whether a service runs on the data directory or not.
public struct KeyDesk: Sendable {
  private let ring: KeyRing
  private let store: SQLiteStore

  /// A key that was made: its id, and the text that nobody can read again.
  public struct Made: Sendable {
    public var id: String
    public var secret: String
  }

  /// - Throws: `ServiceFailure`, `AccountError` or `StoreError`; an account that is not there is made.
  public init(configuration: ServiceConfiguration, account: String) throws {
    guard DataDirectory.isAccountName(account) else {
      throw ServiceFailure("\"\(account)\" is no name for an account: use 1 to 40 of a-z, 0-9 and -", isUsage: true)
    }
    let directory = try DataDirectory(path: configuration.data.directory)
    store = try SQLiteStore(path: directory.file(ofAccount: account), options: ServiceInstance.store(configuration.sqlite))
    ring = KeyRing(store: store, account: account)
  }

  public func close() async { await store.close() }

  private var context: RequestContext { RequestContext(actor: "cli", source: .user, now: ServiceInstance.wallClock()) }

  /// - Parameters:
  ///   - scopes: with commas.
  ///   - expires: an RFC 3339 date or date-time, or a number of days such as `90d`.
  public func create(scopes: String, name: String, expires: String?) async throws -> Made {
    let names = scopes.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let parsed = try names.map { name in
      guard let scope = Scope(rawValue: name) else {
        throw ServiceFailure(
          "there is no scope \"\(name)\"; the scopes are \(Scope.allCases.map(\.rawValue).joined(separator: ", "))", isUsage: true)
      }
      return scope
    }
    let made = try await ring.create(name: name, scopes: Set(parsed), expiresAt: try expires.map(moment), context)
    return Made(id: "\(made.key.id)", secret: made.secret.text)
  }

  /// Rows of id, name, scopes, state, making and last use.
  public func list() async throws -> [[String]] {
    let now = context.now
    return try await ring.all().map { key in
      let state =
        key.revokedAt.map { $0 <= now } ?? false
        ? "revoked" : key.isValid(at: now) ? key.expiresAt.map { "until \($0)" } ?? "valid" : "expired"
      let scopes = Scope.allCases.filter(key.scopes.contains).map(\.rawValue).joined(separator: ",")
      return ["\(key.id)", key.name, scopes, state, "\(key.createdAt)", key.lastUsedAt.map { "\($0)" } ?? "never"]
    }
  }

  public func revoke(_ id: String) async throws { try await ring.revoke(try identifier(id), context) }

  public func rotate(_ id: String, overlapInHours: Int) async throws -> Made {
    let made = try await ring.rotate(try identifier(id), overlapInSeconds: Int64(max(0, min(overlapInHours, 8_760))) * 3600, context)
    return Made(id: "\(made.key.id)", secret: made.secret.text)
  }

  private func identifier(_ text: String) throws -> KeyID {
    guard let id = KeyID(text) else { throw ServiceFailure("\"\(text)\" is no key's id; \"sosia keys list\" shows them", isUsage: true) }
    return id
  }

  private func moment(_ text: String) throws -> Timestamp {
    if text.hasSuffix("d"), let days = Int64(text.dropLast()), (1...36_500).contains(days) {
      return context.now.adding(seconds: days * 86_400)
    }
    guard let moment = Timestamp(text) else {
      throw ServiceFailure("--expires takes a date such as 2027-01-31, or days such as 90d", isUsage: true)
    }
    return moment
  }
}
