import Synchronization

/// A job and the one who waits for its answer, who is told exactly once.
final class Ticket: Sendable {
  typealias Outcome = Result<[UInt8], WorkerFailure>

  private enum Waiter {
    case none
    case waiting(CheckedContinuation<Outcome, Never>)
    case told(Outcome)
  }

  let job: [UInt8]
  let limit: Duration
  private let waiter = Mutex(Waiter.none)

  init(job: [UInt8], limit: Duration) {
    self.job = job
    self.limit = limit
  }

  var isFinished: Bool {
    waiter.withLock { if case .told = $0 { true } else { false } }
  }

  /// Sets who waits; it is resumed at once if the outcome is known already.
  func attach(_ continuation: CheckedContinuation<Outcome, Never>) {
    let known: Outcome? = waiter.withLock {
      if case .told(let outcome) = $0 { return outcome }
      $0 = .waiting(continuation)
      return nil
    }
    if let known { continuation.resume(returning: known) }
  }

  /// Tells the outcome; false if there was one already.
  @discardableResult func finish(_ outcome: Outcome) -> Bool {
    let (isFirst, continuation) = waiter.withLock { waiter -> (Bool, CheckedContinuation<Outcome, Never>?) in
      switch waiter {
      case .told: return (false, nil)
      case .none:
        waiter = .told(outcome)
        return (true, nil)
      case .waiting(let continuation):
        waiter = .told(outcome)
        return (true, continuation)
      }
    }
    continuation?.resume(returning: outcome)
    return isFirst
  }
}
