public import Profiles

/// How many requests are sent in how long.
public struct Pace: Sendable, Hashable {
  public let requests: Int
  public let period: Duration
  /// How many may be sent at once after a rest, in [1, 10,000].
  public let burst: Int

  /// - Parameters:
  ///   - requests: at least 1.
  ///   - period: more than zero; 30 days at most.
  public init(requests: Int, per period: Duration, burst: Int = 1) {
    self.requests = max(1, requests)
    self.period = min(max(period, .microseconds(1)), .seconds(30 * 86_400))
    self.burst = min(max(1, burst), 10_000)
  }

  public init(_ rule: RateRule) { self.init(requests: rule.requests, per: rule.period, burst: rule.burst) }

  /// One request after each pause.
  public init(every pause: Duration) { self.init(requests: 1, per: pause) }

  /// Microseconds from one request to the next, rounded up.
  var intervalInMicroseconds: Int64 { (period.wholeMicroseconds + Int64(requests) - 1) / Int64(requests) }

  /// How far ahead of the pace requests may be.
  var slackInMicroseconds: Int64 { Int64(burst - 1) * intervalInMicroseconds }
}

/// Lets requests through at a pace: the generic cell rate algorithm of ITU-T I.371, which gives what a token bucket gives and remembers one
/// number, so that it can be kept over a restart.
public struct TokenBucket: Sendable, Hashable {
  /// When the next request would be due if all went at the pace: microseconds since 1970.
  private var theoreticalArrival: Int64

  public init() { theoreticalArrival = .min }

  public enum Answer: Sendable, Hashable {
    /// The request is counted and goes out then: now or later.
    case granted(at: Timestamp)
    /// Nothing is counted: no request could go out before `until`, which is after the latest moment asked for.
    case refused(until: Timestamp)
  }

  /// Counts a request, if it can go out not later than `latest`.
  ///
  /// The moments given out keep the pace in the order of the calls, however many wait.
  public mutating func take(at now: Timestamp, pace: Pace, latest: Timestamp) -> Answer {
    let start = max(now.microseconds, earliest(pace))
    // Rounded up to the milliseconds of a timestamp, never before the pace allows.
    let moment = Timestamp(milliseconds: (start + 999) / 1000)
    guard moment <= latest else { return .refused(until: moment) }
    theoreticalArrival = max(theoreticalArrival, start) + pace.intervalInMicroseconds
    return .granted(at: moment)
  }

  /// When the next request could go out.
  public func next(after now: Timestamp, pace: Pace) -> Timestamp {
    Timestamp(milliseconds: (max(now.microseconds, earliest(pace)) + 999) / 1000)
  }

  /// Lets nothing through before a moment, as a source asked for; an earlier moment changes nothing.
  public mutating func pause(until moment: Timestamp, pace: Pace) {
    // As if the burst had been used up then, so that the pause does not end in a burst.
    theoreticalArrival = max(theoreticalArrival, moment.microseconds + pace.slackInMicroseconds)
  }

  /// Whether the bucket holds back nothing any more, so that it need not be remembered.
  public func isFull(at now: Timestamp) -> Bool { theoreticalArrival <= now.microseconds }

  private func earliest(_ pace: Pace) -> Int64 {
    let (moment, overflow) = theoreticalArrival.subtractingReportingOverflow(pace.slackInMicroseconds)
    return overflow ? .min : moment
  }
}

extension TokenBucket: Keepable {
  public init?(record: [UInt8]) {
    var reader = RecordReader(record)
    guard reader.version() == 1, let arrival = reader.integer(), reader.isAtEnd else { return nil }
    // A number that no clock gives would stop the host for good, or overflow.
    guard arrival == .min || abs(arrival / 1000) < 253_402_300_799_999 else { return nil }
    theoreticalArrival = arrival
  }

  public var record: [UInt8] {
    var writer = RecordWriter(version: 1)
    writer.append(theoreticalArrival)
    return writer.bytes
  }
}

extension Timestamp {
  var microseconds: Int64 { milliseconds * 1000 }
}

extension Duration {
  var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }

  var wholeMilliseconds: Int64 { wholeMicroseconds / 1000 }
}
