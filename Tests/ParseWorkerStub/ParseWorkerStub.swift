import Glibc
import Isolation

/// A worker whose jobs are commands, harmless and hostile ones; with an argument other than `work` it is a worker that cannot start.
@main struct ParseWorkerStub {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "work": WorkerLoop.run(handler: answer)
    case "small":
      var limits = SandboxLimits()
      limits.memoryInBytes = 64 << 20
      limits.processorSecondsPerJob = 1
      WorkerLoop.run(limits: limits, handler: answer)
    case "unable": exit(7)
    case "chatty": Chatty.run()
    case "silent": while true { pause() }
    case "babbling":
      _ = "HTTP/1.1 400 Bad Request\r\n\r\n".utf8CString.withUnsafeBytes { write(0, $0.baseAddress, $0.count) }
      while true { pause() }
    default: exit(64)
    }
  }

  /// The job is a name, a space and an argument.
  static func answer(_ job: [UInt8]) -> [UInt8] {
    let end = job.firstIndex(of: UInt8(ascii: " ")) ?? job.endIndex
    let name = String(decoding: job[..<end], as: UTF8.self)
    let argument = job[min(end + 1, job.endIndex)...]
    let text = String(decoding: argument.prefix(4096), as: UTF8.self)
    switch name {
    case "echo": return Array(argument)
    case "sum": return Array("\(argument.reduce(0) { $0 &+ UInt64($1) })".utf8)
    case "compute": return Computation.answer(argument)
    case "process": return Array("\(getpid())".utf8)
    case "exit": exit(Int32(text) ?? 0)
    case "raise":
      signal(Int32(text) ?? 0, SIG_DFL)
      raise(Int32(text) ?? 0)
    case "trap": return [job[job.count]]
    case "loop": while true {}
    case "deaf": while true { pause() }
    case "allocate": return Array("\(allocate(megabytes: Int(text) ?? 0))".utf8)
    case "garbage": _ = argument.withUnsafeBytes { write(0, $0.baseAddress, $0.count) }
    case "close": close(0)
    case "huge": return Array(repeating: 0x41, count: Int(text) ?? 0)
    case "attempt": return Array(Attempt.run(text).utf8)
    default: break
    }
    return Array("done".utf8)
  }

  /// Touches so much memory in pieces, and keeps it.
  static func allocate(megabytes: Int) -> Int {
    for done in 0..<megabytes {
      guard let memory = malloc(1 << 20) else { return done }
      memset(memory, 1, 1 << 20)
    }
    return megabytes
  }
}

/// A computation whose time depends on its input's size, the same in the worker and in the tests.
enum Computation {
  static func answer(_ input: ArraySlice<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for _ in 0..<15 { for byte in input { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
    return (0..<4096).map { UInt8(truncatingIfNeeded: hash >> (UInt64($0) & 56)) }
  }
}
