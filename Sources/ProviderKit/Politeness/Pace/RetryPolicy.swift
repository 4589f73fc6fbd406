/// How often, and after which pauses, a request is tried again.
///
/// The pauses grow with "decorrelated jitter": each is random between the base and three times the one before, up to a cap
/// (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015). A seed gives the same pauses again.
public struct RetryPolicy: Sendable, Hashable {
  /// How many times at most a request is sent, the first included; at least 1.
  public let attempts: Int
  public let base: Duration
  public let cap: Duration

  public init(attempts: Int = 3, base: Duration = .milliseconds(500), cap: Duration = .seconds(30)) {
    self.attempts = max(1, attempts)
    self.base = max(base, .milliseconds(1))
    self.cap = max(cap, self.base)
  }

  /// The pause before an attempt: nil for the first, and after the last.
  /// - Parameters:
  ///   - attempt: counted from 1.
  ///   - seed: of the request; equal seeds give equal pauses.
  /// - Complexity: O(attempt).
  public func pause(before attempt: Int, seed: UInt64) -> Duration? {
    guard attempt > 1, attempt <= attempts else { return nil }
    var state = seed
    var last = base.wholeMicroseconds
    for _ in 1..<attempt {
      let top = min(cap.wholeMicroseconds, last > Int64.max / 3 ? .max : last * 3)
      let width = UInt64(max(0, top - base.wholeMicroseconds)) + 1
      last = min(cap.wholeMicroseconds, base.wholeMicroseconds + Int64(Self.next(&state).multipliedFullWidth(by: width).high))
    }
    return .microseconds(last)
  }

  /// Statuses that the same request may not get a moment later: too many requests, and the server's own troubles.
  public static func isTemporary(status: Int) -> Bool { [408, 425, 429, 500, 502, 503, 504].contains(status) }

  // SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
