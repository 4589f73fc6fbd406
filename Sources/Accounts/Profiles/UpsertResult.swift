public import Normalization
public import Profiles

/// What became of one profile of an upsert (Sell's none, one, many).
public struct UpsertResult: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case created, updated, unchanged
    /// Several profiles have its key; `candidates` says which.
    case conflict
    /// `flaws` says why.
    case invalid
    /// The person asked to be forgotten.
    case suppressed
  }

  public var status: Status
  /// The profile that was made, changed or found.
  public var id: ProfileID?
  public var candidates: [ProfileID] = []
  public var flaws: [InputFlaw] = []
  /// Doubtful values that were kept.
  public var issues: [Issue] = []
}
