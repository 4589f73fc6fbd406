extension GraphBuilder {
  mutating func addMicroformats() {
    let found = MicroformatCollector.items(outline, base: base, &budget)
    let start = items.count
    for item in found {
      _ = add(
        StructuredItem(types: Self.types(item, found), id: nil, source: source(item)))
    }
    for (index, item) in found.enumerated() {
      for property in item.properties {
        for value in property.values { add(value, property.name, to: start + index, item, start) }
      }
      for child in item.children { append(StructuredValue(.item(start + child), .microformats), to: "children", of: start + index) }
    }
  }

  private func source(_ item: MicroformatItem) -> StructuredItem.Source {
    if let entry = item.entry { return source(.microformats, entry) }
    return StructuredItem.Source(syntax: .microformats, position: SourcePosition(climbing: item.element))
  }

  /// The types as written, and before them those of schema.org that they certainly stand for.
  private static func types(_ item: MicroformatItem, _ all: [MicroformatItem]) -> [String] {
    var types: [String] = []
    for type in item.types {
      if type == "h-card" {
        types.append(contentsOf: cardTypes(item))
      } else if let known = Vocabulary.microformatTypes[type] {
        types.append(known)
      }
    }
    return types + item.types
  }

  /// A card whose name is its organization's is that organization's; one with a person's details is a person's.
  private static func cardTypes(_ item: MicroformatItem) -> [String] {
    let organizations = item["org"] + item["organization-name"]
    if let name = item["name"].first?.text, organizations.contains(where: { Whitespace.collapsed($0.text) == Whitespace.collapsed(name) }) {
      return ["Organization"]
    }
    if item["name"].isEmpty, !organizations.isEmpty { return ["Organization"] }
    let personal = ["given-name", "family-name", "additional-name", "honorific-prefix", "job-title", "role", "bday", "org", "nickname"]
    return personal.contains { !item[$0].isEmpty } ? ["Person"] : []
  }

  private mutating func add(_ value: MicroformatItem.Value, _ name: String, to place: Int, _ item: MicroformatItem, _ start: Int) {
    var target = place
    let isCard = item.types.contains("h-card")
    if isCard, Vocabulary.addressProperties.contains(name) { target = inner("address", "PostalAddress", of: place) }
    if isCard || item.types.contains("h-event"), name == "latitude" || name == "longitude" {
      target = inner("geo", "GeoCoordinates", of: place)
    }
    var known = Vocabulary.microformatProperties[name] ?? Vocabulary.camelCase(name)
    if name == "org" || name == "organization-name" {
      if items[place].types.first == "Organization" { known = "legalName" } else if name == "organization-name" { known = "worksFor" }
    }
    append(Self.value(value, known, start), to: known, of: target)
  }

  private static func value(_ value: MicroformatItem.Value, _ name: String, _ start: Int) -> StructuredValue {
    switch value {
    case .item(let index, _): return StructuredValue(.item(start + index), .microformats)
    case .url(let url), .image(let url, _):
      // An address of mail or telephone stands for what it reaches.
      for scheme in ["mailto:", "tel:"] where url.hasPrefix(scheme) && (name == "email" || name == "telephone") {
        return StructuredValue(.text(String(url.dropFirst(scheme.utf8.count).prefix { $0 != "?" })), .microformats)
      }
      return StructuredValue(.url(url), .microformats)
    case .text(let text), .html(_, let text): return StructuredValue(content(text), .microformats)
    }
  }
}
