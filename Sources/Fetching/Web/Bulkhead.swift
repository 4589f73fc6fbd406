/// Lets a few exchanges with each host run at a time; the others wait in the order in which they came.
actor Bulkhead {
  private struct Host {
    var running = 0
    var waiting: [(id: UInt64, continuation: CheckedContinuation<Bool, Never>)] = []
  }

  private let limit: Int
  private var hosts: [String: Host] = [:]
  private var lastID: UInt64 = 0

  init(limit: Int) { self.limit = max(1, limit) }

  /// Whether the caller may go on, and must `leave` afterwards; false when the task was cancelled while it waited.
  func enter(_ name: String) async -> Bool {
    if hosts[name, default: Host()].running < limit {
      hosts[name, default: Host()].running += 1
      return true
    }
    lastID += 1
    let id = lastID
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { return continuation.resume(returning: false) }
        hosts[name, default: Host()].waiting.append((id, continuation))
      }
    } onCancel: {
      Task { await self.giveUp(name, id) }
    }
  }

  func leave(_ name: String) {
    guard var host = hosts[name] else { return }
    if host.waiting.isEmpty {
      host.running -= 1
      hosts[name] = host.running == 0 ? nil : host
    } else {
      // The place passes to the first that waits.
      let next = host.waiting.removeFirst()
      hosts[name] = host
      next.continuation.resume(returning: true)
    }
  }

  private func giveUp(_ name: String, _ id: UInt64) {
    guard let index = hosts[name]?.waiting.firstIndex(where: { $0.id == id }) else { return }
    hosts[name]?.waiting.remove(at: index).continuation.resume(returning: false)
  }
}
