/// The optimal string alignment distance: Levenshtein's edits and the exchange of two adjacent bytes, no byte edited twice.
///
/// `ca` to `abc` is 3, not 2 as in the unrestricted Damerau distance; so the triangle inequality does not hold. Bit-parallel after H. Hyyrö
/// (2003), "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 29-39.
public enum OptimalStringAlignment {
  /// The distance of two byte strings, or `limit + 1` when it is greater than `limit`.
  ///
  /// - Precondition: `limit >= 0`.
  /// - Complexity: the length of the shorter string when the other has at most 64 bytes, without allocation; `a * b / 64` beyond.
  public static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int = .max) -> Int {
    precondition(limit >= 0, "limit must not be negative")
    return withBytes(a, b) { a, b in
      let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
      if longer.count &- shorter.count > limit { return limit &+ 1 }
      let prefix = longer.commonPrefix(with: shorter)
      let tail = longer.dropping(prefix: prefix), shortTail = shorter.dropping(prefix: prefix)
      let suffix = tail.commonSuffix(with: shortTail)
      let pattern = tail.dropping(prefix: 0, suffix: suffix), text = shortTail.dropping(prefix: 0, suffix: suffix)
      if text.count == 0 { return pattern.count }
      if limit == 0 || pattern.count == 1 { return 1 }
      if pattern.count <= ShortMatches.capacity {
        return ShortMatches.withTable(of: pattern, askedFor: text) {
          short($0, length: pattern.count, text: text, limit: limit)
        }
      }
      if text.count <= ShortMatches.capacity {
        return ShortMatches.withTable(of: text, askedFor: pattern) {
          short($0, length: text.count, text: pattern, limit: limit)
        }
      }
      return BlockMatches.withTable(of: pattern) { long($0, length: pattern.count, text: text, limit: limit) }
    }
  }

  /// A string prepared for comparison with many others.
  public struct Pattern: Sendable {
    private let prepared: PreparedPattern

    /// Prepares `pattern`; takes about 2 KiB up to 64 bytes, an eighth of the length for each distinct byte beyond.
    public init(_ pattern: Span<UInt8>) {
      prepared = PreparedPattern(pattern)
    }

    /// The distance of the pattern to `text`, or `limit + 1` when it is greater than `limit`; equal to
    /// `OptimalStringAlignment.distance` of the two.
    ///
    /// - Precondition: `limit >= 0`.
    public func distance(to text: Span<UInt8>, limit: Int = .max) -> Int {
      precondition(limit >= 0, "limit must not be negative")
      return text.withBytes { text in
        prepared.withMatches { pattern, matches in
          if abs(pattern.count &- text.count) > limit { return limit &+ 1 }
          if pattern.count == 0 { return text.count }
          if limit == 0 { return pattern.equals(text) ? 0 : 1 }
          return short(matches, length: pattern.count, text: text, limit: limit)
        } long: { pattern, matches in
          if abs(pattern.count &- text.count) > limit { return limit &+ 1 }
          if limit == 0 { return pattern.equals(text) ? 0 : 1 }
          return long(matches, length: pattern.count, text: text, limit: limit)
        }
      }
    }
  }
}

extension OptimalStringAlignment {
  /// The distance of a pattern of 1 to 64 bytes to a text, or `limit + 1`.
  @inline(__always)
  static func short(_ pattern: ShortMatches, length: Int, text: Bytes, limit: Int) -> Int {
    var column = EditColumn()
    var D0: UInt64 = 0
    var previousMatches: UInt64 = 0
    for index in 0..<text.count {
      let matches = pattern[text[index]]
      let exchanged = ((~D0 & matches) &<< 1) & previousMatches
      previousMatches = matches
      D0 = column.advance(matches: matches, exchanged: exchanged).D0
    }
    let distance = column.bottom(length: length, top: text.count)
    return distance > limit ? limit &+ 1 : distance
  }

  /// The distance of a pattern of any length but 0 to a text, or `limit + 1`.
  static func long(_ pattern: BlockMatches, length: Int, text: Bytes, limit: Int) -> Int {
    let words = pattern.words
    return withUnsafeTemporaryAllocation(of: Block.self, capacity: words) { scratch in
      let blocks = scratch.baseAddress.unsafelyUnwrapped
      blocks.initialize(repeating: Block(), count: words)
      let lastRow = UInt64((length &- 1) & 63)
      var score = length
      for index in 0..<text.count {
        let row = pattern[text[index]]
        var carryUp: UInt64 = 1
        var carryDown: UInt64 = 0
        var carryExchange: UInt64 = 0
        for word in 0..<words {
          let matches = row[word]
          let candidates = ~blocks[word].D0 & matches
          let exchanged = (candidates &<< 1 | carryExchange) & blocks[word].matches
          carryExchange = candidates &>> 63
          let step = blocks[word].column.advance(
            matches: matches, exchanged: exchanged, carryUp: carryUp, carryDown: carryDown)
          blocks[word].D0 = step.D0
          blocks[word].matches = matches
          let row = word == words &- 1 ? lastRow : 63
          carryUp = step.up(at: row)
          carryDown = step.down(at: row)
        }
        score &+= Int(truncatingIfNeeded: carryUp) &- Int(truncatingIfNeeded: carryDown)
        if score &- (text.count &- 1 &- index) > limit { return limit &+ 1 }
      }
      return score
    }
  }

  /// 64 rows of the current column, with what an exchange must know of the column before.
  private struct Block {
    var column = EditColumn()
    var D0: UInt64 = 0
    var matches: UInt64 = 0
  }
}
