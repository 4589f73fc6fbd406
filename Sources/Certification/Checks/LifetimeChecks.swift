import Adapters
import Profiles
import ProviderKit

/// How a lookup begins, ends and leaves things behind.
enum LifetimeChecks {
  static let all = [deadline, past, cancel, after, events, leak]
  private static let grace: Duration = .milliseconds(250)

  /// A lookup of now, against the machine's clock.
  private static func timed(
    _ examination: Examination, lifetime: Int64, cancelAfter: Duration? = nil
  ) async throws(Objection) -> Observation {
    let fixture = try examination.requesting().fixture
    var lookup = fixture.lookup
    lookup.now = MachineClock().now()
    lookup.deadline = Timestamp(milliseconds: lookup.now.milliseconds + lifetime)
    return await Trial(
      examination.subject, lookup, fixture.exchanges, Script { _, _, _ in .silence }, seed: fixture.seed, time: .machine,
      limit: .seconds(8),
      cancelAfter: cancelAfter
    ).run()
  }

  static let deadline = Check("lifetime.deadline", "a lookup ends at its deadline, 250 ms more or less, when the source is silent") {
    examination throws(Objection) in
    // A machine that is slow to begin gets a second, longer chance: a lookup that asked nobody shows nothing.
    for lifetime in [600, 4_000] as [Int64] {
      let seen = try await timed(examination, lifetime: lifetime)
      if seen.orders.isEmpty, seen.outcome != nil { continue }
      try require(seen.outcome != nil, "the lookup did not end; its deadline was \(lifetime) ms after its start")
      try require(seen.lateness <= grace, "the lookup ended \(seen.lateness) after its deadline")
      try require(
        seen.abandoned == 0 || seen.duration >= .milliseconds(lifetime) - grace,
        "a request was given up \(seen.duration) after the start; the deadline was \(lifetime) ms")
      try examination.requireNoAnswer(seen, "a silent source")
      return
    }
    throw .failed("the lookup makes no request within 4 s")
  }

  static let past = Check("lifetime.past", "a lookup whose deadline has passed asks nobody") { examination throws(Objection) in
    _ = try examination.requesting()
    let seen = try await examination.observe { $0.deadline = $0.now.adding(seconds: -1) }
    try require(seen.orders.isEmpty, "\(seen.orders.count) requests after the deadline")
    try examination.requireNoAnswer(seen, "a deadline that has passed")
  }

  static let cancel = Check("lifetime.cancel", "a lookup that is cancelled ends within 250 ms") { examination throws(Objection) in
    let seen = try await timed(examination, lifetime: 4_000, cancelAfter: .milliseconds(200))
    try require(seen.outcome != nil, "the lookup did not end within 8 s")
    try require(seen.duration >= .milliseconds(200) || !seen.orders.isEmpty, "the lookup ended before it was cancelled")
    try require(seen.lateness <= grace, "the lookup ended \(seen.lateness) after it was cancelled")
    try examination.requireNoAnswer(seen, "a cancelled lookup")
  }

  static let after = Check("lifetime.end", "nothing is reported after the end") { examination throws(Objection) in
    let late = Late()
    for (fixture, _) in examination.fixtures.prefix(20) {
      _ = await Trial(examination.subject, fixture.lookup, fixture.exchanges, .recorded, seed: fixture.seed).run(late)
    }
    _ = try examination.reference()
    try? await Task.sleep(for: .milliseconds(300))
    try require(late.value == 0, "\(late.value) events came after the end")
  }

  static let events = Check("lifetime.events", "a lookup reports at most 10,000 events, and no log of more than 2,000 bytes") {
    examination throws(Objection) in
    _ = try examination.reference()
    for (fixture, seen) in examination.fixtures {
      try require(seen.events.count <= LookupAnswer.eventLimit, "\(fixture.name): more than \(LookupAnswer.eventLimit) events")
      if let log = seen.logs.first(where: { $0.utf8.count > 2_000 }) { throw .failed("\(fixture.name): a log of \(log.utf8.count) bytes") }
    }
  }

  static let leak = Check("lifetime.leak", "a thousand lookups leave nothing behind: at most 32 MiB of memory, and no descriptor") {
    examination throws(Objection) in
    let (fixture, _) = try examination.reference()
    let subject = examination.subject
    /// Four at once, since each of them mostly waits.
    func rounds(_ count: Int) async {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask {
            for _ in 0..<count / 4 where !Task.isCancelled {
              _ = await Trial(subject, fixture.lookup, fixture.exchanges, .recorded, seed: fixture.seed).run()
            }
          }
        }
      }
    }
    await rounds(200)
    let (memory, descriptors) = (ResidentMemory.bytes(), ResidentMemory.descriptors)
    await rounds(1_000)
    let grown = ResidentMemory.bytes() - memory
    try require(grown <= 32 << 20, "memory grew by \(grown >> 20) MiB over 1,000 lookups")
    let opened = ResidentMemory.descriptors - descriptors
    try require(opened <= 8, "\(opened) descriptors stayed open after 1,000 lookups")
  }
}
