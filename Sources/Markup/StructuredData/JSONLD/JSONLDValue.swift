internal import Notation

/// Values of JSON-LD.
enum JSONLDValue {
  /// A plain value as an object.
  ///
  /// Source: JSON-LD 1.1 API, section 5.3.
  static func expanded(_ value: JSONValue, _ property: String, _ context: JSONLDContext) -> JSONValue {
    let term = context.term(property)
    if let text = value.string {
      if term?.type == "@id" { return JSONLDMembers(["@id": .string(context.iri(text, relative: true) ?? text)]).value }
      if term?.type == "@vocab" {
        return JSONLDMembers(["@id": .string(context.iri(text, vocabulary: true, relative: true) ?? text)]).value
      }
    }
    var object = JSONLDMembers(["@value": value])
    if let type = term?.type, type != "@id", type != "@vocab", type != "@none" {
      object["@type"] = .string(type)
    } else if value.string != nil {
      switch term?.language ?? .inherited {
      case .tag(let tag): object["@language"] = .string(tag)
      case .inherited: if let tag = context.language { object["@language"] = .string(tag) }
      case .none: break
      }
    }
    return object.value
  }
}

/// Members of an object that is being made, in the order in which they came.
struct JSONLDMembers {
  private(set) var names: [String] = []
  private var values: [String: JSONValue] = [:]

  init() {}

  init(_ values: KeyValuePairs<String, JSONValue>) { for (name, value) in values { self[name] = value } }

  init(_ object: JSONObject?) { for member in object?.members ?? [] { self[member.name] = member.value } }

  var isEmpty: Bool { names.isEmpty }

  subscript(name: String) -> JSONValue? {
    get { values[name] }
    set {
      if values.updateValue(newValue ?? .null, forKey: name) == nil { names.append(name) }
      if newValue == nil {
        values[name] = nil
        names.removeAll { $0 == name }
      }
    }
  }

  /// Adds to the array of that name.
  mutating func append(_ value: JSONValue, to name: String) {
    var all: [JSONValue] = []
    if case .array(let known)? = values[name] {
      // So that the array is not copied.
      values[name] = .null
      all = known
    } else {
      names.append(name)
    }
    if case .array(let more) = value { all.append(contentsOf: more) } else { all.append(value) }
    values[name] = .array(all)
  }

  var object: JSONObject {
    var object = JSONObject()
    for name in names { if let value = values[name] { _ = object.append(name, value) } }
    return object
  }

  var value: JSONValue { .object(object) }
}
