public import Normalization
public import Resolution

/// What a new or half-typed profile resembles. Informs, never blocks (rule A3).
public struct CheckAnswer: Sendable {
  public enum Advice: String, Sendable, CaseIterable {
    case create
    case review
    case useExisting = "use_existing"
  }

  public var advice: Advice
  /// The profiles that may be the same, the most probable first.
  public var matches: [CheckMatch]
  /// The organizations that may be the one that a person names.
  public var organizations: [CheckMatch]
  /// Profiles whose names begin like what was typed so far (rule A2).
  public var completions: [ShownProfile]
  public var issues: [Issue]
}

/// One profile that may be the same, and why.
public struct CheckMatch: Sendable {
  /// One field's part in the answer.
  public struct Reason: Sendable, Hashable {
    public var field: String
    /// The normalized value that was asked about; empty when missing.
    public var ours: String
    /// That of the stored profile.
    public var theirs: String
    /// How alike they are, in words: `same`, `one letter off`.
    public var level: String
    /// What it is worth, in bits: positive speaks for the same entity, negative against it.
    public var weight: Double
  }

  public var profile: ShownProfile
  /// That both are the same entity, in `[0, 1]`.
  public var probability: Double
  /// The log2 odds.
  public var weight: Double
  /// What speaks for it, strongest first.
  public var reasons: [Reason]
  /// What speaks against it, strongest first.
  public var against: [Reason]
  /// One sentence.
  public var summary: String
}
