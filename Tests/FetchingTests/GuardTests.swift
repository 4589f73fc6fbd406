import Fetching
import Locators
import Testing

/// Requests that must not leave.
@Suite struct GuardTests {
  typealias Tests = GuardedClientTests

  @Test(arguments: ForbiddenHosts.plain + ForbiddenHosts.disguised)
  func `an address that is not public is not called, however it is written`(host: String)
    async throws
  {
    try await Tests.withServer(.answer(LoopbackServer.ok)) { canary in
      for scheme in ["http", "https"] {
        let error = await Tests.failure(
          GuardedClient(configuration: Tests.guarded), FetchRequest(.post, url: "\(scheme)://\(host):\(canary.port)/", body: [1]))
        switch error {
        case .blockedAddress, .invalidURL: break
        default: Issue.record("\(host): \(String(describing: error))")
        }
      }
      #expect(canary.connections == 0)
    }
  }

  @Test(arguments: ForbiddenHosts.notPublic)
  func `a name whose address is not public is not called`(address: String, scope: AddressScope) async throws {
    try await Tests.withServer(.answer(LoopbackServer.ok)) { canary in
      // The second answer has a public address before it, as a name server would send that hides the other.
      for answer in [[address], ["8.8.8.8", address]] {
        let client = GuardedClient(configuration: Tests.guarded, resolver: StubResolver(answer))
        let error = await Tests.failure(client, FetchRequest(.get, url: "http://rebind.example.test:\(canary.port)/"))
        guard case .blockedAddress("rebind.example.test", _, scope) = error else {
          Issue.record("\(answer): \(String(describing: error))")
          continue
        }
      }
      #expect(canary.connections == 0)
    }
  }

  @Test(arguments: ["localhost", "LOCALHOST", "localhost."]) func `this machine's own name is not called`(name: String) async throws {
    try await Tests.withServer(.answer(LoopbackServer.ok)) { canary in
      let error = await Tests.failure(
        GuardedClient(configuration: Tests.guarded), FetchRequest(.get, url: "http://\(name):\(canary.port)/"))
      guard case .blockedAddress("localhost", _, .loopback) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(canary.connections == 0)
    }
  }

  @Test(arguments: [
    "169.254.169.254", "168.63.129.16", "100.100.100.200", "0.0.0.0", "224.0.0.1", "255.255.255.255", "[fe80::1]", "[ff02::1]", "[::]",
  ])
  func `allowing private addresses does not allow metadata services and groups`(host: String) throws {
    let client = GuardedClient(configuration: Tests.local())
    guard case .blockedAddress = #expect(throws: FetchError.self, performing: { try client.check(url: "https://\(host)/") }) else {
      Issue.record("not blocked")
      return
    }
  }

  @Test(arguments: ["10.0.0.1", "127.0.0.1", "192.168.1.1", "100.64.0.1", "[fd12::1]", "[::1]", "8.8.8.8"])
  func `private addresses pass when they are allowed`(host: String) throws {
    #expect(try GuardedClient(configuration: Tests.local()).check(url: "https://\(host)/").hostText == host)
  }

  @Test func `plain http is refused unless it is allowed`() throws {
    #expect(throws: FetchError.insecureScheme(host: "example.com")) { try GuardedClient().check(url: "http://example.com/") }
    #expect(try GuardedClient(configuration: Tests.guarded).check(url: "http://example.com/").port == 80)
  }

  @Test(arguments: [22, 25, 81, 110, 1023]) func `ports of other protocols are refused`(port: Int) throws {
    #expect(throws: FetchError.blockedPort(port)) { try GuardedClient().check(url: "https://example.com:\(port)/") }
    var configuration = FetchConfiguration()
    configuration.lowPorts.insert(port)
    #expect(try GuardedClient(configuration: configuration).check(url: "https://example.com:\(port)/").port == port)
  }

  @Test(arguments: [1024, 8080, 8443, 65_535]) func `high ports pass`(port: Int) throws {
    #expect(try GuardedClient().check(url: "https://example.com:\(port)/").port == port)
  }

  static let headers: [(name: String, value: String)] = [
    ("X-A", "1\r\nX-B: 2"), ("X-A", "1\nX-B: 2"), ("X-A", "1\0"), ("X-A\r\nX-B", "1"), ("X A", "1"), ("", "1"), ("X:A", "1"),
    ("X-\u{e9}", "1"),
    ("Host", "127.0.0.1"), ("content-length", "5"), ("Transfer-Encoding", "chunked"), ("Connection", "upgrade"), ("Upgrade", "h2c"),
    ("Expect", "100-continue"), ("X-A", "\u{7f}"),
  ]

  @Test(arguments: headers) func `a header that could break the request is not sent`(name: String, value: String) async throws {
    try await Tests.withServer(.answer(LoopbackServer.ok)) { canary in
      let request = FetchRequest(.post, url: "http://127.0.0.1:\(canary.port)/", headers: [(name, value)])
      #expect(await Tests.failure(GuardedClient(configuration: Tests.local()), request) == .invalidHeader(name: name))
      #expect(canary.connections == 0)
    }
  }
}
