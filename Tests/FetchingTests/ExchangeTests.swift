import Testing

@testable import Fetching

@Suite struct ExchangeTests {
  @Test func `a connection that goes elsewhere than to the checked address is dropped before anything is sent`() async throws {
    try await GuardedClientTests.withServer(.answer(LoopbackServer.ok)) { server in
      let exchange = Exchange(
        url: try FetchURL("http://127.0.0.1:\(server.port)/"), address: .v4(0x7F00_0009), request: FetchRequest(.get, url: ""),
        configuration: GuardedClientTests.local())
      let error = await #expect(throws: Exchange.PeerMismatch.self) { try await exchange.run() }
      #expect(error?.peer == "127.0.0.1")
      #expect(server.received.isEmpty)
    }
  }
}
