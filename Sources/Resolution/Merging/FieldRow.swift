public import Profiles

/// One field of a plan: what is shown on each side before, what is shown after, and why.
public struct FieldRow: Hashable, Sendable {
  public var field: Field
  /// On the survivor or the existing contact.
  public var survivor: [ShownValue]
  /// On the absorbed profile or the lead.
  public var absorbed: [ShownValue]
  public var after: [ShownValue]
  public var reason: ChoiceReason

  /// The rows of a merge, in the order of the fields; fields that nobody shows are left out.
  static func rows(
    survivor: ShownProfile, absorbed: ShownProfile, after: ShownProfile, reasons: [Field: ChoiceReason]
  ) -> [FieldRow] {
    let fields = Set([survivor, absorbed, after].flatMap { $0.fields.filter { !$0.values.isEmpty }.map(\.field) })
    return fields.sorted().map { field in
      FieldRow(
        field: field, survivor: survivor[field], absorbed: absorbed[field], after: after[field],
        reason: reasons[field] ?? (field.isMultiValued ? .united : .onlyValue))
    }
  }
}
