public import Profiles

/// Why a lead is not converted.
public enum ConversionRefusal: Error, Hashable, Sendable {
  /// Conversion is one way (rule C12).
  case notALead(ProfileID)
  /// Someone was faster; this is the result.
  case alreadyConverted(ConversionID)
  case notActive(ProfileID, Profile.State)
  /// Neither family name nor organization's name (rule A1).
  case nameMissing
  /// An edit of the lead is refused.
  case edit(EditRefusal)
  /// In bulk the name and the company are not editable (rule C4).
  case notEditableInBulk(Field)
  /// In bulk each deal is named after its lead (rule C11).
  case dealNameInBulk
  /// No decimal number of at most 30 characters.
  case badAmount(String)
  /// No code of three capital letters.
  case badCurrency(String)
  case emptyTask
  /// The contact to merge into was not found among the candidates.
  case targetNotFound(ProfileID)
  /// The profile to merge into is a lead.
  case targetIsLead(ProfileID)
  /// The lead makes no contact of the kind for which a target is named.
  case targetNotNeeded(ProfileID)
  /// The contact to merge into does not take it.
  case merge(MergeRefusal)
}
