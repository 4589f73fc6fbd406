/// One profile was absorbed by another. Undone by cutting this one edge: neither side's values were touched.
public struct Merge: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "m"

  /// Whose value of a single-valued field is shown.
  public enum Choice: String, Sendable, Codable { case survivor, absorbed }

  /// Who or what decided it.
  public enum Reason: String, Sendable, Codable { case manual, review, conversion, automatic }

  public var id: MergeID
  /// The profile whose id stays; not absorbed by another at the time.
  public var survivor: ProfileID
  /// The profile that was shown on its own until then; what it had absorbed comes along.
  public var absorbed: ProfileID
  /// For each single-valued field that either had: whose value is shown from then on.
  public var choices: [Field: Choice]
  public var reason: Reason
  /// Probability that both are the same entity, where it was computed.
  public var probability: Double?
  /// Who asked for it.
  public var actor: String
  public var createdAt: Timestamp
  public var undoneAt: Timestamp?
  public var undoneBy: String?

  public init(
    id: MergeID, survivor: ProfileID, absorbed: ProfileID, choices: [Field: Choice], reason: Reason, probability: Double? = nil,
    actor: String, createdAt: Timestamp, undoneAt: Timestamp? = nil, undoneBy: String? = nil
  ) {
    self.id = id
    self.survivor = survivor
    self.absorbed = absorbed
    self.choices = choices
    self.reason = reason
    self.probability = probability
    self.actor = actor
    self.createdAt = createdAt
    self.undoneAt = undoneAt
    self.undoneBy = undoneBy
  }

  public var isActive: Bool { undoneAt == nil }
}
