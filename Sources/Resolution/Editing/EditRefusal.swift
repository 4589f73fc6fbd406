public import Profiles

/// Why an edit cannot be made.
public enum EditRefusal: Error, Hashable, Sendable {
  /// The profile is merged, converted, undone or erased.
  case notEditable(ProfileID, Profile.State)
  /// The named side is no part of the profile.
  case unknownSide(ProfileID)
  /// The field holds one value: set it.
  case notMultiValued(Field)
  /// The field holds several values: add, remove or replace them.
  case notSingleValued(Field)
  /// A draft of another field than the one that is replaced.
  case wrongField(Field, expected: Field)
  /// The profile shows no such value.
  case noSuchValue(ValueID)
  case noSuchText(Field, String)
  /// The text is empty.
  case emptyValue(Field)
  /// More current values of one field than `limit`.
  case tooManyValues(Field, limit: Int)
  /// A profile needs a family name or an organization's name (rule A1).
  case nameMissing
}
