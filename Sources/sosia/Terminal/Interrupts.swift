import Glibc
import Tables

/// Ctrl-C and a polite kill end the process with nothing half-written left behind.
enum Interrupts {
  /// Removes temporary outputs on SIGINT, SIGTERM and SIGHUP and then dies of the same signal, so that the shell knows. A reader that
  /// closes our output is seen as a failed write, not as a signal.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        AtomicFile.unlinkAllTemporaries()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
