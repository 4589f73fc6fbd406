extension GraphBuilder {
  mutating func addMicrodata() {
    let found = MicrodataCollector.items(outline, base: base, rule: Element.TextRule(isVisible: true), isLenient: true, &budget)
    // An item with nothing but an address is that address.
    let places: [Int?] = found.map { item in
      if !item.isTop, item.types.isEmpty, item.properties.isEmpty, item.id?.isEmpty == false { return nil }
      let id = item.id.flatMap { $0.isEmpty ? nil : $0 }
      return add(StructuredItem(types: item.types.map(Vocabulary.type), id: id, source: source(.microdata, item.entry)))
    }
    for (index, item) in found.enumerated() {
      guard let place = places[index] else { continue }
      for property in item.properties {
        let name = Vocabulary.property(property.name, ofType: item.types.first)
        let value = value(property.value, places, found, of: place)
        if !property.isReverse {
          append(value, to: name, of: place)
        } else if case .item(let other) = value.content {
          append(StructuredValue(.item(place), .microdata), to: name, of: other)
        }
      }
    }
    for (index, item) in found.enumerated() where item.isTop { if let place = places[index] { items[place].isTop = true } }
  }

  private mutating func value(_ value: MicrodataItem.Value, _ places: [Int?], _ found: [MicrodataItem], of item: Int) -> StructuredValue {
    switch value {
    case .item(let index):
      if let place = places[index] { return StructuredValue(.item(place), .microdata) }
      return StructuredValue(.url(found[index].id ?? ""), .microdata)
    case .url(let url):
      if let name = SchemaOrg.name(url) { return StructuredValue(.text(name), .microdata) }
      return StructuredValue(.url(url), .microdata)
    case .specification(let properties):
      let inner = add(StructuredItem(types: ["PropertyValueSpecification"], source: items[item].sources[0]))
      for property in properties { append(StructuredValue(.text(property.value), .microdata), to: property.name, of: inner) }
      return StructuredValue(.item(inner), .microdata)
    case .text(let text, let language), .time(let text, let language), .number(let text, let language):
      return StructuredValue(Self.content(text), language: language.flatMap { $0.isEmpty ? nil : $0 }, .microdata)
    }
  }
}
