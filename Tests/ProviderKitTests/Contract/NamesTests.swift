import ProviderKit
import Testing

@Suite struct NamesTests {
  @Suite struct Examples {
    @Test(arguments: ["a", "companies-house", "x2", String(repeating: "a", count: 64)]) func `an id of letters, digits and hyphens is one`(
      text: String
    ) { #expect(ProviderID(text)?.text == text) }

    @Test(arguments: ["", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "é", String(repeating: "a", count: 65)]) func `any other is none`(
      text: String
    ) { #expect(ProviderID(text) == nil) }

    @Test(
      arguments: [
        ("api.acme.example", "api.acme.example", true), ("api.acme.example", "api.acme.example.", true),
        ("api.acme.example", "x.api.acme.example", false), ("*.acme.example", "a.acme.example", true),
        ("*.acme.example", "a.b.acme.example", true), ("*.acme.example", "acme.example", false),
        ("*.acme.example", "evilacme.example", false), ("acme.example", "acme.example.evil.example", false),
      ]) func `a host pattern matches its host and nothing else`(pattern: String, host: String, isMatch: Bool) throws
    {
      #expect(try #require(HostPattern(pattern)).matches(host) == isMatch)
    }

    @Test(arguments: [
      "*", "*.com", "localhost", "127.0.0.1", "A.example", "a..example", "-a.example", "a.example/", "a.*.example", "[::1]",
    ])
    func `what is no host, or too wide, is refused`(text: String) { #expect(HostPattern(text) == nil) }
  }

  @Suite struct Laws {
    @Test func `one flipped byte changes the hash of content`() {
      let content = (0..<200).map { UInt8($0) }
      let hash = ContentHash.value(of: content)
      for index in content.indices {
        var other = content
        other[index] ^= 1
        #expect(ContentHash.value(of: other) != hash)
      }
      #expect(ContentHash.text(of: []).utf8.count == 16)
    }

    /// The generator's published first values for the seed 1234567 (Vigna's splitmix64.c).
    @Test func `a seed decides the numbers`() {
      var random = SeededRandom(seed: 1_234_567)
      #expect(
        [random.next(), random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }
  }
}
