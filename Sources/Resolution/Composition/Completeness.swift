public import Profiles

/// How much of a profile is there.
public enum Completeness {
  /// The fields that a profile of a kind should hold.
  public static func expected(of kind: Profile.Kind) -> [Field] {
    switch kind {
    case .person: [.givenName, .familyName, .organizationName, .jobTitle, .email, .telephone, .address, .url, .socialProfile, .industry]
    case .organization:
      [.organizationName, .legalName, .email, .telephone, .url, .address, .industry, .identifier, .numberOfEmployees, .foundingDate]
    }
  }

  /// The share of them that is among `fields`, in `[0, 1]`.
  public static func share(of fields: Set<Field>, kind: Profile.Kind) -> Double {
    let expected = expected(of: kind)
    return Double(expected.count { fields.contains($0) }) / Double(expected.count)
  }
}
