public import Profiles
public import Storage

/// A key as it may be shown: never its hash.
public struct KeyInfo: Sendable, Hashable {
  public var id: KeyID
  public var name: String
  public var scopes: Set<Scope>
  public var createdAt: Timestamp
  public var expiresAt: Timestamp?
  public var revokedAt: Timestamp?
  public var lastUsedAt: Timestamp?
  public var replaces: KeyID?

  init(_ key: APIKey) {
    id = key.id
    name = key.name
    scopes = Set(key.scopes.compactMap(Scope.init(rawValue:)))
    createdAt = key.createdAt
    expiresAt = key.expiresAt
    revokedAt = key.revokedAt
    lastUsedAt = key.lastUsedAt
    replaces = key.replaces
  }

  public func isValid(at time: Timestamp) -> Bool {
    revokedAt.map { time < $0 } ?? true && expiresAt.map { time < $0 } ?? true
  }
}

extension Account {
  public static let keyNameLimitInBytes = 100

  public func keys() async throws -> [KeyInfo] { try await read { try $0.keys().map(KeyInfo.init) } }

  /// A new key and its secret, which nobody can read again.
  /// - Throws: `invalid` for no scope, a name that is empty or too long, or an end in the past.
  public func createKey(
    name: String, scopes: Set<Scope>, expiresAt: Timestamp?, _ context: RequestContext
  ) async throws -> (key: KeyInfo, secret: KeySecret) {
    try await KeyRing(store: store, account: self.name).create(name: name, scopes: scopes, expiresAt: expiresAt, context)
  }

  /// - Throws: `notFound`.
  public func revokeKey(_ id: KeyID, _ context: RequestContext) async throws {
    try await KeyRing(store: store, account: name).revoke(id, context)
  }

  /// A new key that takes over an old one's name and scopes; the old one ends after the overlap.
  /// - Throws: `notFound`, also for a key that is revoked or has expired.
  public func rotateKey(
    _ id: KeyID, overlapInSeconds: Int64, _ context: RequestContext
  ) async throws -> (key: KeyInfo, secret: KeySecret) {
    try await KeyRing(store: store, account: name).rotate(id, overlapInSeconds: overlapInSeconds, context)
  }

  /// The key of a secret; nil when there is none that is valid now.
  public func key(of secret: KeySecret) async throws -> KeyInfo? {
    let hash = secret.hash
    let now = clock()
    return try await read { try $0.key(hash: hash) }.map(KeyInfo.init).flatMap { $0.isValid(at: now) ? $0 : nil }
  }

  /// Notes that keys were used, for their holders to see which are still needed.
  public func noteUse(of keys: [KeyID: Timestamp]) async throws {
    if keys.isEmpty { return }
    try await store.write { writer in for (key, time) in keys { try writer.noteUse(of: key, at: time) } }
  }
}

/// The keys of an account, without its columns: what `sosia keys` needs while a service runs.
public struct KeyRing: Sendable {
  private let store: any Store
  private let account: String

  public init(store: any Store, account: String) {
    self.store = store
    self.account = account
  }

  public func all() async throws -> [KeyInfo] { try await store.read { try $0.keys().map(KeyInfo.init) } }

  public func create(
    name: String, scopes: Set<Scope>, expiresAt: Timestamp?, _ context: RequestContext
  ) async throws -> (key: KeyInfo, secret: KeySecret) {
    var flaws: [InputFlaw] = []
    if name.isEmpty || name.utf8.count > Account.keyNameLimitInBytes {
      flaws.append(InputFlaw(field: "name", message: "must have 1 to \(Account.keyNameLimitInBytes) bytes"))
    }
    if scopes.isEmpty { flaws.append(InputFlaw(field: "scopes", message: "must name at least one scope")) }
    if let expiresAt, expiresAt <= context.now { flaws.append(InputFlaw(field: "expires_at", message: "must be in the future")) }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
    let secret = KeySecret.make(account: account)
    let names = Scope.allCases.filter(scopes.contains).map(\.rawValue)
    let key = try await store.write { writer in
      var key = APIKey(id: KeyID(0), name: name, hash: secret.hash, scopes: names, createdAt: context.now, expiresAt: expiresAt)
      key.id = try writer.insert(key)
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "key.created", subject: "\(key.id)"))
      return key
    }
    return (KeyInfo(key), secret)
  }

  public func revoke(_ id: KeyID, _ context: RequestContext) async throws {
    try await store.write { writer in
      guard try writer.revoke(id, at: context.now) else { throw AccountError.notFound("\(id)") }
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "key.revoked", subject: "\(id)"))
    }
  }

  public func rotate(
    _ id: KeyID, overlapInSeconds: Int64, _ context: RequestContext
  ) async throws -> (key: KeyInfo, secret: KeySecret) {
    let secret = KeySecret.make(account: account)
    let key = try await store.write { writer in
      guard let old = try writer.key(id), old.isValid(at: context.now),
        let fresh = try writer.rotate(
          id, hash: secret.hash, at: context.now, expiresAt: old.expiresAt,
          overlapUntil: context.now.adding(seconds: max(0, overlapInSeconds)))
      else { throw AccountError.notFound("\(id)") }
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "key.rotated", subject: "\(id)"))
      return fresh
    }
    return (KeyInfo(key), secret)
  }
}
