import Fetching
import Foundation
import NIOSSL
import Testing

/// Hosts that cannot or will not answer properly.
@Suite struct BrokenAnswerTests {
  typealias Tests = GuardedClientTests

  static func error(_ script: LoopbackServer.Script, scheme: String = "http") async throws -> FetchError? {
    try await Tests.withServer(script) { server in
      await Tests.failure(
        GuardedClient(configuration: Tests.local()), FetchRequest(.post, url: "\(scheme)://127.0.0.1:\(server.port)/", body: [1]))
    }
  }

  static let closing: [LoopbackServer.Script] = [
    .close, .answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234"), .answer("HTTP/1.1 200 OK\r\nConten"), .answer(""),
    .answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n012"),
  ]

  @Test(arguments: closing.indices) func `an answer that breaks off is no answer`(index: Int) async throws {
    let error = try await Self.error(Self.closing[index])
    switch error {
    case .closed("127.0.0.1"), .malformedAnswer("127.0.0.1", _): break
    default: Issue.record("\(String(describing: error))")
    }
  }

  static let malformed: [String] = [
    "SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 abc OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "HTTP/1.1 200 OK\r\nbad header\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "\u{15}\u{3}\u{1}\u{0}\u{2}\u{2}\u{50}",
    "HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 1_000_000) + "\r\n\r\n",
  ]

  @Test(arguments: malformed.indices) func `what is not HTTP is no answer`(index: Int) async throws {
    let error = try await Self.error(.answer(Self.malformed[index]))
    guard case .malformedAnswer("127.0.0.1", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a port where nobody listens is unreachable`() async throws {
    let port = try await Tests.withServer(.silence) { $0.port }
    let error = await Tests.failure(GuardedClient(configuration: Tests.local()), FetchRequest(.get, url: "http://127.0.0.1:\(port)/"))
    #expect(error == .unreachable(host: "127.0.0.1", reason: "Connection refused"))
  }

  @Test func `a name without addresses is said to be none`() async throws {
    let client = GuardedClient(configuration: Tests.local(), resolver: StubResolver())
    #expect(
      await Tests.failure(client, FetchRequest(.get, url: "https://a.example/")) == .unresolvable(host: "a.example", isTemporary: false))
  }

  @Test func `a host that speaks no TLS gets no https request`() async throws {
    let error = try await Self.error(.blurt(LoopbackServer.ok), scheme: "https")
    guard case .tls("127.0.0.1", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Suite struct Certificates {
    static func server() throws -> NIOSSLContext {
      let certificate = try NIOSSLCertificate(bytes: Array(TestCertificate.certificate.utf8), format: .pem)
      let key = try NIOSSLPrivateKey(bytes: Array(TestCertificate.key.utf8), format: .pem)
      return try NIOSSLContext(
        configuration: .makeServerConfiguration(certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
    }

    static func send(to host: String, trusted: Bool) async throws -> Result<FetchResponse, FetchError> {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("fetching-\(UUID().uuidString).pem")
      try Data(TestCertificate.certificate.utf8).write(to: path)
      defer { try? FileManager.default.removeItem(at: path) }
      return try await Tests.withServer(.answer(LoopbackServer.ok), tls: try server()) { server in
        let configuration = Tests.local { $0.trustedCertificatesPath = trusted ? path.path : nil }
        let client = GuardedClient(configuration: configuration, resolver: StubResolver(["127.0.0.1"]))
        do throws(FetchError) {
          return .success(try await client.send(FetchRequest(.post, url: "https://\(host):\(server.port)/", body: [1])))
        } catch { return .failure(error) }
      }
    }

    @Test func `a certificate is checked against the name, not the address`() async throws {
      #expect(try await Self.send(to: TestCertificate.name, trusted: true).get().status == 200)
    }

    @Test(arguments: [("other.example.test", true), ("127.0.0.1", true), (TestCertificate.name, false)])
    func `a certificate of another name or of nobody is refused`(host: String, trusted: Bool) async throws {
      let result = try await Self.send(to: host, trusted: trusted)
      guard case .failure(.tls(host, _)) = result else {
        Issue.record("\(result)")
        return
      }
    }

    @Test func `the host is told the name it is called by`() async throws {
      try await Tests.withServer(.close) { server in
        let client = GuardedClient(configuration: Tests.local(), resolver: StubResolver(["127.0.0.1"]))
        _ = await Tests.failure(client, FetchRequest(.get, url: "https://hooks.example.test:\(server.port)/"))
        #expect(server.received.contains("hooks.example.test"))
      }
    }
  }
}
