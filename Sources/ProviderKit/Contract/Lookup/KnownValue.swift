public import Profiles

/// One value of the profile that is looked up, as far as the provider asked for it.
public struct KnownValue: Hashable, Sendable {
  public var field: Field
  /// The canonical value as it is shown.
  public var text: String
  /// Named parts; see `Field.parts`.
  public var parts: [String: String]
  public var label: String?

  public init(_ field: Field, _ text: String, parts: [String: String] = [:], label: String? = nil) {
    self.field = field
    self.text = text
    self.parts = parts
    self.label = label
  }
}
