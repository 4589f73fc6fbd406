internal import Notation

/// Microformats in their canonical JSON: `{"items", "rels", "rel-urls"}`.
///
/// Source: https://microformats.org/wiki/microformats2-json.
struct MicroformatJSON {
  let items: [MicroformatItem]

  static func value(_ items: [MicroformatItem], _ links: LinkRelations) -> JSONValue {
    let writer = MicroformatJSON(items: items)
    var relations = JSONLDMembers()
    for relation in links.relations { relations[relation.name] = .array(relation.urls.map { .string($0) }) }
    var targets = JSONLDMembers()
    for target in links.targets {
      var members = JSONLDMembers(["rels": .array(target.relations.sorted().map { .string($0) })])
      for attribute in target.attributes { members[attribute.name] = .string(attribute.value) }
      targets[target.url] = members.value
    }
    let tops = items.indices.filter { items[$0].isTop }.map { writer.members($0).value }
    return JSONLDMembers(["items": .array(tops), "rels": relations.value, "rel-urls": targets.value]).value
  }

  /// Items are no deeper than the budget let them be.
  private func members(_ index: Int) -> JSONLDMembers {
    let item = items[index]
    var members = JSONLDMembers(["type": .array(item.types.map { .string($0) })])
    if let id = item.id { members["id"] = .string(id) }
    var properties = JSONLDMembers()
    for property in item.properties { properties[property.name] = .array(property.values.map(value)) }
    members["properties"] = properties.value
    if !item.children.isEmpty { members["children"] = .array(item.children.map { self.members($0).value }) }
    return members
  }

  private func value(_ value: MicroformatItem.Value) -> JSONValue {
    switch value {
    case .text(let text), .url(let text): .string(text)
    case .image(let url, let alternative): JSONLDMembers(["value": .string(url), "alt": .string(alternative)]).value
    case .html(let html, let text): JSONLDMembers(["html": .string(html), "value": .string(text)]).value
    case .item(let inner, let value): nested(inner, value)
    }
  }

  private func nested(_ index: Int, _ value: MicroformatItem.Value) -> JSONValue {
    var members = members(index)
    members["value"] = .string(value.text)
    if case .html(let html, _) = value { members["html"] = .string(html) }
    if case .image = value { members["value"] = self.value(value) }
    return members.value
  }
}
