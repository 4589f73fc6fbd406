public import Profiles

/// What a provider has of one field.
public struct FieldPromise: Hashable, Sendable {
  public var field: Field
  /// The prior trust in a claim, in `[0, 1]`.
  public var confidence: Double
  /// How long a claim may stand before it is asked again; nil for good.
  public var timeToLive: Duration?
  /// Changes to be expected in a year, the prior of the freshness model; nil if unknown.
  public var changesPerYear: Double?

  public init(_ field: Field, confidence: Double, timeToLive: Duration? = nil, changesPerYear: Double? = nil) {
    self.field = field
    self.confidence = confidence
    self.timeToLive = timeToLive
    self.changesPerYear = changesPerYear
  }
}
