internal import Notation

/// Writes a JSON-LD text without its context: every name an address, every value an array of objects.
///
/// Source: JSON-LD 1.1 Processing Algorithms and API (W3C Recommendation, 16 July 2020), section 5.1.
struct JSONLDExpander {
  let depthLimit: Int

  init(depthLimit: Int = 64) { self.depthLimit = depthLimit }

  /// The expanded form: the nodes of the text.
  func expand(_ text: JSONValue, _ context: JSONLDContext) throws(JSONLDError) -> [JSONValue] {
    guard let expanded = try expand(text, nil, context, 0) else { return [] }
    if let object = expanded.object, object.count == 1, let graph = object["@graph"] { return graph.array ?? [graph] }
    return expanded.array ?? [expanded]
  }

  private func expand(_ value: JSONValue, _ property: String?, _ context: JSONLDContext, _ depth: Int) throws(JSONLDError) -> JSONValue? {
    if depth > depthLimit { throw .tooDeep }
    switch value {
    case .null: return nil
    case .array(let values): return try expand(values, property, context, depth)
    case .object(let object): return try expand(object, property, context, depth)
    default:
      guard let property, property != "@graph" else { return nil }
      var context = context
      if let scoped = context.term(property)?.context { try context.read(scoped) }
      return JSONLDValue.expanded(value, property, context)
    }
  }

  private func expand(_ values: [JSONValue], _ property: String?, _ context: JSONLDContext, _ depth: Int) throws(JSONLDError) -> JSONValue {
    let isList = property.flatMap { context.term($0)?.container.contains(.list) } ?? false
    var result: [JSONValue] = []
    for value in values {
      guard let expanded = try expand(value, property, context, depth + 1) else { continue }
      if isList, case .array(let inner) = expanded {
        result.append(JSONLDMembers(["@list": .array(inner)]).value)
      } else if case .array(let inner) = expanded {
        result.append(contentsOf: inner)
      } else {
        result.append(expanded)
      }
    }
    return .array(result)
  }

  // MARK: Objects

  private func expand(_ object: JSONObject, _ property: String?, _ outer: JSONLDContext, _ depth: Int) throws(JSONLDError) -> JSONValue? {
    var context = outer
    if let property, let scoped = context.term(property)?.context { try context.read(scoped) }
    if let local = object["@context"] { try context.read(local) }
    let typed = context
    // Without terms, no type has a context of its own.
    for member in object.members where context.hasTerms && context.iri(member.name, vocabulary: true) == "@type" {
      let types = (member.value.array ?? [member.value]).compactMap(\.string).sorted()
      for type in types { if let scoped = typed.term(type)?.context { try context.read(scoped) } }
    }
    var result = JSONLDMembers()
    try expand(object, property, context, typed, depth, into: &result)
    return try finished(result, property)
  }

  private func expand(
    _ object: JSONObject, _ property: String?, _ context: JSONLDContext, _ typed: JSONLDContext, _ depth: Int,
    into result: inout JSONLDMembers
  ) throws(JSONLDError) {
    var nested: [JSONValue] = []
    for member in object.members where member.name != "@context" {
      guard let name = context.iri(member.name, vocabulary: true) else { continue }
      if JSONLDContext.keywords.contains(name) {
        if name == "@nest" {
          nested.append(contentsOf: member.value.array ?? [member.value])
        } else {
          try expandKeyword(name, member.value, property, context, typed, depth, into: &result)
        }
        continue
      }
      guard name.utf8.contains(UInt8(ascii: ":")) else { continue }
      try expandProperty(member.name, name, member.value, context, depth, into: &result)
    }
    for value in nested {
      guard let inner = value.object else { continue }
      if depth > depthLimit { throw .tooDeep }
      try expand(inner, property, context, typed, depth + 1, into: &result)
    }
  }

  private func expandProperty(
    _ key: String, _ name: String, _ value: JSONValue, _ context: JSONLDContext, _ depth: Int, into result: inout JSONLDMembers
  ) throws(JSONLDError) {
    let term = context.term(key)
    let container = term?.container ?? []
    var expanded: JSONValue?
    if term?.type == "@json" {
      expanded = JSONLDMembers(["@value": value, "@type": "@json"]).value
    } else if container.contains(.language), let map = value.object {
      expanded = try languageMap(map, context)
    } else if !container.isDisjoint(with: [.index, .type, .id]), let map = value.object {
      expanded = try indexMap(map, key, container, context, depth)
    } else {
      expanded = try expand(value, key, context, depth + 1)
    }
    guard var expanded else { return }
    if container.contains(.list), expanded["@list"] == nil {
      expanded = JSONLDMembers(["@list": .array(expanded.array ?? [expanded])]).value
    }
    if container.contains(.graph), container.isDisjoint(with: [.id, .index]) {
      expanded = .array((expanded.array ?? [expanded]).map { $0["@graph"] != nil ? $0 : JSONLDMembers(["@graph": .array([$0])]).value })
    }
    guard term?.isReverse == true else { return result.append(expanded, to: name) }
    var reverse = JSONLDMembers(result["@reverse"]?.object)
    for item in expanded.array ?? [expanded] {
      if item["@value"] != nil || item["@list"] != nil { throw .invalidReversePropertyValue }
      reverse.append(item, to: name)
    }
    result["@reverse"] = reverse.value
  }

  private func languageMap(_ map: JSONObject, _ context: JSONLDContext) throws(JSONLDError) -> JSONValue {
    var result: [JSONValue] = []
    for member in map.members {
      for value in member.value.array ?? [member.value] {
        if case .null = value { continue }
        guard value.string != nil else { throw .invalidLanguageMapValue }
        var object = JSONLDMembers(["@value": value])
        if context.iri(member.name, vocabulary: true) != "@none" { object["@language"] = .string(member.name.lowercased()) }
        result.append(object.value)
      }
    }
    return .array(result)
  }

  private func indexMap(
    _ map: JSONObject, _ key: String, _ container: JSONLDContext.Container, _ context: JSONLDContext, _ depth: Int
  ) throws(JSONLDError) -> JSONValue {
    var result: [JSONValue] = []
    for member in map.members {
      let isNone = context.iri(member.name, vocabulary: true) == "@none"
      let value = try expand(.array(member.value.array ?? [member.value]), key, context, depth + 1) ?? .array([])
      for item in value.array ?? [] {
        var object = JSONLDMembers(
          container.contains(.graph) && item["@graph"] == nil ? JSONLDMembers(["@graph": .array([item])]).object : item.object)
        if !isNone {
          if container.contains(.id), object["@id"] == nil {
            object["@id"] = .string(context.iri(member.name, relative: true) ?? member.name)
          } else if container.contains(.type) {
            let type = JSONValue.string(context.iri(member.name, vocabulary: true, relative: true) ?? member.name)
            object["@type"] = .array([type] + (object["@type"]?.array ?? []))
          } else if container.contains(.index), object["@index"] == nil {
            object["@index"] = .string(member.name)
          }
        }
        result.append(object.value)
      }
    }
    return .array(result)
  }

  // MARK: Keywords

  private func expandKeyword(
    _ keyword: String, _ value: JSONValue, _ property: String?, _ context: JSONLDContext, _ typed: JSONLDContext, _ depth: Int,
    into result: inout JSONLDMembers
  ) throws(JSONLDError) {
    switch keyword {
    case "@id":
      guard let text = value.string else { throw .invalidIDValue }
      if result["@id"] != nil { throw .collidingKeywords }
      if let address = context.iri(text, relative: true) { result["@id"] = .string(address) }
    case "@type":
      var types: [JSONValue] = []
      for type in value.array ?? [value] {
        guard let text = type.string else { throw .invalidTypeValue }
        if let address = typed.iri(text, vocabulary: true, relative: true) { types.append(.string(address)) }
      }
      result["@type"] = .array((result["@type"]?.array ?? []) + types)
    case "@graph": result["@graph"] = .array(try array(value, "@graph", context, depth))
    case "@included":
      let included = try array(value, nil, context, depth)
      result["@included"] = .array((result["@included"]?.array ?? []) + included)
    case "@value":
      switch value {
      case .array, .object: if context.term(property ?? "")?.type != "@json" { throw .invalidValueObjectValue }
      default: break
      }
      result["@value"] = value
    case "@language":
      guard let text = value.string else { throw .invalidLanguageTaggedString }
      result["@language"] = .string(text.lowercased())
    case "@index": result["@index"] = value
    case "@list":
      guard let property, property != "@graph" else { return }
      result["@list"] = .array(try array(value, property, context, depth))
    case "@set": result["@set"] = .array(try array(value, property, context, depth))
    case "@reverse": try expandReverse(value, context, depth, into: &result)
    default: break
    }
  }

  private func array(_ value: JSONValue, _ property: String?, _ context: JSONLDContext, _ depth: Int) throws(JSONLDError) -> [JSONValue] {
    guard let expanded = try expand(value, property, context, depth + 1) else { return [] }
    return expanded.array ?? [expanded]
  }

  private func expandReverse(
    _ value: JSONValue, _ context: JSONLDContext, _ depth: Int, into result: inout JSONLDMembers
  ) throws(JSONLDError) {
    guard value.object != nil else { throw .invalidReverseValue }
    guard let expanded = try expand(value, "@reverse", context, depth + 1)?.object else { return }
    var reverse = JSONLDMembers(result["@reverse"]?.object)
    for member in expanded.members {
      if member.name == "@reverse" {
        for inner in member.value.object?.members ?? [] { result.append(inner.value, to: inner.name) }
      } else if !JSONLDContext.keywords.contains(member.name) {
        for item in member.value.array ?? [] {
          if item["@value"] != nil || item["@list"] != nil { throw .invalidReversePropertyValue }
          reverse.append(item, to: member.name)
        }
      }
    }
    if !reverse.isEmpty { result["@reverse"] = reverse.value }
  }

  /// Steps 15 to 19: what is left when an object was read.
  private func finished(_ result: JSONLDMembers, _ property: String?) throws(JSONLDError) -> JSONValue? {
    var result = result
    if let value = result["@value"] {
      if result.names.contains(where: { !["@value", "@language", "@type", "@index", "@direction"].contains($0) }) {
        throw .invalidValueObject
      }
      if result["@language"] != nil, result["@type"] != nil { throw .invalidValueObject }
      if let types = result["@type"]?.array {
        if types.count != 1 { throw .invalidValueObject }
        result["@type"] = types[0]
      }
      if result["@type"] != "@json" {
        if case .null = value { return nil }
        if result["@language"] != nil, value.string == nil { throw .invalidLanguageTaggedString }
      }
    } else if result["@list"] != nil || result["@set"] != nil {
      if result.names.contains(where: { !["@list", "@set", "@index"].contains($0) }) { throw .invalidSetOrListObject }
      if let set = result["@set"] { return set }
    }
    if result.names == ["@language"] { return nil }
    if property == nil || property == "@graph" {
      if result.isEmpty || result["@value"] != nil || result["@list"] != nil || result.names == ["@id"] { return nil }
    }
    return result.value
  }
}
