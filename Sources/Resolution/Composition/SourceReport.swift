public import Profiles

/// Every value that is held of someone, where it came from and when: the answer to a data subject (GDPR Art. 14 and 15).
public struct SourceReport: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var value: Value
    /// Whether it is shown as current.
    public var isShown: Bool

    public var provenance: Provenance { value.provenance }
    public var side: ProfileID { value.id.side }
  }

  public var profile: ProfileID
  /// By field, then by the value's id; former values included.
  public var rows: [Row]

  public init(_ composition: Composition) {
    profile = composition.id
    rows = ShownProfile(composition).fields.flatMap { field in
      let shown = field.values.flatMap { [$0.value] + $0.alike }.map { Row(value: $0, isShown: true) }
      let hidden = field.former.map { Row(value: $0.value, isShown: false) }
      return (shown + hidden).sorted { $0.value.id < $1.value.id }
    }
  }
}
