/// When a request that may be repeated is sent again within one lookup.
public struct RetryRule: Hashable, Sendable {
  public var statuses: Set<Int>
  public var retriesTimeout: Bool
  /// Beside the first try.
  public var retries: Int
  /// The first pause; later ones grow from it with decorrelated jitter.
  public var basePause: Duration
  public var longestPause: Duration
  /// The longest `Retry-After` that a lookup waits for; beyond it ends as rate limited.
  public var longestRetryAfter: Duration

  public init(
    statuses: Set<Int> = [429, 502, 503, 504], retriesTimeout: Bool = true, retries: Int = 2, basePause: Duration = .milliseconds(500),
    longestPause: Duration = .seconds(30), longestRetryAfter: Duration = .seconds(3600)
  ) {
    self.statuses = statuses
    self.retriesTimeout = retriesTimeout
    self.retries = retries
    self.basePause = basePause
    self.longestPause = longestPause
    self.longestRetryAfter = longestRetryAfter
  }
}
