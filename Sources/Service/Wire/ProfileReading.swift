import Notation
import Accounts
import Interchange
import Profiles

/// Reads the canonical profile from a body: snake_case names; a multi-valued field takes an array of texts or of value objects.
enum ProfileReading {
  static let valuesLimit = 100
  static let textLimit = 65_536

  /// What a body says of a new profile.
  static func input(_ o: inout ObjectReader) -> ProfileInput {
    let kind = o.nullable("kind", .choice(Profile.Kind.self))
    let stage = o.optional("stage", .choice(Profile.Stage.self)) ?? .lead
    let notes = o.optional("notes", .array(of: .string(max: textLimit, min: 1), max: 1_000)) ?? []
    let values = values(&o)
    return ProfileInput(kind: kind, stage: stage, values: values, notes: notes)
  }

  /// All values that a body names; `null` names none.
  static func values(_ o: inout ObjectReader) -> [ValueInput] {
    var values: [ValueInput] = []
    for field in Field.standard {
      if field.isMultiValued {
        values += o.nullable(field.name, .array(of: value(of: field), max: valuesLimit)) ?? []
      } else if let text = o.nullable(field.name, .string(max: textLimit)) {
        values.append(ValueInput(field, text))
      }
    }
    for custom in o.nullable("custom_fields", customFields) ?? [] {
      if let text = custom.value { values.append(ValueInput(custom.field, text)) }
    }
    return values
  }

  /// What a patch says: `null` clears, an array replaces, `add` and `remove` change one value of several.
  static func patch(_ o: inout ObjectReader, side: ProfileID?) -> PatchInput {
    var changes: [PatchInput.Change] = []
    for field in Field.standard {
      if field.isMultiValued {
        switch o.change(field.name, .array(of: value(of: field), max: valuesLimit)) {
        case .keep: break
        case .clear: changes.append(.clear(field))
        case .set(let values): changes.append(.replace(field, values))
        }
      } else {
        switch o.change(field.name, .string(max: textLimit)) {
        case .keep: break
        case .clear: changes.append(.clear(field))
        case .set(let text): changes.append(text.isEmpty ? .clear(field) : .set(ValueInput(field, text)))
        }
      }
    }
    for custom in o.optional("custom_fields", customFields) ?? [] {
      changes.append(custom.value.map { .set(ValueInput(custom.field, $0)) } ?? .clear(custom.field))
    }
    for values in o.optional("add", .object { multiValued(&$0) }) ?? [] { changes.append(.add(values)) }
    for values in o.optional("remove", .object { multiValued(&$0) }) ?? [] { changes.append(.removeText(values)) }
    for id in o.optional("remove_values", .array(of: valueID, max: 1_000)) ?? [] { changes.append(.remove(id)) }
    for id in o.optional("invalidate_values", .array(of: valueID, max: 1_000)) ?? [] { changes.append(.invalidate(id)) }
    var patch = PatchInput(changes, side: side)
    switch o.change("customer_status", .choice(["past"])) {
    case .keep: break
    case .clear: patch.isPastCustomer = false
    case .set: patch.isPastCustomer = true
    }
    return patch
  }

  private static func multiValued(_ o: inout ObjectReader) -> [ValueInput] {
    var values: [ValueInput] = []
    for field in Field.standard where field.isMultiValued {
      values += o.optional(field.name, .array(of: value(of: field), max: valuesLimit)) ?? []
    }
    return values
  }

  // MARK: Values

  static var valueID: Shape<ValueID> { Shape.string(max: 40).map(expected: "a value's id like p_1.2", ValueID.init) }

  static func identifier<E>(_ type: Identifier<E>.Type = Identifier<E>.self) -> Shape<Identifier<E>> {
    Shape.string(max: 30).map(expected: "an identifier like \(E.identifierPrefix)_1", Identifier<E>.init)
  }

  private static var customFields: Shape<[(field: Field, value: String?)]> {
    Shape.map(of: nullableText, max: 200).map(expected: "names of custom fields with 1 to 100 bytes") { pairs in
      let fields = pairs.compactMap { pair in Field(name: "custom_fields.\(pair.name)").map { (field: $0, value: pair.value.text) } }
      return fields.count == pairs.count ? fields : nil
    }
  }

  /// Boxed, since an array of optionals of an optional shape would lose the difference.
  private struct NullableText { var text: String? }

  private static var nullableText: Shape<NullableText> {
    Shape { value, findings in
      if value == .null { return NullableText(text: nil) }
      return Shape.string(max: textLimit).read(value, findings).map { NullableText(text: $0) }
    }
  }

  private static func value(of field: Field) -> Shape<ValueInput> {
    Shape.string(
      Shape.string(max: textLimit).map(expected: "text") { ValueInput(field, $0) },
      orElse: Shape.object { o in
        let names = ValueMembers(field)
        let text = o.nullable(names.text, .string(max: textLimit))
        var parts: [String: String] = [:]
        for part in names.parts {
          if let value = o.nullable(part, .string(max: 2_048)) { parts[part] = value }
        }
        let label = o.nullable("type", .string(max: 40))
        let isPrimary = o.nullable("primary", .boolean) ?? false
        // What answers say beside the value may come back with it, and says nothing.
        for name in ValueMembers.readOnly where name != names.text { _ = o.nullable(name, .any) }
        return ValueInput(field, text, label: label, parts: parts, isPrimary: isPrimary)
      })
  }
}

/// The members of a value object.
struct ValueMembers {
  /// The member that holds the whole value: `value`, unless that is a part's name.
  let text: String
  let parts: [String]

  init(_ field: Field) {
    parts = field.parts
    let isPlain = parts.isEmpty || field == .telephone
    text = isPlain ? "value" : "text"
  }

  /// Members of answers only.
  static let readOnly = ["id", "raw", "status", "provenance", "ended_at", "also"]
}
