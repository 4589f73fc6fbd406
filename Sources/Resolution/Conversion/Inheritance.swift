import Profiles

/// What a contact takes over from its lead. Not configurable but for custom fields (rule C20).
enum Inheritance {
  /// Rule C18, then what describes an organization and is in no list.
  private static let organization: Set<Field> = [
    .industry, .url, .address, .tags, .organizationName, .legalName, .identifier, .numberOfEmployees, .foundingDate, .owner,
  ]

  /// Rule C19, then what describes a person and is in no list. The job title is in neither list of the rules: the person keeps it.
  private static let person: Set<Field> = [
    .telephone, .email, .socialProfile, .industry, .url, .description, .address, .tags, .givenName, .familyName, .additionalName,
    .honorificPrefix, .honorificSuffix, .alternateName, .jobTitle, .worksFor, .language, .birthDate, .externalID, .owner,
  ]

  /// Whether a contact takes a predefined field over.
  ///
  /// A contact that is made alone takes what either would, since otherwise a company lead's email and telephone would go nowhere. The lead's
  /// source and status are taken by none (rule C14).
  static func includes(_ field: Field, kind: Profile.Kind, isAlone: Bool) -> Bool {
    let own = kind == .person ? person : organization
    return own.contains(field) || (isAlone && (person.contains(field) || organization.contains(field)))
  }
}
