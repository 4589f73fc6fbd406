import Notation
import Profiles

/// The members of a message, read by name. Members of other names are left alone: a newer program may send them.
struct WireObject {
  let members: JSONObject
  let path: String

  init(_ value: JSONValue, _ path: String) throws(WireError) {
    guard let members = value.object else { throw WireError("\(path) is no object") }
    self.members = members
    self.path = path
  }

  func flaw(_ name: String, _ expected: String) -> WireError { WireError("\(path).\(name) is no \(expected)") }

  /// Nil for a member that is absent or null.
  func optional(_ name: String) -> JSONValue? {
    guard let value = members[name], value != .null else { return nil }
    return value
  }

  func string(_ name: String) throws(WireError) -> String {
    guard let text = optional(name)?.string else { throw flaw(name, "text") }
    return text
  }

  func optionalString(_ name: String) throws(WireError) -> String? {
    guard let value = optional(name) else { return nil }
    guard let text = value.string else { throw flaw(name, "text") }
    return text
  }

  func integer(_ name: String, in range: ClosedRange<Int64>, default fallback: Int64? = nil) throws(WireError) -> Int64 {
    guard let value = optional(name) else {
      if let fallback { return fallback }
      throw flaw(name, "integer")
    }
    guard let number = value.integer, range.contains(number) else {
      throw flaw(name, "integer from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func optionalInteger(_ name: String, in range: ClosedRange<Int64>) throws(WireError) -> Int64? {
    optional(name) == nil ? nil : try integer(name, in: range)
  }

  /// A number in `[0, 1]`.
  func fraction(_ name: String) throws(WireError) -> Double {
    guard let number = optional(name)?.double, (0...1).contains(number) else { throw flaw(name, "number from 0 to 1") }
    return number
  }

  func bool(_ name: String, default fallback: Bool) throws(WireError) -> Bool {
    guard let value = optional(name) else { return fallback }
    guard let flag = value.bool else { throw flaw(name, "boolean") }
    return flag
  }

  func timestamp(_ name: String) throws(WireError) -> Timestamp {
    guard let moment = Timestamp(try string(name)) else { throw flaw(name, "date-time") }
    return moment
  }

  func optionalTimestamp(_ name: String) throws(WireError) -> Timestamp? { optional(name) == nil ? nil : try timestamp(name) }

  func field(_ name: String) throws(WireError) -> Field {
    guard let field = Field(name: try string(name)) else { throw flaw(name, "field") }
    return field
  }

  /// Text by name; empty for an absent member.
  func texts(_ name: String) throws(WireError) -> [String: String] {
    guard let value = optional(name) else { return [:] }
    guard let object = value.object else { throw flaw(name, "object") }
    var texts: [String: String] = [:]
    for member in object.members {
      guard let text = member.value.string else { throw flaw("\(name).\(member.name)", "text") }
      texts[member.name] = text
    }
    return texts
  }

  /// Each element of an array that may be absent.
  func array<Element>(
    _ name: String, _ read: (JSONValue, String) throws(WireError) -> Element
  ) throws(WireError) -> [Element] {
    guard let value = optional(name) else { return [] }
    guard let elements = value.array else { throw flaw(name, "array") }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() { result.append(try read(element, "\(path).\(name)[\(index)]")) }
    return result
  }
}

extension JSONWriter {
  /// Leaves the member out for nil.
  mutating func present(_ name: String, _ text: String?) { if let text { member(name, text) } }

  mutating func present(_ name: String, _ moment: Timestamp?) { if let moment { member(name, moment.description) } }

  mutating func present(_ name: String, _ number: Int?) { if let number { member(name, number) } }

  /// Leaves the member out when empty; names in order of their bytes.
  mutating func present(_ name: String, _ texts: [String: String]) {
    if texts.isEmpty { return }
    member(name) { $0.object { o in for (key, text) in texts.sorted(by: { $0.key < $1.key }) { o.member(key, text) } } }
  }

  mutating func fraction(_ name: String, _ value: Double) {
    self.name(name)
    number(value, decimals: 6)
  }
}
