public import Markup

/// One record of LEI-CDF 3.1, as far as profiles need it.
public struct LegalEntity: Sendable, Hashable {
  public struct Address: Sendable, Hashable {
    public var lines: [String] = []
    public var city: String?
    /// ISO 3166-2: `IT-FI`.
    public var region: String?
    public var country: String?
    public var postalCode: String?
  }

  public var lei: String
  public var legalName: String
  public var otherNames: [String] = []
  public var legalAddress = Address()
  public var headquartersAddress = Address()
  /// The number in the national register.
  public var registeredAs: String?
  public var creationDate: String?
  public var lastUpdate: String?
  public var nextRenewal: String?
  /// `ISSUED`, `LAPSED`, `DUPLICATE`...
  public var registrationStatus: String?

  /// The record that an `LEIRecord` element says; nil without LEI or name.
  public init?(_ record: Node) {
    guard let lei = record.text("LEI"), lei.utf8.count == 20, let entity = record.child("Entity"), let name = entity.text("LegalName")
    else {
      return nil
    }
    self.lei = lei
    legalName = name
    for list in ["OtherEntityNames", "TransliteratedOtherEntityNames"] {
      for other in entity.child(list)?.childElements.prefix(20) ?? [] {
        let text = other.oneLine
        if !text.isEmpty, text != legalName, !otherNames.contains(text) { otherNames.append(text) }
      }
    }
    legalAddress = entity.child("LegalAddress").map(Address.init) ?? Address()
    headquartersAddress = entity.child("HeadquartersAddress").map(Address.init) ?? Address()
    registeredAs = entity.child("RegistrationAuthority")?.text("RegistrationAuthorityEntityID")
    creationDate = entity.text("EntityCreationDate")
    let registration = record.child("Registration")
    lastUpdate = registration?.text("LastUpdateDate")
    nextRenewal = registration?.text("NextRenewalDate")
    registrationStatus = registration?.text("RegistrationStatus")
  }
}

extension LegalEntity.Address {
  init(_ node: Node) {
    for child in node.childElements {
      let text = child.oneLine
      if text.isEmpty { continue }
      switch child.name {
      case "FirstAddressLine": lines.insert(text, at: 0)
      case "AdditionalAddressLine": if lines.count < 6 { lines.append(text) }
      case "City": city = text
      case "Region": region = text
      case "Country": country = text
      case "PostalCode": postalCode = text
      default: break
      }
    }
  }
}

extension Node {
  func child(_ name: String) -> Node? { childElements.first { $0.name == name } }

  /// The text of a child; nil where it is missing or empty.
  func text(_ name: String) -> String? { child(name).map(\.oneLine).flatMap { $0.isEmpty ? nil : $0 } }

  /// The text in one line.
  fileprivate var oneLine: String { textContent.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
