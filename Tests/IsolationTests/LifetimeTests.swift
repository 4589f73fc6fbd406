import Foundation
import Isolation
import Testing

/// Cancellation, deadlines and the end of a pool.
@Suite struct LifetimeTests {
  @Test func `a job that does not end is killed at its deadline`() async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      let process = try await pool.run("process")
      for command in ["loop", "deaf"] {
        #expect(await pool.failure(command, deadline: .milliseconds(50)) == .timedOut(limit: .milliseconds(50)))
      }
      #expect(try await pool.run("process") != process)
      #expect(!StubPool.exists(try #require(Int32(process))))
      #expect(pool.statistics.timedOut == 2)
    }
  }

  @Test func `a cancelled job ends at once and gives its worker back`() async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      let process = try await pool.run("process")
      let task = Task { await pool.failure("deaf") }
      let waiting = Task { await pool.failure("echo a") }
      try await StubPool.waiting(while: pool.statistics.waiting < 1)
      waiting.cancel()
      #expect(await waiting.value == .cancelled)
      #expect(pool.statistics.waiting == 0)
      task.cancel()
      #expect(await task.value == .cancelled)
      #expect(try await pool.run("process") != process)
    }
  }

  @Test func `a task that is cancelled already gives no job`() async throws {
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return await pool.failure("echo a")
      }
      task.cancel()
      #expect(await task.value == .cancelled)
    }
  }

  @Test func `a pool that is shut down leaves no process and no job behind`() async throws {
    let pool = try WorkerPool(configuration: StubPool.configuration(workers: 2))
    _ = try await pool.run("echo a")
    let tasks = (0..<6).map { _ in Task { await pool.failure("deaf") } }
    try await StubPool.waiting(while: pool.statistics.waiting < 4 || pool.statistics.processes.count < 2)
    let processes = pool.statistics.processes
    await pool.shutdown()
    for task in tasks { #expect(await task.value == .unavailable(.shutDown)) }
    for process in processes { #expect(!StubPool.exists(process)) }
    #expect(await pool.failure("echo a") == .unavailable(.shutDown))
    #expect(pool.statistics.processes == [])
    await pool.shutdown()
  }

  @Test func `a pool that is shut down with grace lets jobs finish`() async throws {
    let pool = try WorkerPool(configuration: StubPool.configuration())
    let task = Task { try await pool.run(Array("compute ".utf8) + Array(repeating: 0x61, count: 100_000)).count }
    try await StubPool.waiting(while: pool.statistics.busy < 1)
    await pool.shutdown(grace: .seconds(600))
    #expect(try await task.value == 4096)
  }

  @Test func `a pool can be shut down while its workers start and while they cannot`() async throws {
    for mode in ["work", "unable", "silent"] {
      let pool = try WorkerPool(configuration: StubPool.configuration(mode, workers: 4))
      await pool.shutdown()
      #expect(await pool.failure("echo a") == .unavailable(.shutDown))
    }
  }

  @Test func `a pool that nobody holds ends its workers`() async throws {
    var pool: WorkerPool? = try WorkerPool(configuration: StubPool.configuration())
    let answer = try await pool?.run("process")
    let process = try #require(answer.flatMap { Int32($0) })
    pool = nil
    try await StubPool.waiting(while: StubPool.exists(process))
  }

  @Test func `a thousand pools leave no descriptor open`() async throws {
    func count() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    let configuration = try StubPool.configuration("unable")
    let before = try count()
    for _ in 0..<1000 { try await StubPool.with(configuration) { _ in } }
    // Other tests run at the same time and have pools of their own.
    let after = try count()
    #expect(after < before + 200)
  }
}
