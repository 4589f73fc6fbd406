import Foundation
import Synchronization

/// Places that one thread takes and others give back: it waits while there is none. May be let go of while places are taken.
final class Room: Sendable {
  private let condition = NSCondition()
  private let free: Mutex<Int>

  init(places: Int) { free = Mutex(places) }

  func enter() {
    condition.lock()
    defer { condition.unlock() }
    while !take() { condition.wait() }
  }

  func leave() {
    condition.lock()
    free.withLock { $0 += 1 }
    condition.signal()
    condition.unlock()
  }

  private func take() -> Bool {
    free.withLock { free in
      guard free > 0 else { return false }
      free -= 1
      return true
    }
  }
}
