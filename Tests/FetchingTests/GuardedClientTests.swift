import Fetching
import Foundation
import Locators
import NIOSSL
import Testing

@Suite struct GuardedClientTests {
  /// For servers on this machine.
  static func local(_ change: (inout FetchConfiguration) -> Void = { _ in }) -> FetchConfiguration {
    var configuration = FetchConfiguration()
    configuration.allowsPrivateAddresses = true
    configuration.allowsHTTP = true
    change(&configuration)
    return configuration
  }

  /// As in production, but for plain HTTP.
  static var guarded: FetchConfiguration {
    var configuration = FetchConfiguration()
    configuration.allowsHTTP = true
    return configuration
  }

  static func withServer<Result>(
    _ script: LoopbackServer.Script, host: String = "127.0.0.1", tls: NIOSSLContext? = nil, _ body: (LoopbackServer) async throws -> Result
  ) async throws -> Result {
    let server = try await LoopbackServer(script, host: host, tls: tls)
    do {
      let result = try await body(server)
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }

  static func failure(_ client: GuardedClient, _ request: FetchRequest) async -> FetchError? {
    do {
      _ = try await client.send(request)
      return nil
    } catch { return error }
  }

  @Suite struct Examples {
    @Test func `a POST arrives as it was given and its answer comes back`() async throws {
      let text = "HTTP/1.1 202 Accepted\r\nContent-Length: 5\r\nRetry-After: 7\r\nX-A: 1\r\nx-a: 2\r\n\r\nhello"
      try await withServer(.answer(text)) { server in
        let request = FetchRequest(
          .post, url: "http://127.0.0.1:\(server.port)/hook?a=b", headers: [("webhook-id", "msg_1"), ("Content-Type", "application/json")],
          body: Array(#"{"a":1}"#.utf8))
        let response = try await GuardedClient(configuration: local()).send(request)
        #expect(response.status == 202)
        #expect(String(decoding: response.body, as: UTF8.self) == "hello")
        #expect(!response.isTruncated)
        #expect(response.header("retry-after") == "7")
        #expect(response.headers.filter { $0.name.lowercased() == "x-a" }.map(\.value) == ["1", "2"])
        #expect(response.address == .v4(0x7F00_0001))
        #expect(response.duration > .zero)
        let lines = server.received.components(separatedBy: "\r\n")
        #expect(lines.first == "POST /hook?a=b HTTP/1.1")
        let fields = Set(lines.map { $0.lowercased() })
        #expect(fields.isSuperset(of: ["host: 127.0.0.1:\(server.port)", "content-length: 7", "webhook-id: msg_1", "user-agent: sosia"]))
        #expect(lines.last == #"{"a":1}"#)
      }
    }

    @Test func `a name is resolved once, and the request goes to the answer under the name`() async throws {
      try await withServer(.answer(LoopbackServer.ok)) { server in
        let resolver = StubResolver(["127.0.0.1"], ["169.254.169.254"])
        let client = GuardedClient(configuration: local(), resolver: resolver)
        let response = try await client.send(FetchRequest(.get, url: "http://Receiver.example.test:\(server.port)/"))
        #expect(response.status == 200)
        #expect(resolver.questionCount == 1)
        #expect(server.received.lowercased().contains("host: receiver.example.test:\(server.port)\r\n"))
        // The second question would have another answer, and is judged anew.
        #expect(
          await failure(client, FetchRequest(.get, url: "http://receiver.example.test:\(server.port)/"))
            == .blockedAddress(host: "receiver.example.test", address: "169.254.169.254", scope: .linkLocal))
        #expect(server.connections == 1)
      }
    }

    @Test func `an address that does not answer gives way to the next one`() async throws {
      try await withServer(.answer(LoopbackServer.ok)) { server in
        let client = GuardedClient(configuration: local(), resolver: StubResolver(["127.9.9.9", "127.0.0.1"]))
        let response = try await client.send(FetchRequest(.post, url: "http://receiver.example.test:\(server.port)/", body: [1]))
        #expect(response.address == .v4(0x7F00_0001))
        #expect(server.connections == 1)
      }
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func `a redirect is answered, not followed`(status: Int) async throws {
      try await withServer(.answer(LoopbackServer.ok)) { target in
        let text = "HTTP/1.1 \(status) Go\r\nLocation: http://127.0.0.1:\(target.port)/\r\nContent-Length: 0\r\n\r\n"
        try await withServer(.answer(text)) { server in
          let response = try await GuardedClient(configuration: local()).send(FetchRequest(.post, url: "http://127.0.0.1:\(server.port)/"))
          #expect(response.status == status)
          #expect(target.connections == 0)
        }
      }
    }

    @Test(arguments: [
      ("", "/"), ("?a=b", "/?a=b"), ("/a%20b/../c//d/", "/c//d/"), ("//evil.example/", "//evil.example/"), ("/100%", "/100%"),
      ("/%zz%41?%", "/%zz%41?%"), ("/a;b=c:d@e!$&'()*+,", "/a;b=c:d@e!$&'()*+,"), ("/?q={\"a\"}|x#f", "/?q=%7B%22a%22%7D%7Cx"),
      ("/\u{e9}", "/%C3%A9"), ("/?", "/?"),
    ]) func `path and query are sent as they are written out`(written: String, sent: String) async throws {
      try await withServer(.answer(LoopbackServer.ok)) { server in
        _ = try await GuardedClient(configuration: local()).send(FetchRequest(.get, url: "http://127.0.0.1:\(server.port)\(written)"))
        #expect(server.received.components(separatedBy: "\r\n").first == "GET \(sent) HTTP/1.1")
      }
    }

    @Test func `an IPv6 address is called`() async throws {
      // A machine without IPv6 has nowhere to bind.
      guard let server = try? await LoopbackServer(.answer(LoopbackServer.ok), host: "::1") else { return }
      let response = try await GuardedClient(configuration: local()).send(FetchRequest(.get, url: "http://[::1]:\(server.port)/"))
      #expect(response.status == 200)
      #expect(server.received.lowercased().contains("host: [::1]:\(server.port)\r\n"))
      await server.stop()
    }

    @Test func `the system's resolver knows this machine`() async throws {
      let addresses = try await SystemResolver.shared.addresses(of: "localhost")
      #expect(!addresses.isEmpty)
      #expect(addresses.allSatisfy { $0.scope == .loopback })
    }

    @Test func `the answer to HEAD has no body`() async throws {
      try await withServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")) { server in
        let response = try await GuardedClient(configuration: local()).send(FetchRequest(.head, url: "http://127.0.0.1:\(server.port)/"))
        #expect(response.body.isEmpty)
        #expect(response.status == 200)
      }
    }
  }

  @Suite struct Limits {
    @Test func `of an endless answer only the first bytes are kept`() async throws {
      try await withServer(.flood("HTTP/1.1 200 OK\r\n\r\n")) { server in
        let response = try await GuardedClient(configuration: local()).send(FetchRequest(.get, url: "http://127.0.0.1:\(server.port)/"))
        #expect(response.body.count == 65_536)
        #expect(response.isTruncated)
      }
    }

    @Test(arguments: [(9, true), (10, false), (11, false)]) func `an answer is cut off only when it is longer than the limit`(
      limit: Int, isTruncated: Bool
    ) async throws {
      try await withServer(.answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")) { server in
        let client = GuardedClient(configuration: local { $0.responseLimitInBytes = limit })
        let response = try await client.send(FetchRequest(.get, url: "http://127.0.0.1:\(server.port)/"))
        #expect(response.isTruncated == isTruncated)
        #expect(String(decoding: response.body, as: UTF8.self) == "0123456789".prefix(limit))
      }
    }

    @Test func `compressed answers are not expanded`() async throws {
      try await withServer(.answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno")) { server in
        let response = try await GuardedClient(configuration: local()).send(FetchRequest(.get, url: "http://127.0.0.1:\(server.port)/"))
        #expect(response.body == Array("no".utf8))
        #expect(!server.received.lowercased().contains("accept-encoding"))
      }
    }

    static let slow: [LoopbackServer.Script] = [
      .silence, .drip("HTTP/1.1 200 OK\r\nX-A: "), .drip("HTTP/1.1 200 OK\r\n\r\n"),
      .answerAndStay("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"),
      .answerAndStay("HTTP/1.1 100 Continue\r\n\r\n"),
    ]

    @Test(arguments: slow.indices) func `whoever is slow, wherever, meets the limit of the whole exchange`(index: Int) async throws {
      try await withServer(Self.slow[index]) { server in
        let client = GuardedClient(configuration: local { $0.totalTimeout = .milliseconds(300) })
        let error = await failure(client, FetchRequest(.post, url: "http://127.0.0.1:\(server.port)/", body: [1]))
        #expect(error == .timeout(.total, limit: .milliseconds(300)))
      }
    }

    @Test func `a name server that never answers meets the limit too`() async {
      let client = GuardedClient(configuration: local { $0.totalTimeout = .milliseconds(200) }, resolver: DeafResolver())
      #expect(await failure(client, FetchRequest(.get, url: "https://a.example/")) == .timeout(.total, limit: .milliseconds(200)))
    }

    @Test func `a handshake that never ends meets the limit of connecting`() async throws {
      try await withServer(.silence) { server in
        let client = GuardedClient(configuration: local { $0.connectTimeout = .milliseconds(200) })
        let error = await failure(client, FetchRequest(.get, url: "https://127.0.0.1:\(server.port)/"))
        #expect(error == .timeout(.connecting, limit: .milliseconds(200)))
      }
    }

    @Test func `a cancelled request ends at once`() async throws {
      try await withServer(.silence) { server in
        let task = Task {
          await failure(GuardedClient(configuration: local()), FetchRequest(.get, url: "http://127.0.0.1:\(server.port)/"))
        }
        while server.connections == 0 { await Task.yield() }
        task.cancel()
        #expect(await task.value == .cancelled)
      }
    }
  }
}
