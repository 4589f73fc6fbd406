import Glibc
import Synchronization

/// The temporary names that exist at this moment, so that a signal handler can remove them.
///
/// A slot holds the address of a C string of its owner's, or 0; whoever exchanges it for 0 owns the string.
enum TemporaryNames {
  private static let slotCount = 64
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<Atomic<UInt>> = {
    let slots = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: slotCount)
    for i in 0..<slotCount { (slots + i).initialize(to: Atomic(0)) }
    return slots
  }()

  /// Makes the slots, which a signal handler must find made.
  static func prepare() { _ = slots }

  /// Keeps `path` until `remove`; nil when all slots are taken, and then a signal leaves the file behind.
  static func add(_ path: String) -> Int? {
    guard let copy = strdup(path) else { return nil }
    for slot in 0..<slotCount {
      let address = UInt(bitPattern: copy)
      if slots[slot].compareExchange(expected: 0, desired: address, ordering: .acquiringAndReleasing).exchanged { return slot }
    }
    free(copy)
    return nil
  }

  static func remove(_ slot: Int?) {
    guard let slot else { return }
    free(UnsafeMutableRawPointer(bitPattern: slots[slot].exchange(0, ordering: .acquiringAndReleasing)))
  }

  /// Unlinks every temporary file. Async-signal-safe once `prepare()` was called: it reads memory and calls `unlink`.
  static func unlinkAll() {
    for slot in 0..<slotCount {
      let address = slots[slot].exchange(0, ordering: .acquiringAndReleasing)
      if let path = UnsafePointer<CChar>(bitPattern: address) { _ = unlink(path) }
    }
  }
}
