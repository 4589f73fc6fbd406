/// What a column holds.
///
/// The raw values are the names used in files, on the command line and in the API.
public enum ColumnRole: String, Sendable, CaseIterable, Codable {
  /// The record's own key in the file; never evidence of a match.
  case id
  /// A person's given name.
  case givenName
  /// A person's family name.
  case familyName
  /// A person's middle or second name.
  case additionalName
  /// A person's whole name in one cell.
  case fullName
  /// A form of address such as Dr. or Signora.
  case honorificPrefix
  /// What follows a name, such as Jr. or PhD.
  case honorificSuffix
  /// A name that a person goes by, or an alias.
  case nickname
  /// An email address.
  case email
  /// A telephone number of no particular or of work kind.
  case phone
  /// A mobile telephone number.
  case mobilePhone
  /// A home telephone number.
  case homePhone
  /// A fax number.
  case fax
  /// The name of a company, association or other organization.
  case organization
  /// What a person does in an organization.
  case jobTitle
  /// The part of an organization where a person works.
  case department
  /// A web address or a domain.
  case website
  /// A handle or an address on a social network.
  case socialProfile
  /// A street, with or without house number: the first line of an address.
  case street
  /// The second line of an address: floor, building, suburb of the street.
  case street2
  /// A house number by itself.
  case houseNumber
  /// A city, town or suburb.
  case locality
  /// A state, province, county or region.
  case region
  /// A postal code.
  case postalCode
  /// A country, by name or by code.
  case country
  /// A whole address in one cell.
  case fullAddress
  /// A person's date of birth.
  case birthDate
  /// A number that others gave the entity: national id, tax code, VAT, company number, DUNS, LEI.
  case identifier
  /// What an organization does.
  case industry
  /// When the record was made, changed or used; never evidence of a match.
  case timestamp
  /// Who looks after the record; never evidence of a match.
  case owner
  /// Where the record came from.
  case leadSource
  /// The state of the record in a process.
  case status
  /// Labels, several in a cell.
  case tags
  /// Free text about the entity.
  case notes
  /// Informative text of no known role.
  case text
  /// Values of no known role that repeat: they agree or they do not.
  case category
  /// Empty, constant, technical, or ignored by request; never evidence of a match.
  case ignored

  /// The role in words for people, such as `Given name`.
  public var displayName: String {
    switch self {
    case .id: "Record ID"
    case .givenName: "Given name"
    case .familyName: "Family name"
    case .additionalName: "Additional name"
    case .fullName: "Full name"
    case .honorificPrefix: "Honorific prefix"
    case .honorificSuffix: "Honorific suffix"
    case .nickname: "Nickname"
    case .email: "Email"
    case .phone: "Phone"
    case .mobilePhone: "Mobile phone"
    case .homePhone: "Home phone"
    case .fax: "Fax"
    case .organization: "Organization"
    case .jobTitle: "Job title"
    case .department: "Department"
    case .website: "Website"
    case .socialProfile: "Social profile"
    case .street: "Street"
    case .street2: "Street, second line"
    case .houseNumber: "House number"
    case .locality: "City"
    case .region: "Region"
    case .postalCode: "Postal code"
    case .country: "Country"
    case .fullAddress: "Full address"
    case .birthDate: "Birth date"
    case .identifier: "Identifier"
    case .industry: "Industry"
    case .timestamp: "Timestamp"
    case .owner: "Owner"
    case .leadSource: "Lead source"
    case .status: "Status"
    case .tags: "Tags"
    case .notes: "Notes"
    case .text: "Text"
    case .category: "Category"
    case .ignored: "Ignored"
    }
  }

  /// Whether the values can speak for or against a match at all.
  public var isEvidence: Bool {
    switch self {
    case .id, .timestamp, .owner, .leadSource, .status, .ignored: false
    default: true
    }
  }
}
