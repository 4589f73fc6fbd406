import Glibc
public import Profiles

/// The time, for those that may not look at a clock of their own.
public protocol LookupClock: Sendable {
  func now() -> Timestamp
  /// - Throws: `CancellationError` when the task is cancelled meanwhile.
  func sleep(for duration: Duration) async throws
}

/// The clock of the machine.
public struct MachineClock: LookupClock {
  public init() {}

  public func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  public func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}

/// A clock that stands still and takes no time to sleep: for replays.
public struct FrozenClock: LookupClock {
  private let moment: Timestamp

  public init(_ moment: Timestamp) { self.moment = moment }

  public func now() -> Timestamp { moment }

  public func sleep(for duration: Duration) async throws { try Task.checkCancellation() }
}
