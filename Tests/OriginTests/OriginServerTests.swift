import Foundation
import Testing

@testable import Origin

/// Over a socket.
@Suite struct OriginServerTests {
  static func with<Value>(_ change: (inout OriginConfiguration) -> Void = { _ in }, _ body: (OriginServer) throws -> Value) async throws
    -> Value
  {
    var configuration = OriginConfiguration()
    configuration.companies = 50
    change(&configuration)
    let server = try await OriginServer(configuration)
    let result = Result { try body(server) }
    try await server.stop()
    return try result.get()
  }

  static func get(_ host: String, _ path: String) -> String { "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nUser-Agent: test\r\n\r\n" }

  @Test func `one connection reaches many hosts, and the log has them all`() async throws {
    try await Self.with { server in
      let sites = server.world.sites
      let answer = try Caller(port: server.port).exchange(
        sites.map { Self.get($0, "/robots.txt") }.joined()
          + "GET / HTTP/1.1\r\nHost: \(sites[0]):\(server.port)\r\nConnection: close\r\n\r\n")
      #expect(answer.text.split(separator: "HTTP/1.1 ").count == 51)
      #expect(server.log.count == 51)
      let entries = server.log.entries
      #expect(entries.map(\.host) == sites + [sites[0]])
      #expect(Set(entries.map(\.connection)) == [1])
      #expect(entries[0].headers == ["host", "user-agent"])
      #expect(entries.allSatisfy { $0.began <= $0.ended })
    }
  }

  @Test func `the truth can be asked for`() async throws {
    try await Self.with { server in
      let host = server.world.sites[1]
      let answer = try Caller(port: server.port).exchange(
        "GET /truth?host=\(host) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
      #expect(answer.text.hasSuffix(try #require(server.truth(host: host))))
      #expect(server.truth(host: "none.example") == nil)
      #expect(server.log.count == 0)
    }
  }

  @Test func `broken answers are broken`() async throws {
    try await Self.with { server in
      func answer(_ path: String) throws -> Caller.Answer { try Caller(port: server.port).exchange(Self.get("trouble.example", path)) }
      let reset = try answer("/reset")
      #expect(reset.isReset)
      let truncated = try answer("/truncated")
      #expect(!truncated.isReset && truncated.text.contains("Content-Length: 4") && truncated.bytes.count < 1500)
      #expect(try answer("/not-http").text == "SSH-2.0-OpenSSH_9.2\r\n")
      #expect(try answer("/endless-head").bytes.count > 1_000_000)
    }
  }

  @Test func `a host that said 429 says it until its time is over`() async throws {
    let clock = ManualClock()
    try await Self.with {
      $0.failures = FailureMix(tooManyRequests: 1)
      $0.now = { clock.now }
    } _: { server in
      let caller = try Caller(port: server.port)
      let host = server.world.sites[0]
      for _ in 0..<3 { #expect(try caller.head(Self.get(host, "/")).contains("HTTP/1.1 429 ")) }
      // The log has a request once its answer is out, which the next answer on the same connection proves.
      #expect(try caller.head(Self.get(host, "/robots.txt")).contains("HTTP/1.1 "))
      let demands = server.log.entries.compactMap(\.retryAfter)
      #expect(demands.count == 3 && Set(demands).count == 1)
      clock.advance(demands[0])
      // The next request meets its own misfortune, and a new time begins.
      #expect(try caller.head(Self.get(host, "/")).contains("HTTP/1.1 429 "))
      #expect(try caller.head(Self.get(host, "/robots.txt")).contains("HTTP/1.1 "))
      #expect(Set(server.log.entries.filter { $0.retryAfter != nil }.map(\.path)) == ["/"])
    }
  }

  @Test func `the log file has a line for each request`() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("origin-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await Self.with {
      $0.logPath = path
    } _: { server in
      let caller = try Caller(port: server.port)
      for site in server.world.sites.prefix(10) { _ = try caller.head(Self.get(site, "/robots.txt")) }
    }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 10)
    for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
  }
}
