public import Profiles

/// One value that a source asserts of one field, with its evidence.
public struct Claim: Hashable, Sendable {
  public var field: Field
  /// The canonical value as it is shown.
  public var text: String
  /// As the source wrote it, where that differs.
  public var raw: String?
  /// Named parts; see `Field.parts`.
  public var parts: [String: String]
  public var label: String?
  /// How sure the source and the extraction are together, in `[0, 1]`.
  public var confidence: Double
  /// When it was read.
  public var observedAt: Timestamp
  /// When the source says that it was true.
  public var assertedAt: Timestamp?
  /// When it is to be asked again; nil for never.
  public var expiresAt: Timestamp?
  public var evidence: Evidence
  /// The origin of the data when sources copy each other: `companies-house`. Two claims of one lineage are one witness.
  public var lineage: String?
  /// The licence under which the value may be kept, as an SPDX expression or the terms' address.
  public var license: String?

  public init(
    _ field: Field, _ text: String, raw: String? = nil, parts: [String: String] = [:], label: String? = nil, confidence: Double,
    observedAt: Timestamp, assertedAt: Timestamp? = nil, expiresAt: Timestamp? = nil, evidence: Evidence = Evidence(),
    lineage: String? = nil, license: String? = nil
  ) {
    self.field = field
    self.text = text
    self.raw = raw
    self.parts = parts
    self.label = label
    self.confidence = confidence
    self.observedAt = observedAt
    self.assertedAt = assertedAt
    self.expiresAt = expiresAt
    self.evidence = evidence
    self.lineage = lineage
    self.license = license
  }
}
