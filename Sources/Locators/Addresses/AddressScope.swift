/// From where an address can be reached.
public enum AddressScope: String, Sendable, Hashable, CaseIterable {
  /// Anywhere on the internet.
  case global
  /// This machine.
  case loopback
  /// Networks of RFC 1918 and unique local IPv6 addresses.
  case privateNetwork = "private network"
  /// Networks behind a carrier's address translation, RFC 6598.
  case sharedNetwork = "shared network"
  /// The same cable, and the metadata services of cloud providers that live there.
  case linkLocal = "link-local"
  /// A cloud provider's service for the machine itself, at an address outside the ranges above.
  case metadata
  /// Many machines at once.
  case multicast
  /// No machine: unspecified, documentation, benchmarks, reserved, and tunnels that carry an address which cannot be judged.
  case reserved
}

extension IPAddress {
  /// The scope by the special-purpose address registries of IANA (RFC 6890 and its updates); an IPv6 address that carries an IPv4 address
  /// (mapped, compatible, translated, NAT64, 6to4, ISATAP) has the scope of the one that it carries, if that is not global.
  public var scope: AddressScope {
    switch self {
    case .v4(let bits): Self.scope(v4: bits)
    case .v6(let high, let low): Self.scope(high, low)
    }
  }

  private struct Range4 {
    let base: UInt32
    let length: UInt32
    let scope: AddressScope

    init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, _ length: UInt32, _ scope: AddressScope) {
      base = a << 24 | b << 16 | c << 8 | d
      self.length = length
      self.scope = scope
    }

    func contains(_ bits: UInt32) -> Bool { (bits ^ base) >> (32 - length) == 0 }
  }

  // IANA IPv4 Special-Purpose Address Registry, as of 2025; what it marks as globally reachable is not listed.
  private static let ranges4 = [
    Range4(0, 0, 0, 0, 8, .reserved), Range4(10, 0, 0, 0, 8, .privateNetwork), Range4(100, 64, 0, 0, 10, .sharedNetwork),
    Range4(127, 0, 0, 0, 8, .loopback), Range4(169, 254, 0, 0, 16, .linkLocal), Range4(172, 16, 0, 0, 12, .privateNetwork),
    Range4(192, 0, 0, 0, 24, .reserved), Range4(192, 0, 2, 0, 24, .reserved), Range4(192, 88, 99, 0, 24, .reserved),
    Range4(192, 168, 0, 0, 16, .privateNetwork), Range4(198, 18, 0, 0, 15, .reserved), Range4(198, 51, 100, 0, 24, .reserved),
    Range4(203, 0, 113, 0, 24, .reserved), Range4(224, 0, 0, 0, 4, .multicast), Range4(240, 0, 0, 0, 4, .reserved),
    // Azure's host agent answers here, inside a range that is otherwise public; Alibaba Cloud's metadata service answers at the second.
    Range4(168, 63, 129, 16, 32, .metadata), Range4(100, 100, 100, 200, 32, .metadata),
  ]

  private static func scope(v4 bits: UInt32) -> AddressScope {
    // The narrowest range decides.
    ranges4.filter { $0.contains(bits) }.max { $0.length < $1.length }?.scope ?? .global
  }

  private static func scope(_ high: UInt64, _ low: UInt64) -> AddressScope {
    let last4 = UInt32(truncatingIfNeeded: low)
    if high == 0 {
      switch (low >> 32, last4) {
      case (0, 0): return .reserved
      case (0, 1): return .loopback
      case (0xFFFF, _): return scope(v4: last4)
      // Compatible and translated addresses are no longer given out: nobody on the internet answers there.
      case (0, _), (0xFFFF_0000, _): return scope(v4: last4).unlessGlobal(.reserved)
      default: return .reserved
      }
    }
    switch high >> 48 {
    case 0x0064:
      // 64:ff9b::/96 reaches the internet through a translator; 64:ff9b:1::/48 is for local use.
      return high == 0x0064_FF9B_0000_0000 && low >> 32 == 0 ? scope(v4: last4) : .reserved
    case 0xFC00...0xFDFF: return .privateNetwork
    case 0xFE80...0xFEBF: return .linkLocal
    case 0xFEC0...0xFEFF: return .privateNetwork
    case 0xFF00...0xFFFF: return .multicast
    case 0x2002: return scope(v4: UInt32(truncatingIfNeeded: high >> 16)).unlessGlobal(.reserved)
    case 0x2001 where high >> 32 & 0xFFFF < 0x0200: return .reserved
    case 0x2001 where high >> 32 & 0xFFFF == 0x0DB8: return .reserved
    case 0x3FFF where high >> 32 & 0xFFFF < 0x1000: return .reserved
    case 0x2000...0x3FFF:
      // ISATAP, RFC 5214: 0:5efe or 200:5efe before the IPv4 address.
      if low >> 32 & 0xFDFF_FFFF == 0x0000_5EFE { return scope(v4: last4).unlessGlobal(.reserved) }
      return .global
    // IANA has given out no other addresses.
    default: return .reserved
    }
  }
}

extension AddressScope {
  fileprivate func unlessGlobal(_ other: AddressScope) -> AddressScope { self == .global ? other : self }

  /// Whether a request may go there when private addresses are allowed; metadata services, groups and no one's addresses never.
  public var isReachablePrivately: Bool {
    switch self {
    case .global, .loopback, .privateNetwork, .sharedNetwork: true
    case .linkLocal, .metadata, .multicast, .reserved: false
    }
  }
}
