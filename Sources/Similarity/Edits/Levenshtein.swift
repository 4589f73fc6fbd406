/// Levenshtein's distance: the fewest insertions, deletions and substitutions of one byte that turn one string into the other.
///
/// Computed bit-parallel, 64 cells of the matrix an operation: G. Myers (1999), "A fast bit-vector algorithm for approximate string
/// matching based on dynamic programming", doi:10.1145/316542.316550, in the form of H. Hyyrö (2003), "A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 29-39.
public enum Levenshtein {
  /// The distance of two byte strings, or `limit + 1` when it is greater than `limit`.
  ///
  /// - Precondition: `limit >= 0`.
  /// - Complexity: the length of the shorter string when the other has at most 64 bytes, without allocation; beyond,
  ///   `shorter * min(longer, 2 * limit) / 64`.
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
      // Both differ at both ends, so one edit is enough only between two single bytes.
      if limit == 0 { return 1 }
      if pattern.count == 1 { return 1 }
      if limit == 1 { return 2 }
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

    /// The distance of the pattern to `text`, or `limit + 1` when it is greater than `limit`; equal to `Levenshtein.distance` of the two.
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

extension Levenshtein {
  /// The distance of a pattern of 1 to 64 bytes to a text, or `limit + 1`.
  @inline(__always)
  static func short(_ pattern: ShortMatches, length: Int, text: Bytes, limit: Int) -> Int {
    var column = EditColumn()
    for index in 0..<text.count { _ = column.advance(matches: pattern[text[index]]) }
    let distance = column.bottom(length: length, top: text.count)
    return distance > limit ? limit &+ 1 : distance
  }
}
