import Assembly
import Service
import Testing

@Suite struct ConfigurationKeysTests {
  static let keys = ServiceConfiguration.keys

  @Test func `no two keys share a name, in a file or in the environment`() {
    #expect(Set(Self.keys.map(\.name)).count == Self.keys.count)
    #expect(Set(Self.keys.map(\.environmentName)).count == Self.keys.count)
    // Else a group could be taken for a key.
    for key in Self.keys { #expect(!Self.keys.contains { $0.name.hasPrefix(key.name + ".") }) }
  }

  @Test(arguments: keys.indices) func `a key is lower case, has two parts, and is explained in one sentence`(index: Int) {
    let key = Self.keys[index]
    #expect(key.name.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil)
    #expect(key.environmentName.wholeMatch(of: /SOSIA_[A-Z_]+/) != nil)
    #expect(key.summary.hasSuffix("."))
    #expect(!key.allowed.isEmpty)
  }

  @Test func `names follow one rule`() {
    #expect(Self.keys.first { $0.name == "http.body-limit" }?.environmentName == "SOSIA_HTTP_BODY_LIMIT")
  }

  @Test func `the table for documentation has a row for each key`() {
    let rows = ConfigurationReader().markdown.split(separator: "\n")
    #expect(rows.count == Self.keys.count + 2)
    #expect(rows.allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") && $0.count { $0 == "|" } == 6 })
    #expect(
      rows.contains(
        "| `http.max-connections` | `10000` | a whole number from 1 to 1000000 | `SOSIA_HTTP_MAX_CONNECTIONS` | Connections at the same time. |"
      ))
  }

  @Test func `the listing has a line for each key with value, source and default in columns`() throws {
    let lines = try ConfigurationReader().read(flags: ["limits.burst": "5"]).lines
    #expect(lines.count == Self.keys.count + 1)
    #expect(lines.first?.split(separator: " ") == ["KEY", "VALUE", "FROM", "DEFAULT"])
    let burst = try #require(lines.first { $0.hasPrefix("limits.burst ") })
    #expect(burst.split(separator: " ") == ["limits.burst", "5", "the", "flags", "10000"])
  }

  @Test(arguments: [
    ("127.0.0.1:80", true), ("127.8.8.8:80", true), ("localhost:80", true), ("[::1]:80", true), ("0.0.0.0:80", false), ("[::]:80", false),
    ("127.evil.example:80", false), ("192.168.1.1:80", false),
  ]) func `only this machine's own addresses are loopback`(text: String, isLoopback: Bool) throws {
    let address = try #require(ListenAddress(text))
    #expect(address.isLoopback == isLoopback)
    #expect(address.description == text)
  }
}
