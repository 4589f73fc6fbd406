/// How often an answer is replaced by a misfortune; shares of all requests, [0, 1], robots.txt excepted.
public struct FailureMix: Sendable, Hashable {
  /// 500, 502, 503 or 504.
  public var errors = 0.0
  /// 429 with Retry-After in one of its two forms; until then the host answers nothing else.
  public var tooManyRequests = 0.0
  public var drip = 0.0
  public var resets = 0.0
  public var truncated = 0.0

  public init(errors: Double = 0, tooManyRequests: Double = 0, drip: Double = 0, resets: Double = 0, truncated: Double = 0) {
    self.errors = errors
    self.tooManyRequests = tooManyRequests
    self.drip = drip
    self.resets = resets
    self.truncated = truncated
  }

  enum Misfortune: Hashable {
    case error(status: Int)
    case tooManyRequests(seconds: Int64)
    case drip
    case reset
    case truncated
  }

  /// What happens to the request of this number on a host.
  func misfortune(seed: UInt64, host: String, number: Int) -> Misfortune? {
    guard errors + tooManyRequests + drip + resets + truncated > 0 else { return nil }
    var random = SeededRandom(seed, "\(host) request \(number)")
    var draw = random.fraction()
    func isDrawn(_ share: Double) -> Bool {
      defer { draw -= share }
      return draw >= 0 && draw < share
    }
    if isDrawn(errors) { return .error(status: random.pick([500, 502, 503, 504])) }
    if isDrawn(tooManyRequests) { return .tooManyRequests(seconds: Int64(1 + random.below(2))) }
    if isDrawn(drip) { return .drip }
    if isDrawn(resets) { return .reset }
    if isDrawn(truncated) { return .truncated }
    return nil
  }
}
