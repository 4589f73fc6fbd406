/// Roles from values: whether they bear out what a header claims, and what they are when it claims nothing.
enum ContentRules {
  /// The claimed role, the role that the values have instead when they belie it plainly, or nil when they are just not that.
  static func check(_ claimed: ColumnRole, _ profile: ColumnProfile) -> ColumnRole? {
    if profile.filled == 0 { return claimed }
    func share(_ shape: CellShape) -> Double { profile.share(shape) }
    switch claimed {
    case .id, .owner, .leadSource, .status, .tags, .notes, .ignored, .text, .category: return claimed
    case .timestamp: return share(.hasDigit) >= 0.3 ? claimed : nil
    case .email: return share(.email) >= 0.3 ? claimed : nil
    case .phone, .mobilePhone, .homePhone, .fax:
      if share(.email) >= 0.6 { return .email }
      return share(.dialable) >= 0.3 && share(.dateTime) < 0.5 ? claimed : nil
    case .website:
      if share(.webAddress) + share(.social) >= 0.3 { return share(.social) > 0.6 ? .socialProfile : claimed }
      return share(.email) >= 0.6 ? .email : nil
    case .socialProfile:
      if share(.email) >= 0.6 { return .email }
      return share(.boolean) >= 0.9 ? nil : claimed
    case .birthDate: return share(.hasDigit) >= 0.5 && profile.averageLength <= 30 && share(.email) < 0.3 ? claimed : nil
    case .postalCode: return share(.hasDigit) >= 0.3 && share(.long) < 0.3 && share(.email) < 0.3 ? claimed : nil
    case .houseNumber: return share(.hasDigit) >= 0.3 ? claimed : nil
    case .identifier: return share(.hasDigit) >= 0.3 ? claimed : nil
    case .street, .fullAddress: return address(claimed, profile)
    default: return words(claimed, profile)
    }
  }

  private static func address(_ claimed: ColumnRole, _ profile: ColumnProfile) -> ColumnRole? {
    if profile.share(.email) >= 0.6 { return .email }
    if profile.share(.webAddress) >= 0.6 { return .website }
    if profile.share(.integer) >= 0.8 { return nil }
    if claimed == .street { return profile.share(.hasTwoCommas) >= 0.5 && profile.averageLength >= 18 ? .fullAddress : .street }
    return profile.share(.hasComma) + profile.share(.hasSeparator) < 0.2 && profile.averageLength < 30 ? .street : .fullAddress
  }

  /// Roles whose values are words: names, places, titles.
  private static func words(_ claimed: ColumnRole, _ profile: ColumnProfile) -> ColumnRole? {
    func share(_ shape: CellShape) -> Double { profile.share(shape) }
    if share(.email) >= 0.6 { return .email }
    if share(.social) >= 0.6 { return .socialProfile }
    if share(.webAddress) >= 0.8 { return .website }
    if share(.uuid) >= 0.6 || share(.dateTime) >= 0.6 { return nil }
    if share(.phone) >= 0.8 { return .phone }
    let mayBeNumbers: Set<ColumnRole> = [.region, .country, .industry, .street2, .locality]
    if share(.integer) + share(.decimal) >= 0.8, !mayBeNumbers.contains(claimed) { return nil }
    if share(.boolean) >= 0.95, profile.distinct <= 2, claimed != .country, claimed != .region { return nil }
    if claimed == .fullName, organizationShare(profile) >= 0.5, personShare(profile) < 0.3 { return .organization }
    return claimed
  }

  /// How much the values look like names of organizations, in [0, 1].
  static func organizationShare(_ profile: ColumnProfile) -> Double {
    min(
      1,
      max(profile.share(.legalForm), profile.share(.organizationWord)) + 0.3
        * min(profile.share(.legalForm), profile.share(.organizationWord)))
  }

  /// How much the values look like names of people, in [0, 1].
  static func personShare(_ profile: ColumnProfile) -> Double { profile.share(.givenName) }

  /// The role of a column of which the header says nothing.
  static func role(_ profile: ColumnProfile, repeats: () -> Bool) -> (role: ColumnRole, basis: RecognizedColumn.Basis) {
    func share(_ shape: CellShape) -> Double { profile.share(shape) }
    if share(.email) >= 0.6 { return (.email, .content) }
    if share(.social) >= 0.6 { return (.socialProfile, .content) }
    if share(.webAddress) >= 0.6 { return (.website, .content) }
    if share(.dateTime) >= 0.6 { return (.timestamp, .content) }
    if profile.isGrowing, profile.filled >= 5 { return (.id, .uninformative) }
    if share(.date) >= 0.6 {
      return (profile.birthYearShare >= 0.9 * share(.date) && profile.distinctShare >= 0.2 ? .birthDate : .timestamp, .content)
    }
    if share(.phone) >= 0.6 { return (.phone, .content) }
    if share(.boolean) >= 0.95 { return (.category, .content) }
    // In a small table everything looks unique.
    let isLarge = profile.filled >= 20
    if isLarge, share(.uuid) >= 0.8 || (share(.code) >= 0.8 && profile.distinctShare >= 0.4 && profile.averageLength >= 6) {
      return repeats() ? (.identifier, .content) : (.id, .uninformative)
    }
    if share(.integer) + share(.decimal) >= 0.9 {
      if share(.integer) >= 0.9, profile.distinctShare >= 0.9, isLarge { return repeats() ? (.category, .content) : (.id, .uninformative) }
      return (.category, .content)
    }
    if share(.postalCode) >= 0.8, share(.hasDigit) >= 0.95 { return (.postalCode, .content) }
    if share(.country) >= 0.8 { return (.country, .content) }
    let isVaried = profile.distinct >= min(10, max(2, profile.filled / 10))
    if !isVaried { return (.category, .content) }
    if share(.legalForm) >= 0.25 { return (.organization, .content) }
    if share(.streetWord) >= 0.5, share(.hasDigit) >= 0.5 {
      return (share(.hasTwoCommas) >= 0.5 ? .fullAddress : .street, .content)
    }
    if share(.jobWord) >= 0.5, share(.long) < 0.2 { return (.jobTitle, .content) }
    if personShare(profile) >= 0.3, organizationShare(profile) < 0.2, share(.hasDigit) < 0.05, profile.distinctShare >= 0.3 {
      if share(.fewWords) >= 0.6 { return (.fullName, .content) }
      if share(.oneWord) >= 0.8, personShare(profile) >= 0.4 { return (.givenName, .content) }
    }
    if profile.averageLength >= 60 { return (.notes, .content) }
    let fewDistinct = profile.filled < 50 ? 0.5 : 0.3
    return (profile.distinctShare <= fewDistinct ? .category : .text, .content)
  }
}
