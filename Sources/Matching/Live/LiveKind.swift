/// What a live matcher holds, which fixes the fields that are compared, so that a model fits whatever the data.
public enum LiveKind: String, Sendable, CaseIterable, Codable {
  case people, organizations

  /// The kinds of cells that are read; cells of other kinds are passed over.
  ///
  /// Of given and family name, organization, job title, street, house number, locality, region, postal code, country, birth date and
  /// identifier a record's first cell counts; of emails (2), phones (3), websites and domains of emails (2) the first distinct values do.
  /// A full name is read where a record has neither a given nor a family name.
  public var fields: [FieldKind] { sourceFields.map(\.kind) }

  var sourceFields: [SourceField] {
    let named: [(FieldKind, String)] =
      switch self {
      case .people:
        [
          (.givenName, "first name"), (.familyName, "last name"), (.fullName, "name"), (.email, "email"), (.phone, "phone"),
          (.website, "website"), (.organization, "company"), (.jobTitle, "job title"), (.street, "street"), (.houseNumber, "house number"),
          (.locality, "city"), (.region, "region"), (.postalCode, "postcode"), (.country, "country"), (.birthDate, "birth date"),
          (.identifier, "identifier"),
        ]
      case .organizations:
        [
          (.organization, "company"), (.email, "email"), (.phone, "phone"), (.website, "website"), (.street, "street"),
          (.houseNumber, "house number"), (.locality, "city"), (.region, "region"), (.postalCode, "postcode"), (.country, "country"),
          (.identifier, "identifier"),
        ]
      }
    return named.enumerated().map { SourceField(name: $1.1, kind: $1.0, column: $0) }
  }
}
