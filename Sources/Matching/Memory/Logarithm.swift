import Glibc

/// Logarithms through the C library, which rounds the same way on every machine that the results must agree on.
enum NaturalLogarithm {
  static func of(_ value: Float) -> Float { logf(value) }
}

enum BinaryLogarithm {
  static func of(_ value: Double) -> Double { log2(value) }
}

enum Probability {
  /// The probability of a match with the given log2 odds, in `[0, 1]`.
  @inline(__always)
  static func ofWeight(_ weight: Double) -> Double {
    if weight > 60 { return 1 }
    if weight < -60 { return 0 }
    let odds = exp2(weight)
    return odds / (1 + odds)
  }

  /// The log2 odds of a probability, clamped to `[-60, 60]`.
  static func weight(of probability: Double) -> Double {
    if probability <= 0 { return -60 }
    if probability >= 1 { return 60 }
    return min(60, max(-60, log2(probability / (1 - probability))))
  }
}

/// Match weights, the log2 of the odds of a match, and probabilities.
public enum MatchWeight {
  /// The weight of a probability, clamped to `[-60, 60]` bits.
  public static func of(probability: Double) -> Double { Probability.weight(of: probability) }

  /// The probability that a weight stands for, in `[0, 1]`.
  public static func probability(of weight: Double) -> Double { Probability.ofWeight(weight) }
}
