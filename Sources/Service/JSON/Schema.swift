public import Notation

/// What a JSON value may be: one declaration that is shown in the OpenAPI document, checks request bodies and parameters, and checks
/// responses in tests.
public indirect enum Schema: Sendable, Equatable {
  /// Lengths are in Unicode scalars.
  case string(length: ClosedRange<Int>, format: StringFormat?)
  case choice([String])
  case integer(ClosedRange<Int64>)
  case number(ClosedRange<Double>)
  case boolean
  case null
  case array(Schema, count: ClosedRange<Int>)
  case object([Property], additional: Additional)
  /// The first alternative whose JSON type fits decides.
  case anyOf([Schema])
  /// A component of the document, referred to by name.
  case named(String, Schema)
  case described(String, Schema)
  case example(JSONValue, Schema)
  /// Any JSON value.
  case any

  public enum Additional: Sendable, Equatable {
    case forbidden
    /// Members of any name (at most 100 Unicode scalars), so many of them.
    case values(Schema, count: ClosedRange<Int>)
  }

  public struct Property: Sendable, Equatable {
    public let name: String
    public let schema: Schema
    public let isRequired: Bool

    /// A member that must be there.
    public static func required(_ name: String, _ schema: Schema, _ description: String? = nil) -> Property {
      Property(name: name, schema: description.map { .described($0, schema) } ?? schema, isRequired: true)
    }

    /// A member that may be absent; `null` is refused unless the schema is `nullable`.
    public static func optional(_ name: String, _ schema: Schema, _ description: String? = nil) -> Property {
      Property(name: name, schema: description.map { .described($0, schema) } ?? schema, isRequired: false)
    }
  }

  // MARK: Short forms

  /// Text of at most `max` Unicode scalars.
  public static func string(max: Int, min: Int = 0) -> Schema { .string(length: min...max, format: nil) }

  /// Text that the format's check accepts.
  public static func string(_ format: StringFormat, max: Int = 200) -> Schema { .string(length: 0...max, format: format) }

  public static func choice<C: RawRepresentable & CaseIterable>(_ type: C.Type) -> Schema where C.RawValue == String {
    .choice(C.allCases.map(\.rawValue))
  }

  public static func array(of element: Schema, max: Int, min: Int = 0) -> Schema { .array(element, count: min...max) }

  public static func object(_ properties: Property...) -> Schema { .object(properties, additional: .forbidden) }

  /// An object whose member names are data.
  public static func map(of value: Schema, max: Int) -> Schema { .object([], additional: .values(value, count: 0...max)) }

  /// This or `null`; in a patch, `null` clears.
  public var nullable: Schema { .anyOf([self, .null]) }

  public func described(_ text: String) -> Schema { .described(text, self) }
  public func example(_ value: JSONValue) -> Schema { .example(value, self) }
  public func named(_ name: String) -> Schema { .named(name, self) }

  /// What is left without name, description and example.
  var core: Schema {
    switch self {
    case .named(_, let inner), .described(_, let inner), .example(_, let inner): inner.core
    default: self
    }
  }

  /// The JSON types it accepts, in the words of JSON Schema.
  var typeNames: [String] {
    switch core {
    case .string, .choice: ["string"]
    case .integer: ["integer"]
    case .number: ["number"]
    case .boolean: ["boolean"]
    case .null: ["null"]
    case .array: ["array"]
    case .object: ["object"]
    case .anyOf(let alternatives): alternatives.flatMap(\.typeNames)
    default: []
    }
  }
}
