import Foundation
import Isolation
import Testing

/// Pools whose workers are the program ParseWorkerStub.
enum StubPool {
  /// The program lies beside the tests, whichever of their two programs runs them.
  static func program() throws -> String {
    let places = [CommandLine.arguments[0], try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
    let found = places.map { URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("ParseWorkerStub").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return try #require(found, "the program ParseWorkerStub is not built")
  }

  static func configuration(_ mode: String = "work", workers: Int = 1) throws -> PoolConfiguration {
    var configuration = PoolConfiguration()
    configuration.program = try program()
    configuration.arguments = [mode]
    configuration.workers = workers
    // Long enough for a machine that is busy with other tests; what must time out says so itself.
    configuration.deadline = .seconds(600)
    configuration.startDeadline = .seconds(600)
    return configuration
  }

  /// What `body` gives with a pool that is shut down afterwards.
  static func with<Value>(_ configuration: PoolConfiguration, _ body: (WorkerPool) async throws -> Value) async throws -> Value {
    let pool = try WorkerPool(configuration: configuration)
    do {
      let value = try await body(pool)
      await pool.shutdown()
      return value
    } catch {
      await pool.shutdown()
      throw error
    }
  }

  /// Returns once the condition is false, however long that takes; looks again each millisecond, to leave the processor to the workers.
  static func waiting(while condition: @autoclosure () -> Bool) async throws {
    while condition() { try await Task.sleep(for: .milliseconds(1)) }
  }

  /// Whether a process of this id exists, be it a zombie.
  static func exists(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}

extension WorkerPool {
  func run(_ command: String, deadline: Duration? = nil) async throws -> String {
    String(decoding: try await run(Array(command.utf8), deadline: deadline), as: UTF8.self)
  }

  /// The failure of a job; nil if it has an answer.
  func failure(_ command: String, deadline: Duration? = nil) async -> WorkerFailure? {
    do throws(WorkerFailure) {
      _ = try await run(Array(command.utf8), deadline: deadline)
      return nil
    } catch { return error }
  }
}
