public import Profiles

/// A value as a profile shows it.
public struct ShownValue: Hashable, Sendable {
  public var value: Value
  /// Whether it is the field's first one; at most one of a field is.
  public var isPrimary: Bool
  /// The values of other sides that say the same.
  public var alike: [Value]

  public init(value: Value, isPrimary: Bool, alike: [Value] = []) {
    self.value = value
    self.isPrimary = isPrimary
    self.alike = alike
  }
}

/// A value that is not shown as current, and why.
public struct FormerValue: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// It was replaced, removed or cleared on its side.
    case ended
    /// It was found to be wrong.
    case invalid
    /// It is current on its side, but another side's value is shown; nil when that one was cleared.
    case outvoted(by: ValueID?)
  }

  public var value: Value
  public var reason: Reason
}

/// All that a profile says of one field.
public struct ShownField: Hashable, Sendable {
  public var field: Field
  /// What is held to be true, the primary one first.
  public var values: [ShownValue]
  /// What was, latest end first.
  public var former: [FormerValue]
}
