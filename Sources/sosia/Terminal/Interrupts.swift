import Glibc
import Tables

/// Ctrl-C and a polite kill end the process with nothing half-written left behind.
enum Interrupts {
  /// Removes temporary outputs on SIGINT, SIGTERM and SIGHUP and then dies of the same signal, so that the shell knows. A reader that
  /// closes our output is seen as a failed write, not as a signal.
  static func install() {
    signal(SIGPIPE, SIG_IGN)
    // The first call sets up what the handler may then use without allocating.
    AtomicFile.unlinkAllTemporaries()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        AtomicFile.unlinkAllTemporaries()
        signal(number, SIG_DFL)
        raise(number)
      }
      // nohup asks us to outlive the terminal.
      if number == SIGHUP, unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }

  /// Ends the process as the shell expects it of one whose reader has gone (`sosia ... | head`).
  static func endOfPipe() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    exit(1)
  }
}
