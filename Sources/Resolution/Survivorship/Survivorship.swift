public import Profiles

/// The rules that choose whose value of a single-valued field is shown after a merge. Multi-valued fields are united whatever the rules say.
///
/// Whatever the rule: a field that only one of the two has is taken from there, unless the other cleared it later than this value was known to
/// hold; given and family name are chosen together when both have both.
public struct Survivorship: Hashable, Sendable {
  public enum Rule: String, Sendable, Codable, CaseIterable {
    /// The survivor's.
    case masterFirst = "master_first"
    /// That of the source that comes first in `trustedSources`.
    case mostTrusted = "most_trusted"
    /// The one verified last; a value that was ever verified goes before one that was not; then the one asserted or observed last.
    case freshestVerified = "freshest_verified"
    /// That of the profile which has more of the fields that one of its kind should hold.
    case mostComplete = "most_complete"
    /// The one with more characters.
    case longest
  }

  /// A source of values, or one user, file, key or provider of it.
  public struct TrustedSource: Hashable, Sendable, Codable {
    public var source: Provenance.Source
    /// What the provenance's reference begins with; nil for all of that source.
    public var reference: String?

    public init(_ source: Provenance.Source, reference: String? = nil) {
      self.source = source
      self.reference = reference
    }

    func covers(_ provenance: Provenance) -> Bool {
      provenance.source == source && (reference.map { provenance.reference?.hasPrefix($0) ?? false } ?? true)
    }
  }

  public var rule: Rule
  /// Rules of single fields.
  public var overrides: [Field: Rule]
  /// The most trusted first; unlisted sources come last.
  public var trustedSources: [TrustedSource]

  public init(rule: Rule = .masterFirst, overrides: [Field: Rule] = [:], trustedSources: [TrustedSource] = []) {
    self.rule = rule
    self.overrides = overrides
    self.trustedSources = trustedSources
  }

  /// The survivor's values, filled with the other's.
  public static let masterFirst = Survivorship()

  func rule(for field: Field) -> Rule { overrides[field] ?? rule }

  func trust(in provenance: Provenance) -> Int { trustedSources.firstIndex { $0.covers(provenance) } ?? trustedSources.count }
}

extension Survivorship: Codable {
  private enum CodingKeys: String, CodingKey {
    case rule, overrides
    case trustedSources = "trusted_sources"
  }

  /// Every key may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let names = try container.decodeIfPresent([String: Rule].self, forKey: .overrides) ?? [:]
    var overrides: [Field: Rule] = [:]
    for (name, rule) in names {
      guard let field = Field(name: name), !field.isMultiValued else {
        throw DecodingError.dataCorruptedError(
          forKey: .overrides, in: container, debugDescription: "there is no single-valued field named \(name.prefix(100))")
      }
      overrides[field] = rule
    }
    self.init(
      rule: try container.decodeIfPresent(Rule.self, forKey: .rule) ?? .masterFirst, overrides: overrides,
      trustedSources: try container.decodeIfPresent([TrustedSource].self, forKey: .trustedSources) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(Dictionary(uniqueKeysWithValues: overrides.map { ($0.key.name, $0.value) }), forKey: .overrides)
    try container.encode(trustedSources, forKey: .trustedSources)
  }
}
