import Locators
import Testing

/// Addresses in the hosts of URLs, whatever disguise they wear.
@Suite struct HostAddressTests {
  static func address(_ host: String) -> IPAddress? {
    guard case .address(let address)? = WebURL.parse("http://\(host)/")?.host else { return nil }
    return address
  }

  @Suite struct Examples {
    @Test(arguments: [
      "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7F.1", "0x7f.0.0.0x1", "0177.0.0.1", "0177.1", "017700000001",
      "127.0.0.1.",
      "0x7f.0x00.0x0.0x01", "127.0.0.0x0001", "00000177.0.0.01", "%31%32%37.0.0.1", "127。0。0。1", "127．0．0．1", "127｡0｡0｡1", "①②⑦.⓪.⓪.①",
      "１２７.０.０.１", "𝟏𝟐𝟕.𝟎.𝟎.𝟏", "𝟭27.0.0.1", "127.0.0.1\u{AD}", "127\u{200B}.0.0.1", "0X7f.1",
    ]) func `every spelling of the loopback address is that address`(host: String) {
      #expect(HostAddressTests.address(host) == .v4(0x7F00_0001))
    }

    @Test(arguments: [
      ("0", "0.0.0.0"), ("0x", "0.0.0.0"), ("1.0x", "1.0.0.0"), ("0.", "0.0.0.0"), ("1.2.3", "1.2.0.3"), ("1.256", "1.0.1.0"),
      ("0xffffffff", "255.255.255.255"),
      ("4294967295", "255.255.255.255"), ("[::]", "::"), ("[0:0:0:0:0:0:0:1]", "::1"), ("[::FFFF:1.2.3.4]", "::ffff:102:304"),
      ("[1::8]", "1::8"),
      ("[1:2:3:4:5:6:7::]", "1:2:3:4:5:6:7:0"), ("[::2:3:4:5:6:7:8]", "0:2:3:4:5:6:7:8"), ("[2001:DB8::1:0:0:1]", "2001:db8::1:0:0:1"),
    ]) func `numbers are addresses`(host: String, address: String) { #expect(HostAddressTests.address(host)?.description == address) }
  }

  @Suite struct Laws {
    @Test(arguments: [UInt64(1), 2]) func `an address in a URL is the address`(seed: UInt64) {
      var state = seed
      for _ in 0..<2000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let four = IPAddress.v4(UInt32(truncatingIfNeeded: state >> 32))
        #expect(HostAddressTests.address(four.description) == four)
        #expect(HostAddressTests.address("0x" + String(state >> 32, radix: 16)) == four)
        #expect(HostAddressTests.address("0" + String(state >> 32, radix: 8)) == four)
        #expect(HostAddressTests.address(String(state >> 32)) == four)
        let six = IPAddress.v6(state & 0xFFFF_0000_FFFF_0000, state >> 7 & 0x00FF_FF00_0000_FFFF)
        #expect(HostAddressTests.address("[\(six)]") == six)
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [
      "256.1", "1.2.3.4.5", "1..2", "..1", "1.2.3.256", "4294967296", "0x100000000", "09", "0x1g.1", "a.1", "a.0x1", "1.2.3.08",
      "[1]",
      "[:1::]", "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7:8::]", "[::1::]", "[12345::]", "[::g]", "[::1%1]", "[::1.2.3]", "[::1.2.3.4.5]",
      "[::01.2.3.4]", "[::256.2.3.4]", "[1:2:3:4:5:6:7:1.2.3.4]", "[::1.2.3.4:1]", "[]", "[:]", "[::]x", "x[::]", "[1:]", "[::.1.2.3]",
      "99999999999999999999999999999999", "0x" + String(repeating: "f", count: 1000),
    ]) func `what looks like an address and is none is no host`(host: String) {
      #expect(WebURL.parse("http://\(host)/") == nil)
    }
  }
}
