/// Jaro's similarity, raised for a common beginning: people seldom get the first letters of a name wrong.
///
/// W. E. Winkler (1990), "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage", Proceedings
/// of the Section on Survey Research Methods, American Statistical Association, 354-359. The boost is `0.1 * l * (1 - jaro)` for a common
/// prefix of `l <= 4` bytes and is given only when Jaro's similarity is above 0.7.
public enum JaroWinkler {
  /// Jaro-Winkler similarity of two byte strings in [0, 1], 0 when below `cutoff`.
  ///
  /// - Complexity: the sum of the lengths up to 64 bytes each, without allocation; `a * b / 64` beyond.
  public static func similarity(_ a: Span<UInt8>, _ b: Span<UInt8>, cutoff: Double = 0) -> Double {
    withBytes(a, b) { a, b in JaroEngine.similarity(a, b, boostedPrefix: boostedPrefix, cutoff: cutoff) }
  }

  /// The longest common prefix that earns a boost, in bytes.
  static let boostedPrefix = 4

  /// A string prepared for comparison with many others.
  public struct Pattern: Sendable {
    private let prepared: PreparedPattern

    /// Prepares `pattern`; takes about 2 KiB up to 64 bytes, an eighth of the length for each distinct byte beyond.
    public init(_ pattern: Span<UInt8>) {
      prepared = PreparedPattern(pattern)
    }

    /// Jaro-Winkler similarity of the pattern to `text` in [0, 1], 0 when below `cutoff`; equal to `JaroWinkler.similarity` of the two.
    public func similarity(to text: Span<UInt8>, cutoff: Double = 0) -> Double {
      text.withBytes { text in JaroEngine.similarity(prepared, text, boostedPrefix: boostedPrefix, cutoff: cutoff) }
    }
  }
}
