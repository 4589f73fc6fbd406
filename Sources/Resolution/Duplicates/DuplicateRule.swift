/// When two profiles of one kind are the same: all of the clauses hold, and a clause holds when any of its fields agrees.
public struct DuplicateRule: Hashable, Sendable, Codable {
  /// The most clauses, and the most fields of a clause.
  public static let limit = 13

  public var allOf: [[ComparedField]]
  /// Fields whose absence on either side counts as agreement, unless another field of the same clause disagrees.
  public var mayBeEmpty: Set<ComparedField>

  public init(allOf: [[ComparedField]], mayBeEmpty: Set<ComparedField> = []) {
    self.allOf = allOf
    self.mayBeEmpty = mayBeEmpty
  }

  private enum CodingKeys: String, CodingKey {
    case allOf = "all_of"
    case mayBeEmpty = "may_be_empty"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    allOf = try container.decode([[ComparedField]].self, forKey: .allOf)
    mayBeEmpty = Set(try container.decodeIfPresent([ComparedField].self, forKey: .mayBeEmpty) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(allOf, forKey: .allOf)
    try container.encode(ComparedField.allCases.filter(mayBeEmpty.contains), forKey: .mayBeEmpty)
  }

  /// Name AND (email OR phone).
  public static let person = DuplicateRule(allOf: [[.name], [.email, .phone]])

  /// Name AND (domain OR phone OR address OR email): two organizations of one name at different addresses are two.
  public static let organization = DuplicateRule(allOf: [[.name], [.domain, .phone, .address, .email]])

  /// The fields in the order in which they are named, each once.
  public var fields: [ComparedField] {
    var seen: Set<ComparedField> = []
    return allOf.flatMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// The rule in words: `name AND (email OR phone)`.
  public var sentence: String {
    allOf.map { clause in
      let names = clause.map { $0.name + (mayBeEmpty.contains($0) ? " (may be empty)" : "") }.joined(separator: " OR ")
      return clause.count > 1 && allOf.count > 1 ? "(\(names))" : names
    }.joined(separator: " AND ")
  }

  /// What is wrong with it; empty when nothing is.
  func flaws(of path: String) -> [SettingsFlaw] {
    var flaws: [SettingsFlaw] = []
    if allOf.isEmpty { flaws.append(SettingsFlaw(path: "\(path).all_of", problem: .noFields)) }
    if allOf.count > Self.limit { flaws.append(SettingsFlaw(path: "\(path).all_of", problem: .tooMany(limit: Self.limit))) }
    for (place, clause) in allOf.prefix(Self.limit).enumerated() {
      if clause.isEmpty { flaws.append(SettingsFlaw(path: "\(path).all_of[\(place)]", problem: .noFields)) }
      if clause.count > Self.limit { flaws.append(SettingsFlaw(path: "\(path).all_of[\(place)]", problem: .tooMany(limit: Self.limit))) }
    }
    guard flaws.isEmpty else { return flaws }
    if Set(fields).isDisjoint(with: [.name, .email, .phone]) {
      flaws.append(SettingsFlaw(path: "\(path).all_of", problem: .noStrongField))
    }
    for field in ComparedField.allCases where mayBeEmpty.contains(field) && !fields.contains(field) {
      flaws.append(SettingsFlaw(path: "\(path).may_be_empty", problem: .notCompared(field)))
    }
    if allOf.allSatisfy({ $0.contains(.name) }) { flaws.append(SettingsFlaw(path: "\(path).all_of", problem: .nameAlone)) }
    return flaws
  }
}
