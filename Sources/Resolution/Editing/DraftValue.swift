public import Profiles

/// A value that is to be written; normalized by whoever read it.
public struct DraftValue: Hashable, Sendable {
  public var field: Field
  /// The canonical text; see `Value.text`.
  public var text: String
  /// As it was given, where that differs.
  public var raw: String?
  public var label: String?
  public var isPrimary: Bool
  public var parts: [String: String]
  /// `observedAt` is the moment of writing.
  public var provenance: Provenance

  public init(
    field: Field, text: String, raw: String? = nil, label: String? = nil, isPrimary: Bool = false, parts: [String: String] = [:],
    provenance: Provenance
  ) {
    self.field = field
    self.text = text
    self.raw = raw
    self.label = label
    self.isPrimary = isPrimary
    self.parts = parts
    self.provenance = provenance
  }

  /// The draft that says what a value says, from the same source.
  public init(_ value: Value) {
    self.init(
      field: value.field, text: value.text, raw: value.raw, label: value.label, isPrimary: value.isPrimary, parts: value.parts,
      provenance: value.provenance)
  }
}
