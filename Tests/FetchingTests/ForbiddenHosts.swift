import Locators

/// Addresses that must not be called, in all the ways in which someone may write them.
enum ForbiddenHosts {
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

  static let notPublic = (four + six).filter { $0.scope != .global }

  /// As hosts of URLs.
  static let plain = notPublic.map { $0.address.contains(":") ? "[\($0.address)]" : $0.address }

  /// Spellings that browsers, resolvers or careless parsers take for 127.0.0.1, 169.254.169.254 and the like.
  static let disguised = [
    "2130706433", "0x7f000001", "0x7F.0.0.1", "0177.0.0.1", "017700000001", "127.1", "127.0.1", "0", "0x0", "00", "127.0.0.1.",
    "127.0.0.01", "127.00.0.1", "0x7f.1", "0x7f.0x0.0x1", "0x7f.0.1", "0177.1", "0177.0.1", "0177.0.0x1", "00177.0.0.1", "0x0000007f.0.0.1",
    "127.0x1", "127.0x000001", "127.0.0x1", "127.000000000001", "2130706434", "2147483647", "0x7fffffff", "017777777777", "127.255.255.255",
    "0x7F000001", "0X7F000001", "0x7f000001.", "2130706433.", "127.1.", "0.", "0.0", "0.0.0", "0x0.0x0", "%30", "%30x7f000001", "0x7f%2e1",
    "%31%32%37.0.0.1", "%3127.0.0.1", "127%2e0%2e0%2e1", "127%2E1", "12%37.0.0.1", "%31%37%32.16.0.1", "%5B::1%5D", "127.0.0.1%00",
    "127.0.0.1%20",
    "\u{2460}27.0.0.1", "\u{2460}\u{2461}\u{2466}.0.0.1", "\u{ff11}27.0.0.1", "\u{ff11}\u{ff12}\u{ff17}.\u{ff10}.\u{ff10}.\u{ff11}",
    "127\u{ff0e}0.0.1", "127\u{3002}0\u{3002}0\u{3002}1", "127\u{ff61}0\u{ff61}0\u{ff61}1", "127\u{3002}1",
    "\u{1d7cf}\u{1d7d0}\u{1d7d5}.0.0.1",
    "\u{24ea}x7f.1", "\u{b9}27.0.0.1", "127.0.0.\u{b9}", "127.0.0.\u{2081}", "1\u{ad}27.0.0.1", "127.0.0.1\u{ad}", "127.0.0.1\u{200b}",
    "\u{ff10}x7f.1", "\u{ff11}\u{ff16}\u{ff19}.254.169.254", "[\u{ff1a}\u{ff1a}1]", "%E2%91%A027.0.0.1", "%EF%BC%9127.0.0.1",
    "127%E3%80%820.0.1",
    "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::FFFF:127.0.0.1]", "[0000:0000:0000:0000:0000:ffff:7f00:0001]", "[::127.0.0.1]",
    "[0:0:0:0:0:0:127.0.0.1]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::0:1]", "[::00:0001]", "[0::1]", "[::]", "[0:0::0]", "[::ffff:0:0]",
    "[::ffff:0.0.0.0]", "[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]", "[0064:FF9B:0:0:0:0:7F00:0001]", "[64:ff9b:1::1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]", "[2002:7F00:0001::1]", "[2002:a9fe:a9fe::1]", "[2002:0a00:0001::]", "[2001:0:7f00:1::]", "[2001::80ff:fffe]",
    "[2a00:1450:4001::5efe:127.0.0.1]", "[2a00:1450:4001::200:5efe:7f00:1]", "[fe80::5efe:127.0.0.1]", "[::ffff:0:7f00:1]",
    "[::ffff:0:127.0.0.1]",
    "[::1%25lo]", "[::1%lo]", "[fe80::1%25eth0]", "[::1]%00", "[::1", "::1", "[::1].", "[::1]x",
    "169.254.43518", "0xA9FEA9FE", "2852039166", "0251.0376.0251.0376", "0251.254.169.254", "0xa9.0xfe.0xa9.0xfe", "169.16689662",
    "0xa9fe.0xa9fe",
    "[::ffff:a9fe:a9fe]", "[::a9fe:a9fe]", "[64:ff9b::a9fe:a9fe]", "[fd00:ec2::254]", "[FD00:0EC2::0254]", "[fd20:ce::254]", "[fe80::1]",
    "100.100.100.200", "0x646464C8", "1684301000", "168.63.129.16", "0xA83F8110", "2822734096", "0300.0250.1.1", "3232235777", "0xC0A80101",
    "192.168.257", "10.1", "167772161", "0x0A000001", "012.0.0.1", "172.1048577", "2886729729", "0xAC100001",
    "user@127.0.0.1", "user:pass@127.0.0.1", "example.com@127.0.0.1", "example.com:80@127.0.0.1", "example.com%40127.0.0.1", "@127.0.0.1",
    "example.com%2f@127.0.0.1", "127.0.0.1\\@example.com", "127.0.0.1#@example.com", "127.0.0.1?@example.com", "127.0.0.1%23@example.com",
    "127.0.0.1\t", "12\t7.0.0.1", "127.0\n.0.1", "127.0.0.1\r", " 127.0.0.1", "localhost", "LOCALHOST", "LocalHost.", "localhost%2e",
    "\u{24db}ocalhost", "loc%61lhost", "\u{ff4c}ocalhost", "lo\u{ad}calhost", "localhost\u{3002}", "lo\tcalhost",
  ]
}
