/// A field of the canonical profile, or a custom field of the account.
///
/// The words are those of schema.org and vCard; `name` is their snake_case spelling in the API and in files.
public enum Field: Hashable, Sendable {
  case givenName, familyName, additionalName, honorificPrefix, honorificSuffix, alternateName
  case organizationName, legalName, jobTitle, worksFor
  case email, telephone, url, socialProfile, address
  case industry, identifier, numberOfEmployees, foundingDate, description
  case language, birthDate, leadSource, status, owner, tags
  /// A record's key in another system; parts `system` and `value`.
  case externalID
  /// A field that the account made, by its name.
  case custom(String)

  /// All fields but custom ones, in the order in which they are shown.
  public static let standard: [Field] = [
    .givenName, .familyName, .additionalName, .honorificPrefix, .honorificSuffix, .alternateName, .organizationName, .legalName, .jobTitle,
    .worksFor, .email, .telephone, .url, .socialProfile, .address, .industry, .identifier, .numberOfEmployees, .foundingDate,
    .description, .language, .birthDate, .leadSource, .status, .owner, .tags, .externalID,
  ]

  /// The name in the API and in files: `given_name`; a custom field is `custom_fields.NAME`.
  public var name: String {
    switch self {
    case .givenName: "given_name"
    case .familyName: "family_name"
    case .additionalName: "additional_name"
    case .honorificPrefix: "honorific_prefix"
    case .honorificSuffix: "honorific_suffix"
    case .alternateName: "alternate_name"
    case .organizationName: "organization_name"
    case .legalName: "legal_name"
    case .jobTitle: "job_title"
    case .worksFor: "works_for"
    case .email: "email"
    case .telephone: "telephone"
    case .url: "url"
    case .socialProfile: "social_profile"
    case .address: "address"
    case .industry: "industry"
    case .identifier: "identifier"
    case .numberOfEmployees: "number_of_employees"
    case .foundingDate: "founding_date"
    case .description: "description"
    case .language: "language"
    case .birthDate: "birth_date"
    case .leadSource: "lead_source"
    case .status: "status"
    case .owner: "owner"
    case .tags: "tags"
    case .externalID: "external_id"
    case .custom(let name): Self.customPrefix + name
    }
  }

  private static let customPrefix = "custom_fields."
  private static let byName = Dictionary(uniqueKeysWithValues: standard.map { ($0.name, $0) })

  /// The field of a name; nil for an unknown one, or a custom name that is empty or longer than 100 bytes.
  public init?(name: String) {
    if let field = Self.byName[name] {
      self = field
    } else if name.hasPrefix(Self.customPrefix) {
      let own = String(name.dropFirst(Self.customPrefix.count))
      guard !own.isEmpty, own.utf8.count <= 100 else { return nil }
      self = .custom(own)
    } else {
      return nil
    }
  }

  /// Whether a profile may hold several current values of it.
  public var isMultiValued: Bool {
    switch self {
    case .alternateName, .worksFor, .email, .telephone, .url, .socialProfile, .address, .identifier, .language, .tags, .externalID: true
    default: false
    }
  }

  /// The names of a value's parts, empty for plain text.
  public var parts: [String] {
    switch self {
    case .address: ["street", "locality", "region", "postal_code", "country"]
    case .identifier: ["scheme", "value"]
    case .externalID: ["system", "value"]
    case .socialProfile: ["service", "handle", "url"]
    case .worksFor: ["organization", "title", "role", "department", "start", "end"]
    case .telephone: ["extension"]
    default: []
    }
  }
}

extension Field: Comparable {
  /// Standard fields in the order of `standard`, then custom ones by name.
  public static func < (a: Field, b: Field) -> Bool {
    switch (a, b) {
    case (.custom(let a), .custom(let b)): a < b
    case (.custom, _): false
    case (_, .custom): true
    default: a.rank < b.rank
    }
  }

  private static let ranks = Dictionary(uniqueKeysWithValues: standard.enumerated().map { ($1, $0) })
  private var rank: Int { Self.ranks[self] ?? Self.standard.count }
}

extension Field: Codable {
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let field = Field(name: name) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "there is no field of this name"))
    }
    self = field
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
