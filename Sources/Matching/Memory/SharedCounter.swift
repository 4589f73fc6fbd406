import Synchronization

/// A counter that several workers may raise.
final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)

  /// The new value.
  func increment() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
}
