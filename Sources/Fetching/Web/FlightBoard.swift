/// Work under way, by what it is for: who asks for the same thing meanwhile gets the same answer.
actor FlightBoard<Key: Hashable & Sendable, Value: Sendable> {
  private struct Flight {
    let number: UInt64
    let task: Task<Void, Never>
    var waiting: [UInt64: CheckedContinuation<Value?, Never>] = [:]
  }

  private var flights: [Key: Flight] = [:]
  private var lastNumber: UInt64 = 0

  /// The outcome of `work`, or of the same work that is under way already; nil when the caller's task is cancelled.
  ///
  /// One caller's cancellation leaves the others' work alone; the last one's cancels it.
  func share(_ key: Key, _ work: @escaping @Sendable () async -> Value) async -> (value: Value, isShared: Bool)? {
    lastNumber += 1
    let number = lastNumber
    let isShared = flights[key] != nil
    if !isShared {
      flights[key] = Flight(number: number, task: Task { self.land(key, number, await work()) })
    }
    let value = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard !Task.isCancelled, flights[key] != nil else { return leave(key, number, continuation) }
        flights[key]?.waiting[number] = continuation
      }
    } onCancel: {
      Task { await self.leave(key, number, nil) }
    }
    return value.map { ($0, isShared) }
  }

  /// How many callers wait for the outcome.
  func waitingCount(_ key: Key) -> Int { flights[key]?.waiting.count ?? 0 }

  private func land(_ key: Key, _ number: UInt64, _ value: Value) {
    // A flight that everyone has left may have been followed by another.
    guard let flight = flights[key], flight.number == number else { return }
    flights[key] = nil
    for continuation in flight.waiting.values { continuation.resume(returning: value) }
  }

  private func leave(_ key: Key, _ number: UInt64, _ continuation: CheckedContinuation<Value?, Never>?) {
    continuation?.resume(returning: nil)
    flights[key]?.waiting.removeValue(forKey: number)?.resume(returning: nil)
    if let flight = flights[key], flight.waiting.isEmpty, flight.number <= number {
      flight.task.cancel()
      flights[key] = nil
    }
  }
}
