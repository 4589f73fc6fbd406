/// When to try again, and when to stop.
public struct RetrySchedule: Sendable, Hashable {
  /// The pause before each attempt, in seconds; the first attempt is number 1.
  public let delaysInSeconds: [Int64]
  /// How much longer than said a pause may be, as a share of it, [0, 1].
  public let jitter: Double
  /// The longest pause that an endpoint's `Retry-After` can ask for, in seconds.
  public let retryAfterLimitInSeconds: Int64

  /// The example of Standard Webhooks 1.0.0: ten attempts over 75 hours and 35 minutes.
  public static let standard = RetrySchedule(
    delaysInSeconds: [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400])

  /// - Precondition: there is a delay, each is in [0, 31,536,000] (a year), and the jitter is in [0, 1].
  public init(delaysInSeconds: [Int64], jitter: Double = 0.1, retryAfterLimitInSeconds: Int64 = 86_400) {
    precondition(
      !delaysInSeconds.isEmpty && delaysInSeconds.allSatisfy { (0...31_536_000).contains($0) }, "a delay is between nothing and a year")
    precondition((0...1).contains(jitter), "jitter is a share")
    self.delaysInSeconds = delaysInSeconds
    self.jitter = jitter
    self.retryAfterLimitInSeconds = retryAfterLimitInSeconds
  }

  public var attemptCount: Int { delaysInSeconds.count }

  /// The pause before the attempt, or nil when there is no such attempt; between the delay said and `1 + jitter` times it.
  ///
  /// - Parameter attempt: from 1.
  /// - Parameter seed: of the message, so that messages which failed together do not come back together; equal seeds give equal pauses.
  public func delay(beforeAttempt attempt: Int, seed: UInt64) -> Duration? {
    guard delaysInSeconds.indices.contains(attempt - 1) else { return nil }
    let delay = delaysInSeconds[attempt - 1]
    let share = Double(Self.mix(seed &+ UInt64(attempt) &* 0x9E37_79B9_7F4A_7C15) >> 11) * 0x1p-53
    return .seconds(delay) + .milliseconds(Int64(Double(delay) * 1000 * jitter * share))
  }

  /// What to do once an attempt has ended.
  ///
  /// - Parameter attempt: the number of the attempt that ended, from 1.
  public func decision(afterAttempt attempt: Int, outcome: DeliveryOutcome, seed: UInt64) -> DeliveryDecision {
    switch outcome {
    case .delivered: return .done
    case .gone: return .disableEndpoint
    case .throttled, .failed, .unreachable:
      guard let delay = delay(beforeAttempt: attempt + 1, seed: seed) else { return .giveUp }
      let asked = outcome.retryAfterInSeconds.map { Duration.seconds(min($0, retryAfterLimitInSeconds)) } ?? .zero
      return .retry(after: max(delay, asked))
    }
  }

  /// The output function of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014,
  /// doi:10.1145/2660193.2660195).
  private static func mix(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// What follows an attempt.
public enum DeliveryDecision: Sendable, Hashable {
  /// The message has arrived.
  case done
  /// Try the same message again, with a new timestamp and signature.
  case retry(after: Duration)
  /// The message is lost to this endpoint unless someone sends it again by hand.
  case giveUp
  /// Nothing must be sent to this endpoint any more.
  case disableEndpoint
}
