/// Jaro's similarity: the share of bytes that match nearby in both strings, less those out of order.
///
/// M. A. Jaro (1989), "Advances in record-linkage methodology as applied to matching the 1985 census of Tampa, Florida",
/// doi:10.1080/01621459.1989.10478785. A byte may match within `max(a, b) / 2 - 1` positions; transpositions count by whole pairs. Two
/// empty strings are alike (1), an empty one and any other are not (0).
public enum Jaro {
  /// Jaro's similarity of two byte strings in [0, 1], 0 when below `cutoff`.
  ///
  /// - Complexity: the sum of the lengths up to 64 bytes each, without allocation; `a * b / 64` beyond.
  public static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double = 0) -> Double {
    withBytes(a, b) { a, b in JaroEngine.similarity(a, b, boostedPrefix: 0, cutoff: cutoff) }
  }

  /// A string prepared for comparison with many others.
  public struct Pattern: Sendable {
    private let prepared: PreparedPattern

    /// Prepares `pattern`; takes about 2 KiB up to 64 bytes, an eighth of the length for each distinct byte beyond.
    public init(_ pattern: Span<UInt8>) {
      prepared = PreparedPattern(pattern)
    }

    /// Jaro's similarity of the pattern to `text` in [0, 1], 0 when below `cutoff`; equal to `Jaro.similarity` of the two.
    public func similarity(to text: Span<UInt8>, cutoff: Double = 0) -> Double {
      text.withBytes { text in JaroEngine.similarity(prepared, text, boostedPrefix: 0, cutoff: cutoff) }
    }
  }
}
