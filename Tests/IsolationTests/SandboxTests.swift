import Foundation
import Isolation
import Testing

/// What a worker cannot do. Each attempt is made by a worker and, to show that it could succeed, by none of the tests' own words.
@Suite struct SandboxTests {
  static func attempt(_ command: String) async throws -> String {
    try await StubPool.with(StubPool.configuration()) { try await $0.run("attempt " + command) }
  }

  @Test func `every layer that the kernel has holds`() async throws {
    let report = try await StubPool.with(StubPool.configuration()) { try await $0.report() }
    #expect(report.layers.isSuperset(of: [.limits, .privileges, .singleThread, .systemCalls]))
    #expect(report.landlockABI == Sandbox.landlockABI)
    #expect(report.layers.contains(.files) == (report.landlockABI >= 1))
    #expect(report.layers.contains(.network) == (report.landlockABI >= 4))
    #expect(report.layers.contains(.scopes) == (report.landlockABI >= 6))
  }

  @Test(arguments: [
    "open /etc/passwd", "open /proc/self/environ", "open /", "create /tmp/sosia-sandbox-test", "remove /etc/hostname", "list /",
    "list /tmp",
  ]) func `files are out of reach`(command: String) async throws {
    let outcome = try await Self.attempt(command)
    #expect(["Permission denied", "Operation not permitted"].contains(outcome))
  }

  @Test func `a listener on this machine is out of reach`() async throws {
    let listener = try Listener()
    #expect(try await Self.attempt("connect \(listener.port)") == "Operation not permitted")
    #expect(!listener.hasCaller)
    // The listener does hear those who may call.
    #expect(listener.call() && listener.hasCaller)
  }

  @Test(arguments: ["socket", "spawn /bin/true", "thread", "execute", "kill 1", "kill \(getpid())", "limits"])
  func `sockets, processes, threads, code and signals cannot be made`(command: String) async throws {
    #expect(try await Self.attempt(command) == "Operation not permitted")
  }

  @Test func `a worker has three descriptors and no environment of ours`() async throws {
    // Not marked to be closed for programs that are started.
    let open = open("/dev/null", O_RDONLY)
    defer { close(open) }
    setenv("SOSIA_SECRET_FOR_TEST", "canary", 1)
    #expect(try await Self.attempt("descriptors") == "0 1 2")
    let names = try await Self.attempt("environment").split(separator: " ").map(String.init)
    #expect(Set(names).isSubset(of: Set(PoolConfiguration.defaultEnvironment.keys)))
  }

  @Test func `memory ends at the limit`() async throws {
    try await StubPool.with(StubPool.configuration("small")) { pool async throws in
      let got = try #require(Int(try await pool.run("allocate 2048")))
      #expect(got > 16 && got <= 64)
    }
    try await StubPool.with(StubPool.configuration()) { pool async throws in
      let got = try #require(Int(try await pool.run("allocate 2048")))
      #expect(got > 256 && got <= 512)
      // Swift cannot go on without memory.
      guard case .crashed = await pool.failure("huge \(2 << 30)") else {
        Issue.record("no crash")
        return
      }
      #expect(try await pool.run("echo a") == "a")
    }
  }

  @Test func `processor time ends at the limit`() async throws {
    try await StubPool.with(StubPool.configuration("small")) { pool async throws in
      #expect(await pool.failure("loop") == .crashed(signal: SIGXCPU))
      #expect(try await pool.run("echo a") == "a")
    }
  }
}
