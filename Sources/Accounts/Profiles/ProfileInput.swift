public import Interchange
public import Profiles

/// A profile as someone enters it.
public struct ProfileInput: Sendable, Hashable {
  /// Nil for a person, unless an organization's name is all the name there is.
  public var kind: Profile.Kind?
  public var stage: Profile.Stage
  public var values: [ValueInput]
  public var notes: [String]
  /// Who owns it when the values name no owner: who adds it (rule A4); nil for nobody.
  public var defaultOwner: String?

  public init(
    kind: Profile.Kind? = nil, stage: Profile.Stage = .lead, values: [ValueInput], notes: [String] = [], defaultOwner: String? = nil
  ) {
    self.kind = kind
    self.stage = stage
    self.values = values
    self.notes = notes
    self.defaultOwner = defaultOwner
  }
}

/// Changes to a profile as someone enters them.
public struct PatchInput: Sendable, Hashable {
  public enum Change: Sendable, Hashable {
    case set(ValueInput)
    case clear(Field)
    case replace(Field, [ValueInput])
    case add(ValueInput)
    case remove(ValueID)
    /// Removes a value by what it says.
    case removeText(ValueInput)
    case invalidate(ValueID)
  }

  public var changes: [Change]
  /// The side to write on; nil to follow what is shown.
  public var side: ProfileID?
  /// Sets or takes away the mark "past customer" of a contact (rule D6); nil leaves it.
  public var isPastCustomer: Bool?

  public init(_ changes: [Change] = [], side: ProfileID? = nil) {
    self.changes = changes
    self.side = side
  }
}
