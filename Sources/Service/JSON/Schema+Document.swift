import Notation

extension Schema {
  /// Writes the schema in JSON Schema 2020-12, as OpenAPI 3.1 has it; named parts become references.
  func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

  /// The same with a default.
  func write(to json: inout JSONWriter, default fallback: JSONValue) {
    json.object { o in
      writeMembers(to: &o)
      o.member("default", fallback)
    }
  }

  private func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .named(let name, _): json.member("$ref", "#/components/schemas/\(name)")
    case .described(let text, let inner):
      inner.writeMembers(to: &json)
      json.member("description", text)
    case .example(let value, let inner):
      inner.writeMembers(to: &json)
      json.member("examples") { $0.array { $0.value(value) } }
    case .any: break
    case .null: json.member("type", "null")
    case .boolean: json.member("type", "boolean")
    case .string(let length, let format):
      json.member("type", "string")
      if length.lowerBound > 0 { json.member("minLength", length.lowerBound) }
      json.member("maxLength", length.upperBound)
      if let format {
        json.member("format", format.name)
        if let pattern = format.pattern { json.member("pattern", pattern) }
        json.member("examples") { $0.array { $0.string(format.example) } }
      }
    case .choice(let choices):
      json.member("type", "string")
      json.member("enum") { $0.array { for choice in choices { $0.string(choice) } } }
    case .integer(let range):
      json.member("type", "integer")
      json.member("format", "int64")
      if range.lowerBound != .min { json.member("minimum", range.lowerBound) }
      if range.upperBound != .max { json.member("maximum", range.upperBound) }
    case .number(let range):
      json.member("type", "number")
      if range.lowerBound.isFinite, range.lowerBound != -.greatestFiniteMagnitude {
        json.name("minimum")
        json.number(range.lowerBound)
      }
      if range.upperBound.isFinite, range.upperBound != .greatestFiniteMagnitude {
        json.name("maximum")
        json.number(range.upperBound)
      }
    case .array(let element, let count):
      json.member("type", "array")
      json.member("items") { element.write(to: &$0) }
      if count.lowerBound > 0 { json.member("minItems", count.lowerBound) }
      json.member("maxItems", count.upperBound)
    case .object(let properties, let additional): Self.write(properties, additional, to: &json)
    case .anyOf(let alternatives):
      json.member("anyOf") { $0.array { for alternative in alternatives { alternative.write(to: &$0) } } }
    }
  }

  private static func write(_ properties: [Property], _ additional: Additional, to json: inout JSONWriter) {
    json.member("type", "object")
    json.member("properties") {
      $0.object { for property in properties { $0.member(property.name) { property.schema.write(to: &$0) } } }
    }
    let required = properties.filter(\.isRequired)
    if !required.isEmpty { json.member("required") { $0.array { for property in required { $0.string(property.name) } } } }
    switch additional {
    case .forbidden: json.member("additionalProperties", false)
    case .values(let schema, let count):
      json.member("additionalProperties") { schema.write(to: &$0) }
      json.member("propertyNames") { $0.object { $0.member("maxLength", 100) } }
      json.member("maxProperties", count.upperBound + properties.count)
    }
  }

  /// Adds every named part, itself included, by name.
  /// - Precondition: one name stands for one schema.
  func collectNamed(into components: inout [String: Schema]) {
    switch self {
    case .named(let name, let inner):
      if let known = components[name] {
        precondition(known == inner, "two schemas are named \(name)")
        return
      }
      components[name] = inner
      inner.collectNamed(into: &components)
    case .described(_, let inner), .example(_, let inner), .array(let inner, _): inner.collectNamed(into: &components)
    case .anyOf(let alternatives): for alternative in alternatives { alternative.collectNamed(into: &components) }
    case .object(let properties, let additional):
      for property in properties { property.schema.collectNamed(into: &components) }
      if case .values(let schema, _) = additional { schema.collectNamed(into: &components) }
    default: break
    }
  }
}
