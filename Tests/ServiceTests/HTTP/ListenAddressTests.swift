import Testing

@testable import Service

@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1:8080", "127.0.0.1", 8080), ("[::1]:0", "::1", 0), ("localhost:65535", "localhost", 65_535), (":80", "127.0.0.1", 80),
  ])
  func `an address is read`(text: String, host: String, port: Int) { #expect(ListenAddress(text) == ListenAddress(host: host, port: port)) }

  @Test(arguments: ["", "8080", "127.0.0.1", "a:65536", "a:-1", "a:+1", "::1:80", "[a]:80", "a:999999", "a b:1"])
  func `what is none is refused`(text: String) { #expect(ListenAddress(text) == nil) }

  @Test(arguments: ["127.0.0.1", "127.255.1.2", "localhost", "LOCALHOST", "::1", "::ffff:127.0.0.1"])
  func `only this machine reaches a loopback address`(host: String) throws {
    #expect(ListenAddress(host: host, port: 1).isLoopback)
    try ListenAddress(host: host, port: 1).check(hasKeys: false)
  }

  @Test(arguments: [
    "0.0.0.0", "::", "10.0.0.1", "127.0.0.1.example.org", "127.1", "127.0.0.256", "example.org", "localhost.example.org", "::ffff:10.0.0.1",
  ])
  func `every other address needs a key`(host: String) throws {
    let address = ListenAddress(host: host, port: 1)
    #expect(throws: ListenError.publicWithoutKey(address)) { try address.check(hasKeys: false) }
    try address.check(hasKeys: true)
  }
}
