import Glibc
import Synchronization

/// The requests of an origin in the order in which their answers were out.
public final class RequestLog: Sendable {
  private struct State {
    var entries: [LoggedRequest] = []
    var count = 0
    var descriptor: Int32
    var unwritten: [UInt8] = []
  }

  public struct CannotOpen: Error, Sendable {
    public let path: String
    public let errno: Int32
  }

  private let state: Mutex<State>
  private let limit: Int

  init(path: String?, limit: Int) throws(CannotOpen) {
    var descriptor: Int32 = -1
    if let path {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw CannotOpen(path: path, errno: errno) }
    }
    self.limit = limit
    state = Mutex(State(descriptor: descriptor))
  }

  /// Those that are kept.
  public var entries: [LoggedRequest] { state.withLock { $0.entries } }
  /// All that there were.
  public var count: Int { state.withLock { $0.count } }

  func append(_ entry: LoggedRequest) {
    state.withLock { state in
      state.count += 1
      if state.entries.count < limit { state.entries.append(entry) }
      guard state.descriptor >= 0 else { return }
      state.unwritten += Array((entry.json.text + "\n").utf8)
      if state.unwritten.count >= 1 << 16 { Self.write(&state) }
    }
  }

  /// Writes out what is left; nothing is written any more after this.
  func close() {
    state.withLock { state in
      guard state.descriptor >= 0 else { return }
      Self.write(&state)
      _ = Glibc.close(state.descriptor)
      state.descriptor = -1
    }
  }

  private static func write(_ state: inout State) {
    var rest = state.unwritten[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(state.descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    state.unwritten.removeAll(keepingCapacity: true)
  }
}
