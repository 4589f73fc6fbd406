public import Profiles

/// Something that was shown and will not be. The value itself is kept, as a former value or on the lead.
public struct Loss: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// Another value of a single-valued field is shown, or none because that one was cleared; nil then.
    case conflict(shown: Value?)
    /// A lead's source goes to a deal, and none is made (rule C14).
    case sourceWithoutDeal
    /// The custom field is not set to carry over (rule C10).
    case customFieldNotCarried
    /// The custom field carries over, but applies to no contact that is made.
    case customFieldNotApplicable
    /// A lead's status; a contact has none.
    case leadStatus
    /// The contact that is made does not take this field over (rules C18, C19).
    case notInherited
    /// The request gives the contacts another owner.
    case ownerReplaced
  }

  /// The profile that shows it before.
  public var profile: ProfileID
  public var value: Value
  public var cause: Cause

  public var field: Field { value.field }

  /// A short name of the cause for programs: `conflict`, `source_without_deal`...
  public var code: String {
    switch cause {
    case .conflict: "conflict"
    case .sourceWithoutDeal: "source_without_deal"
    case .customFieldNotCarried: "custom_field_not_carried"
    case .customFieldNotApplicable: "custom_field_not_applicable"
    case .leadStatus: "lead_status"
    case .notInherited: "not_inherited"
    case .ownerReplaced: "owner_replaced"
    }
  }

  /// One sentence for people.
  public var message: String {
    switch cause {
    case .conflict(let shown?): "\(field.name) \"\(value.text)\" is kept as a former value; \"\(shown.text)\" is shown."
    case .conflict(nil): "\(field.name) \"\(value.text)\" is kept as a former value; the field was cleared later."
    case .sourceWithoutDeal: "The lead source \"\(value.text)\" goes to a deal, and none is made; save it in another field to keep it."
    case .customFieldNotCarried: "The custom field \(field.name) is not set to carry over."
    case .customFieldNotApplicable: "The custom field \(field.name) applies to no contact that is made."
    case .leadStatus: "The status \"\(value.text)\" is a lead's; contacts have none."
    case .notInherited: "\(field.name) \"\(value.text)\" is not inherited by the contact that is made."
    case .ownerReplaced: "The owner \"\(value.text)\" is replaced by the one requested."
    }
  }
}

/// What will no longer be shown, in the order of the fields.
public struct LossReport: Hashable, Sendable {
  public var losses: [Loss]

  public init(_ losses: [Loss] = []) { self.losses = losses }

  public var isEmpty: Bool { losses.isEmpty }

  /// What a profile shows before and nothing shows after, with its cause.
  /// - Parameters:
  ///   - after: what shows the profile's values from then on.
  static func comparing(
    _ before: Composition, with after: [Composition], cause: (Value) -> Loss.Cause?
  ) -> [Loss] {
    let remaining = Set(after.flatMap { ShownProfile($0).values.map { Statement($0.value) } })
    return ShownProfile(before).values.filter { !remaining.contains(Statement($0.value)) }.compactMap { shown in
      cause(shown.value).map { Loss(profile: before.id, value: shown.value, cause: $0) }
    }
  }
}
