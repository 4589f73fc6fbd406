/// Which characters a string holds, as one word: a cheap lower bound of the edit distance, before any kernel runs.
public enum CharacterMask {
  /// The mask of `bytes`: a bit for each letter (case ignored) and each digit, and 28 bits shared by all other bytes.
  public static func mask(_ bytes: Span<UInt8>) -> UInt64 {
    bytes.withBytes { bytes in
      bits.withUnsafeBufferPointer { bits in
        let bits = bits.baseAddress.unsafelyUnwrapped
        var mask: UInt64 = 0
        for index in 0..<bytes.count { mask |= bits[Int(bytes[index])] }
        return mask
      }
    }
  }

  /// A distance that neither the Levenshtein nor the optimal string alignment distance of two strings can be below, given their masks and
  /// lengths.
  ///
  /// Every character that only one string holds costs an edit, and one edit settles at most one such character of each string.
  public static func minimumDistance(maskA: UInt64, maskB: UInt64, lengths: (Int, Int)) -> Int {
    let onlyA = (maskA & ~maskB).nonzeroBitCount
    let onlyB = (maskB & ~maskA).nonzeroBitCount
    return max(abs(lengths.0 - lengths.1), max(onlyA, onlyB))
  }

  private static let bits: [UInt64] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt64(byte - 97)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1 << UInt64(byte - 65)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1 << UInt64(byte - 48 + 26)
    default: 1 << UInt64(byte % 28 + 36)
    }
  }
}
