/// What duplicate settings can compare.
public enum ComparedField: Hashable, Sendable, CaseIterable {
  /// A person's given and family name, or an organization's names.
  case name
  case email
  /// All numbers but fax numbers.
  case phone
  /// Where a person works, or an organization's names.
  case organization
  /// The registrable domain of web addresses and of work emails.
  case domain
  case website
  case address
  case linkedin
  /// A handle at any social network.
  case social
  case birthDate
  /// A number in a register: LEI, VAT, DUNS...
  case identifier
  case jobTitle
  case industry

  /// The name in settings.
  public var name: String {
    switch self {
    case .name: "name"
    case .email: "email"
    case .phone: "phone"
    case .organization: "organization"
    case .domain: "domain"
    case .website: "website"
    case .address: "address"
    case .linkedin: "linkedin"
    case .social: "social"
    case .birthDate: "birth_date"
    case .identifier: "identifier"
    case .jobTitle: "job_title"
    case .industry: "industry"
    }
  }

  public init?(name: String) {
    guard let field = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = field
  }
}

extension ComparedField: Codable {
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let field = Self(name: name) else {
      let known = Self.allCases.map(\.name).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\"\(name.prefix(50))\" cannot be compared; there are \(known)"))
    }
    self = field
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
