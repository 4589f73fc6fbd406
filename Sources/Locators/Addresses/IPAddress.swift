import Glibc

/// An IPv4 or IPv6 address, without port and without zone.
public enum IPAddress: Sendable, Hashable {
  case v4(UInt32)
  /// The first and the last 64 bits.
  case v6(UInt64, UInt64)

  /// The address written as `text`, or nil: four decimal numbers without leading zeros, or RFC 4291 section 2.2 without brackets or zone.
  ///
  /// Other spellings that some resolvers take (`0x7f.1`, `0177.0.0.1`, `2130706433`) are not read.
  public init?(_ text: String) {
    guard text.utf8.count < Int(INET6_ADDRSTRLEN), !text.utf8.contains(0) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      self = .v4(UInt32(truncatingIfNeeded: Self.number(bytes[..<4])))
      return
    }
    guard inet_pton(AF_INET6, text, &bytes) == 1 else { return nil }
    self = .v6(Self.number(bytes[..<8]), Self.number(bytes[8...]))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}

extension IPAddress: CustomStringConvertible {
  /// The one spelling that RFC 5952 recommends.
  public var description: String {
    switch self {
    case .v4(let bits): (0..<4).map { String(bits >> UInt32(24 - 8 * $0) & 0xFF) }.joined(separator: ".")
    case .v6(let high, let low):
      Self.text(groups: [high, low].flatMap { half in (0..<4).map { UInt16(truncatingIfNeeded: half >> UInt64(48 - 16 * $0)) } })
    }
  }

  private static func text(groups: [UInt16]) -> String {
    var longest = 0..<0
    var start = 0
    while start < groups.count {
      let end = groups[start...].firstIndex { $0 != 0 } ?? groups.count
      if end - start > longest.count { longest = start..<end }
      start = end + 1
    }
    let hexadecimal = groups.map { String($0, radix: 16) }
    // One zero group alone is written out.
    guard longest.count > 1 else { return hexadecimal.joined(separator: ":") }
    return hexadecimal[..<longest.lowerBound].joined(separator: ":") + "::" + hexadecimal[longest.upperBound...].joined(separator: ":")
  }
}
