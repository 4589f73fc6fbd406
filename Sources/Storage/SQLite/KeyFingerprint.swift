import Profiles

/// The keyed hash by which lookup keys are kept: SipHash-2-4 (Aumasson and Bernstein, 2012, https://www.aumasson.jp/siphash/siphash.pdf).
///
/// Keyed by a secret of the account, so that nobody can make keys that meet, or read an address off the file.
struct KeyFingerprint: Sendable {
  private let k0: UInt64
  private let k1: UInt64

  static let keyLength = 16

  /// Nil unless the key has 16 bytes.
  init?(key: [UInt8]) {
    guard key.count == Self.keyLength else { return nil }
    k0 = Self.word(key, 0)
    k1 = Self.word(key, 8)
  }

  /// The hash of scheme, a zero byte, and value, as SQLite's signed number.
  func hash(_ key: LookupKey) -> Int64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.scheme.utf8.count + key.value.utf8.count + 1)
    bytes.append(contentsOf: key.scheme.utf8)
    bytes.append(0)
    bytes.append(contentsOf: key.value.utf8)
    return Int64(bitPattern: hash(bytes))
  }

  func hash(_ m: [UInt8]) -> UInt64 {
    var v0 = k0 ^ 0x736f_6d65_7073_6575
    var v1 = k1 ^ 0x646f_7261_6e64_6f6d
    var v2 = k0 ^ 0x6c79_6765_6e65_7261
    var v3 = k1 ^ 0x7465_6462_7974_6573

    func round() {
      v0 &+= v1
      v1 = v1 << 13 | v1 >> 51
      v1 ^= v0
      v0 = v0 << 32 | v0 >> 32
      v2 &+= v3
      v3 = v3 << 16 | v3 >> 48
      v3 ^= v2
      v0 &+= v3
      v3 = v3 << 21 | v3 >> 43
      v3 ^= v0
      v2 &+= v1
      v1 = v1 << 17 | v1 >> 47
      v1 ^= v2
      v2 = v2 << 32 | v2 >> 32
    }

    let whole = m.count & ~7
    for start in stride(from: 0, to: whole, by: 8) {
      let word = Self.word(m, start)
      v3 ^= word
      round()
      round()
      v0 ^= word
    }
    var last = UInt64(truncatingIfNeeded: m.count) << 56
    for (index, byte) in m[whole...].enumerated() { last |= UInt64(byte) << (8 * UInt64(index)) }
    v3 ^= last
    round()
    round()
    v0 ^= last
    v2 ^= 0xff
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private static func word(_ bytes: [UInt8], _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[start + index]) << (8 * UInt64(index)) }
    return word
  }
}
