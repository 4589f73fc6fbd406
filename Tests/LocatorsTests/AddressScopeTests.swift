import Locators
import Testing

@Suite struct AddressScopeTests {
  @Suite struct Examples {
    /// The first and the last address of each range, and the neighbours outside, by the special-purpose registries of IANA.
    static let four: [(address: String, scope: AddressScope)] = [
      ("0.0.0.0", .reserved), ("0.255.255.255", .reserved), ("1.0.0.0", .global), ("9.255.255.255", .global), ("10.0.0.0", .privateNetwork),
      ("10.255.255.255", .privateNetwork), ("11.0.0.0", .global), ("100.63.255.255", .global), ("100.64.0.0", .sharedNetwork),
      ("100.127.255.255", .sharedNetwork), ("100.128.0.0", .global), ("100.100.100.200", .metadata), ("100.100.100.201", .sharedNetwork),
      ("126.255.255.255", .global), ("127.0.0.0", .loopback), ("127.0.0.1", .loopback), ("127.255.255.255", .loopback),
      ("128.0.0.0", .global),
      ("168.63.129.15", .global), ("168.63.129.16", .metadata), ("168.63.129.17", .global), ("169.253.255.255", .global),
      ("169.254.0.0", .linkLocal), ("169.254.169.254", .linkLocal), ("169.254.170.2", .linkLocal), ("169.254.255.255", .linkLocal),
      ("169.255.0.0", .global), ("172.15.255.255", .global), ("172.16.0.0", .privateNetwork), ("172.31.255.255", .privateNetwork),
      ("172.32.0.0", .global), ("191.255.255.255", .global), ("192.0.0.0", .reserved), ("192.0.0.192", .reserved),
      ("192.0.0.255", .reserved),
      ("192.0.1.0", .global), ("192.0.2.0", .reserved), ("192.0.2.255", .reserved), ("192.0.3.0", .global), ("192.88.98.255", .global),
      ("192.88.99.0", .reserved), ("192.88.100.0", .global), ("192.167.255.255", .global), ("192.168.0.0", .privateNetwork),
      ("192.168.255.255", .privateNetwork), ("192.169.0.0", .global), ("198.17.255.255", .global), ("198.18.0.0", .reserved),
      ("198.19.255.255", .reserved), ("198.20.0.0", .global), ("198.51.99.255", .global), ("198.51.100.0", .reserved),
      ("198.51.100.255", .reserved), ("198.51.101.0", .global), ("203.0.112.255", .global), ("203.0.113.0", .reserved),
      ("203.0.113.255", .reserved), ("203.0.114.0", .global), ("223.255.255.255", .global), ("224.0.0.0", .multicast),
      ("239.255.255.255", .multicast), ("240.0.0.0", .reserved), ("255.255.255.254", .reserved), ("255.255.255.255", .reserved),
    ]

    static let six: [(address: String, scope: AddressScope)] = [
      ("::", .reserved), ("::1", .loopback), ("::2", .reserved), ("::7f00:1", .loopback), ("::8.8.8.8", .reserved),
      ("::ffff:127.0.0.1", .loopback), ("::ffff:10.0.0.1", .privateNetwork), ("::ffff:169.254.169.254", .linkLocal),
      ("::ffff:8.8.8.8", .global), ("::ffff:0:127.0.0.1", .loopback), ("::ffff:0:8.8.8.8", .reserved), ("::fffe:127.0.0.1", .reserved),
      ("64:ff9b::127.0.0.1", .loopback), ("64:ff9b::192.168.1.1", .privateNetwork), ("64:ff9b::8.8.8.8", .global),
      ("64:ff9b::1:8.8.8.8", .reserved), ("64:ff9b:1::8.8.8.8", .reserved), ("64:ff9b:1:ffff::", .reserved), ("100::1", .reserved),
      ("1fff:ffff::1", .reserved), ("2000::1", .global), ("2001::1", .reserved), ("2001:0:4136:e378:8000:63bf:3fff:fdd2", .reserved),
      ("2001:2::1", .reserved), ("2001:10::1", .reserved), ("2001:1ff:ffff::1", .reserved), ("2001:200::1", .global),
      ("2001:4860:4860::8888", .global), ("2001:db7:ffff::1", .global), ("2001:db8::1", .reserved), ("2001:db9::1", .global),
      ("2002:7f00:1::1", .loopback), ("2002:a00:1::", .privateNetwork), ("2002:c0a8:101::", .privateNetwork),
      ("2002:a9fe:a9fe::", .linkLocal),
      ("2002:808:808::1", .reserved), ("2606:4700:4700::1111", .global), ("2a00:1450:4001::5efe:10.0.0.1", .privateNetwork),
      ("2a00:1450:4001::200:5efe:127.0.0.1", .loopback), ("2a00:1450:4001::5efe:8.8.8.8", .reserved), ("3ffe::1", .global),
      ("3fff::1", .reserved), ("3fff:fff:ffff::1", .reserved), ("3fff:1000::1", .global), ("4000::1", .reserved), ("5f00::1", .reserved),
      ("fbff::1", .reserved), ("fc00::1", .privateNetwork), ("fd00:ec2::254", .privateNetwork), ("fd20:ce::254", .privateNetwork),
      ("fdff:ffff::1", .privateNetwork), ("fe00::1", .reserved), ("fe80::1", .linkLocal), ("febf::1", .linkLocal),
      ("fec0::1", .privateNetwork),
      ("feff::1", .privateNetwork), ("ff00::1", .multicast), ("ff02::1", .multicast), ("ffff::1", .multicast),
    ]

    @Test(arguments: four + six) func `each range has its scope up to its last address`(address: String, scope: AddressScope) {
      #expect(IPAddress(address)?.scope == scope)
    }
  }

  @Suite struct Laws {
    /// Every form of IPv6 that carries an IPv4 address, around the address.
    static let carriers: [@Sendable (UInt32) -> IPAddress] = [
      { .v6(0, 0xFFFF << 32 | UInt64($0)) }, { .v6(0, UInt64($0)) }, { .v6(0, 0xFFFF_0000 << 32 | UInt64($0)) },
      { .v6(0x0064_FF9B_0000_0000, UInt64($0)) }, { .v6(0x2002 << 48 | UInt64($0) << 16, 1) },
      { .v6(0x2A00_1450_4001_0000, 0x0000_5EFE << 32 | UInt64($0)) }, { .v6(0x2A00_1450_4001_0000, 0x0200_5EFE << 32 | UInt64($0)) },
    ]

    @Test(arguments: 0..<carriers.count, Examples.four) func `an address that is not global is not global inside another`(
      carrier: Int, example: (address: String, scope: AddressScope)
    ) {
      guard case .v4(let bits)? = IPAddress(example.address), example.scope != .global else { return }
      #expect(Self.carriers[carrier](bits).scope != .global)
    }

    @Test(arguments: [UInt64(1), 2, 3]) func `spelling and reading an address are inverse`(seed: UInt64) {
      var state = seed
      func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Many zero groups, so that the shortening has work.
        return [UInt64(0), 16, 32, 48].reduce(0) { sum, shift in
          let isSet = (state >> (shift / 4 + 20)) & 3 == 0
          return sum | (isSet ? (state >> 48) << shift : 0)
        }
      }
      for _ in 0..<2000 {
        let address = IPAddress.v6(next(), next())
        #expect(IPAddress(address.description) == address)
        let four = IPAddress.v4(UInt32(truncatingIfNeeded: state >> 32))
        #expect(IPAddress(four.description) == four)
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [
      "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.04", "0x7f.0.0.1", "0177.0.0.1", "2130706433", "127.1", " 127.0.0.1",
      "127.0.0.1 ", "127.0.0.1\0", "１27.0.0.1", "::1%lo", "[::1]", ":::", "1::2::3", "::g", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
      "::127.0.0.01",
      String(repeating: "1", count: 100_000),
    ]) func `other spellings are no addresses`(text: String) { #expect(IPAddress(text) == nil) }

    /// RFC 5952 section 4.
    @Test(arguments: [
      ("2001:0DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("0:0:0:0:0:0:0:0", "::"),
      ("1:0:0:0:0:0:0:0", "1::"), ("0:0:0:0:0:0:0:1", "::1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"), ("::ffff:1.2.3.4", "::ffff:102:304"),
    ]) func `an IPv6 address has one spelling`(text: String, spelling: String) { #expect(IPAddress(text)?.description == spelling) }
  }
}
