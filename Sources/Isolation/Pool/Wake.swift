import CSandbox
import Glibc

/// A bell that a thread can wait for together with a socket.
final class Wake: Sendable {
  let descriptor: Int32

  /// Nil if the process may open no more descriptors.
  init?() {
    descriptor = csandbox_bell()
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  func ring() {
    var count: UInt64 = 1
    _ = write(descriptor, &count, 8)
  }

  /// Makes it silent until it rings again.
  func silence() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
  }
}
