/// A set of bytes below 0x80.
struct ASCIISet: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      precondition(byte < 0x80)
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  init(_ text: StaticString) { self.init(text.withUTF8Buffer { Array($0) }) }

  /// Whether it holds `byte`, which it never does from 0x80 on.
  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 != 0 : byte < 0x80 && high >> UInt64(byte - 64) & 1 != 0
  }

  func union(_ other: ASCIISet) -> ASCIISet {
    var result = self
    result.low |= other.low
    result.high |= other.high
    return result
  }

  /// The C0 controls and U+007F.
  static let controls = ASCIISet(Array(0..<0x20) + [0x7F])
  /// The forbidden host code points of the URL Standard.
  static let forbiddenInHosts = ASCIISet("\0\t\n\r #/:<>?@[\\]^|")
  /// The forbidden domain code points of the URL Standard.
  static let forbiddenInDomains = forbiddenInHosts.union(controls).union(ASCIISet("%"))
}
