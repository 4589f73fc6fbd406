/// A task: something to be done about a profile or a deal. Named so because `Task` is the language's.
public struct FollowUp: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "t"

  public var id: TaskID
  public var profile: ProfileID
  public var deal: DealID?
  public var text: String
  public var dueAt: Timestamp?
  public var owner: String?
  public var isDone: Bool
  /// The conversion that made it.
  public var conversion: ConversionID?
  public var createdAt: Timestamp

  public init(
    id: TaskID, profile: ProfileID, deal: DealID? = nil, text: String, dueAt: Timestamp? = nil, owner: String? = nil, isDone: Bool = false,
    conversion: ConversionID? = nil, createdAt: Timestamp
  ) {
    self.id = id
    self.profile = profile
    self.deal = deal
    self.text = text
    self.dueAt = dueAt
    self.owner = owner
    self.isDone = isDone
    self.conversion = conversion
    self.createdAt = createdAt
  }
}
