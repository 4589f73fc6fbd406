public import Profiles

/// What the one who converts a lead asks for.
public struct ConversionRequest: Hashable, Sendable {
  public struct DealDraft: Hashable, Sendable {
    /// Nil or empty for the lead's name; in bulk always the lead's (rule C11).
    public var name: String?
    /// A decimal number such as `1250.00`.
    public var amount: String?
    /// ISO 4217.
    public var currency: String?

    public init(name: String? = nil, amount: String? = nil, currency: String? = nil) {
      self.name = name
      self.amount = amount
      self.currency = currency
    }
  }

  public struct TaskDraft: Hashable, Sendable {
    public var text: String
    public var dueAt: Timestamp?

    public init(text: String, dueAt: Timestamp? = nil) {
      self.text = text
      self.dueAt = dueAt
    }
  }

  /// Into which contact a new one merges.
  public enum Target: Hashable, Sendable {
    /// The likeliest one that the duplicate settings hold to be the same, or none.
    case automatic
    case createNew
    case existing(ProfileID)
  }

  public var deal: DealDraft?
  public var task: TaskDraft?
  /// Who owns the contacts, the deal and the task; nil for the lead's owner.
  public var owner: String?
  public var person: Target
  public var organization: Target
  /// Changes to the lead that are made before it is converted (rule C3).
  public var edits: ProfilePatch
  /// One of many: the name and the company cannot be edited, deals are named after their leads (rules C4, C11).
  public var isBulk: Bool
  /// Merges into a named contact although someone decided that it is different.
  public var isForced: Bool

  public init(
    deal: DealDraft? = nil, task: TaskDraft? = nil, owner: String? = nil, person: Target = .automatic, organization: Target = .automatic,
    edits: ProfilePatch = ProfilePatch(), isBulk: Bool = false, isForced: Bool = false
  ) {
    self.deal = deal
    self.task = task
    self.owner = owner
    self.person = person
    self.organization = organization
    self.edits = edits
    self.isBulk = isBulk
    self.isForced = isForced
  }

  /// What is not editable in bulk: the name and the company.
  public static let fixedInBulk: Set<Field> = [
    .givenName, .familyName, .additionalName, .honorificPrefix, .honorificSuffix, .organizationName, .legalName,
  ]
}

/// A field that the account made, as conversions see it.
public struct CustomFieldDefinition: Hashable, Sendable {
  public var name: String
  /// Whether conversions take its value over to contacts (rule C10).
  public var carriesOver: Bool
  public var appliesToPerson: Bool
  public var appliesToOrganization: Bool

  public init(name: String, carriesOver: Bool, appliesToPerson: Bool = true, appliesToOrganization: Bool = true) {
    self.name = name
    self.carriesOver = carriesOver
    self.appliesToPerson = appliesToPerson
    self.appliesToOrganization = appliesToOrganization
  }

  func applies(to kind: Profile.Kind) -> Bool { kind == .person ? appliesToPerson : appliesToOrganization }
}

/// An existing profile that may be the same as the lead.
public struct ConversionCandidate: Hashable, Sendable {
  public var profile: Composition
  /// From live matching; nil where it was not computed.
  public var probability: Double?

  public init(_ profile: Composition, probability: Double? = nil) {
    self.profile = profile
    self.probability = probability
  }
}
