import Glibc

/// The life of one place in the pool: starts a worker, hands it jobs, ends it, starts the next. Runs on a thread of its own.
struct Supervisor {
  /// Why a worker is let go.
  private enum Leave {
    case stopping
    /// It did its work.
    case recycled
    /// It ended or misbehaved with a job; the job knows.
    case failedJob
    /// It ended with no job.
    case lost
  }

  let index: Int
  let roster: Roster

  private var configuration: PoolConfiguration { roster.configuration }
  private var wake: Wake { roster.wakes[index] }

  func run() {
    var failures = 0
    while roster.stopInstant == nil {
      var answered = 0
      do throws(WorkerFailure) {
        let worker = try start()
        let leave = serve(worker, answered: &answered)
        roster.departed(index)
        // A worker that ends without having done anything is as bad as one that does not start.
        if case .lost = leave, answered == 0 { failures += 1 } else { failures = 0 }
      } catch {
        if roster.stopInstant != nil { return }
        failures += 1
        roster.failedToStart(reason: error.startFlaw)
      }
      rest(configuration.pause(afterFailures: failures))
    }
  }

  /// Waits, unless the pool is stopped.
  private func rest(_ pause: Duration) {
    let end = ContinuousClock.now + pause
    while roster.stopInstant == nil {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return }
      if Poll.wait(-1, 0, wake, limit: left).wake { wake.silence() }
    }
  }

  /// A worker that has said its first frame.
  private func start() throws(WorkerFailure) -> WorkerProcess {
    let worker = try WorkerProcess(configuration)
    var talk = Talk(
      socket: worker.socket, wake: wake, deadline: .now + configuration.startDeadline,
      onRing: { roster.stopInstant == nil ? .now + configuration.startDeadline : .now })
    let report: SandboxReport
    do throws(Talk.Break) {
      report = try Self.greeting(&talk)
    } catch {
      throw failure(of: worker, error, limit: configuration.startDeadline, until: talk.deadline)
    }
    let missing = configuration.requiredLayers.subtracting(report.layers)
    guard missing.isEmpty else {
      _ = worker.end()
      throw .unavailable(.cannotStart(reason: "its sandbox lacks: \(missing)"))
    }
    roster.arrived(index, process: worker.id, report: report)
    return worker
  }

  private static func greeting(_ talk: inout Talk) throws(Talk.Break) -> SandboxReport {
    let frame = try talk.receiveHead()
    guard frame.kind == .hello else { throw .flaw(.kind) }
    guard frame.byteCount == SandboxReport.byteCount, let report = SandboxReport(bytes: try talk.receive(byteCount: frame.byteCount)) else {
      throw .flaw(.length)
    }
    return report
  }

  /// Gives it jobs until it must be replaced, and ends it.
  private func serve(_ worker: consuming WorkerProcess, answered: inout Int) -> Leave {
    let memory = ProcessMemory(process: worker.id)
    let sizeAtStart = memory?.residentBytes() ?? 0
    while true {
      guard let ticket = roster.next(index) ?? awaitAssignment(worker.socket) else {
        roster.withdraw(index)
        _ = worker.end()
        if roster.stopInstant != nil { return .stopping }
        roster.count { $0.lostIdle += 1 }
        return .lost
      }
      if ticket.isFinished { continue }
      guard isQuiet(worker.socket) else {
        roster.withdraw(index)
        _ = worker.end()
        roster.count { $0.lostIdle += 1 }
        return .lost
      }
      let began = ContinuousClock.now
      do throws(Talk.Break) {
        let outcome = try exchange(worker.socket, ticket)
        answered += 1
        if !ticket.isFinished { roster.count { $0.answered += 1 } }
        ticket.finish(outcome)
      } catch {
        let failure = failure(of: worker, error, limit: ticket.limit, until: began + ticket.limit)
        roster.departed(index)
        conclude(ticket, failure)
        roster.withdraw(index)
        return roster.stopInstant == nil ? .failedJob : .stopping
      }
      if answered >= configuration.jobsPerWorker || (memory?.residentBytes() ?? 0) > sizeAtStart + configuration.growthLimitInBytes {
        roster.withdraw(index)
        _ = worker.end()
        roster.count { $0.recycled += 1 }
        return .recycled
      }
    }
  }

  /// The job that comes next; nil when the worker has ended or speaks unasked, or the pool is stopped.
  private func awaitAssignment(_ socket: Int32) -> Ticket? {
    while true {
      // What was assigned before the pool was stopped still has the time that was left to it.
      if let ticket = roster.assigned(index) { return ticket }
      if roster.stopInstant != nil { return nil }
      let ready = Poll.wait(socket, POLLIN, wake, limit: nil)
      if ready.wake { wake.silence() }
      if ready.socket { return nil }
    }
  }

  /// Whether the worker is there and has said nothing unasked.
  private func isQuiet(_ socket: Int32) -> Bool {
    var byte: UInt8 = 0
    return recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) < 0 && errno == EAGAIN
  }

  private func exchange(_ socket: Int32, _ ticket: Ticket) throws(Talk.Break) -> Ticket.Outcome {
    let id = UInt32.random(in: 0 ... .max)
    var talk = Talk(
      socket: socket, wake: wake, deadline: min(.now + ticket.limit, roster.stopInstant ?? .now + ticket.limit),
      onRing: {
        if let stop = roster.stopInstant { return stop }
        return ticket.isFinished ? .now + configuration.cancellationGrace : .now + ticket.limit
      })
    try talk.send(Frame(.job, id: id, byteCount: ticket.job.count), ticket.job)
    let frame = try talk.receiveHead()
    guard frame.id == id else { throw .flaw(.number) }
    switch frame.kind {
    case .answer:
      guard frame.byteCount <= configuration.frames.answerInBytes else { throw .flaw(.length) }
      return .success(try talk.receive(byteCount: frame.byteCount))
    case .oversized:
      guard frame.byteCount == 8 else { throw .flaw(.length) }
      let size = try talk.receive(byteCount: 8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return .failure(.refused(.answerTooLarge(bytes: Int(clamping: size), limit: configuration.frames.answerInBytes)))
    case .hello, .job: throw .flaw(.kind)
    }
  }

  /// Ends a worker that broke off, and says why it did. One that closed its socket is most likely dying; it has its time until `deadline` to
  /// do so.
  private func failure(of worker: consuming WorkerProcess, _ flaw: Talk.Break, limit: Duration, until deadline: ContinuousClock.Instant)
    -> WorkerFailure
  {
    switch flaw {
    case .deadline:
      _ = worker.end()
      return .timedOut(limit: limit)
    case .flaw(let flaw):
      _ = worker.end()
      return .protocolError(flaw)
    case .closed:
      switch worker.end(patience: max(.milliseconds(200), ContinuousClock.now.duration(to: deadline))) {
      case .signal(let signal): return .crashed(signal: signal)
      case .status(let status): return .exited(status: status)
      case .killed: return .protocolError(.closed)
      }
    }
  }

  private func conclude(_ ticket: Ticket, _ failure: WorkerFailure) {
    // Cut short by the end of the pool, not by the job's own deadline.
    let isStopped = if case .timedOut = failure { roster.stopInstant.map { $0 <= .now } ?? false } else { false }
    if !isStopped && !ticket.isFinished {
      roster.count {
        switch failure {
        case .crashed, .exited: $0.crashed += 1
        case .timedOut: $0.timedOut += 1
        case .protocolError: $0.protocolErrors += 1
        case .refused, .unavailable, .cancelled: break
        }
      }
    }
    ticket.finish(.failure(isStopped ? .unavailable(.shutDown) : failure))
  }
}

extension WorkerFailure {
  /// What it means for a worker that should start.
  fileprivate var startFlaw: String {
    switch self {
    case .unavailable(.cannotStart(let reason)): reason
    default: description
    }
  }
}
