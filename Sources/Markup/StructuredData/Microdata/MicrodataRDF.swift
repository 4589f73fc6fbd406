/// The RDF that microdata stands for.
///
/// Source: Microdata to RDF, second edition (W3C Note, 16 December 2014), section 6.
struct MicrodataRDF {
  let items: [MicrodataItem]
  let base: DocumentBase
  let registry: MicrodataRegistry
  private var triples: [RDFTriple] = []
  private var isDone: [Bool]

  private init(_ items: [MicrodataItem], _ base: DocumentBase, _ registry: MicrodataRegistry) {
    self.items = items
    self.base = base
    self.registry = registry
    isDone = Array(repeating: false, count: items.count)
  }

  /// The statements of all top items and what they reach.
  static func triples(_ items: [MicrodataItem], base: DocumentBase, registry: MicrodataRegistry = .standard) -> [RDFTriple] {
    var reader = MicrodataRDF(items, base, registry)
    for (index, item) in items.enumerated() where item.isTop { reader.read(index) }
    return reader.triples
  }

  private func subject(_ index: Int) -> RDFTerm { items[index].id.map { .iri($0) } ?? .blank(index) }

  /// Items are read in the order in which they are met, each with the vocabulary of where it was met first.
  private mutating func read(_ top: Int) {
    var pending: [(item: Int, vocabulary: String?)] = [(top, nil)]
    while let (index, inherited) = pending.popLast() {
      if isDone[index] { continue }
      isDone[index] = true
      let item = items[index]
      for type in item.types where Self.isAbsolute(type) { triples.append(RDFTriple(subject(index), RDFName.type, .iri(type))) }
      let vocabulary = item.types.first(where: Self.isAbsolute).map(registry.vocabulary(of:)) ?? inherited
      var inner: [(Int, String?)] = []
      for property in item.properties {
        guard let term = term(property.value) else { continue }
        if case .item(let other) = property.value { inner.append((other, vocabulary)) }
        for predicate in predicates(property.name, vocabulary) {
          if !property.isReverse {
            triples.append(RDFTriple(subject(index), predicate, term))
          } else if case .literal = term {
            // A text has no properties.
          } else {
            triples.append(RDFTriple(term, predicate, subject(index)))
          }
        }
      }
      pending.append(contentsOf: inner.reversed())
    }
  }

  private func predicates(_ name: String, _ vocabulary: String?) -> [String] {
    if Self.isAbsolute(name) { return [name] }
    guard let vocabulary else { return [base.resolve("#" + name)] }
    let known = registry.vocabularies[vocabulary]
    let separator = vocabulary.hasSuffix("/") || vocabulary.hasSuffix("#") ? "" : "#"
    return [vocabulary + separator + name] + (known?.implied[name] ?? [])
  }

  private func term(_ value: MicrodataItem.Value) -> RDFTerm? {
    switch value {
    case .item(let index): return subject(index)
    case .url(let url): return .iri(url)
    case .specification: return nil
    case .text(let text, let language): return .literal(text, datatype: nil, language: Self.tag(language))
    case .time(let text, let language):
      let datatype = LexicalForm.temporal(text)
      return .literal(text, datatype: datatype, language: datatype == nil ? Self.tag(language) : nil)
    case .number(let text, let language):
      if LexicalForm.isInteger(text) { return .literal(text, datatype: RDFName.xsd + "integer", language: nil) }
      if LexicalForm.isDouble(text) { return .literal(text, datatype: RDFName.xsd + "double", language: nil) }
      return .literal(text, datatype: nil, language: Self.tag(language))
    }
  }

  private static func tag(_ language: String?) -> String? { language.flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the text begins with a scheme.
  static func isAbsolute(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.utf8.startIndex else { return false }
    return text.utf8[..<colon].enumerated().allSatisfy { offset, byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): true
      default: offset > 0 && ((UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte))
      }
    }
  }
}
