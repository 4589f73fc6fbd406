/// How one property of two records is compared: which attributes it reads and which levels of agreement it tells apart.
///
/// Level 0 always means "missing on a side" and carries no weight; the higher the level, the better the agreement.
struct Comparison: Sendable {
  enum Kind: Sendable {
    case given, family, email, phone, employer, address, title, birthDate, identifier, text, category
  }

  var kind: Kind
  /// What it is called in explanations: the source columns it reads.
  var name: String
  /// Indexes into the record set's attributes; which is which depends on the kind.
  var primary: Int
  var secondary: Int?
  var tertiary: Int?
  var quaternary: Int?

  init(_ kind: Kind, name: String, primary: Int, secondary: Int? = nil, tertiary: Int? = nil, quaternary: Int? = nil) {
    self.kind = kind
    self.name = name
    self.primary = primary
    self.secondary = secondary
    self.tertiary = tertiary
    self.quaternary = quaternary
  }

  /// The levels' names, from level 0 on.
  var levelLabels: [String] {
    switch kind {
    case .given: ["missing", "different", "loosely similar", "initial agrees", "nickname", "similar", "same"]
    case .family:
      [
        "missing", "different", "loosely similar", "shares a part", "similar", "same", "in the other name's column",
        "first and last name swapped",
      ]
    case .email: ["missing", "different", "same name at another domain", "similar", "part before @ same", "same"]
    case .phone: ["missing", "different", "one digit off", "same"]
    case .employer:
      [
        "missing", "name different", "name loosely similar", "name similar", "same name", "domain different", "same domain",
        "name and domain different", "name loosely similar, other domain", "name similar, other domain", "same name, other domain",
        "same domain, other name", "same name and domain",
      ]
    case .address:
      [
        "missing", "town different", "town similar", "town same", "postcode and town different", "postcode different, town same",
        "postcode same", "street and town different", "street different, same town", "street similar", "street same",
        "street and number same",
      ]
    case .title: ["missing", "different", "shares a word", "same"]
    case .birthDate: ["missing", "different", "year or day same", "one digit off or swapped", "same"]
    case .identifier: ["missing", "different", "one character off", "same"]
    case .text: ["missing", "different", "loosely similar", "similar", "same"]
    case .category: ["missing", "different", "same"]
    }
  }

  var levelCount: Int { levelLabels.count }

  /// Levels at which the two sides hold one and the same value, so that its rarity counts.
  var exactLevels: Set<Int> {
    switch kind {
    case .given: [6]
    case .family: [5, 6, 7]
    case .email: [4, 5]
    case .phone: [3]
    case .employer: [4, 6, 10, 11, 12]
    case .address: [3, 6, 10, 11]
    case .title: [3]
    case .birthDate: [4]
    case .identifier: [3]
    case .text: [4]
    case .category: [2]
    }
  }

  /// The same as a bit for each level.
  var exactLevelMask: Int { exactLevels.reduce(0) { $0 | 1 << $1 } }

  /// Levels that speak neither for nor against: an email at another domain that repeats the person's name says nothing that the agreement
  /// of the names has not said.
  var neutralLevels: Set<Int> { kind == .email ? [2] : [] }

  /// Whether relatives under one roof agree on it as the same person does.
  var isSharedByRelatives: Bool { kind == .family || kind == .address || kind == .phone || kind == .email || kind == .employer }

  /// Which levels can be reached with the same values present: two records that both lack a street cannot agree on it, so "town same" is the
  /// best they can do. m and u are shares within a group.
  var levelGroups: [ClosedRange<Int>] {
    switch kind {
    case .employer: [1...4, 5...6, 7...12]
    case .address: [1...3, 4...6, 7...11]
    default: [1...(levelCount - 1)]
    }
  }

  /// The group of a level; that of the fullest values for level 0.
  func levelGroup(of level: Int) -> ClosedRange<Int> {
    levelGroups.first { $0.contains(level) } ?? levelGroups[levelGroups.count - 1]
  }

  /// What is believed of matches before any data is seen: the share of each level within its group, level 1 first.
  var priorAgreement: [Double] {
    switch kind {
    case .given: [0.03, 0.02, 0.04, 0.05, 0.10, 0.76]
    case .family: [0.04, 0.02, 0.02, 0.10, 0.79, 0.01, 0.02]
    case .email: [0.28, 0.05, 0.06, 0.03, 0.58]
    case .phone: [0.25, 0.05, 0.70]
    case .employer: [0.12, 0.04, 0.16, 0.68, 0.20, 0.80, 0.14, 0.02, 0.04, 0.10, 0.10, 0.60]
    case .address: [0.10, 0.12, 0.78, 0.12, 0.13, 0.75, 0.08, 0.12, 0.12, 0.18, 0.50]
    case .title: [0.35, 0.15, 0.50]
    case .birthDate: [0.05, 0.07, 0.08, 0.80]
    case .identifier: [0.10, 0.10, 0.80]
    case .text: [0.25, 0.10, 0.15, 0.50]
    case .category: [0.20, 0.80]
    }
  }

  /// The greatest share of matches that is believed to reach level 1; nil where the data decide.
  var greatestDisagreement: Double? { kind == .given ? 0.03 : nil }

  /// What is believed of non-matches before any data is seen: the share of each level within its group, level 1 first.
  var priorDisagreement: [Double] {
    levelGroups.flatMap { group in
      let others = Double(group.count - 1)
      let different = kind == .category ? 0.5 : 0.97
      return group.map { $0 == group.lowerBound ? different : (1 - different) / others }
    }
  }

  /// How sure the prior is, in pairs that it is worth.
  var priorStrength: Double { 20 }
}
