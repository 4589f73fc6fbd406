/// Where a value came from, and how fresh it is.
public struct Provenance: Hashable, Sendable, Codable {
  public enum Source: String, Sendable, Codable, CaseIterable {
    /// A person entered it by hand.
    case user
    /// Another program wrote it through the API.
    case api
    /// A file brought it.
    case `import`
    /// A provider asserted it in an enrichment.
    case provider
    /// A conversion carried it over from a lead.
    case conversion
  }

  public var source: Source
  /// Which one of that kind: the key or user, the file and line, the provider and its evidence, the lead.
  public var reference: String?
  /// When we learnt it.
  public var observedAt: Timestamp
  /// When the source says that it was true.
  public var assertedAt: Timestamp?
  /// When it was last checked to be true.
  public var verifiedAt: Timestamp?
  /// When it is to be checked again.
  public var expiresAt: Timestamp?
  /// How sure the source is, in `[0, 1]`; nil when it does not say.
  public var confidence: Double?

  public init(
    source: Source, reference: String? = nil, observedAt: Timestamp, assertedAt: Timestamp? = nil, verifiedAt: Timestamp? = nil,
    expiresAt: Timestamp? = nil, confidence: Double? = nil
  ) {
    self.source = source
    self.reference = reference
    self.observedAt = observedAt
    self.assertedAt = assertedAt
    self.verifiedAt = verifiedAt
    self.expiresAt = expiresAt
    self.confidence = confidence
  }

  /// The latest moment at which the value was known to hold: verified, asserted, or else observed.
  public var freshness: Timestamp { verifiedAt ?? assertedAt ?? observedAt }
}
