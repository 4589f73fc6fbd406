/// A person's decision on a pair, remembered for good.
public struct Verdict: Hashable, Sendable, Codable {
  public enum Decision: String, Sendable, Codable, CaseIterable { case same, different, unsure }

  /// The pair's sides, the lower number first.
  public var a: ProfileID
  public var b: ProfileID
  public var decision: Decision
  public var actor: String
  public var comment: String?
  public var createdAt: Timestamp

  public init(_ a: ProfileID, _ b: ProfileID, decision: Decision, actor: String, comment: String? = nil, createdAt: Timestamp) {
    self.a = min(a, b)
    self.b = max(a, b)
    self.decision = decision
    self.actor = actor
    self.comment = comment
    self.createdAt = createdAt
  }
}

/// A pair that waits for a verdict.
public struct ReviewItem: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "r"

  public enum Status: String, Sendable, Codable, CaseIterable { case open, decided, obsolete }

  public var id: ReviewID
  public var a: ProfileID
  public var b: ProfileID
  /// That both are the same entity, in `[0, 1]`.
  public var probability: Double
  /// How much a decision is worth; the queue is ordered by it, greatest first.
  public var worth: Double
  public var status: Status
  public var createdAt: Timestamp

  public init(
    id: ReviewID, _ a: ProfileID, _ b: ProfileID, probability: Double, worth: Double, status: Status = .open, createdAt: Timestamp
  ) {
    self.id = id
    self.a = min(a, b)
    self.b = max(a, b)
    self.probability = probability
    self.worth = worth
    self.status = status
    self.createdAt = createdAt
  }
}
