import Synchronization

/// Whether the service can answer: its accounts are open, and it is not stopping.
public final class Readiness: Sendable {
  public enum Phase: String, Sendable, CaseIterable {
    case starting, ready, stopping
  }

  private let state = Mutex(Phase.starting)

  public init() {}

  public var phase: Phase { state.withLock { $0 } }

  public func enter(_ phase: Phase) { state.withLock { $0 = phase } }
}
