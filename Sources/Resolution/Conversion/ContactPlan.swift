public import Profiles

/// One contact that a conversion makes.
public struct ContactPlan: Hashable, Sendable {
  /// What became of a candidate.
  public enum Decision: Hashable, Sendable {
    /// The new contact merges into it, as the settings or the request want it.
    case mergesInto
    /// The settings do not hold it to be the same; see the judgement.
    case notTheSame
    /// The settings do, but the probability does not reach their threshold.
    case notProbableEnough
    /// It would do as well, but another one is likelier.
    case lessLikely
    /// The request says otherwise.
    case notWanted
    case isLead
    case merge(MergeRefusal)
  }

  public struct Candidate: Hashable, Sendable {
    public var id: ProfileID
    public var probability: Double?
    public var judgement: RuleJudgement
    public var decision: Decision
    /// Whether a person should look at it.
    public var wantsReview: Bool
  }

  public let kind: Profile.Kind
  /// What it takes over from the lead.
  public let values: [DraftValue]
  /// The existing contact that it merges into.
  public let target: ConversionCandidate?
  /// Every candidate of its kind, the likeliest first.
  public let candidates: [Candidate]
  /// Field by field: `survivor` is the existing contact, `absorbed` the lead.
  public internal(set) var rows: [FieldRow] = []
  /// What will be shown.
  public internal(set) var after: Composition?
}
