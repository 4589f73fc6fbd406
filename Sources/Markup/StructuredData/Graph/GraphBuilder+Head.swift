extension GraphBuilder {
  /// OpenGraph, Twitter's cards and Dublin Core: one item for the page.
  mutating func addHead() {
    let head = OpenGraphCollector(outline, &budget)
    let core = DublinCoreCollector(outline, &budget)
    let known = head.properties.filter { property in
      let prefix = property.name.prefix { $0 != ":" }
      return prefix == "twitter" || prefix == "business" || prefix == "place" || prefix == "fb"
        || OpenGraphCollector.namespaces.contains { $0.prefix == prefix } || head.declared.contains { $0.prefix == prefix }
    }
    guard let first = known.first?.entry ?? core.properties.first?.entry, budget.takeItem(depth: 0) else { return }
    let type = known.first { $0.name == "og:type" }.map { Vocabulary.openGraphType($0.content) } ?? "WebPage"
    let syntax: StructuredSyntax =
      known.isEmpty ? .dublinCore : known.allSatisfy { $0.name.hasPrefix("twitter:") } ? .twitterCard : .openGraph
    let page = add(StructuredItem(types: [type], source: StructuredItem.Source(syntax: syntax, position: headPosition(first))))
    for property in known { add(property, to: page) }
    for property in core.properties {
      let name = Vocabulary.dublinCore[property.term] ?? property.term
      append(StructuredValue(Self.content(property.content), language: property.language, .dublinCore), to: name, of: page)
    }
  }

  private func headPosition(_ entry: Int) -> SourcePosition {
    SourcePosition(climbing: outline.entries[entry].element)
  }

  private mutating func add(_ property: OpenGraphCollector.Property, to page: Int) {
    let syntax: StructuredSyntax = property.name.hasPrefix("twitter:") ? .twitterCard : .openGraph
    guard let way = Vocabulary.openGraph[property.name] else {
      return append(StructuredValue(Self.content(property.content), syntax), to: property.name, of: page)
    }
    var target = page
    for step in way.steps { target = inner(step.property, step.type, of: target) }
    let isLink = ["url", "image", "video", "audio", "sameAs"].contains(way.property)
    let content = isLink ? .url(base.resolve(Whitespace.trimmed(property.content))) : Self.content(property.content)
    append(StructuredValue(content, syntax), to: way.property, of: target)
  }
}
