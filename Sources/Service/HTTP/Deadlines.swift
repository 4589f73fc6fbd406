import Glibc
import Synchronization

/// Ends the waiting for work that takes too long: one ticking task for all requests, which costs a request two look-ups.
final class Deadlines: Sendable {
  struct Exceeded: Error {}

  private struct State {
    var waiting: [UInt64: Waiter] = [:]
    var next: UInt64 = 0
    var isTicking = false
  }

  /// Whoever comes first, the work or the deadline, resumes the caller.
  private final class Waiter: Sendable {
    let expiry: UInt64
    private let state: Mutex<(continuation: CheckedContinuation<Reply, any Error>?, task: Task<Void, Never>?)>

    init(_ continuation: CheckedContinuation<Reply, any Error>, expiry: UInt64) {
      self.expiry = expiry
      state = Mutex((continuation, nil))
    }

    func start(_ task: Task<Void, Never>) { state.withLock { $0.task = task } }

    func end(_ result: Result<Reply, any Error>) {
      let continuation = state.withLock { state in
        defer { state.continuation = nil }
        return state.continuation
      }
      continuation?.resume(with: result)
    }

    func expire() {
      end(.failure(Exceeded()))
      state.withLock { $0.task }?.cancel()
    }
  }

  private let state = Mutex(State())

  /// What the work gives.
  ///
  /// When it does not end within the limit, its task is cancelled and left to itself.
  /// - Throws: `Exceeded`, or what the work throws.
  func run(_ limit: Duration, _ work: @escaping @Sendable () async throws -> Reply) async throws -> Reply {
    let expiry = Self.now &+ Self.nanoseconds(limit)
    return try await withCheckedThrowingContinuation { continuation in
      let waiter = Waiter(continuation, expiry: expiry)
      let (id, mustTick) = state.withLock { state in
        state.next &+= 1
        state.waiting[state.next] = waiter
        defer { state.isTicking = true }
        return (state.next, !state.isTicking)
      }
      let task = Task {
        let result: Result<Reply, any Error>
        do { result = .success(try await work()) } catch { result = .failure(error) }
        _ = self.state.withLock { $0.waiting.removeValue(forKey: id) }
        waiter.end(result)
      }
      waiter.start(task)
      if mustTick { Task { await self.tick() } }
    }
  }

  /// Looks every 20 ms who is late, and ends when there was nobody for a second.
  private func tick() async {
    var idle = 0
    while true {
      try? await Task.sleep(for: .milliseconds(20))
      let now = Self.now
      let (late, isDone) = state.withLock { state -> ([Waiter], Bool) in
        idle = state.waiting.isEmpty ? idle + 1 : 0
        if idle == 50 {
          state.isTicking = false
          return ([], true)
        }
        let late = state.waiting.filter { $0.value.expiry <= now }
        for id in late.keys { state.waiting[id] = nil }
        return (Array(late.values), false)
      }
      for waiter in late { waiter.expire() }
      if isDone { return }
    }
  }

  /// Nanoseconds of a clock that never goes back.
  static var now: UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return UInt64(now.tv_sec) &* 1_000_000_000 &+ UInt64(now.tv_nsec)
  }

  /// Clamped to `[0, 10^18]`.
  static func nanoseconds(_ duration: Duration) -> UInt64 {
    let (seconds, attoseconds) = duration.components
    if seconds >= 1_000_000_000 { return 1_000_000_000_000_000_000 }
    return seconds < 0 ? 0 : UInt64(seconds) * 1_000_000_000 + UInt64(max(0, attoseconds)) / 1_000_000_000
  }
}
