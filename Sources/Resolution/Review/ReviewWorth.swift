#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// How much a person's decision on a pair is worth; the review queue is ordered by it.
///
/// `(H(p) + p / 2) * (1 + log2(1 + deals) / 4) * (1 + completeness) / 2`, where `H` is the binary entropy in bits: the more uncertain a pair, the more a
/// decision tells; of two equally uncertain ones the likelier duplicate goes first; a duplicate with deals costs more than one without; and one
/// that holds much gives more to judge by and more to join.
public enum ReviewWorth {
  /// The worth, 0 or greater; for two incomplete profiles without deals at most about 0.6, with much data and many deals a few units.
  /// - Parameters:
  ///   - probability: that both are the same, clamped to `[0, 1]`; not a number counts as 0.5.
  ///   - completeness: the mean of both profiles' `ShownProfile.completeness`, clamped to `[0, 1]`.
  ///   - deals: of both profiles together.
  public static func of(probability: Double, completeness: Double, deals: Int) -> Double {
    let p = probability.isNaN ? 0.5 : min(max(probability, 0), 1)
    let share = completeness.isNaN ? 0 : min(max(completeness, 0), 1)
    return (entropy(p) + p / 2) * (1 + log2(1 + Double(max(deals, 0))) / 4) * (1 + share) / 2
  }

  private static func entropy(_ p: Double) -> Double {
    p <= 0 || p >= 1 ? 0 : -p * log2(p) - (1 - p) * log2(1 - p)
  }
}
