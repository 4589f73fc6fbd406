/// A sale in progress.
public struct Deal: Hashable, Sendable, Codable, Numbered {
  public static let identifierPrefix = "d"

  public enum StageCategory: String, Sendable, Codable, CaseIterable {
    case incoming, open, won, lost, unqualified

    /// Whether the sale is neither won nor given up.
    public var isActive: Bool { self == .incoming || self == .open }
  }

  public var id: DealID
  public var name: String
  public var stage: StageCategory
  /// A decimal number such as `1250.00`; nil while it is not known.
  public var amount: String?
  /// ISO 4217.
  public var currency: String?
  public var source: String?
  /// The side of the primary contact.
  public var contact: ProfileID
  public var organization: ProfileID?
  /// Other contacts on the deal.
  public var associatedContacts: [ProfileID]
  public var owner: String?
  public var tags: [String]
  /// The conversion that made it.
  public var conversion: ConversionID?
  public var createdAt: Timestamp
  public var updatedAt: Timestamp

  public init(
    id: DealID, name: String, stage: StageCategory = .incoming, amount: String? = nil, currency: String? = nil, source: String? = nil,
    contact: ProfileID, organization: ProfileID? = nil, associatedContacts: [ProfileID] = [], owner: String? = nil, tags: [String] = [],
    conversion: ConversionID? = nil, createdAt: Timestamp, updatedAt: Timestamp
  ) {
    self.id = id
    self.name = name
    self.stage = stage
    self.amount = amount
    self.currency = currency
    self.source = source
    self.contact = contact
    self.organization = organization
    self.associatedContacts = associatedContacts
    self.owner = owner
    self.tags = tags
    self.conversion = conversion
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
