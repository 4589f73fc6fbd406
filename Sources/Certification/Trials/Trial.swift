import Adapters
import Profiles
import ProviderKit
import Synchronization

/// One lookup against a script, with nothing of the house between the provider and the one that looks on.
struct Trial: Sendable {
  enum Time: Sendable {
    /// Stands still at the lookup's moment.
    case frozen
    /// Runs; the lookup's moment must be now.
    case machine
  }

  private let subject: CertificationSubject
  private let lookup: Lookup
  private let exchanges: [Exchange]
  private let script: Script
  private let seed: UInt64
  private let time: Time
  /// After which the provider is given up.
  private let limit: Duration
  private let cancelAfter: Duration?

  init(
    _ subject: CertificationSubject, _ lookup: Lookup, _ exchanges: [Exchange], _ script: Script, seed: UInt64 = 0, time: Time = .frozen,
    limit: Duration = .seconds(20), cancelAfter: Duration? = nil
  ) {
    self.subject = subject
    self.lookup = lookup
    self.exchanges = exchanges
    self.script = script
    self.seed = seed
    self.time = time
    self.limit = limit
    self.cancelAfter = cancelAfter
  }

  /// - Parameter late: told of events after the end.
  func run(_ late: Late = Late()) async -> Observation {
    let fetcher = ScriptedFetcher(exchanges, script)
    let clock: any LookupClock = time == .frozen ? FrozenClock(lookup.now) : MachineClock()
    let tools = LookupTools(fetcher: fetcher, extraction: subject.extraction, clock: clock, seed: seed)
    let gate = EventGate(late)
    let start = ContinuousClock.now
    let (provider, lookup) = (subject.provider, lookup)
    let work = Task { await provider.lookup(lookup, tools: tools) { gate.take($0) } }
    let sleeper = cancelAfter ?? .milliseconds(max(0, lookup.deadline.milliseconds - lookup.now.milliseconds))
    let isCancelled = cancelAfter != nil
    let needsSleeper = time == .machine
    let watch = Task { () -> ContinuousClock.Instant? in
      guard needsSleeper else { return nil }
      try? await Task.sleep(for: sleeper)
      if isCancelled { work.cancel() }
      return .now
    }
    let outcome = await ending(of: work)
    let end = ContinuousClock.now
    var seen = fetcher.seen
    seen.outcome = outcome
    seen.events = gate.close()
    seen.duration = end - start
    if needsSleeper {
      if outcome != nil, end - start < sleeper { watch.cancel() }
      if let woke = await watch.value, end > woke, !watch.isCancelled { seen.lateness = end - woke }
    }
    return seen
  }

  /// What the provider returns; nil where it does not within the limit. It is cancelled then, and no longer waited for.
  private func ending(of work: Task<Outcome, Never>) async -> Outcome? {
    let limit = limit
    let race = Race()
    let timer = Task {
      try? await Task.sleep(for: limit)
      if !Task.isCancelled, race.end(nil) { work.cancel() }
    }
    let outcome = await withCheckedContinuation { continuation in
      race.begin(continuation)
      Task { _ = race.end(await work.value) }
    }
    timer.cancel()
    return outcome
  }
}

/// The first of two ends counts.
private final class Race: Sendable {
  private struct State {
    var continuation: CheckedContinuation<Outcome?, Never>?
    var early: Outcome??
    var isOver = false
  }

  private let state = Mutex(State())

  func begin(_ continuation: CheckedContinuation<Outcome?, Never>) {
    let early = state.withLock { state -> Outcome?? in
      if state.isOver { return state.early }
      state.continuation = continuation
      return nil
    }
    if let early { continuation.resume(returning: early) }
  }

  /// Whether this end was the first.
  func end(_ outcome: Outcome?) -> Bool {
    let (isFirst, waiting) = state.withLock { state -> (Bool, CheckedContinuation<Outcome?, Never>?) in
      if state.isOver { return (false, nil) }
      state.isOver = true
      state.early = .some(outcome)
      defer { state.continuation = nil }
      return (true, state.continuation)
    }
    waiting?.resume(returning: outcome)
    return isFirst
  }
}

/// Gathers events until the lookup has ended, and counts those that come later.
private final class EventGate: Sendable {
  private struct State {
    var events: [LookupEvent] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let late: Late

  init(_ late: Late) { self.late = late }

  func take(_ event: LookupEvent) {
    let isLate = state.withLock { state in
      if state.isClosed { return true }
      // One more than allowed is enough to see that there are too many.
      if state.events.count <= LookupAnswer.eventLimit { state.events.append(event) }
      return false
    }
    if isLate { late.note() }
  }

  func close() -> [LookupEvent] {
    state.withLock { state in
      state.isClosed = true
      return state.events
    }
  }
}
