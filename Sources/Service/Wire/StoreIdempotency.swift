public import Accounts
import Storage

/// Keeps repeatable requests in the account's own store; see `Call.seal`.
///
/// A key belongs to the account, whichever of its API keys sends it.
public struct StoreIdempotency: IdempotencyStore {
  private let accounts: AccountRoster

  public init(_ accounts: AccountRoster) { self.accounts = accounts }

  public func begin(_ token: IdempotencyToken) async throws -> IdempotencyState {
    try await ProblemTable.mapping {
      switch try await accounts.account(token.account).beginIdempotent(key: token.key, fingerprint: token.fingerprint) {
      case .first: return .begun
      case .repeated(let record):
        if record.fingerprint != token.fingerprint { return .mismatch }
        if record.isErased { throw Problem(.erased, "the answer to this request was erased with the profile in it") }
        guard let answer = record.answer else { return .inFlight }
        return .completed(
          StoredReply(status: answer.status, headers: answer.headers.map { ($0.name, $0.value) }, body: answer.body))
      }
    }
  }

  public func complete(_ token: IdempotencyToken, with reply: StoredReply) async throws {
    try await ProblemTable.mapping {
      try await accounts.account(token.account).completeIdempotent(key: token.key, answer: StoredAnswer(reply, profiles: []))
    }
  }

  public func abandon(_ token: IdempotencyToken) async throws {
    try await ProblemTable.mapping { try await accounts.account(token.account).abandonIdempotent(key: token.key) }
  }
}
