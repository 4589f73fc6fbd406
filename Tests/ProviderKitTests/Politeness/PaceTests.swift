import Profiles
import ProviderKit
import Testing

@Suite struct PaceTests {
  static let now = Timestamp(milliseconds: 1_800_000_000_000)
  static func after(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: now.milliseconds + milliseconds) }

  @Suite struct TokenBuckets {
    @Test func `after a burst requests keep the pace`() {
      var bucket = TokenBucket()
      let pace = Pace(requests: 2, per: .seconds(1), burst: 3)
      let moments = (0..<6).map { _ in bucket.take(at: now, pace: pace, latest: after(10_000)) }
      #expect(moments == [0, 0, 0, 500, 1000, 1500].map { .granted(at: after($0)) })
    }

    @Test func `a request that would be late is refused and not counted`() {
      var bucket = TokenBucket()
      let pace = Pace(every: .seconds(10))
      #expect(bucket.take(at: now, pace: pace, latest: now) == .granted(at: now))
      for _ in 0..<3 { #expect(bucket.take(at: now, pace: pace, latest: after(9999)) == .refused(until: after(10_000))) }
      #expect(bucket.take(at: now, pace: pace, latest: after(10_000)) == .granted(at: after(10_000)))
    }

    @Test func `a restart gives no second burst`() throws {
      var bucket = TokenBucket()
      let pace = Pace(requests: 1, per: .seconds(1), burst: 5)
      for _ in 0..<5 { _ = bucket.take(at: now, pace: pace, latest: now) }
      var restored = try #require(TokenBucket(record: bucket.record))
      #expect(restored.take(at: now, pace: pace, latest: now) == .refused(until: after(1000)))
    }

    @Test func `a pause ends without a burst`() {
      var bucket = TokenBucket()
      let pace = Pace(requests: 1, per: .seconds(1), burst: 5)
      bucket.pause(until: after(60_000), pace: pace)
      let moments = (0..<3).map { _ in bucket.take(at: now, pace: pace, latest: after(100_000)) }
      #expect(moments == [60_000, 61_000, 62_000].map { .granted(at: after($0)) })
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5]) func `no window holds more than the pace allows`(seed: UInt64) {
      var random = Seeded(state: seed)
      let pace = Pace(requests: 1 + random.below(5), per: .milliseconds(100 + random.below(2000)), burst: 1 + random.below(6))
      var bucket = TokenBucket()
      var clock = now
      var sent: [Int64] = []
      for _ in 0..<500 {
        clock = Timestamp(milliseconds: clock.milliseconds + Int64(random.below(400)))
        if case .granted(let moment) = bucket.take(at: clock, pace: pace, latest: Timestamp(milliseconds: clock.milliseconds + 700)) {
          #expect(moment >= clock)
          sent.append(moment.milliseconds)
        }
        if random.below(10) == 0 { bucket = TokenBucket(record: bucket.record) ?? TokenBucket() }
      }
      #expect(sent == sent.sorted())
      let interval = Double((pace.period / .milliseconds(1))) / Double(pace.requests)
      for (index, moment) in sent.enumerated() where index >= pace.burst {
        // Between a request and the one `burst` requests before lies at least the time of one interval.
        #expect(Double(moment - sent[index - pace.burst]) >= interval - 1)
      }
    }

    @Test(arguments: [
      [], [1], [2, 0, 0, 0, 0, 0, 0, 0, 0], [UInt8](repeating: 1, count: 9), [1, 0x7F] + [UInt8](repeating: 0xFF, count: 7),
    ])
    func `bytes that are no record are none`(bytes: [UInt8]) {
      if let bucket = TokenBucket(record: bytes) {
        var copy = bucket
        _ = copy.take(at: now, pace: Pace(every: .seconds(1)), latest: now)
        #expect(bytes == [UInt8](repeating: 1, count: 9))
      }
    }
  }

  @Suite struct RetryAfters {
    @Test(arguments: [
      ("120", Int64(120_000)), (" 0 ", 0), ("Fri, 15 Jan 2027 08:02:00 GMT", 120_000), ("Friday, 15-Jan-27 08:02:00 GMT", 120_000),
      ("Fri Jan 15 08:02:00 2027", 120_000), ("Sun, 06 Nov 1994 08:49:37 GMT", 0), ("99999999999999999999", 2_592_000_000),
      ("Fri, 31 Dec 9999 23:59:59 GMT", 2_592_000_000),
    ]) func `both forms name a moment`(text: String, later: Int64) {
      #expect(RetryAfter.moment(text, now: now) == after(later))
    }

    @Test(arguments: [
      "", "-1", "1.5", "soon", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET", "Xxx, 06 Nov 1994 08:49:37 GMT",
    ])
    func `anything else names none`(text: String) { #expect(RetryAfter.moment(text, now: now) == nil) }

    @Test(arguments: [Int64(784_111_777_000), 0, 951_782_400_000, 1_800_000_000_000, -1000]) func `a date is read as it was written`(
      moment: Int64
    ) {
      let moment = Timestamp(milliseconds: moment)
      #expect(HTTPDate.parse(HTTPDate.text(moment), now: now) == moment)
    }

    @Test func `a date is written as RFC 9110 has it`() {
      #expect(HTTPDate.text(Timestamp(milliseconds: 784_111_777_000)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test(arguments: [
      (429, [("Retry-After", "30")], Int64(30_000)), (503, [("retry-after", "30")], 30_000),
      (200, [("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "60")], 60_000),
      (200, [("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "1800000090")], 90_000),
      (200, [("RateLimit", "\"default\";r=0;t=12")], 12_000),
      (200, [("RateLimit", "\"a\";r=5;t=12, \"b\";r=0;t=3")], 3000), (200, [("RateLimit", "limit=10, remaining=0, reset=7")], 7000),
      (200, [("RateLimit-Remaining", "0"), ("RateLimit-Reset", "5")], 5000),
    ]) func `a source that has had enough is given rest`(status: Int, fields: [(String, String)], later: Int64) {
      #expect(SourceLimits.pause(status: status, fields: fields.map { (name: $0.0, value: $0.1) }, now: now) == after(later))
    }

    @Test(arguments: [
      (200, [("Retry-After", "30")]), (200, [("RateLimit", "\"default\";r=1;t=12")]),
      (200, [("x-ratelimit-remaining", "3"), ("x-ratelimit-reset", "60")]),
      (200, [("RateLimit", "\"")]), (429, [("Retry-After", "x")]),
    ]) func `nothing else asks for a rest`(status: Int, fields: [(String, String)]) {
      #expect(SourceLimits.pause(status: status, fields: fields.map { (name: $0.0, value: $0.1) }, now: now) == nil)
    }
  }

  @Suite struct RetryPolicies {
    @Test(arguments: [UInt64(0), 1, 42, .max]) func `pauses grow within their bounds and repeat by seed`(seed: UInt64) throws {
      let policy = RetryPolicy(attempts: 30, base: .milliseconds(100), cap: .seconds(5))
      #expect(policy.pause(before: 1, seed: seed) == nil)
      #expect(policy.pause(before: 31, seed: seed) == nil)
      var last = Duration.milliseconds(100)
      for attempt in 2...30 {
        let pause = try #require(policy.pause(before: attempt, seed: seed))
        #expect(pause >= .milliseconds(100) && pause <= min(.seconds(5), last * 3))
        #expect(pause == policy.pause(before: attempt, seed: seed))
        last = pause
      }
    }

    @Test func `different seeds spread`() {
      let pauses = Set((0..<100).map { RetryPolicy().pause(before: 3, seed: $0) })
      #expect(pauses.count > 90)
    }
  }
}
