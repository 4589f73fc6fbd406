import Synchronization

/// Numbers for connections, from 1.
final class ConnectionNumbers: Sendable {
  private let last = Atomic(0)

  func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}
