/// Processes that answer jobs, started beforehand, each with one job at a time.
///
/// A worker that crashes, says what it must not say or does not answer in time is replaced, and only the job it had fails.
public final class WorkerPool: Sendable {
  private let roster: Roster

  /// Starts the workers; the first jobs wait until they are up.
  ///
  /// - Throws: `unavailable` if the process may have no more descriptors or threads.
  public init(configuration: PoolConfiguration = PoolConfiguration()) throws(WorkerFailure) {
    precondition(configuration.workers > 0 && configuration.queueLimit >= 0 && configuration.jobsPerWorker > 0)
    var wakes: [Wake] = []
    for _ in 0..<configuration.workers {
      guard let wake = Wake() else { throw .unavailable(.cannotStart(reason: "too many open files")) }
      wakes.append(wake)
    }
    let roster = Roster(configuration: configuration, wakes: wakes)
    self.roster = roster
    for index in wakes.indices {
      let isStarted = PoolThread.start {
        Supervisor(index: index, roster: roster).run()
        roster.left()
      }
      guard isStarted else {
        roster.missing(wakes.count - index)
        roster.stop(at: .now)
        throw .unavailable(.cannotStart(reason: "no more threads"))
      }
    }
  }

  /// Kills the workers; `shutdown` also waits for that.
  deinit { roster.stop(at: .now) }

  /// A worker's answer to the job.
  ///
  /// - Parameter deadline: how long a worker may have the job; that of the configuration if nil.
  /// - Throws: every case of `WorkerFailure`; `cancelled` as soon as the task is cancelled.
  public func run(_ job: [UInt8], deadline: Duration? = nil) async throws(WorkerFailure) -> [UInt8] {
    let limit = roster.configuration.frames.jobInBytes
    guard job.count <= limit else { throw .refused(.jobTooLarge(bytes: job.count, limit: limit)) }
    let ticket = Ticket(job: job, limit: deadline ?? roster.configuration.deadline)
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        ticket.attach(continuation)
        if !ticket.isFinished { roster.submit(ticket) }
      }
    } onCancel: {
      if ticket.finish(.failure(.cancelled)) { roster.abandon(ticket) }
    }
    return try outcome.get()
  }

  /// What the worker that started last said of its sandbox; waits for the first.
  /// - Throws: `unavailable` if none can be started.
  public func report() async throws(WorkerFailure) -> SandboxReport {
    try await withCheckedContinuation { roster.awaitReport($0) }.get()
  }

  public var statistics: PoolStatistics { roster.statistics }

  /// Takes no more jobs, lets those that workers have run for `grace`, fails those that wait, and returns when every worker has ended.
  public func shutdown(grace: Duration = .zero) async {
    roster.stop(at: .now + grace)
    await withCheckedContinuation { roster.awaitEnd($0) }
  }
}
