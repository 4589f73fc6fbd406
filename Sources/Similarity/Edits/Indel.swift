/// The insertions and deletions that turn one string into the other, substitutions not allowed: both lengths less twice the longest common
/// subsequence.
public enum Indel {
  /// The distance of two byte strings, or `limit + 1` when it is greater than `limit`.
  ///
  /// - Precondition: `limit >= 0`.
  /// - Complexity: as `LongestCommonSubsequence.length`.
  public static func distance(_ a: Span<UInt8>, _ b: Span<UInt8>, limit: Int = .max) -> Int {
    precondition(limit >= 0, "limit must not be negative")
    if abs(a.count - b.count) > limit { return limit + 1 }
    let distance = a.count + b.count - 2 * LongestCommonSubsequence.length(a, b)
    return distance > limit ? limit + 1 : distance
  }

  /// The similarity `1 - distance / (a + b)` in [0, 1], 0 when below `cutoff`; 1 for two empty strings.
  public static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double = 0) -> Double {
    withBytes(a, b) { a, b in similarity(a, b, cutoff: cutoff) }
  }

  /// A string prepared for comparison with many others.
  public struct Pattern: Sendable {
    private let sequence: LongestCommonSubsequence.Pattern

    /// Prepares `pattern`; takes about 2 KiB up to 64 bytes, an eighth of the length for each distinct byte beyond.
    public init(_ pattern: Span<UInt8>) {
      sequence = LongestCommonSubsequence.Pattern(pattern)
    }

    /// The distance of the pattern to `text`, or `limit + 1` when it is greater than `limit`; equal to `Indel.distance` of the two.
    ///
    /// - Precondition: `limit >= 0`.
    public func distance(to text: Span<UInt8>, limit: Int = .max) -> Int {
      precondition(limit >= 0, "limit must not be negative")
      if abs(sequence.count - text.count) > limit { return limit + 1 }
      let distance = sequence.count + text.count - 2 * sequence.length(with: text)
      return distance > limit ? limit + 1 : distance
    }

    /// The similarity of the pattern to `text` in [0, 1], 0 when below `cutoff`; equal to `Indel.similarity` of the two.
    public func similarity(to text: Span<UInt8>, cutoff: Double = 0) -> Double {
      if Indel.bound(sequence.count, text.count) < cutoff { return 0 }
      return Indel.similarity(common: sequence.length(with: text), sequence.count, text.count, cutoff: cutoff)
    }
  }
}

extension Indel {
  @inline(__always)
  static func similarity(_ a: Bytes, _ b: Bytes, cutoff: Double) -> Double {
    if bound(a.count, b.count) < cutoff { return 0 }
    return similarity(common: LongestCommonSubsequence.length(a, b, minimum: 0), a.count, b.count, cutoff: cutoff)
  }

  /// The highest similarity that the lengths allow.
  @inline(__always)
  static func bound(_ lengthA: Int, _ lengthB: Int) -> Double {
    similarity(common: min(lengthA, lengthB), lengthA, lengthB, cutoff: 0)
  }

  @inline(__always)
  static func similarity(common: Int, _ lengthA: Int, _ lengthB: Int, cutoff: Double) -> Double {
    let total = lengthA &+ lengthB
    return kept(total == 0 ? 1 : Double(2 &* common) / Double(total), cutoff: cutoff)
  }

  @inline(__always)
  static func kept(_ similarity: Double, cutoff: Double) -> Double {
    similarity >= cutoff ? similarity : 0
  }
}
