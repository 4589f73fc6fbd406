import CSandbox
import Glibc

/// A worker's process and the pool's end of its socket. Belongs to one thread, whose end is the worker's end.
struct WorkerProcess: ~Copyable {
  enum Ending: Hashable {
    case signal(Int32)
    case status(Int32)
    /// It did not end by itself.
    case killed
  }

  let id: pid_t
  let socket: Int32

  /// Starts one.
  /// - Throws: why the system would not.
  init(_ configuration: PoolConfiguration) throws(WorkerFailure) {
    var ends: (ours: Int32, theirs: Int32) = (-1, -1)
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let isPaired = withUnsafeMutableBytes(of: &ends) { socketpair(AF_UNIX, type, 0, $0.assumingMemoryBound(to: Int32.self).baseAddress) }
    guard isPaired == 0 else { throw .unavailable(.cannotStart(reason: String(cString: strerror(errno)))) }
    defer { close(ends.theirs) }
    for end in [ends.ours, ends.theirs] {
      // A page of common size goes through in one piece; the system may give less.
      var size: Int32 = 1 << 20
      _ = setsockopt(end, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    let arguments = [configuration.program] + configuration.arguments
    let environment = configuration.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let process = Self.withCStrings(arguments) { arguments in
      Self.withCStrings(environment) { environment in
        csandbox_spawn(configuration.program, arguments, environment, ends.theirs, configuration.keepsStandardError)
      }
    }
    guard process > 0 else {
      close(ends.ours)
      throw .unavailable(.cannotStart(reason: "\(configuration.program): \(String(cString: strerror(-process)))"))
    }
    id = process
    socket = ends.ours
  }

  /// Kills it, unless it ends by itself within `patience`, which it does if its socket was closed by its death; leaves no zombie.
  consuming func end(patience: Duration = .zero) -> Ending {
    let limit = ContinuousClock.now + patience
    var status: Int32 = 0
    var result = waitpid(id, &status, WNOHANG)
    while result == 0 && ContinuousClock.now < limit {
      poll(nil, 0, 1)
      result = waitpid(id, &status, WNOHANG)
    }
    let isKilled = result == 0
    if isKilled {
      kill(id, SIGKILL)
      repeat { result = waitpid(id, &status, 0) } while result < 0 && errno == EINTR
    }
    close(socket)
    guard !isKilled, result == id else { return .killed }
    return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  private static func withCStrings<Value>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
