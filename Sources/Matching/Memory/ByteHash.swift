/// 64-bit hashes of bytes and of hashes, the same on every machine and in every run.
///
/// The byte hash follows wyhash's final mix (Wang Yi, public domain): 64 x 64 -> 128-bit multiplication, folded. It is no defence against
/// chosen collisions; a collision costs a superfluous comparison, never a wrong equality, since the dictionary compares bytes.
enum ByteHash {
  @inline(__always)
  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// A hash of an ordered pair of hashes.
  @inline(__always)
  static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 {
    mix(a ^ 0x9E37_79B9_7F4A_7C15, b ^ 0xD6E8_FEB8_6659_FD93)
  }

  /// A hash of one number.
  @inline(__always)
  static func scramble(_ value: UInt64) -> UInt64 {
    mix(value ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)
  }

  /// A hash of a byte string.
  /// - Complexity: O(count), 8 bytes a step.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = scramble(UInt64(truncatingIfNeeded: bytes.count))
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return state }
    var offset = 0
    let end = bytes.count
    while offset + 8 <= end {
      state = mix(state ^ base.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0x8BB8_4B93_962E_ACC9)
      offset += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end {
      tail |= UInt64(base.load(fromByteOffset: offset, as: UInt8.self)) << shift
      shift += 8
      offset += 1
    }
    return mix(state ^ tail, 0x4B33_A62E_D433_D4A3 ^ state)
  }
}
