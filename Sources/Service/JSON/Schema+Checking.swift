public import Notation

extension Schema {
  /// Everything that is wrong with the value, in its order; empty if it conforms.
  public func findings(in value: JSONValue) -> [Finding] {
    let findings = Findings()
    check(value, findings)
    return findings.all
  }

  func check(_ value: JSONValue, _ findings: Findings) {
    switch self {
    case .named(_, let inner), .described(_, let inner), .example(_, let inner): inner.check(value, findings)
    case .any: break
    case .null: if value != .null { findings.add(.wrongType, "expected null, found \(value.typeName)") }
    case .boolean: if value.bool == nil { mismatch(value, findings) }
    case .string(let length, let format):
      guard let text = value.string else { return mismatch(value, findings) }
      Self.check(text, length, format, findings)
    case .choice(let choices):
      guard let text = value.string else { return mismatch(value, findings) }
      Self.check(text, among: choices, findings)
    case .integer(let range):
      guard let number = value.integer else { return mismatch(value, findings) }
      if !range.contains(number) { findings.add(.outOfRange, Self.expectation(range, number)) }
    case .number(let range):
      guard case .number(let number) = value else { return mismatch(value, findings) }
      guard let double = number.double, range.contains(double) else {
        return findings.add(.outOfRange, "expected a number from \(range.lowerBound) to \(range.upperBound)")
      }
    case .array(let element, let count):
      guard let elements = value.array else { return mismatch(value, findings) }
      Self.check(elements.count, count, "elements", findings)
      for (index, item) in elements.enumerated().prefix(count.upperBound) {
        findings.within(.index(index)) { element.check(item, findings) }
      }
    case .object(let properties, let additional):
      guard let object = value.object else { return mismatch(value, findings) }
      Self.check(object, properties, additional, findings)
    case .anyOf(let alternatives):
      let fitting = alternatives.filter { $0.accepts(typeOf: value) }
      guard let first = fitting.first else { return mismatch(value, findings) }
      if fitting.count > 1, fitting.contains(where: { $0.findings(in: value).isEmpty }) { return }
      first.check(value, findings)
    }
  }

  private func accepts(typeOf value: JSONValue) -> Bool {
    switch core {
    case .any: true
    case .anyOf(let alternatives): alternatives.contains { $0.accepts(typeOf: value) }
    case .number: if case .number = value { true } else { false }
    default: typeNames.contains(value.typeName)
    }
  }

  private func mismatch(_ value: JSONValue, _ findings: Findings) {
    findings.add(.wrongType, "expected \(typeNames.joined(separator: " or ")), found \(value.typeName)")
  }

  static func check(_ text: String, _ length: ClosedRange<Int>, _ format: StringFormat?, _ findings: Findings) {
    // A scalar has one to four bytes, so most texts need no counting.
    let bytes = text.utf8.count
    if bytes > length.upperBound || bytes / 4 < length.lowerBound {
      let scalars = text.unicodeScalars.count
      if scalars > length.upperBound {
        return findings.add(.tooLong, "expected at most \(length.upperBound) characters, found \(scalars)")
      }
      if scalars < length.lowerBound {
        return findings.add(
          .tooShort, scalars == 0 ? "must not be empty" : "expected at least \(length.lowerBound) characters, found \(scalars)")
      }
    }
    if let format, !format.accepts(text) { findings.add(.invalidFormat, "expected \(format.expectation)") }
  }

  static func check(_ text: String, among choices: [String], _ findings: Findings) {
    if choices.contains(text) { return }
    let suggestion = findings.suggestion(for: text, among: choices)
    findings.add(.notAllowed, "expected one of \(choices.map { "'\($0)'" }.joined(separator: ", "))\(suggestion)")
  }

  static func check(_ count: Int, _ range: ClosedRange<Int>, _ things: String, _ findings: Findings) {
    if count > range.upperBound { findings.add(.tooMany, "expected at most \(range.upperBound) \(things), found \(count)") }
    if count < range.lowerBound { findings.add(.tooFew, "expected at least \(range.lowerBound) \(things), found \(count)") }
  }

  static func expectation(_ range: ClosedRange<Int64>, _ found: Int64) -> String {
    if range.upperBound == .max { return "expected an integer of at least \(range.lowerBound), found \(found)" }
    return "expected an integer from \(range.lowerBound) to \(range.upperBound), found \(found)"
  }

  private static func check(_ object: JSONObject, _ properties: [Property], _ additional: Additional, _ findings: Findings) {
    var known = 0
    for property in properties {
      if let value = object[property.name] {
        known += 1
        findings.within(.name(property.name)) { property.schema.check(value, findings) }
      } else if property.isRequired {
        findings.within(.name(property.name)) { findings.add(.missing, "'\(property.name)' is required") }
      }
    }
    if case .values(_, let count) = additional { check(object.count - known, count, "members", findings) }
    guard known < object.count else { return }
    let names = Set(properties.lazy.map(\.name))
    for member in object.members where !names.contains(member.name) {
      switch additional {
      case .forbidden: findings.unknown(member.name, among: names.filter { object[$0] == nil })
      case .values(let schema, let count):
        findings.within(.name(member.name)) {
          check(member.name, 0...100, nil, findings)
          schema.check(member.value, findings)
        }
        if findings.all.count >= Findings.limit || count.upperBound < object.count - known { return }
      }
      if findings.all.count >= Findings.limit { return }
    }
  }
}

extension Findings {
  func unknown(_ name: String, among names: some Sequence<String>) {
    let suggestion = suggestion(for: name, among: names)
    within(.name(name)) { add(.unknown, "'\(name.prefix(64))' is not a member here\(suggestion)") }
  }

  /// "; did you mean 'x'?" for the first ten flaws, so that a body of nothing but slips costs little.
  func suggestion(for name: String, among names: some Sequence<String>) -> String {
    guard noted < 10 else { return "" }
    return Suggestion.nearest(to: name, among: names.sorted()).map { "; did you mean '\($0)'?" } ?? ""
  }
}
