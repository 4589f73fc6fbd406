import Synchronization

/// A count that only grows.
public final class Counter: Sendable {
  private let count = Atomic<UInt64>(0)

  public func add(_ amount: UInt64 = 1) { count.wrappingAdd(amount, ordering: .relaxed) }
  public var value: UInt64 { count.load(ordering: .relaxed) }
}

/// A value that goes up and down.
public final class Gauge: Sendable {
  private let bits = Atomic<UInt64>(Double(0).bitPattern)

  public func set(_ value: Double) { bits.store(value.bitPattern, ordering: .relaxed) }
  public var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

  public func add(_ amount: Double) {
    var old = bits.load(ordering: .relaxed)
    while true {
      let (exchanged, found) = bits.compareExchange(
        expected: old, desired: (Double(bitPattern: old) + amount).bitPattern, ordering: .relaxed)
      if exchanged { return }
      old = found
    }
  }
}

/// How many observations fell below each bound.
public final class Histogram: Sendable {
  /// For latencies in seconds: 0.5 ms to 10 s.
  public static let latencyBounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

  struct State {
    /// Of the observations up to each bound and above the one before; the last is of those above all bounds.
    var counts: [UInt64]
    var sum = 0.0
  }

  let bounds: [Double]
  private let state: Mutex<State>

  /// - Precondition: the bounds rise.
  init(bounds: [Double]) {
    precondition(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 }, "the bounds of a histogram rise")
    self.bounds = bounds
    state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
  }

  public func observe(_ value: Double) {
    var bucket = 0
    while bucket < bounds.count, value > bounds[bucket] { bucket += 1 }
    state.withLock { state in
      state.counts[bucket] += 1
      state.sum += value
    }
  }

  var snapshot: State { state.withLock { $0 } }

  public var count: UInt64 { snapshot.counts.reduce(0, +) }
}
