import Glibc

/// The worker's side: reads jobs from standard input, which is a socket, and writes the answers to it.
public enum WorkerLoop {
  /// Enters the sandbox, says which layers hold, and answers jobs one after the other until the socket is closed; then ends the process,
  /// with 0, or 1 if what came was no job.
  ///
  /// - Parameters:
  ///   - prepare: what the handler needs that the sandbox will not let it do, such as loading tables from files; it must start no thread.
  ///   - handler: job to answer. It runs inside the sandbox: no files, no network, no new threads.
  public static func run(
    limits: SandboxLimits = SandboxLimits(), frames: FrameLimits = FrameLimits(), prepare: () -> Void = {},
    handler: (_ job: [UInt8]) -> [UInt8]
  ) -> Never {
    prepare()
    let socket = WorkerSocket(descriptor: STDIN_FILENO)
    let report = Sandbox.enter(limits).bytes
    guard socket.send(Frame(.hello, id: 0, byteCount: report.count), report) else { _exit(1) }
    while let frame = socket.receiveHead() {
      guard frame.kind == .job, frame.byteCount <= frames.jobInBytes, let job = socket.receive(byteCount: frame.byteCount) else { _exit(1) }
      Sandbox.allowProcessorTime(seconds: limits.processorSecondsPerJob)
      let answer = handler(job)
      let isSent =
        if answer.count <= frames.answerInBytes {
          socket.send(Frame(.answer, id: frame.id, byteCount: answer.count), answer)
        } else {
          socket.send(Frame(.oversized, id: frame.id, byteCount: 8), withUnsafeBytes(of: UInt64(answer.count).littleEndian, Array.init))
        }
      guard isSent else { _exit(1) }
    }
    _exit(0)
  }
}

/// The worker's end of the socket; it waits as long as it takes.
struct WorkerSocket {
  let descriptor: Int32

  /// The next head; nil when the socket is closed or what comes is none.
  func receiveHead() -> Frame? {
    var head: (UInt64, UInt64) = (0, 0)
    let isWhole = withUnsafeMutableBytes(of: &head) { fill($0) }
    return isWhole ? Frame(head: (UInt64(littleEndian: head.0), UInt64(littleEndian: head.1))) : nil
  }

  /// So many bytes; nil when the socket is closed before.
  func receive(byteCount: Int) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      isWhole = fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<byteCount]))
      count = isWhole ? byteCount : 0
    }
    return isWhole ? bytes : nil
  }

  func send(_ frame: Frame, _ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < Frame.headCount + bytes.count {
      let count = SocketCalls.send(descriptor, frame, bytes, from: sent, flags: 0)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Bool {
    var filled = 0
    while filled < buffer.count {
      let count = recv(descriptor, buffer.baseAddress! + filled, buffer.count - filled, 0)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      filled += count
    }
    return true
  }
}
