/// A candidate pair with its match weight.
public struct ScoredPair: Sendable, Equatable {
  /// Record numbers, `a < b`.
  public var a: UInt32
  public var b: UInt32
  /// The log2 odds of a match.
  public var weight: Float

  public init(a: UInt32, b: UInt32, weight: Float) {
    self.a = min(a, b)
    self.b = max(a, b)
    self.weight = weight
  }

  /// The probability of a match, in `[0, 1]`.
  public var probability: Double { Probability.ofWeight(Double(weight)) }
}
