import Foundation
@testable import Isolation
import Testing

@Suite struct WorkerPoolTests {
  @Suite struct Examples {
    @Test func `a job's answer comes back`() async throws {
      try await StubPool.with(StubPool.configuration()) { pool async throws in
        #expect(try await pool.run("echo Zoë") == "Zoë")
        #expect(try await pool.run("echo ") == "")
      }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 4096, 212_991, 212_992, 212_993, 1_000_000, 16 << 20])
    func `jobs and answers of every size pass whole`(size: Int) async throws {
      try await StubPool.with(StubPool.configuration()) { pool async throws in
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let answer = try await pool.run(Array("echo ".utf8) + bytes)
        #expect(answer == bytes)
      }
    }

    @Test func `ten thousand jobs, many at a time, have their own answers`() async throws {
      var configuration = try StubPool.configuration(workers: 3)
      configuration.jobsPerWorker = 1000
      try await StubPool.with(configuration) { pool async throws in
        try await withThrowingTaskGroup(of: Bool.self) { group in
          for task in 0..<50 {
            group.addTask {
              for round in 0..<200 where try await pool.run("echo \(task) \(round)") != "\(task) \(round)" { return false }
              return true
            }
          }
          for try await isRight in group { #expect(isRight) }
        }
        let statistics = pool.statistics
        #expect(statistics.answered == 10_000)
        #expect(statistics.crashed + statistics.timedOut + statistics.protocolErrors + statistics.lostIdle == 0)
        // Three workers with 999 jobs at most are left out.
        #expect(statistics.recycled >= 8 && statistics.recycled <= 10)
      }
    }

    @Test func `each worker does its share`() async throws {
      try await StubPool.with(StubPool.configuration(workers: 3)) { pool async throws in
        // Jobs that last until all three workers have one.
        let tasks = (0..<3).map { _ in Task { await pool.failure("deaf") } }
        try await StubPool.waiting(while: pool.statistics.busy < 3)
        tasks.forEach { $0.cancel() }
        for task in tasks { #expect(await task.value == .cancelled) }
      }
    }
  }

  @Suite struct Replacement {
    @Test func `a worker is replaced after its number of jobs`() async throws {
      var configuration = try StubPool.configuration()
      configuration.jobsPerWorker = 3
      try await StubPool.with(configuration) { pool async throws in
        var processes: [String] = []
        for _ in 0..<9 { processes.append(try await pool.run("process")) }
        #expect(Set(processes).count == 3)
        #expect(processes[0] == processes[2] && processes[3] == processes[5] && processes[2] != processes[3])
      }
    }

    @Test func `a worker that has grown is replaced`() async throws {
      var configuration = try StubPool.configuration()
      configuration.growthLimitInBytes = 32 << 20
      try await StubPool.with(configuration) { pool async throws in
        let first = try await pool.run("process")
        #expect(try await pool.run("allocate 8") == "8")
        #expect(try await pool.run("process") == first)
        #expect(try await pool.run("allocate 64") == "64")
        #expect(try await pool.run("process") != first)
        #expect(pool.statistics.recycled == 1)
      }
    }

    @Test func `a worker killed while idle is replaced before the next job`() async throws {
      try await StubPool.with(StubPool.configuration()) { pool async throws in
        for _ in 0..<3 {
          let process = try #require(Int32(try await pool.run("process")))
          kill(process, SIGKILL)
          try await StubPool.waiting(while: pool.statistics.processes == [process])
          #expect(try await pool.run("echo a") == "a")
        }
        #expect(pool.statistics.lostIdle == 3)
      }
    }

    @Test func `no job is lost when workers are killed at any moment`() async throws {
      try await StubPool.with(StubPool.configuration(workers: 2)) { pool async throws in
        let killer = Task {
          var killed = 0
          while !Task.isCancelled {
            if let process = pool.statistics.processes.randomElement(), killed < 40 {
              kill(process, SIGKILL)
              killed += 1
            }
            try? await Task.sleep(for: .milliseconds(1))
          }
        }
        var answered = 0
        var crashed = 0
        for round in 0..<400 {
          switch await pool.failure("echo \(round)") {
          case nil: answered += 1
          case .crashed(SIGKILL): crashed += 1
          // The worker died before it could be used, again and again.
          case .unavailable(.cannotStart): crashed += 1
          case let other?: Issue.record("\(other)")
          }
        }
        killer.cancel()
        await killer.value
        #expect(answered + crashed == 400)
        #expect(answered >= 360)
      }
    }
  }

  @Suite struct Refusal {
    @Test func `a job that is too large never reaches a worker`() async throws {
      var configuration = try StubPool.configuration()
      configuration.frames.jobInBytes = 100
      try await StubPool.with(configuration) { pool async throws in
        #expect(try await pool.run("echo " + String(repeating: "a", count: 95)).utf8.count == 95)
        #expect(await pool.failure("echo " + String(repeating: "a", count: 96)) == .refused(.jobTooLarge(bytes: 101, limit: 100)))
      }
    }

    @Test func `jobs beyond the queue's limit are refused`() async throws {
      var configuration = try StubPool.configuration()
      configuration.queueLimit = 2
      try await StubPool.with(configuration) { pool async throws in
        let busy = Task { await pool.failure("deaf") }
        try await StubPool.waiting(while: pool.statistics.busy < 1)
        let process = try #require(pool.statistics.processes.first)
        let waiting = (0..<2).map { number in Task { try await pool.run("echo \(number)") } }
        try await StubPool.waiting(while: pool.statistics.waiting < 2)
        #expect(await pool.failure("echo 3") == .refused(.queueFull(limit: 2)))
        kill(process, SIGKILL)
        #expect(await busy.value == .crashed(signal: SIGKILL))
        for (number, task) in waiting.enumerated() { #expect(try await task.value == "\(number)") }
      }
    }

    @Test(arguments: ["unable", "babbling"]) func `jobs are told when no worker can be started`(mode: String) async throws {
      try await StubPool.with(StubPool.configuration(mode, workers: 2)) { pool async throws in
        for _ in 0..<3 {
          guard case .unavailable(.cannotStart) = await pool.failure("echo a") else {
            Issue.record("no such failure")
            return
          }
        }
      }
    }

    @Test func `a worker that says nothing at its start is given up`() async throws {
      var configuration = try StubPool.configuration("silent")
      configuration.startDeadline = .milliseconds(20)
      try await StubPool.with(configuration) { pool async throws in
        #expect(await pool.failure("echo a") == .unavailable(.cannotStart(reason: "The worker was killed after 0.02 seconds.")))
      }
    }

    @Test func `a program that is not there is said to be none`() async throws {
      var configuration = try StubPool.configuration()
      configuration.program = "/nonexistent/program"
      try await StubPool.with(configuration) { pool async throws in
        #expect(await pool.failure("echo a") == .unavailable(.cannotStart(reason: "/nonexistent/program: No such file or directory")))
      }
    }

    @Test func `a worker without a required layer is not used`() async throws {
      var configuration = try StubPool.configuration()
      configuration.requiredLayers = SandboxLayers(rawValue: 1 << 31)
      try await StubPool.with(configuration) { pool async throws in
        #expect(await pool.failure("echo a") == .unavailable(.cannotStart(reason: "its sandbox lacks: none")))
      }
    }

    @Test func `attempts to start grow rarer`() throws {
      let configuration = PoolConfiguration()
      #expect(
        (0..<12).map(configuration.pause(afterFailures:)) == [
          .zero, .zero, .milliseconds(50), .milliseconds(100), .milliseconds(200), .milliseconds(400), .milliseconds(800),
          .milliseconds(1600), .milliseconds(3200), .milliseconds(6400), .seconds(10), .seconds(10),
        ])
      #expect(configuration.pause(afterFailures: Int.max) == .seconds(10))
    }
  }
}
