public import Profiles

/// A value as someone gave it: what `ValueNormalizer` makes a `ValueDraft` of.
public struct ValueInput: Hashable, Sendable {
  public var field: Field
  /// The value in one text; nil where only `parts` are given.
  public var text: String?
  /// The type as given: `Work`, `cell`, `Billing`.
  public var label: String?
  /// Named parts; see `Field.parts`. Parts of other names are refused with an issue.
  public var parts: [String: String]
  public var isPrimary: Bool

  public init(_ field: Field, _ text: String? = nil, label: String? = nil, parts: [String: String] = [:], isPrimary: Bool = false) {
    self.field = field
    self.text = text
    self.label = label
    self.parts = parts
    self.isPrimary = isPrimary
  }
}
