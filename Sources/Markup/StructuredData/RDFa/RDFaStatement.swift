/// What one element states.
///
/// Source: RDFa Core 1.1, section 7.5, steps 5 to 11.
struct RDFaStatement {
  let element: Element
  let marks: Marks
  private let properties: [String]
  /// Addresses in `rel` and `rev`; nil without the attribute.
  private let forward: [String]?
  private let backward: [String]?
  private let context: RDFaContext
  private(set) var newSubject: RDFTerm?
  private(set) var currentObject: RDFTerm?
  private(set) var typedResource: RDFTerm?
  /// Whether the element changes nothing for those inside.
  private(set) var skips = false

  init(_ element: Element, _ marks: Marks, _ context: RDFaContext, _ collector: inout RDFaCollector) {
    self.element = element
    self.marks = marks
    self.context = context
    properties = marks.contains(.property) ? element.tokens("property").compactMap { context.name($0, &collector) } : []
    (forward, backward) = Self.relations(element, marks, context, &collector)
  }

  /// Beside `property`, words in `rel` and `rev` that are no CURIE mean something else to HTML.
  private static func relations(
    _ element: Element, _ marks: Marks, _ context: RDFaContext, _ collector: inout RDFaCollector
  ) -> ([String]?, [String]?) {
    guard marks.contains(.rel) else { return (nil, nil) }
    func names(_ attribute: StaticString) -> [String]? {
      guard element.has(attribute) else { return nil }
      let hasProperty = element.has("property")
      let names = element.tokens(attribute).compactMap { context.name($0, allowsTerms: !hasProperty, &collector) }
      return hasProperty && names.isEmpty ? nil : names
    }
    return (names("rel"), names("rev"))
  }

  private func link(_ attribute: StaticString) -> RDFTerm? { element.value(attribute).map { .iri(context.base.resolve($0)) } }

  private func resource(_ attribute: StaticString, _ collector: inout RDFaCollector) -> RDFTerm? {
    guard marks.contains(.rdfaContext), let text = element.value(attribute) else { return nil }
    return context.resource(text, &collector)
  }

  /// `resource`, else `href`, else `src`.
  private func object(_ collector: inout RDFaCollector) -> RDFTerm? {
    resource("resource", &collector) ?? (marks.contains(.link) ? link("href") ?? link("src") : nil)
  }

  private var isRoot: Bool { element.parent == nil }
  private var isHeadOrBody: Bool { element.isNamed("head") || element.isNamed("body") }

  // MARK: Steps 5 and 6: subjects

  mutating func resolve(_ outer: RDFaContext, _ collector: inout RDFaCollector) {
    let about = resource("about", &collector)
    let hasType = marks.contains(.typeof)
    if forward != nil || backward != nil {
      newSubject = about
      if hasType { typedResource = about }
      if about == nil { newSubject = isRoot ? .iri(context.base.text) : outer.parentObject }
      currentObject = object(&collector)
      if hasType, about == nil {
        if currentObject == nil { currentObject = collector.blank() }
        typedResource = currentObject
      }
      return
    }
    if marks.contains(.property), !element.has("content"), !element.has("datatype") {
      newSubject = about ?? (isRoot ? .iri(context.base.text) : outer.parentObject)
      guard hasType else { return }
      typedResource = about ?? (isRoot ? .iri(context.base.text) : nil)
      if typedResource == nil { typedResource = object(&collector) ?? collector.blank() }
      currentObject = typedResource
      return
    }
    newSubject = about ?? object(&collector)
    if newSubject == nil {
      if isRoot {
        newSubject = .iri(context.base.text)
      } else if isHeadOrBody {
        newSubject = outer.parentObject
      } else if hasType {
        newSubject = collector.blank()
      } else {
        newSubject = outer.parentObject
        if !marks.contains(.property) { skips = true }
      }
    }
    if hasType { typedResource = newSubject }
  }

  // MARK: Steps 9 and 10: relations

  /// States what `rel` and `rev` say, or gives what waits for the elements inside.
  mutating func relate(_ inner: inout RDFaContext, _ collector: inout RDFaCollector) -> [RDFaContext.Incomplete] {
    guard forward != nil || backward != nil, let subject = newSubject else { return [] }
    let isList = marks.contains(.rdfaContext) && element.has("inlist")
    if let object = currentObject {
      for name in forward ?? [] {
        if isList { inner.lists.append(object, to: name) } else { collector.add(RDFTriple(subject, name, object)) }
      }
      for name in backward ?? [] { collector.add(RDFTriple(object, name, subject)) }
      return []
    }
    currentObject = collector.blank()
    var incomplete: [RDFaContext.Incomplete] = []
    for name in forward ?? [] {
      if isList { inner.lists.open(name) }
      incomplete.append(RDFaContext.Incomplete(predicate: name, direction: isList ? .list : .forward))
    }
    for name in backward ?? [] { incomplete.append(RDFaContext.Incomplete(predicate: name, direction: .backward)) }
    return incomplete
  }

  // MARK: Step 11: properties

  mutating func addProperties(_ inner: RDFaContext, _ collector: inout RDFaCollector) {
    guard !properties.isEmpty, let subject = newSubject else { return }
    let value = value(inner, &collector)
    let isList = marks.contains(.rdfaContext) && element.has("inlist")
    for name in properties {
      if isList { inner.lists.append(value, to: name) } else { collector.add(RDFTriple(subject, name, value)) }
    }
  }

  private func value(_ inner: RDFaContext, _ collector: inout RDFaCollector) -> RDFTerm {
    let datatype = element.value("datatype").map { Whitespace.trimmed($0) }
    if let datatype, !datatype.isEmpty, let address = inner.name(datatype, &collector) { return typed(address, &collector) }
    if let content = element.value("content") { return plain(collector.budget.taken(content), inner) }
    if let time = element.value("datetime") { return timed(collector.budget.taken(time), inner) }
    if element.isNamed("data"), let value = element.value("value") { return plain(collector.budget.taken(value), inner) }
    if datatype == nil {
      if forward == nil, backward == nil, let object = object(&collector) { return object }
      if marks.contains(.typeof), !element.has("about"), let typedResource { return typedResource }
    }
    let text = element.text(collector.rule, &collector.budget)
    return element.isNamed("time") ? timed(text, inner) : plain(text, inner)
  }

  private func typed(_ datatype: String, _ collector: inout RDFaCollector) -> RDFTerm {
    if datatype == RDFName.xmlLiteral || datatype == RDFName.htmlLiteral {
      return .literal(HTMLWriter.inner(element, base: nil, &collector.budget), datatype: datatype, language: nil)
    }
    if let text = element.value("content") ?? element.value("datetime") {
      return .literal(collector.budget.taken(text), datatype: datatype, language: nil)
    }
    return .literal(element.text(collector.rule, &collector.budget), datatype: datatype, language: nil)
  }

  private func plain(_ text: String, _ inner: RDFaContext) -> RDFTerm { .literal(text, datatype: nil, language: inner.language) }

  private func timed(_ text: String, _ inner: RDFaContext) -> RDFTerm {
    guard let datatype = LexicalForm.temporal(text) else { return plain(text, inner) }
    return .literal(text, datatype: datatype, language: nil)
  }
}
