/// What a duplicate rule says of two profiles.
public struct RuleJudgement: Hashable, Sendable {
  /// How two profiles compare in one field.
  public enum Outcome: String, Sendable, Codable {
    case agree, disagree
    /// One of the two has no value, or none that can be compared.
    case empty
  }

  public struct FieldJudgement: Hashable, Sendable {
    public var field: ComparedField
    public var outcome: Outcome
    /// The values compared, canonical, in the order of their writing.
    public var a: [String]
    public var b: [String]

    public init(field: ComparedField, outcome: Outcome, a: [String], b: [String]) {
      self.field = field
      self.outcome = outcome
      self.a = a
      self.b = b
    }
  }

  public enum Reason: Hashable, Sendable {
    /// All clauses hold.
    case ruleHolds
    /// A clause does not hold: of its fields none agrees.
    case clauseFails([ComparedField])
    /// Only the name agrees: no sign that it is not another of that name (rule C2).
    case nameOnly
    /// No compared field has a value on both sides.
    case nothingCompared
    /// Strong evidence against, whatever the rule says: two birth dates, two numbers of one register.
    case contradiction(ComparedField)
    case kindsDiffer

    /// One sentence.
    public var sentence: String {
      switch self {
      case .ruleHolds: "All fields that the settings ask for agree."
      case .clauseFails(let fields): "Of \(fields.map(\.name).joined(separator: ", ")) none agrees."
      case .nameOnly: "Only the name agrees, and that may be someone else's."
      case .nothingCompared: "No compared field has a value on both sides."
      case .contradiction(let field): "Each has another \(field.name)."
      case .kindsDiffer: "One is a person, the other an organization."
      }
    }
  }

  public var isDuplicate: Bool
  public var perField: [FieldJudgement]
  public var reason: Reason

  public init(isDuplicate: Bool, perField: [FieldJudgement], reason: Reason) {
    self.isDuplicate = isDuplicate
    self.perField = perField
    self.reason = reason
  }
}
