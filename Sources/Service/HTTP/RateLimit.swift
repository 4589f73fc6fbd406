import Synchronization

/// How many requests a key may make: `requests` in each `window`, all of them at once if it has saved them up.
public struct RateLimit: Sendable, Hashable {
  public let requests: Int
  /// In seconds.
  public let window: Int

  /// - Precondition: both are at least 1.
  public init(requests: Int, perSeconds window: Int) {
    precondition(requests >= 1 && window >= 1)
    self.requests = requests
    self.window = window
  }
}

/// One token bucket for each key.
final class RateLimiter: Sendable {
  struct Decision: Equatable {
    let isAllowed: Bool
    /// Requests that could be made at once after this one.
    let remaining: Int
    /// Until there is one more, rounded up; 0 when there are some left.
    let secondsUntilNext: Int
  }

  private struct Bucket {
    var tokens: Double
    var updated: UInt64
    var limit: RateLimit
  }

  private let buckets = Mutex<[String: Bucket]>([:])
  private static let swept = 10_000

  /// - Parameter now: nanoseconds of a clock that never goes back.
  func take(_ key: String, _ limit: RateLimit, now: UInt64) -> Decision {
    buckets.withLock { buckets in
      if buckets.count >= Self.swept, buckets[key] == nil { buckets = buckets.filter { !Self.isFull($0.value, now) } }
      var bucket = buckets[key] ?? Bucket(tokens: Double(limit.requests), updated: now, limit: limit)
      let rate = Double(limit.requests) / Double(limit.window)
      let elapsed = now > bucket.updated ? Double(now - bucket.updated) / 1e9 : 0
      bucket.tokens = min(Double(limit.requests), bucket.tokens + elapsed * rate)
      bucket.updated = max(now, bucket.updated)
      bucket.limit = limit
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      let missing = max(0, 1 - bucket.tokens)
      buckets[key] = bucket
      return Decision(isAllowed: isAllowed, remaining: Int(bucket.tokens), secondsUntilNext: Int((missing / rate).rounded(.up)))
    }
  }

  private static func isFull(_ bucket: Bucket, _ now: UInt64) -> Bool {
    let elapsed = now > bucket.updated ? Double(now - bucket.updated) / 1e9 : 0
    return bucket.tokens + elapsed * Double(bucket.limit.requests) / Double(bucket.limit.window) >= Double(bucket.limit.requests)
  }
}
