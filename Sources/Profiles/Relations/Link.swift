/// A person contact works for an organization contact (rule D1); between the sides for which it was made.
public struct Link: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "l"

  public var id: LinkID
  public var person: ProfileID
  public var organization: ProfileID
  public var title: String?
  /// The conversion that made it.
  public var conversion: ConversionID?
  public var createdAt: Timestamp

  public init(
    id: LinkID, person: ProfileID, organization: ProfileID, title: String? = nil, conversion: ConversionID? = nil, createdAt: Timestamp
  ) {
    self.id = id
    self.person = person
    self.organization = organization
    self.title = title
    self.conversion = conversion
    self.createdAt = createdAt
  }
}
