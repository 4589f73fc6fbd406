/// What leaves the house with a lookup, and on what terms.
public struct Privacy: Hashable, Sendable {
  /// How delicate values may be that are sent; checked before a lookup starts.
  public enum Sensitivity: String, Sendable, CaseIterable, Comparable {
    /// Facts of organizations and what people publish on their work.
    case publicFacts = "public"
    /// Work contacts of people.
    case business
    /// Private contacts, birth dates.
    case personal

    public static func < (a: Self, b: Self) -> Bool { rank(a) < rank(b) }

    private static func rank(_ level: Self) -> Int {
      switch level {
      case .publicFacts: 0
      case .business: 1
      case .personal: 2
      }
    }
  }

  public var maxSensitivity: Sensitivity
  /// All that a request may hold of a profile.
  public var sends: [InputName]
  /// Why, in words for the record of processing.
  public var purpose: String
  /// How long the source keeps what it is sent; nil if it does not say.
  public var retention: Duration?

  public init(maxSensitivity: Sensitivity, sends: [InputName], purpose: String = "enrichment", retention: Duration? = nil) {
    self.maxSensitivity = maxSensitivity
    self.sends = sends
    self.purpose = purpose
    self.retention = retention
  }
}
