import Glibc

/// The pool's end of a worker's socket until a deadline. Waiting also ends when the bell rings, whose meaning `onRing` looks up.
struct Talk {
  enum Break: Error, Hashable {
    case deadline
    /// The worker closed its socket.
    case closed
    case flaw(WorkerFailure.ProtocolFlaw)
  }

  let socket: Int32
  let wake: Wake
  var deadline: ContinuousClock.Instant
  /// The latest instant until which to go on, as of now.
  let onRing: () -> ContinuousClock.Instant

  mutating func send(_ frame: Frame, _ bytes: [UInt8]) throws(Break) {
    var sent = 0
    while sent < Frame.headCount + bytes.count {
      let count = SocketCalls.send(socket, frame, bytes, from: sent, flags: Int32(MSG_DONTWAIT))
      if count > 0 { sent += count } else { try handle(errno, waitingFor: POLLOUT) }
    }
  }

  /// The next head.
  mutating func receiveHead() throws(Break) -> Frame {
    let bytes = try receive(byteCount: Frame.headCount)
    let head = bytes.withUnsafeBytes { ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) }
    guard let frame = Frame(head: (UInt64(littleEndian: head.0), UInt64(littleEndian: head.1))) else { throw .flaw(.head) }
    return frame
  }

  mutating func receive(byteCount: Int) throws(Break) -> [UInt8] {
    var failure: Break?
    var talk = self
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, filled in
      while filled < byteCount && failure == nil {
        let count = recv(talk.socket, buffer.baseAddress! + filled, byteCount - filled, Int32(MSG_DONTWAIT))
        if count > 0 {
          filled += count
        } else if count == 0 {
          failure = .closed
        } else {
          do throws(Break) { try talk.handle(errno, waitingFor: POLLIN) } catch { failure = error }
        }
      }
    }
    self = talk
    if let failure { throw failure }
    return bytes
  }

  private mutating func handle(_ error: Int32, waitingFor events: Int32) throws(Break) {
    switch error {
    case EINTR: return
    case EAGAIN: try wait(for: events)
    default: throw .closed
    }
  }

  /// Returns when the socket is ready for `events` or has failed.
  private mutating func wait(for events: Int32) throws(Break) {
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw .deadline }
      let ready = Poll.wait(socket, events, wake, limit: left)
      if ready.wake {
        wake.silence()
        deadline = min(deadline, onRing())
      }
      if ready.socket { return }
    }
  }
}

/// Waiting for a socket and a bell at once.
enum Poll {
  /// Which of the two has something, none when the limit has passed; nil waits without limit.
  static func wait(_ socket: Int32, _ events: Int32, _ wake: Wake, limit: Duration?) -> (socket: Bool, wake: Bool) {
    withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 2) { entries in
      entries.initializeElement(at: 0, to: pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0))
      // A negative descriptor is passed over.
      entries.initializeElement(at: 1, to: pollfd(fd: socket, events: Int16(events), revents: 0))
      guard poll(entries.baseAddress, 2, limit.map(milliseconds) ?? -1) > 0 else { return (false, false) }
      return (entries[1].revents != 0, entries[0].revents != 0)
    }
  }

  /// Rounded up, so that a wait is never cut into many of no length.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
    let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return milliseconds.overflow ? Int32.max : Int32(clamping: max(0, milliseconds.partialValue + rest))
  }
}
