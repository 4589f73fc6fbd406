import Accounts
import Notation
import Profiles
import Resolution

/// The account's settings: when two profiles are the same, whose values survive a merge, and the custom fields.
enum SettingWire {
  private static let compared = Schema.choice(ComparedField.allCases.map(\.name))

  private static let rule = Schema.object(
    .required(
      "all_of", .array(of: .array(of: compared, max: DuplicateRule.limit, min: 1), max: DuplicateRule.limit, min: 1),
      "All of these hold, and each holds when any of its fields agrees."),
    .optional("may_be_empty", .array(of: compared, max: DuplicateRule.limit), "Fields that count as agreeing where a side has none.")
  ).named("DuplicateRule")

  static let duplicates = Schema.object(
    .optional("person", rule, "By default name AND (email OR phone) (rule C2)."),
    .optional("organization", rule, "By default name AND (domain OR phone OR address OR email)."),
    .optional("automatic_merge", .number(0...1), "From this probability on a conversion merges by itself; 0.9 by default."),
    .optional("review", .number(0...1), "From this probability on a pair waits for a verdict; 0.5 by default.")
  ).named("DuplicateSettings")

  static let customFields = Schema.array(
    of: .object(
      .required("name", .string(max: 100, min: 1)),
      .optional("carries_over", .boolean, "Whether conversions take its value over to contacts; false by default (rule C10)."),
      .optional("for_person", .boolean, "Whether person contacts have it; true by default."),
      .optional("for_organization", .boolean, "Whether organization contacts have it; true by default.")
    ).named("CustomField"), max: 500)

  private static let survivorshipRule = Schema.choice(Survivorship.Rule.self)

  static let survivorship = Schema.object(
    .optional("rule", survivorshipRule, "For all fields; master_first by default."),
    .optional("overrides", .map(of: survivorshipRule, max: 1_000), "Rules of single fields, by name."),
    .optional(
      "trusted_sources",
      .array(
        of: .object(
          .required("source", .choice(Provenance.Source.self)),
          .optional("reference", .string(max: 1_000, min: 1), "What the reference begins with; any by default.")), max: 100),
      "The most trusted first, for most_trusted.")
  ).named("Survivorship")

  private static let decision = Schema.object(
    .optional("merges_into", ProfileSchema.profileID, "The existing contact; absent when a new one is made."),
    .optional("judgement", ConversionWire.judgement))

  static let dryRun = Schema.object(
    .required("newly_merged", .integer(0...Int64.max)), .required("no_longer_merged", .integer(0...Int64.max)),
    .required("merged_elsewhere", .integer(0...Int64.max)), .required("unchanged", .integer(0...Int64.max)),
    .required(
      "contacts",
      .array(
        of: .object(
          .optional("conversion", ConversionWire.conversionID), .required("lead", ProfileSchema.profileID),
          .required("kind", .choice(Profile.Kind.self)), .required("changed", .boolean), .required("before", decision),
          .required("after", decision)), max: 10_000), "For each contact that the conversions made.")
  ).named("SettingsDryRun")

  // MARK: Reading

  static func duplicates(_ o: inout ObjectReader) -> DuplicateSettings {
    var settings = DuplicateSettings()
    if let person = o.optional("person", .object { try rule(&$0) }) { settings.person = person }
    if let organization = o.optional("organization", .object { try rule(&$0) }) { settings.organization = organization }
    if let probability = o.optional("automatic_merge", .number(0...1)) { settings.automaticMerge = probability }
    if let probability = o.optional("review", .number(0...1)) { settings.review = probability }
    return settings
  }

  private static func rule(_ o: inout ObjectReader) throws -> DuplicateRule {
    let field = Shape.string(max: 50).map(expected: "a field that can be compared", ComparedField.init(name:))
    let allOf = o.required("all_of", .array(of: .array(of: field, max: DuplicateRule.limit), max: DuplicateRule.limit))
    let mayBeEmpty = o.optional("may_be_empty", .array(of: field, max: DuplicateRule.limit)) ?? []
    return DuplicateRule(allOf: try allOf.value, mayBeEmpty: Set(mayBeEmpty))
  }

  static func customField(_ o: inout ObjectReader) throws -> CustomFieldDefinition {
    let name = o.required("name", .string(max: 100, min: 1))
    let carriesOver = o.optional("carries_over", .boolean) ?? false
    let forPerson = o.optional("for_person", .boolean) ?? true
    let forOrganization = o.optional("for_organization", .boolean) ?? true
    return CustomFieldDefinition(
      name: try name.value, carriesOver: carriesOver, appliesToPerson: forPerson, appliesToOrganization: forOrganization)
  }

  static func survivorship(_ o: inout ObjectReader) -> Survivorship {
    let rule = o.optional("rule", .choice(Survivorship.Rule.self)) ?? .masterFirst
    let named = o.optional("overrides", .map(of: .choice(Survivorship.Rule.self), max: 1_000)) ?? []
    let sources = o.optional("trusted_sources", .array(of: .object { try trusted(&$0) }, max: 100)) ?? []
    var overrides: [Field: Survivorship.Rule] = [:]
    for (name, rule) in named {
      guard let field = Field(name: name), !field.isMultiValued else {
        o.refuse("overrides", .notAllowed, "there is no single-valued field named \(name.prefix(100))")
        continue
      }
      overrides[field] = rule
    }
    return Survivorship(rule: rule, overrides: overrides, trustedSources: sources)
  }

  private static func trusted(_ o: inout ObjectReader) throws -> Survivorship.TrustedSource {
    let source = o.required("source", .choice(Provenance.Source.self))
    let reference = o.optional("reference", .string(max: 1_000, min: 1))
    return Survivorship.TrustedSource(try source.value, reference: reference)
  }
}

extension JSONWriter {
  mutating func duplicateSettings(_ settings: DuplicateSettings) {
    object { o in
      o.member("person") { $0.duplicateRule(settings.person) }
      o.member("organization") { $0.duplicateRule(settings.organization) }
      o.member("automatic_merge") { $0.number(settings.automaticMerge) }
      o.member("review") { $0.number(settings.review) }
    }
  }

  private mutating func duplicateRule(_ rule: DuplicateRule) {
    object { o in
      o.member("all_of") { $0.array { a in for clause in rule.allOf { a.strings(clause.map(\.name)) } } }
      o.member("may_be_empty") { $0.strings(ComparedField.allCases.filter(rule.mayBeEmpty.contains).map(\.name)) }
    }
  }

  mutating func customFields(_ definitions: [CustomFieldDefinition]) {
    array { a in
      for definition in definitions {
        a.object { o in
          o.member("name", definition.name)
          o.member("carries_over", definition.carriesOver)
          o.member("for_person", definition.appliesToPerson)
          o.member("for_organization", definition.appliesToOrganization)
        }
      }
    }
  }

  mutating func survivorship(_ rules: Survivorship) {
    object { o in
      o.member("rule", rules.rule.rawValue)
      o.member("overrides") { m in
        m.object { r in for (field, rule) in rules.overrides.sorted(by: { $0.key < $1.key }) { r.member(field.name, rule.rawValue) } }
      }
      o.member("trusted_sources") { m in
        m.array { a in
          for source in rules.trustedSources {
            a.object { s in
              s.member("source", source.source.rawValue)
              s.given("reference", source.reference)
            }
          }
        }
      }
    }
  }

  mutating func settingsDryRun(_ run: SettingsDryRun) {
    object { o in
      o.member("newly_merged", run.newlyMerged)
      o.member("no_longer_merged", run.noLongerMerged)
      o.member("merged_elsewhere", run.mergedElsewhere)
      o.member("unchanged", run.unchanged)
      o.member("contacts") { m in
        m.array { a in
          for row in run.rows {
            a.object { r in
              r.given("conversion", row.conversion)
              r.member("lead", "\(row.lead)")
              r.member("kind", row.kind.rawValue)
              r.member("changed", row.isChanged)
              r.member("before") { $0.decision(row.before) }
              r.member("after") { $0.decision(row.after) }
            }
          }
        }
      }
    }
  }

  private mutating func decision(_ decision: SettingsDryRun.Decision) {
    object { o in
      o.given("merges_into", decision.target)
      if let judgement = decision.judgement { o.member("judgement") { $0.judgement(judgement) } }
    }
  }
}
