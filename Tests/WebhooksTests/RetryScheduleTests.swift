import Testing
import Webhooks

@Suite struct RetryScheduleTests {
  @Suite struct Examples {
    /// Standard Webhooks 1.0.0, "Deliverability and reliability".
    @Test func `without jitter the standard schedule is the one of the specification`() {
      let schedule = RetrySchedule(delaysInSeconds: RetrySchedule.standard.delaysInSeconds, jitter: 0)
      let delays = (1...10).map { schedule.delay(beforeAttempt: $0, seed: 1) }
      let said: [Duration?] = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].map { .seconds($0) }
      #expect(delays == said)
      let total: Duration = delays.compactMap { $0 }.reduce(.zero, +)
      // 75:35:05
      #expect(total == .seconds(272_105))
      #expect(schedule.delay(beforeAttempt: 11, seed: 1) == nil)
      #expect(schedule.delay(beforeAttempt: 0, seed: 1) == nil)
    }

    static let answers: [(status: Int, retryAfter: String?, outcome: DeliveryOutcome)] = [
      (200, nil, .delivered(status: 200)), (204, nil, .delivered(status: 204)), (299, "5", .delivered(status: 299)),
      (199, nil, .failed(status: 199, retryAfterInSeconds: nil)), (301, nil, .failed(status: 301, retryAfterInSeconds: nil)),
      (404, nil, .failed(status: 404, retryAfterInSeconds: nil)), (410, "9", .gone),
      (429, "120", .throttled(status: 429, retryAfterInSeconds: 120)), (500, "x", .failed(status: 500, retryAfterInSeconds: nil)),
      (502, nil, .throttled(status: 502, retryAfterInSeconds: nil)), (503, "30", .failed(status: 503, retryAfterInSeconds: 30)),
      (504, nil, .throttled(status: 504, retryAfterInSeconds: nil)),
    ]

    @Test(arguments: answers) func `a status is classified as the specification says`(
      status: Int, retryAfter: String?, outcome: DeliveryOutcome
    ) {
      let made = DeliveryOutcome(status: status, retryAfter: retryAfter, now: 0)
      #expect(made == outcome)
      #expect(made.status == status)
      #expect(made.isDelivered == (200...299).contains(status))
    }

    @Test func `what follows an attempt depends on its outcome`() {
      let schedule = RetrySchedule(delaysInSeconds: [0, 5, 300], jitter: 0)
      let failed = DeliveryOutcome.failed(status: 500, retryAfterInSeconds: nil)
      #expect(schedule.decision(afterAttempt: 1, outcome: .delivered(status: 200), seed: 0) == .done)
      #expect(schedule.decision(afterAttempt: 1, outcome: .gone, seed: 0) == .disableEndpoint)
      #expect(schedule.decision(afterAttempt: 1, outcome: failed, seed: 0) == .retry(after: .seconds(5)))
      #expect(schedule.decision(afterAttempt: 2, outcome: .unreachable, seed: 0) == .retry(after: .seconds(300)))
      #expect(schedule.decision(afterAttempt: 3, outcome: failed, seed: 0) == .giveUp)
    }

    @Test(arguments: [(0, 5), (3, 5), (60, 60), (86_400, 86_400), (86_401, 86_400), (Int64.max, 86_400)] as [(Int64, Int64)])
    func `an endpoint may ask for a longer pause, up to a day`(asked: Int64, pause: Int64) {
      let schedule = RetrySchedule(delaysInSeconds: [0, 5], jitter: 0)
      let outcome = DeliveryOutcome.throttled(status: 429, retryAfterInSeconds: asked)
      #expect(schedule.decision(afterAttempt: 1, outcome: outcome, seed: 0) == .retry(after: .seconds(pause)))
    }
  }

  @Suite struct Laws {
    @Test(arguments: 0..<200 as Range<UInt64>) func `jitter is the same for a seed, never shortens, and stays within its share`(
      seed: UInt64
    ) {
      let schedule = RetrySchedule.standard
      for attempt in 1...schedule.attemptCount {
        let said = Duration.seconds(schedule.delaysInSeconds[attempt - 1])
        let delay = schedule.delay(beforeAttempt: attempt, seed: seed)
        #expect(delay == schedule.delay(beforeAttempt: attempt, seed: seed))
        #expect(delay.map { $0 >= said && $0 <= said * 1.1 } == true)
      }
    }

    @Test func `messages that failed together come back apart`() {
      let delays = (0..<1000 as Range<UInt64>).compactMap { RetrySchedule.standard.delay(beforeAttempt: 4, seed: $0) }
      #expect(Set(delays).count > 900)
      // Spread over the whole of [1800 s, 1980 s), not a corner of it: a quarter in each quarter, give or take 8 standard deviations.
      for quarter in 0..<4 {
        let low = Duration.seconds(1800 + 45 * quarter)
        let count = delays.count { $0 >= low && $0 < low + .seconds(45) }
        #expect((140...360).contains(count))
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [Int.max, Int.max - 1, 1000]) func `attempts beyond the schedule give up`(attempt: Int) {
      #expect(RetrySchedule.standard.delay(beforeAttempt: attempt, seed: .max) == nil)
    }
  }
}
