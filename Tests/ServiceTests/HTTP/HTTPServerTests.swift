import HTTPTypes
import NIOCore
import NIOPosix
import Notation
import Testing

@testable import Service

@Suite(.timeLimit(.minutes(2))) struct HTTPServerTests {
  /// Whether somebody else is served.
  func expectHealthy(_ server: ServerFixture) async throws {
    let response = try await SocketClient.with(port: server.port) { client in try await client.exchange("GET", "/healthz") }
    #expect(response?.status == .ok)
  }

  static let ada = #"{"name":"Ada","kind":"person"}"#

  @Test func `a socket gives the same answers as the process`() async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { client in
        for target in [
          "/healthz", "/v1/things?limit=2", "/v1/things/t_1", "/v1/things/x", "/nowhere", "/v1/things?limti=1", "/v1/broken",
          "/openapi.json",
          "/v1/export?lines=5000", "/v1/export?lines=0",
        ] {
          let inProcess = try await server.fixture.get(target, headers: [.requestID: "same"])
          let overSocket = try #require(try await client.exchange("GET", target, headers: ["X-Request-Id: same"]))
          #expect(overSocket.status == inProcess.status)
          #expect(overSocket.body == inProcess.body)
          for field in inProcess.headers { #expect(overSocket.headers[field.name] == inProcess.headers[field.name], "\(field.name)") }
          #expect(overSocket.headers[.date]?.hasSuffix(" GMT") == true)
        }
        let echoed = try #require(try await client.exchange("POST", "/v1/echo", headers: ["Content-Type: application/json"], Self.ada))
        #expect(echoed.status == .created)
        #expect(String(decoding: echoed.body, as: UTF8.self) == Self.ada)
      }
    }
  }

  @Test func `HEAD leaves the connection in order`() async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { client in
        let head = try #require(try await client.exchange("HEAD", "/v1/things/t_1"))
        #expect(head.status == .ok)
        #expect(head.headers[.contentLength] == "43")
        #expect(try await client.exchange("GET", "/healthz")?.status == .ok)
        let stream = try #require(try await client.exchange("HEAD", "/v1/export"))
        #expect(stream.status == .ok)
        #expect(await client.rest() == "")
      }
    }
  }

  @Test func `requests that are sent ahead are answered in order`() async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { client in
        let one = "GET /v1/things/t_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\n\r\n"
        let two = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
        try await client.send(one + two + one + "POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" + two)
        var statuses: [Int] = []
        for _ in 0..<5 { statuses.append(try await client.response()?.status.code ?? 0) }
        #expect(statuses == [200, 200, 200, 401, 200])
      }
    }
  }

  @Test func `a chunked body is read and one that is waited for is asked for`() async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { client in
        let head = "POST /v1/uploads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\nContent-Type: text/csv\r\n"
        try await client.send(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n3\r\nfgh\r\n0\r\n\r\n")
        #expect(try await client.response()?.json?["bytes"] == 8)
        try await client.send(head + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n")
        #expect(try await client.response()?.status == .continue)
        try await client.send("abcd")
        #expect(try await client.response()?.json?["bytes"] == 4)
        try await client.send(head + "Expect: 100-continue\r\nContent-Length: 9999999\r\n\r\n")
        #expect(try await client.response()?.status == .contentTooLarge)
        #expect(await client.isClosed())
      }
    }
  }

  @Test func `a large body that is refused does not lose its answer`() async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { client in
        try await client.send(
          "POST /v1/echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\nContent-Type: application/json\r\nContent-Length: 700000\r\n\r\n"
        )
        try await client.send(Array(repeating: 0x20, count: 700_000))
        let response = try #require(try await client.response())
        #expect(response.status == .contentTooLarge)
        #expect(response.headers[.connection] == "close")
        #expect(await client.isClosed())
      }
    }
  }

  @Test(arguments: [
    ("GARBAGE\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n", 400),
    ("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400),
    ("POST /v1/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 200_000))\r\n\r\n", 431),
    ("GET /healthz HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n", 431),
    ("GET /healthz?\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: x\r\n\r\n", 414),
  ])
  func `broken HTTP gets a problem`(text: String, status: Int) async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { client in
        try await client.send(text)
        let response = try #require(try await client.response())
        #expect(response.status.code == status)
        #expect(response.headers[.contentType] == "application/problem+json")
      }
      try await expectHealthy(server)
    }
  }

  @Test func `an upload that is cut off leaves others unharmed`() async throws {
    try await ServerFixture.with { server in
      for _ in 0..<20 {
        try await SocketClient.with(port: server.port) { client in
          try await client.send(
            "POST /v1/uploads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\nContent-Type: text/csv\r\nContent-Length: 5000\r\n\r\nabc"
          )
        }
      }
      try await expectHealthy(server)
    }
  }

  @Test func `idle clients are put out in time`() async throws {
    try await ServerFixture.with {
      $0.idleTimeout = .milliseconds(300)
    } _: { server in
      let outcomes = try await outcomes(of: 150, at: server, alongside: 0) { _ in "" }
      #expect(outcomes == ["nothing": 150])
    }
  }

  @Test func `slow clients are told so in time and harm nobody`() async throws {
    try await ServerFixture.with {
      $0.headTimeout = .milliseconds(300)
      $0.bodyTimeout = .milliseconds(300)
    } _: { server in
      let head = "POST /v1/echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\nContent-Type: application/json\r\n"
      let outcomes = try await outcomes(of: 150, at: server, alongside: 20) {
        $0 % 2 == 0 ? "GET /healthz HT" : head + "Content-Length: 9\r\n\r\n{"
      }
      #expect(outcomes == ["HTTP/1.1 408 Request Timeout": 150])
    }
  }

  /// What so many clients got, each of which sent one thing and waited, while some others were served.
  func outcomes(
    of count: Int, at server: ServerFixture, alongside others: Int, sending text: @escaping @Sendable (Int) -> String
  ) async throws -> [String: Int] {
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<count {
        group.addTask {
          try await SocketClient.with(port: server.port) { client in
            if case let text = text(number), !text.isEmpty { try await client.send(text) }
            return await client.rest().split(separator: "\r\n").first.map { String($0) } ?? "nothing"
          }
        }
      }
      for _ in 0..<others { try await expectHealthy(server) }
      var outcomes: [String: Int] = [:]
      for try await outcome in group { outcomes[outcome, default: 0] += 1 }
      return outcomes
    }
  }

  @Test func `a client that does not take its answer is put out`() async throws {
    try await ServerFixture.with {
      $0.writeTimeout = .milliseconds(300)
    } _: { server in
      try await SocketClient.with(port: server.port, receiveBuffer: 4096) { client in
        try await client.send("GET /v1/export?lines=1000000 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\n\r\n")
        while !server.fixture.book.text.contains(#""cut":"#) { try await Task.sleep(for: .milliseconds(20)) }
      }
      try await expectHealthy(server)
    }
  }

  @Test func `connections beyond the limit are told so`() async throws {
    try await ServerFixture.with {
      $0.connectionLimit = 2
    } _: { server in
      try await SocketClient.with(port: server.port) { first in
        #expect(try await first.exchange("GET", "/healthz")?.status == .ok)
        try await SocketClient.with(port: server.port) { second in
          #expect(try await second.exchange("GET", "/healthz")?.status == .ok)
          try await SocketClient.with(port: server.port) { third in
            let response = try #require(try await third.response())
            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "1")
            #expect(await third.isClosed())
          }
          #expect(try await second.exchange("GET", "/healthz")?.status == .ok)
        }
      }
    }
  }

  @Test func `a shutdown finishes what was accepted and closes what is idle`() async throws {
    try await ServerFixture.with { server in
      try await SocketClient.with(port: server.port) { idle in
        #expect(try await idle.exchange("GET", "/healthz")?.status == .ok)
        try await SocketClient.with(port: server.port) { busy in
          try await busy.send("GET /v1/wait HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer writer\r\n\r\n")
          await server.fixture.demo.gate.arrival()
          await server.shutDown()
          #expect(await idle.isClosed())
          await #expect(throws: (any Error).self) { try await SocketClient.with(port: server.port) { _ in } }
          server.fixture.demo.gate.open()
          let response = try #require(try await busy.response())
          #expect(response.status == .noContent)
          #expect(response.headers[.connection] == "close")
          #expect(await busy.isClosed())
        }
      }
    }
  }

  /// As the server does while it shuts down.
  @Test func `a connection that is accepted and dropped is closed`() async throws {
    let fixture = ResponderFixture()
    let log = fixture.book.log().logger(label: "test")
    let connections = ConnectionServer(responder: fixture.responder, configuration: .init(), metrics: fixture.metrics)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in connections.setup(channel: channel, logger: log).map { _ in } }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(listener.localAddress?.port)
    #expect(try await SocketClient.with(port: port) { client in await client.rest() } == "")
    try await listener.close()
  }

  @Test(arguments: 0..<5) func `a shutdown in a rush of connections ends in order`(round: Int) async throws {
    try await ServerFixture.with { server in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            if number == round * 12 { return await server.shutDown() }
            // Whoever comes too late is turned away by the machine.
            _ = try? await SocketClient.with(port: server.port) { client in try await client.exchange("GET", "/healthz") }
          }
        }
      }
    }
  }

  @Test func `the date is as HTTP has it`() {
    // RFC 9110, 5.6.7.
    #expect(DateField.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
  }
}
