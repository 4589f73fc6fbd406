import Foundation
import Isolation
import Testing

@testable import struct Isolation.Frame

/// Workers that break or were taken over by their job.
@Suite struct HostileWorkerTests {
  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTERM, SIGKILL])
  func `a crash ends one job and no more`(signal: Int32) async throws {
    // raise() reaches the worker itself; SIGKILL cannot be caught.
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      #expect(await pool.failure("raise \(signal)") == .crashed(signal: signal))
      #expect(try await pool.run("echo a") == "a")
      #expect(pool.statistics.crashed == 1)
    }
  }

  @Test func `a trap of the runtime is a crash`() async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      guard case .crashed = await pool.failure("trap") else {
        Issue.record("no crash")
        return
      }
      #expect(try await pool.run("echo a") == "a")
    }
  }

  @Test func `a hundred crashes in a row do no harm`() async throws {
    try await StubPool.with(StubPool.configuration(workers: 2)) { pool async throws in
      for _ in 0..<100 { #expect(await pool.failure("raise \(SIGSEGV)") == .crashed(signal: SIGSEGV)) }
      #expect(try await pool.run("echo a") == "a")
    }
  }

  @Test(arguments: [0, 1, 42]) func `a worker that ends by itself has no answer`(status: Int32) async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      #expect(await pool.failure("exit \(status)") == .exited(status: status))
      #expect(try await pool.run("echo a") == "a")
    }
  }

  @Test func `a worker that closes its socket is killed`() async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      let failure = await pool.failure("close")
      // Its own next read fails, and it ends; or it is killed before.
      #expect(failure == .exited(status: 1) || failure == .protocolError(.closed) || failure == .exited(status: 0))
      #expect(try await pool.run("echo a") == "a")
    }
  }

  @Test func `an answer that is too large is refused and the worker kept`() async throws {
    var configuration = try StubPool.configuration()
    configuration.frames.answerInBytes = 20 << 20
    try await StubPool.with(configuration) { pool async throws in
      let process = try await pool.run("process")
      // The worker keeps to the common limit of 16 MiB by itself.
      let size = (16 << 20) + 1
      #expect(await pool.failure("huge \(size)") == .refused(.answerTooLarge(bytes: size, limit: 20 << 20)))
      #expect(try await pool.run("process") == process)
    }
  }

  @Test func `an answer beyond the pool's limit is a broken rule`() async throws {
    var configuration = try StubPool.configuration()
    configuration.frames.answerInBytes = 1000
    try await StubPool.with(configuration) { pool async throws in
      #expect(try await pool.run("huge 1000").utf8.count == 1000)
      #expect(await pool.failure("huge 1001") == .protocolError(.length))
      #expect(try await pool.run("echo a") == "a")
    }
  }

  /// Frames that the worker sends before the answer that is due.
  static let garbage: [(bytes: [UInt8], flaw: WorkerFailure.ProtocolFlaw)] = [
    (Array("HTTP/1.1 200 OK\r\n\r\n".utf8), .head), (Array(repeating: 0, count: 16), .head),
    (Array(repeating: 0xFF, count: 1 << 20), .head),
    (bytes(Frame(.answer, id: 1, byteCount: 0)), .number), (bytes(Frame(.hello, id: 1, byteCount: 8)), .number),
    (bytes(Frame(.answer, id: 0, byteCount: Int(UInt32.max))), .number),
  ]

  static func bytes(_ frame: Frame) -> [UInt8] {
    var head = frame.head
    return withUnsafeBytes(of: &head, Array.init)
  }

  @Test(arguments: garbage.indices) func `garbage ends the worker and not the pool`(index: Int) async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      let job = Array("garbage ".utf8) + Self.garbage[index].bytes
      await #expect(throws: WorkerFailure.protocolError(Self.garbage[index].flaw)) { try await pool.run(job) }
      #expect(try await pool.run("echo a") == "a")
      #expect(pool.statistics.protocolErrors == 1)
    }
  }

  @Test func `what is said after an answer does not reach the next job`() async throws {
    var configuration = try StubPool.configuration("chatty")
    configuration.requiredLayers = []
    try await StubPool.with(configuration) { pool async throws in
      for round in 1...3 {
        #expect(try await pool.run("round") == "done")
        try await StubPool.waiting(while: pool.statistics.lostIdle < round)
      }
      #expect(pool.statistics.protocolErrors == 0)
    }
  }
}
