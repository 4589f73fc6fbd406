import Accounts
import Notation
import Profiles

/// Reads deals from bodies.
enum DealReading {
  private static let amount = Schema.anyOf([.string(max: 31), .number(-1e18...1e18)]).described("A decimal number such as \"1250.00\".")
  private static let text = Schema.string(max: 1_000, min: 1)
  private static let tags = Schema.array(of: .string(max: 200, min: 1), max: 200)
  private static let contacts = Schema.array(of: ProfileSchema.profileID, max: 200)

  static let input = Schema.object(
    .required("name", text), .optional("stage", .choice(Deal.StageCategory.self), "`incoming` unless given (rule C5)."),
    .optional("amount", amount.nullable), .optional("currency", .string(max: 3, min: 3).nullable, "ISO 4217."),
    .optional("source", text.nullable), .required("contact", ProfileSchema.profileID, "The primary contact."),
    .optional("organization", ProfileSchema.profileID.nullable), .optional("associated_contacts", contacts),
    .optional("owner", text.nullable), .optional("tags", tags)
  ).named("DealInput")

  static let patch = Schema.object(
    .optional("name", text), .optional("stage", .choice(Deal.StageCategory.self)), .optional("amount", amount.nullable),
    .optional("currency", .string(max: 3, min: 3).nullable), .optional("source", text.nullable),
    .optional("contact", ProfileSchema.profileID), .optional("organization", ProfileSchema.profileID.nullable),
    .optional("associated_contacts", contacts), .optional("owner", text.nullable), .optional("tags", tags)
  ).named("DealPatch")

  /// What a body says of a deal; `null` clears.
  static func deal(_ o: inout ObjectReader) -> DealInput {
    var input = DealInput()
    input.name = o.optional("name", .string(max: 1_000, min: 1))
    input.stage = o.optional("stage", .choice(Deal.StageCategory.self))
    input.amount = take(o.change("amount", decimal), .amount, &input)
    input.currency = take(o.change("currency", .string(max: 3, min: 3)), .currency, &input)
    input.source = take(o.change("source", .string(max: 1_000, min: 1)), .source, &input)
    input.contact = o.optional("contact", ProfileReading.identifier(ProfileID.self))
    input.organization = take(o.change("organization", ProfileReading.identifier(ProfileID.self)), .organization, &input)
    input.associatedContacts = o.optional("associated_contacts", .array(of: ProfileReading.identifier(ProfileID.self), max: 200))
    input.owner = take(o.change("owner", .string(max: 1_000, min: 1)), .owner, &input)
    input.tags = o.optional("tags", .array(of: .string(max: 200, min: 1), max: 200))
    return input
  }

  private static func take<V>(_ change: ObjectReader.Change<V>, _ part: DealInput.Clearable, _ input: inout DealInput) -> V? {
    switch change {
    case .keep: return nil
    case .clear:
      input.cleared.insert(part)
      return nil
    case .set(let value): return value
    }
  }

  /// A number keeps its digits.
  private static var decimal: Shape<String> {
    Shape { value, findings in
      if case .number(let number) = value { return number.text }
      return Shape.string(max: 31).read(value, findings)
    }
  }
}
