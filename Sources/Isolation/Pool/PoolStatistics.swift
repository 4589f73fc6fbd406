/// What a pool has done since its start, and what it does now.
public struct PoolStatistics: Sendable, Hashable {
  /// Workers that said their first frame.
  public internal(set) var started = 0
  /// Attempts to start a worker that failed.
  public internal(set) var failedStarts = 0
  public internal(set) var answered = 0
  /// Jobs that ended in `crashed` or `exited`.
  public internal(set) var crashed = 0
  public internal(set) var timedOut = 0
  public internal(set) var protocolErrors = 0
  /// Workers that ended while they had no job.
  public internal(set) var lostIdle = 0
  /// Workers replaced because of their age or size.
  public internal(set) var recycled = 0
  /// Jobs that wait for a worker.
  public internal(set) var waiting = 0
  /// Workers that have a job.
  public internal(set) var busy = 0
  /// The process ids of the workers that are up.
  public internal(set) var processes: [Int32] = []

  public init() {}
}
