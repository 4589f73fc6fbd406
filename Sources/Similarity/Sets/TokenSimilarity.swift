/// Similarity of strings of several words, whose order or number may differ: `rossi mario` and `mario rossi`.
///
/// Tokens are separated by spaces. At most 64 are told apart in a string; from the 64th on the rest counts as one token.
public enum TokenSimilarity {
  /// The indel similarity in [0, 1] of both strings with their tokens sorted, 0 when below `cutoff`.
  ///
  /// The token sort ratio of RapidFuzz, over 1 and not over 100.
  public static func sortRatio(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double = 0) -> Double {
    withBytes(a, b) { a, b in
      Tokens.withTokens(of: a) { tokensA in
        Tokens.withTokens(of: b) { tokensB in
          if Indel.bound(tokensA.joinedCount, tokensB.joinedCount) < cutoff { return 0 }
          tokensA.sort()
          tokensB.sort()
          return tokensA.withJoined { a in tokensB.withJoined { b in Indel.similarity(a, b, cutoff: cutoff) } }
        }
      }
    }
  }

  /// The similarity in [0, 1] of both strings as sets of tokens, 1 when one set holds the other, 0 when below `cutoff`.
  ///
  /// The token set ratio of RapidFuzz, over 1 and not over 100: the best indel similarity among the shared tokens alone, the shared with
  /// those only in `a`, and the shared with those only in `b`. 0 when a string has no token, as there.
  public static func setRatio(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double = 0) -> Double {
    withBytes(a, b) { a, b in
      Tokens.withTokens(of: a) { tokensA in
        Tokens.withTokens(of: b) { tokensB in
          tokensA.sort()
          tokensB.sort()
          return setRatio(tokensA.distinct(), tokensB.distinct(), cutoff: cutoff)
        }
      }
    }
  }

  private static func setRatio(_ a: Tokens, _ b: Tokens, cutoff: Double) -> Double {
    if a.count == 0 || b.count == 0 { return 0 }
    return withUnsafeTemporaryAllocation(of: Bytes.self, capacity: a.count &+ b.count) { scratch in
      // Both are sorted and distinct: one merge parts them into shared, only in a (front of `scratch`) and only in b (its back).
      var shared = 0
      var sharedBytes = 0
      var onlyA = 0
      var onlyB = 0
      var i = 0
      var j = 0
      while i < a.count || j < b.count {
        if j == b.count || (i < a.count && a[i].precedes(b[j])) {
          scratch.initializeElement(at: onlyA, to: a[i])
          onlyA &+= 1
          i &+= 1
        } else if i == a.count || b[j].precedes(a[i]) {
          scratch.initializeElement(at: a.count &+ onlyB, to: b[j])
          onlyB &+= 1
          j &+= 1
        } else {
          sharedBytes &+= a[i].count &+ (shared == 0 ? 0 : 1)
          shared &+= 1
          i &+= 1
          j &+= 1
        }
      }
      if shared > 0 && (onlyA == 0 || onlyB == 0) { return Indel.kept(1, cutoff: cutoff) }
      let restA = Tokens(buffer: UnsafeMutableBufferPointer(rebasing: scratch[..<onlyA]))
      let restB = Tokens(buffer: UnsafeMutableBufferPointer(rebasing: scratch[a.count..<a.count &+ onlyB]))
      return setRatio(sharedBytes: sharedBytes, restA, restB, cutoff: cutoff)
    }
  }

  /// The best of the three comparisons; the shared beginning matches itself, so only the rests need a kernel.
  private static func setRatio(sharedBytes: Int, _ restA: Tokens, _ restB: Tokens, cutoff: Double) -> Double {
    let join = sharedBytes > 0 ? 1 : 0
    let lengthA = sharedBytes &+ join &+ restA.joinedCount
    let lengthB = sharedBytes &+ join &+ restB.joinedCount
    let common = restA.withJoined { a in
      restB.withJoined { b in LongestCommonSubsequence.length(a, b, minimum: 0) }
    }
    var best = Indel.similarity(common: sharedBytes &+ join &+ common, lengthA, lengthB, cutoff: 0)
    if sharedBytes > 0 {
      best = max(best, Indel.similarity(common: sharedBytes, sharedBytes, lengthA, cutoff: 0))
      best = max(best, Indel.similarity(common: sharedBytes, sharedBytes, lengthB, cutoff: 0))
    }
    return Indel.kept(best, cutoff: cutoff)
  }
}
