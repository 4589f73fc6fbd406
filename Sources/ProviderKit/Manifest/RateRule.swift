/// A pace that requests of a provider keep to.
public struct RateRule: Hashable, Sendable {
  /// What has a pace of its own.
  public enum Scope: String, Sendable, CaseIterable {
    case host
    case credential
    /// The provider as a whole.
    case provider
  }

  public var scope: Scope
  public var requests: Int
  public var period: Duration
  /// Requests that may follow at once after a pause.
  public var burst: Int

  /// - Precondition: `requests` and `burst` are at least 1, the period is longer than zero.
  public init(scope: Scope, requests: Int, per period: Duration, burst: Int = 1) {
    precondition(requests >= 1 && burst >= 1 && period > .zero)
    self.scope = scope
    self.requests = requests
    self.period = period
    self.burst = burst
  }
}
