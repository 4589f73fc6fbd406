import ArgumentParser
import Glibc

/// What is said to the person at the terminal, on standard error.
enum Terminal {
  /// Whether standard error is a terminal.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Its width in columns.
  static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// Says one sentence and ends the process with status 1.
  static func fail(_ sentence: String) -> Never {
    complain("sosia: \(sentence)")
    Glibc.exit(1)
  }

  /// Prints results: on standard output, or on standard error where that carries the data itself.
  static func report(_ lines: [String], dataIsOnStandardOutput: Bool) {
    write(lines.joined(separator: "\n") + "\n", to: dataIsOnStandardOutput ? STDERR_FILENO : STDOUT_FILENO)
  }

  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress!, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      bytes = bytes.dropFirst(written)
    }
  }
}
