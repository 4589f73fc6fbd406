import ProviderKit

/// How it is made sure that a record is about the entity that was meant.
struct IdentitySpec: Sendable {
  enum Comparison: String, CaseIterable, Sendable {
    /// The same bytes.
    case equals
    /// The same once case, accents, spaces and punctuation are gone.
    case normalized
    /// Names of people or organizations: Jaro-Winkler of the folded names, legal forms left out.
    case name
    /// The same registrable domain.
    case domain
  }

  struct Check: Sendable {
    var value: ValueSpec
    var input: InputName
    var comparison: Comparison
    /// Nothing below counts as agreement at all.
    var minimum: Double
    var weight: Double
    /// A record without it, or that fails it, is refused, whatever else agrees.
    var isRequired: Bool
  }

  /// What a document means none of whose records fits.
  enum Otherwise: String, CaseIterable, Sendable {
    case notFound = "not_found"
    case ambiguous
  }

  var checks: [Check]
  /// In `[0, 1]`: the weighted mean of the checks whose input is known.
  var minScore: Double
  /// Nil: ambiguous where there was one record, not found where there were several.
  var otherwise: Otherwise?
}
