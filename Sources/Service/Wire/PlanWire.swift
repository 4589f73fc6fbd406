import Notation
import Profiles
import Resolution

/// What plans of merges and conversions have in common: fields before and after, and what is lost.
enum PlanWire {
  static let text = Schema.string(max: ProfileReading.textLimit)
  static let longText = Schema.string(max: 2 * ProfileReading.textLimit + 1_000)

  /// A value of any field. Without an id where the profile that will have it is yet to be made.
  static let value: Schema = {
    var parts: [String] = []
    for field in Field.standard { for part in field.parts where !parts.contains(part) && part != "value" { parts.append(part) } }
    var properties: [Schema.Property] = [.optional("value", text), .optional("text", text)]
    properties += parts.map { .optional($0, text) }
    properties += [
      .optional("id", .string(max: 40)), .optional("type", .string(max: 40)), .required("primary", .boolean), .optional("raw", text),
      .required("provenance", ProfileSchema.provenance),
      .optional("also", .array(of: ProfileSchema.provenance, max: 1_000), "Other sources that say the same."),
    ]
    return .object(properties, additional: .forbidden).named("PlanValue")
  }()

  private static let values = Schema.array(of: value, max: 100_000)

  /// A code for programs and a sentence for people.
  static let reason = Schema.object(.required("code", .string(max: 100)), .required("sentence", .string(max: 1_000)))

  static let row = Schema.object(
    .required("field", .string(max: 200)), .required("survivor", values, "On the survivor, or the existing contact."),
    .required("absorbed", values, "On the absorbed profile, or the lead."), .required("after", values), .required("reason", reason)
  ).named("FieldPlan")

  static let loss = Schema.object(
    .required("profile", ProfileSchema.profileID, "The one that shows it before."), .required("field", .string(max: 200)),
    .required("value", text), .required("value_id", .string(max: 40)),
    .required(
      "code",
      .choice([
        "conflict", "source_without_deal", "custom_field_not_carried", "custom_field_not_applicable", "lead_status", "not_inherited",
        "owner_replaced",
      ])), .required("message", longText)
  ).named("Loss")

  static let rows = Schema.array(of: row, max: 1_000)
  static let losses = Schema.array(of: loss, max: 100_000)

  static let change = Schema.object(
    .required("field", .string(max: 200)), .required("side", ProfileSchema.profileID), .optional("old", text), .optional("new", text)
  ).named("ValueChange")

  static let changes = Schema.array(of: change, max: 100_000)

  static let moved = Schema.object(
    .required("notes", .array(of: .string(.identifier(prefix: "n")), max: 100_000)),
    .required("tasks", .array(of: .string(.identifier(prefix: "t")), max: 100_000)),
    .required("links", .array(of: .string(.identifier(prefix: "l")), max: 100_000)))

  /// Whether a profile is one that a plan only stands for: its number is given when the plan is applied.
  static func isProvisional(_ id: ProfileID) -> Bool { id.number >= Int64.max - 1 }
}

extension JSONWriter {
  /// The member, unless there is nothing to say.
  mutating func given(_ name: String, _ text: (some CustomStringConvertible)?) { if let text { member(name, text.description) } }

  mutating func probability(_ name: String, _ probability: Double?) {
    if let probability { member(name) { $0.number(min(1, max(0, probability)), decimals: 6) } }
  }

  mutating func rows(_ rows: [FieldRow]) {
    array { a in
      for row in rows {
        a.object { o in
          o.member("field", row.field.name)
          o.member("survivor") { $0.planValues(row.survivor) }
          o.member("absorbed") { $0.planValues(row.absorbed) }
          o.member("after") { $0.planValues(row.after) }
          o.member("reason") { $0.reason(row.reason.code, row.reason.sentence) }
        }
      }
    }
  }

  mutating func reason(_ code: String, _ sentence: String) {
    object { o in
      o.member("code", code)
      o.member("sentence", sentence)
    }
  }

  mutating func losses(_ report: LossReport) {
    array { a in
      for loss in report.losses {
        a.object { o in
          o.member("profile", "\(loss.profile)")
          o.member("field", loss.field.name)
          o.member("value", loss.value.text)
          o.member("value_id", "\(loss.value.id)")
          o.member("code", loss.code)
          o.member("message", loss.message)
        }
      }
    }
  }

  mutating func changes(_ changes: [ValueChange]) {
    array { a in
      for change in changes {
        a.object { o in
          o.member("field", change.field.name)
          o.member("side", "\(change.side)")
          o.given("old", change.old?.text)
          o.given("new", change.new?.text)
        }
      }
    }
  }

  mutating func moved(_ attachments: Attachments) {
    object { o in
      o.member("notes") { $0.ids(attachments.notes.map(\.id)) }
      o.member("tasks") { $0.ids(attachments.tasks.map(\.id)) }
      o.member("links") { $0.ids(attachments.links.map(\.id)) }
    }
  }

  mutating func ids(_ ids: [Identifier<some Numbered>]) { array { a in for id in ids { a.string(id.description) } } }

  private mutating func planValues(_ values: [ShownValue]) { array { a in for value in values { a.planValue(value) } } }

  private mutating func planValue(_ shown: ShownValue) { planValue(shown.value, isPrimary: shown.isPrimary, alike: shown.alike) }

  mutating func planValue(_ value: Value, isPrimary: Bool, alike: [Value] = []) {
    object { o in
      let names = ValueMembers(value.field)
      o.member(names.text, value.text)
      for part in names.parts { o.given(part, value.parts[part]) }
      if !PlanWire.isProvisional(value.id.side) { o.member("id", "\(value.id)") }
      o.given("type", value.label)
      o.member("primary", isPrimary)
      o.given("raw", value.raw)
      o.member("provenance") { $0.provenance(value.provenance) }
      if !alike.isEmpty { o.member("also") { $0.array { a in for value in alike.prefix(1_000) { a.provenance(value.provenance) } } } }
    }
  }
}

extension ChoiceReason {
  /// A word for programs.
  var code: String {
    switch self {
    case .requested: "requested"
    case .onlyValue: "only_value"
    case .sameValue: "same_value"
    case .clearedLater: "cleared_later"
    case .noValue: "no_value"
    case .rule(let rule): rule.rawValue
    case .tie: "tie"
    case .united: "united"
    case .inherited: "inherited"
    }
  }
}
