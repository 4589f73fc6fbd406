import Synchronization

/// Wakes those who wait for work, at once or when their time is up.
final class WakeUp: Sendable {
  private struct State {
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    var next = 0
    var count = 0
  }

  private let state = Mutex(State())

  /// How often it was signalled; what `wait` takes to miss none.
  var count: Int { state.withLock { $0.count } }

  func signal() {
    let waiting = state.withLock { state in
      state.count += 1
      defer { state.waiting = [:] }
      return state.waiting.values
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Returns after a signal beyond `seen`, after `limit`, or when the task is cancelled.
  func wait(beyond seen: Int, limit: Duration) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await Task.sleep(for: limit) }
      group.addTask { await self.waitForSignal(beyond: seen) }
      await group.next()
      group.cancelAll()
    }
  }

  private func waitForSignal(beyond seen: Int) async {
    let number = state.withLock { state in
      state.next += 1
      return state.next
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.count > seen || Task.isCancelled { return true }
          state.waiting[number] = continuation
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      state.withLock { $0.waiting.removeValue(forKey: number) }?.resume()
    }
  }
}
