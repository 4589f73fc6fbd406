public import Profiles

/// Why two profiles are not merged.
public enum MergeRefusal: Error, Hashable, Sendable {
  case sameProfile(ProfileID)
  /// A person and an organization.
  case kindsDiffer(Profile.Kind, Profile.Kind)
  /// One is no profile of its own: merged, converted, undone or erased.
  case notActive(ProfileID, Profile.State)
  /// Someone decided that they are different; can be overridden.
  case decidedDifferent(Verdict)
  /// More sides than `Composition.sideLimit`.
  case tooManySides(Int)
  /// The value that the request names for a field is not shown on either of the two.
  case choiceNotShown(Field, ValueID)
  /// All values of a multi-valued field are kept; there is nothing to choose.
  case fieldIsUnited(Field)
}
