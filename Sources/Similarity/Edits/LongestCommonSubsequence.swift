/// The longest sequence of bytes that both strings hold in the same order, gaps allowed.
///
/// Bit-parallel after H. Hyyrö (2004), "Bit-parallel LCS-length computation revisited", Proceedings of the 15th Australasian Workshop on
/// Combinatorial Algorithms, 16-27.
public enum LongestCommonSubsequence {
  /// The length in bytes of the longest common subsequence, or 0 when it is below `minimum`.
  ///
  /// - Complexity: the length of the shorter string when the other has at most 64 bytes, without allocation; `a * b / 64` beyond.
  public static func length(_ a: Span<UInt8>, _ b: Span<UInt8>, minimum: Int = 0) -> Int {
    withBytes(a, b) { a, b in length(a, b, minimum: minimum) }
  }

  /// The length of the longest common subsequence as a share of the longer string in [0, 1], 0 when below `cutoff`; 1 for two empty
  /// strings.
  public static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double = 0) -> Double {
    let longer = max(a.count, b.count)
    if longer == 0 { return 1 >= cutoff ? 1 : 0 }
    if Double(min(a.count, b.count)) / Double(longer) < cutoff { return 0 }
    let similarity = Double(length(a, b)) / Double(longer)
    return similarity >= cutoff ? similarity : 0
  }

  /// A string prepared for comparison with many others.
  public struct Pattern: Sendable {
    let prepared: PreparedPattern
    let count: Int

    /// Prepares `pattern`; takes about 2 KiB up to 64 bytes, an eighth of the length for each distinct byte beyond.
    public init(_ pattern: Span<UInt8>) {
      prepared = PreparedPattern(pattern)
      count = pattern.count
    }

    /// The length in bytes of the longest common subsequence of the pattern and `text`, or 0 when it is below `minimum`.
    public func length(with text: Span<UInt8>, minimum: Int = 0) -> Int {
      if min(count, text.count) < minimum { return 0 }
      let length = text.withBytes { text in
        prepared.withMatches { _, matches in
          short(matches, text: text)
        } long: { _, matches in
          long(matches, text: text)
        }
      }
      return length >= minimum ? length : 0
    }
  }
}

extension LongestCommonSubsequence {
  @inline(__always)
  static func length(_ a: Bytes, _ b: Bytes, minimum: Int) -> Int {
    let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
    if shorter.count < minimum { return 0 }
    let prefix = longer.commonPrefix(with: shorter)
    let tail = longer.dropping(prefix: prefix), shortTail = shorter.dropping(prefix: prefix)
    let suffix = tail.commonSuffix(with: shortTail)
    let pattern = tail.dropping(prefix: 0, suffix: suffix), text = shortTail.dropping(prefix: 0, suffix: suffix)
    let inner: Int
    if text.count == 0 {
      inner = 0
    } else if pattern.count <= ShortMatches.capacity {
      inner = ShortMatches.withTable(of: pattern, askedFor: text) { short($0, text: text) }
    } else if text.count <= ShortMatches.capacity {
      inner = ShortMatches.withTable(of: text, askedFor: pattern) { short($0, text: pattern) }
    } else {
      inner = BlockMatches.withTable(of: pattern) { long($0, text: text) }
    }
    let length = prefix &+ suffix &+ inner
    return length >= minimum ? length : 0
  }

  /// The length for a pattern of at most 64 bytes; bits beyond the pattern never match and stay set.
  @inline(__always)
  static func short(_ pattern: ShortMatches, text: Bytes) -> Int {
    // Invariant: bit i of `S` is clear where the length grows from pattern position i to i + 1.
    var S = ~UInt64(0)
    for index in 0..<text.count {
      let u = S & pattern[text[index]]
      S = (S &+ u) | (S &- u)
    }
    return (~S).nonzeroBitCount
  }

  /// The length for a pattern of any length.
  static func long(_ pattern: BlockMatches, text: Bytes) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: pattern.words) { scratch in
      let S = scratch.baseAddress.unsafelyUnwrapped
      S.initialize(repeating: ~0, count: pattern.words)
      for index in 0..<text.count {
        let row = pattern[text[index]]
        var carry: UInt64 = 0
        for word in 0..<pattern.words {
          let u = S[word] & row[word]
          let (partial, overflow) = S[word].addingReportingOverflow(u)
          let (sum, overflowByCarry) = partial.addingReportingOverflow(carry)
          carry = overflow || overflowByCarry ? 1 : 0
          S[word] = sum | (S[word] &- u)
        }
      }
      var length = 0
      for word in 0..<pattern.words { length &+= (~S[word]).nonzeroBitCount }
      return length
    }
  }
}
