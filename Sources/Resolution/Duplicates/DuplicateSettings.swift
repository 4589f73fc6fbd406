/// How an account tells duplicates.
public struct DuplicateSettings: Hashable, Sendable {
  public var person: DuplicateRule
  public var organization: DuplicateRule
  /// A pair merges by itself when the rule holds and the probability is at least this, in `[0, 1]`; where no probability is known, the rule alone
  /// decides.
  public var automaticMerge: Double
  /// From this probability on a pair waits for a verdict, in `[0, automaticMerge]`.
  public var review: Double

  public init(
    person: DuplicateRule = .person, organization: DuplicateRule = .organization, automaticMerge: Double = 0.9, review: Double = 0.5
  ) {
    self.person = person
    self.organization = organization
    self.automaticMerge = automaticMerge
    self.review = review
  }

  /// What is wrong with the settings; empty when nothing is.
  public var flaws: [SettingsFlaw] {
    var flaws = person.flaws(of: "person") + organization.flaws(of: "organization")
    if !(0...1).contains(automaticMerge) { flaws.append(SettingsFlaw(path: "automatic_merge", problem: .notAProbability)) }
    if !(0...1).contains(review) {
      flaws.append(SettingsFlaw(path: "review", problem: .notAProbability))
    } else if review > automaticMerge {
      flaws.append(SettingsFlaw(path: "review", problem: .reviewAboveAutomaticMerge))
    }
    return flaws
  }
}

extension DuplicateSettings: Codable {
  private enum CodingKeys: String, CodingKey {
    case person, organization, review
    case automaticMerge = "automatic_merge"
  }

  /// Every key may be left out. The result may have `flaws`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let standard = DuplicateSettings()
    self.init(
      person: try container.decodeIfPresent(DuplicateRule.self, forKey: .person) ?? standard.person,
      organization: try container.decodeIfPresent(DuplicateRule.self, forKey: .organization) ?? standard.organization,
      automaticMerge: try container.decodeIfPresent(Double.self, forKey: .automaticMerge) ?? standard.automaticMerge,
      review: try container.decodeIfPresent(Double.self, forKey: .review) ?? standard.review)
  }
}

/// One thing that is wrong with duplicate settings.
public struct SettingsFlaw: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case noFields
    case tooMany(limit: Int)
    /// Neither name nor email nor phone is compared.
    case noStrongField
    /// A name alone satisfies the rule (rule C2).
    case nameAlone
    /// A field may be empty that is not compared.
    case notCompared(ComparedField)
    case notAProbability
    case reviewAboveAutomaticMerge
  }

  /// Where, such as `person.all_of[1]`.
  public var path: String
  public var problem: Problem

  /// What is wrong and what to do, in one sentence.
  public var message: String {
    switch problem {
    case .noFields: "\(path) names no field: name at least one."
    case .tooMany(let limit): "\(path) has more than \(limit) entries."
    case .noStrongField: "\(path) must compare at least one of name, email and phone."
    case .nameAlone:
      "\(path) is satisfied by the name alone, which merges unrelated people of one name: add a clause without it, such as [\"email\", \"phone\"]."
    case .notCompared(let field): "\(path) names \(field.name), which all_of does not compare."
    case .notAProbability: "\(path) must be a number from 0 to 1."
    case .reviewAboveAutomaticMerge: "\(path) must not be greater than automatic_merge."
    }
  }
}
