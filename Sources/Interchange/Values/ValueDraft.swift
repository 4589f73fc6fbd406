public import Profiles

/// A canonical value that belongs to no profile yet.
public struct ValueDraft: Hashable, Sendable {
  public var field: Field
  /// The canonical value as it is shown.
  public var text: String
  /// As it was given, where that says more than `text`.
  public var raw: String?
  public var label: String?
  public var isPrimary: Bool
  public var parts: [String: String]
  /// `current` but for values that a lossless file brings.
  public var status: Value.Status
  public var endedAt: Timestamp?
  /// What a lossless file says of the value's source; nil for all others, which get the import's.
  public var provenance: Provenance?

  public init(
    _ field: Field, _ text: String, raw: String? = nil, label: String? = nil, isPrimary: Bool = false, parts: [String: String] = [:],
    status: Value.Status = .current, endedAt: Timestamp? = nil, provenance: Provenance? = nil
  ) {
    self.field = field
    self.text = text
    self.raw = raw
    self.label = label
    self.isPrimary = isPrimary
    self.parts = parts
    self.status = status
    self.endedAt = endedAt
    self.provenance = provenance
  }

  /// The draft of what an existing value says.
  public init(_ value: Value) {
    self.init(
      value.field, value.text, raw: value.raw, label: value.label, isPrimary: value.isPrimary, parts: value.parts, status: value.status,
      endedAt: value.endedAt, provenance: value.provenance)
  }

  /// The value of a profile.
  /// - Parameter provenance: for a draft that brings none of its own.
  public func value(id: ValueID, provenance: Provenance) -> Value {
    Value(
      id: id, field: field, text: text, raw: raw, label: label, isPrimary: isPrimary, parts: parts, status: status,
      provenance: self.provenance ?? provenance, endedAt: endedAt)
  }

  /// Whether another draft says the same of the same field, whatever its label or source.
  public func saysTheSame(as other: ValueDraft) -> Bool { field == other.field && text == other.text && parts == other.parts }
}
