internal import Notation

/// Microdata in the JSON form of the HTML Standard, section 5.4: `{"items": [{"type", "id", "properties"}]}`.
struct MicrodataJSON {
  let items: [MicrodataItem]

  /// An item inside itself is the text `ERROR`, as the standard has it; so is one deeper than `depthLimit`.
  static func value(_ items: [MicrodataItem], depthLimit: Int) -> JSONValue {
    let writer = MicrodataJSON(items: items)
    let tops = items.indices.filter { items[$0].isTop }.map { writer.value($0, inside: [], depthLimit) }
    return JSONLDMembers(["items": .array(tops)]).value
  }

  private func value(_ index: Int, inside: [Int], _ depthLimit: Int) -> JSONValue {
    if inside.contains(index) || inside.count > depthLimit { return "ERROR" }
    let item = items[index]
    var members = JSONLDMembers()
    if !item.types.isEmpty { members["type"] = .array(item.types.map { .string($0) }) }
    if let id = item.id { members["id"] = .string(id) }
    var properties = JSONLDMembers()
    for property in item.properties where !property.isReverse {
      let value: JSONValue =
        switch property.value {
        case .item(let inner): value(inner, inside: inside + [index], depthLimit)
        case .specification(let properties): .array(properties.map { .string("\($0.name)=\($0.value)") })
        case .url(let text), .text(let text, _), .time(let text, _), .number(let text, _): .string(text)
        }
      properties.append(value, to: property.name)
    }
    members["properties"] = properties.value
    return members.value
  }
}
