import Synchronization

/// Which jobs wait and which worker has which: what the callers and the supervisors share.
final class Roster: Sendable {
  typealias ReportWaiter = CheckedContinuation<Result<SandboxReport, WorkerFailure>, Never>

  private struct State {
    var queue: [Ticket] = []
    /// Supervisors whose worker has nothing to do, the one that was busy last at the end, whose memory is the warmest.
    var idle: [Int] = []
    var assigned: [Ticket?]
    var report: SandboxReport?
    /// Why no worker could be started, since the last one that could.
    var flaw: String?
    /// Supervisors whose worker is up, by process id.
    var processes: [Int: Int32] = [:]
    var stop: ContinuousClock.Instant?
    var supervisors: Int
    var statistics = PoolStatistics()
    var reportWaiters: [ReportWaiter] = []
    var endWaiters: [CheckedContinuation<Void, Never>] = []
  }

  let configuration: PoolConfiguration
  let wakes: [Wake]
  private let state: Mutex<State>

  init(configuration: PoolConfiguration, wakes: [Wake]) {
    self.configuration = configuration
    self.wakes = wakes
    state = Mutex(State(assigned: Array(repeating: nil, count: wakes.count), supervisors: wakes.count))
  }

  var statistics: PoolStatistics {
    state.withLock { state in
      var statistics = state.statistics
      statistics.waiting = state.queue.count
      statistics.busy = state.assigned.count { $0 != nil }
      statistics.processes = state.processes.values.sorted()
      return statistics
    }
  }

  func count(_ change: (inout PoolStatistics) -> Void) { state.withLock { change(&$0.statistics) } }
}

/// For the callers.
extension Roster {
  func submit(_ ticket: Ticket) {
    let failure: WorkerFailure? = state.withLock { state in
      if state.stop != nil { return .unavailable(.shutDown) }
      if let index = state.idle.popLast() {
        state.assigned[index] = ticket
        wakes[index].ring()
        return nil
      }
      if let flaw = state.flaw, state.processes.isEmpty { return .unavailable(.cannotStart(reason: flaw)) }
      if state.queue.count >= configuration.queueLimit { return .refused(.queueFull(limit: configuration.queueLimit)) }
      state.queue.append(ticket)
      return nil
    }
    if let failure { ticket.finish(.failure(failure)) }
  }

  /// Nobody waits for the ticket any more.
  func abandon(_ ticket: Ticket) {
    state.withLock { state in
      if let place = state.queue.firstIndex(where: { $0 === ticket }) {
        state.queue.remove(at: place)
      } else if let index = state.assigned.firstIndex(where: { $0 === ticket }) {
        wakes[index].ring()
      }
    }
  }

  func stop(at instant: ContinuousClock.Instant) {
    let (waiting, reports) = state.withLock { state -> ([Ticket], [ReportWaiter]) in
      state.stop = min(state.stop ?? instant, instant)
      defer { (state.queue, state.reportWaiters) = ([], []) }
      return (state.queue, state.reportWaiters)
    }
    for ticket in waiting { ticket.finish(.failure(.unavailable(.shutDown))) }
    for waiter in reports { waiter.resume(returning: .failure(.unavailable(.shutDown))) }
    for wake in wakes { wake.ring() }
  }

  func awaitReport(_ waiter: ReportWaiter) {
    let known: Result<SandboxReport, WorkerFailure>? = state.withLock { state in
      if let report = state.report { return .success(report) }
      if state.stop != nil { return .failure(.unavailable(.shutDown)) }
      if let flaw = state.flaw { return .failure(.unavailable(.cannotStart(reason: flaw))) }
      state.reportWaiters.append(waiter)
      return nil
    }
    if let known { waiter.resume(returning: known) }
  }

  func awaitEnd(_ waiter: CheckedContinuation<Void, Never>) {
    let isOver = state.withLock { state in
      if state.supervisors > 0 { state.endWaiters.append(waiter) }
      return state.supervisors == 0
    }
    if isOver { waiter.resume() }
  }

  /// So many supervisors never came to be.
  func missing(_ count: Int) { state.withLock { $0.supervisors -= count } }
}

/// For the supervisors.
extension Roster {
  /// When every worker must have ended; nil while the pool is in use.
  var stopInstant: ContinuousClock.Instant? { state.withLock { $0.stop } }

  /// A worker is up.
  func arrived(_ index: Int, process: Int32, report: SandboxReport) {
    let waiters = state.withLock { state -> [ReportWaiter] in
      state.statistics.started += 1
      state.processes[index] = process
      state.flaw = nil
      state.report = report
      defer { state.reportWaiters = [] }
      return state.reportWaiters
    }
    for waiter in waiters { waiter.resume(returning: .success(report)) }
  }

  /// A worker is no longer up.
  func departed(_ index: Int) { state.withLock { _ = $0.processes.removeValue(forKey: index) } }

  /// A worker could not be started. If no other is up, nobody is left waiting.
  func failedToStart(reason: String) {
    let (waiting, reports) = state.withLock { state -> ([Ticket], [ReportWaiter]) in
      state.statistics.failedStarts += 1
      state.flaw = reason
      guard state.processes.isEmpty else { return ([], []) }
      defer { (state.queue, state.reportWaiters) = ([], []) }
      return (state.queue, state.reportWaiters)
    }
    let failure = WorkerFailure.unavailable(.cannotStart(reason: reason))
    for ticket in waiting { ticket.finish(.failure(failure)) }
    for waiter in reports { waiter.resume(returning: .failure(failure)) }
  }

  /// The next job for a supervisor; nil if there is none, and then one may be assigned to it at any time, with a ring of its bell.
  func next(_ index: Int) -> Ticket? {
    state.withLock { state in
      if !state.queue.isEmpty {
        state.assigned[index] = state.queue.removeFirst()
      } else {
        state.assigned[index] = nil
        state.idle.append(index)
      }
      return state.assigned[index]
    }
  }

  /// The job that was assigned to a supervisor while it was idle.
  func assigned(_ index: Int) -> Ticket? { state.withLock { $0.assigned[index] } }

  /// A supervisor has no worker for now. What was assigned to it and has no outcome goes to another, or to the front of the queue.
  func withdraw(_ index: Int) {
    let refused: Ticket? = state.withLock { state in
      state.idle.removeAll { $0 == index }
      let ticket = state.assigned[index]
      state.assigned[index] = nil
      guard let ticket, !ticket.isFinished else { return nil }
      if state.stop != nil { return ticket }
      if let other = state.idle.popLast() {
        state.assigned[other] = ticket
        wakes[other].ring()
      } else {
        state.queue.insert(ticket, at: 0)
      }
      return nil
    }
    refused?.finish(.failure(.unavailable(.shutDown)))
  }

  /// A supervisor has ended; after the last one, the pool is down.
  func left() {
    let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.supervisors -= 1
      guard state.supervisors == 0 else { return [] }
      defer { state.endWaiters = [] }
      return state.endWaiters
    }
    for waiter in waiters { waiter.resume() }
  }
}
