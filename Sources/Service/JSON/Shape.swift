public import Notation

/// How one value of a body becomes a value of Swift: what is wrong with it is noted, and nil comes back.
public struct Shape<Value> {
  let read: (JSONValue, Findings) -> Value?

  /// - Parameter read: gives nil exactly when it added to the findings.
  init(_ read: @escaping (JSONValue, Findings) -> Value?) { self.read = read }

  private static func checked(_ schema: Schema, _ take: @escaping (JSONValue) -> Value?) -> Shape {
    Shape { value, findings in
      let before = findings.noted
      schema.check(value, findings)
      return findings.noted == before ? take(value) : nil
    }
  }

  /// What `convert` makes of the value; where that is nil, the finding says what was expected.
  public func map<Other>(expected: String, _ convert: @escaping (Value) -> Other?) -> Shape<Other> {
    Shape<Other> { value, findings in
      guard let found = read(value, findings) else { return nil }
      if let converted = convert(found) { return converted }
      findings.add(.invalidFormat, "expected \(expected)")
      return nil
    }
  }
}

extension Shape where Value == String {
  /// Text of so many Unicode scalars.
  public static func string(max: Int, min: Int = 0) -> Shape { checked(.string(max: max, min: min)) { $0.string } }
  public static func string(_ format: StringFormat, max: Int = 200) -> Shape { checked(.string(format, max: max)) { $0.string } }
  public static func choice(_ choices: [String]) -> Shape { checked(.choice(choices)) { $0.string } }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  public static func choice(_ type: Value.Type = Value.self) -> Shape {
    checked(.choice(type)) { $0.string.flatMap(Value.init(rawValue:)) }
  }
}

extension Shape where Value == Bool {
  public static var boolean: Shape { checked(.boolean) { $0.bool } }
}

extension Shape where Value == Int64 {
  public static func integer(_ range: ClosedRange<Int64> = .min ... .max) -> Shape { checked(.integer(range)) { $0.integer } }
}

extension Shape where Value == Double {
  public static func number(_ range: ClosedRange<Double>) -> Shape { checked(.number(range)) { $0.double } }
}

extension Shape where Value == JSONValue {
  /// The value as it is.
  public static var any: Shape { Shape { value, _ in value } }
}

extension Shape {
  /// Elements that have flaws are left out and noted.
  public static func array<Element>(of element: Shape<Element>, max: Int, min: Int = 0) -> Shape where Value == [Element] {
    Shape { value, findings in
      let before = findings.noted
      Schema.array(.any, count: min...max).check(value, findings)
      guard let elements = value.array, findings.noted == before else { return nil }
      let read = elements.enumerated().compactMap { index, item in
        findings.within(.index(index)) { element.read(item, findings) }
      }
      return findings.noted == before ? read : nil
    }
  }

  /// The members of an object whose names are data, in their order.
  public static func map<Element>(of element: Shape<Element>, max: Int) -> Shape where Value == [(name: String, value: Element)] {
    Shape { value, findings in
      let before = findings.noted
      Schema.map(of: .any, max: max).check(value, findings)
      guard let object = value.object, findings.noted == before else { return nil }
      let read = object.members.compactMap { member in
        findings.within(.name(member.name)) { element.read(member.value, findings).map { (name: member.name, value: $0) } }
      }
      return findings.noted == before ? read : nil
    }
  }

  /// An object, read by the closure; see `ObjectReader`.
  public static func object(_ read: @escaping (inout ObjectReader) throws -> Value) -> Shape {
    Shape { value, findings in
      guard let object = value.object else {
        findings.add(.wrongType, "expected object, found \(value.typeName)")
        return nil
      }
      return ObjectReader.read(object, findings, read)
    }
  }

  /// Text by one shape, everything else by the other: a multi-valued field takes strings and value objects.
  public static func string(_ text: Shape, orElse other: Shape) -> Shape {
    Shape { value, findings in if value.string != nil { text.read(value, findings) } else { other.read(value, findings) } }
  }
}
