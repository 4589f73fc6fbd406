import Accounts
import Profiles

/// The canonical profile in the document.
enum ProfileSchema {
  private static let text = Schema.string(max: ProfileReading.textLimit)

  static let profileID = Schema.string(.identifier(prefix: "p"))
  static let dateTime = Schema.string(max: 40).described("RFC 3339 in UTC.")

  // MARK: Requests

  /// What a request may give of a value.
  static func valueInput(_ field: Field) -> Schema {
    let names = ValueMembers(field)
    var properties: [Schema.Property] = [.optional(names.text, text.nullable)]
    properties += names.parts.map { .optional($0, .string(max: 2_048).nullable) }
    properties += [.optional("type", .string(max: 40).nullable, "work, home, mobile, fax..."), .optional("primary", .boolean.nullable)]
    for name in ValueMembers.readOnly where name != names.text { properties.append(.optional(name, .any, "Ignored.")) }
    return .anyOf([text, .object(properties, additional: .forbidden)])
  }

  private static let inputProperties: [Schema.Property] =
    Field.standard.map { field in
      field.isMultiValued
        ? .optional(field.name, .array(of: valueInput(field), max: ProfileReading.valuesLimit).nullable)
        : .optional(field.name, text.nullable)
    } + [.optional("custom_fields", .map(of: text.nullable, max: 200).nullable)]

  /// A profile to be made or asked about.
  static let input = Schema.object(
    [
      .optional("kind", Schema.choice(Profile.Kind.self).nullable, "A person, unless only an organization's name is given."),
      .optional("stage", .choice(Profile.Stage.self)),
      .optional("notes", .array(of: .string(max: ProfileReading.textLimit, min: 1), max: 1_000)),
    ] + inputProperties, additional: .forbidden
  ).named("ProfileInput")

  /// Changes to a profile.
  static let patch = Schema.object(
    patchProperties + [
      .optional("add", multiValued, "Values to add to multi-valued fields."),
      .optional("remove", multiValued, "Values to remove, by what they say."),
      .optional("remove_values", .array(of: .string(max: 40), max: 1_000), "Values to remove, by id."),
      .optional("invalidate_values", .array(of: .string(max: 40), max: 1_000), "Values found to be wrong, by id."),
      .optional(
        "customer_status", Schema.choice(["past"]).nullable,
        "Contacts only: `past` marks a past customer, null takes the mark away (rule D6)."),
    ], additional: .forbidden
  ).named("ProfilePatch")

  private static let patchProperties: [Schema.Property] =
    Field.standard.map { field in
      field.isMultiValued
        ? .optional(field.name, .array(of: valueInput(field), max: ProfileReading.valuesLimit).nullable, "Replaces all; null clears.")
        : .optional(field.name, text.nullable, "null clears.")
    } + [.optional("custom_fields", .map(of: text.nullable, max: 200))]

  private static let multiValued = Schema.object(
    Field.standard.filter(\.isMultiValued).map {
      .optional($0.name, .array(of: valueInput($0), max: ProfileReading.valuesLimit))
    }, additional: .forbidden)

  // MARK: Answers

  static let provenance = Schema.object(
    .required("source", .choice(Provenance.Source.self)), .optional("reference", text), .required("observed_at", dateTime),
    .optional("asserted_at", dateTime), .optional("verified_at", dateTime), .optional("expires_at", dateTime),
    .optional("confidence", .number(0...1))
  ).named("Provenance")

  /// A value with its source.
  static func value(_ field: Field) -> Schema {
    let names = ValueMembers(field)
    var properties: [Schema.Property] = [.required(names.text, text)]
    properties += names.parts.map { .optional($0, text) }
    properties += [
      .required("id", .string(max: 40)), .optional("type", .string(max: 40)), .required("primary", .boolean), .optional("raw", text),
      .required("status", .choice(Value.Status.self)), .required("provenance", provenance), .optional("ended_at", dateTime),
      .optional("also", .array(of: provenance, max: 1_000), "Other sources that say the same."),
    ]
    return .object(properties, additional: .forbidden)
  }

  static let profile = Schema.object(
    [
      .required("id", profileID), .required("kind", .choice(Profile.Kind.self)), .required("stage", .choice(Profile.Stage.self)),
      .required("state", .choice(["active", "merged", "converted", "undone", "erased"])),
      .optional("conversion", .string(.identifier(prefix: "c")), "What it was converted or undone by."),
      .required("name", text, "For display."), .required("revision", .integer(1...Int64.max)),
      .optional("merged", .array(of: profileID, max: 1_000), "Profiles that it absorbed."),
      .required("created_at", dateTime), .required("updated_at", dateTime),
    ]
      + Field.standard.map { field in
        field.isMultiValued
          ? .optional(field.name, .array(of: value(field), max: 10_000)) : .optional(field.name, .anyOf([text, value(field)]))
      } + [.optional("custom_fields", .map(of: .anyOf([text, value(.custom("x"))]), max: 10_000))] + standingProperties,
    additional: .forbidden
  ).named("Profile")

  static let issue = Schema.object(
    .required("severity", .choice(["error", "warning", "note"])), .required("field", .string(max: 200)),
    .required("message", .string(max: 2_000))
  ).named("Issue")
}
