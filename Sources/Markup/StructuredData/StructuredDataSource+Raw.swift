public import Notation

extension StructuredDataSource {
  /// What one syntax says, in the JSON form that its own specification gives.
  mutating func raw(_ syntax: StructuredSyntax) -> JSONValue {
    switch syntax {
    case .jsonLD: rawJSONLD()
    case .microdata: MicrodataJSON.value(MicrodataCollector.items(outline, base: base, &budget), depthLimit: budget.limits.depth)
    case .rdfa: RDFNodes.value(RDFaCollector.collect(outline, base: base, &budget).triples)
    case .microformats:
      MicroformatJSON.value(MicroformatCollector.items(outline, base: base, &budget), LinkRelations(outline, base: base, &budget))
    case .openGraph, .twitterCard: rawHead(syntax)
    case .dublinCore: rawDublinCore()
    }
  }

  /// The texts themselves, each as it was read.
  private mutating func rawJSONLD() -> JSONValue {
    var values: [JSONValue] = []
    for entry in outline.entries where entry.marks.contains(.script) {
      if let text = JSONLDScript.text(entry.element, &budget) {
        values.append(contentsOf: JSONLDScript.read(text, limits: budget.limits).values)
      }
    }
    return .array(values)
  }

  /// Pairs of name and content, in order.
  private mutating func rawHead(_ syntax: StructuredSyntax) -> JSONValue {
    let head = OpenGraphCollector(outline, &budget)
    var addresses = JSONLDMembers()
    for namespace in head.declared { addresses[namespace.prefix] = .string(namespace.address) }
    var pairs: [JSONValue] = []
    for property in head.properties {
      let prefix = String(property.name.prefix { $0 != ":" })
      if (prefix == "twitter") != (syntax == .twitterCard) { continue }
      if syntax == .openGraph {
        if property.isNamed { continue }
        if let known = OpenGraphCollector.namespaces.first(where: { $0.prefix == prefix }) { addresses[prefix] = .string(known.address) }
        guard addresses[prefix] != nil else { continue }
      }
      pairs.append([.string(property.name), .string(property.content)])
    }
    return JSONLDMembers(["namespaces": addresses.value, "properties": .array(pairs)]).value
  }

  private mutating func rawDublinCore() -> JSONValue {
    let core = DublinCoreCollector(outline, &budget)
    var elements: [JSONValue] = []
    var terms: [JSONValue] = []
    for property in core.properties {
      var members = JSONLDMembers([property.isLink ? "rel" : "name": .string(property.name)])
      if let language = property.language { members[property.isLink ? "hreflang" : "lang"] = .string(language) }
      if let scheme = property.scheme { members["scheme"] = .string(scheme) }
      members[property.isLink ? "href" : "content"] = .string(property.content)
      members["URI"] = .string(property.address)
      if property.isElement { elements.append(members.value) } else { terms.append(members.value) }
    }
    var namespaces = JSONLDMembers()
    for namespace in core.namespaces { namespaces[namespace.prefix] = .string(namespace.address) }
    return JSONLDMembers(["namespaces": namespaces.value, "elements": .array(elements), "terms": .array(terms)]).value
  }
}

extension HTMLDocument {
  /// What one syntax says, in the JSON form of its own specification: the texts of JSON-LD, the JSON of microdata (HTML Standard 5.4), RDFa
  /// as expanded JSON-LD, the canonical JSON of microformats, and of the rest their namespaces and properties.
  public func structuredData(_ syntax: StructuredSyntax, limits: StructuredDataLimits = StructuredDataLimits()) -> JSONValue {
    guard var source = structuredData(limits: limits) else { return syntax == .jsonLD ? [] : [:] }
    return withExtendedLifetime(tree) { source.raw(syntax) }
  }

  /// The RDF that the page's microdata stands for.
  public func microdataTriples(
    registry: MicrodataRegistry = .standard, limits: StructuredDataLimits = StructuredDataLimits()
  ) -> [RDFTriple] {
    guard var source = structuredData(limits: limits) else { return [] }
    return withExtendedLifetime(tree) {
      MicrodataRDF.triples(
        MicrodataCollector.items(source.outline, base: source.base, &source.budget), base: source.base, registry: registry)
    }
  }
}
