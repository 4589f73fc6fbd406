import Accounts
import Profiles

/// Routes of one subject.
protocol RouteGroup: Sendable {
  func register(in registry: inout RouteRegistry)
}

extension Call {
  /// Who asks, when, and under which request.
  func context(_ account: Account) -> RequestContext {
    RequestContext(actor: principal.map { "key:\($0.keyID)" } ?? "anonymous", requestID: requestID, now: account.now())
  }
}
