import CSandbox
import Foundation
import Glibc
import Synchronization

/// A process of its own with nothing of ours: an empty environment but for PATH and LANG, no open files but the two channels, a process
/// group of its own so that all of it can be killed, and limits on memory and files.
final class ChildProcess: Sendable {
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    /// A line was longer than allowed.
    case overlongLine

    var message: String {
      switch self {
      case .exited(let status): "it ended with status \(status)"
      case .signalled(let signal): "it was ended by signal \(signal)"
      case .overlongLine: "it wrote a line longer than \(LineSplitter.limitInBytes >> 20) MiB"
      }
    }
  }

  let pid: pid_t
  private let channel: Int32
  private let isAlive = Mutex(true)
  private let writing = DispatchQueue(label: "provider process writing")
  /// Lines that were read and are not yet handled: the reader waits when there are many.
  private let room = Room(places: 64)
  static let memoryLimitInBytes = 1 << 30

  /// Starts the process.
  /// - Throws: `ProcessStartError` where no process can be started at all; a program that is not there ends at once with status 127.
  init(command: [String], folder: String) throws(ProcessStartError) {
    var pair: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else {
      throw ProcessStartError(errno)
    }
    defer { Glibc.close(pair[1]) }
    var arguments = Self.strings(["sh", "-c", Self.preparation, "sh", folder] + command)
    var environment = Self.strings(["PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "PYTHONDONTWRITEBYTECODE=1"])
    defer { for text in arguments + environment { free(text) } }
    let child = csandbox_spawn("/bin/sh", &arguments, &environment, pair[1], false)
    guard child > 0 else {
      Glibc.close(pair[0])
      throw ProcessStartError(-child)
    }
    pid = child
    channel = pair[0]
  }

  /// As C takes them: the caller frees each.
  private static func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

  /// Answers go out where questions come in; then the folder, the limits (memory in KiB, open files, dumps), and the program itself.
  private static let preparation = """
    exec 1>&0; cd "$1" && unset OLDPWD && shift && ulimit -v \(memoryLimitInBytes >> 10) && ulimit -n 64 && ulimit -c 0 && exec "$@"
    """

  /// The lines that the process writes, until it ends; call once. Each line must be answered by `handled()`.
  func lines(onEnd: @escaping @Sendable (Ending) -> Void) -> AsyncStream<[UInt8]> {
    AsyncStream { stream in
      let thread = Thread { [self] in
        var splitter = LineSplitter()
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while !splitter.isOverlong {
          let count = recv(channel, &buffer, buffer.count, 0)
          if count < 0, errno == EINTR { continue }
          if count <= 0 { break }
          for line in splitter.take(buffer[..<count]) {
            room.enter()
            stream.yield(line)
          }
        }
        let ending = reap(isOverlong: splitter.isOverlong)
        onEnd(ending)
        stream.finish()
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  /// Lets the reader go on after a line.
  func handled() { room.leave() }

  /// Sends a line; a process that does not read lets lines wait, never the caller.
  func send(_ line: [UInt8]) {
    writing.async { [self] in
      var sent = 0
      while sent < line.count {
        let count = line.withUnsafeBytes { Glibc.send(channel, $0.baseAddress! + sent, line.count - sent, Int32(MSG_NOSIGNAL)) }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        sent += count
      }
    }
  }

  /// Ends the process and all that it started.
  func kill() {
    isAlive.withLock { isAlive in
      // Once it was waited for, the number may be another's.
      if isAlive { Glibc.kill(-pid, SIGKILL) }
    }
  }

  private func reap(isOverlong: Bool) -> Ending {
    kill()
    var status: Int32 = 0
    isAlive.withLock { isAlive in
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      isAlive = false
    }
    shutdown(channel, Int32(SHUT_RDWR))
    // The writer must be through with the descriptor before its number is free for others.
    writing.async { [channel] in Glibc.close(channel) }
    if isOverlong { return .overlongLine }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}

/// Why a process could not be started.
struct ProcessStartError: Error {
  let message: String

  init(_ code: Int32) { message = String(cString: strerror(code)) }
}
