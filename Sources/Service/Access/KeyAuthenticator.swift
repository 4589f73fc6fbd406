public import Accounts
import Profiles
import Storage
import Synchronization

/// Knows whose a key is: looks it up in the account that its text names, and remembers it for a moment.
///
/// A key that is revoked in another process is refused after `memory` at the latest; here, at once after `forget`.
public final class KeyAuthenticator: Authenticator {
  private struct Known {
    var key: KeyInfo
    var until: ContinuousClock.Instant
  }

  private struct State {
    var known: [[UInt8]: Known] = [:]
    var used: [String: [KeyID: Timestamp]] = [:]
  }

  private let accounts: AccountRoster
  private let rateLimit: RateLimit?
  private let memory: Duration
  private let state = Mutex(State())
  private static let knownLimit = 10_000

  /// - Parameters:
  ///   - rateLimit: of each key; nil for none.
  ///   - memory: how long a look-up is good for.
  public init(accounts: AccountRoster, rateLimit: RateLimit?, memory: Duration = .seconds(2)) {
    self.accounts = accounts
    self.rateLimit = rateLimit
    self.memory = memory
  }

  public func principal(bearerToken: String) async throws -> Principal? {
    guard let secret = KeySecret(bearerToken) else { return nil }
    let hash = secret.hash
    let now = ContinuousClock.now
    if let known = state.withLock({ $0.known[hash] }), known.until > now { return try await use(known.key, secret.account) }
    guard accounts.directory.hasAccount(secret.account) else { return nil }
    let account = try await ProblemTable.mapping { try await accounts.account(secret.account) }
    guard let key = try await account.key(of: secret) else {
      state.withLock { _ = $0.known.removeValue(forKey: hash) }
      return nil
    }
    state.withLock { state in
      if state.known.count >= Self.knownLimit { state.known.removeAll() }
      state.known[hash] = Known(key: key, until: now + memory)
    }
    return try await use(key, secret.account)
  }

  /// Looks every key up anew from now on: one was revoked or rotated here.
  public func forget() { state.withLock { $0.known.removeAll() } }

  private func use(_ key: KeyInfo, _ account: String) async throws -> Principal? {
    guard let now = accounts.opened(account)?.now(), key.isValid(at: now) else { return nil }
    state.withLock { $0.used[account, default: [:]][key.id] = now }
    let scopes: Set<Scope> =
      key.scopes.contains(.admin) ? Set(Accounts.Scope.allCases.map { Scope($0.rawValue) }) : Set(key.scopes.map { Scope($0.rawValue) })
    return Principal(account: account, keyID: "\(key.id)", scopes: scopes, rateLimit: rateLimit)
  }

  /// Writes down which keys were used since the last call.
  public func noteUses() async {
    let used = state.withLock { state in
      defer { state.used = [:] }
      return state.used
    }
    for (name, keys) in used { try? await accounts.opened(name)?.noteUse(of: keys) }
  }
}
