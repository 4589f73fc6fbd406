/// Tells equal content from changed content, fast; proves nothing against an adversary.
///
/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv) over words of eight bytes, the first one low, and then over each byte that is
/// left: an eighth of the multiplications, and not the same numbers as FNV-1a over bytes. The high half is folded in at the end.
public enum ContentHash {
  public static func value(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var index = 0
      while index + 8 <= buffer.count {
        hash = (hash ^ UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))) &* 0x100_0000_01b3
        hash ^= hash >> 32
        index += 8
      }
      while index < buffer.count {
        hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01b3
        index += 1
      }
      return hash ^ hash >> 32
    }
  }

  /// 16 hexadecimal digits.
  public static func text(of bytes: [UInt8]) -> String {
    let digits = String(value(of: bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
