extension GraphBuilder {
  /// Subjects with a type, and those that are their values; what the head says in OpenGraph is left to that.
  mutating func addRDFa() {
    guard !outline.marks.isDisjoint(with: [.typeof]) else { return }
    let collector = RDFaCollector.collect(outline, base: base, rule: Element.TextRule(isVisible: true), &budget)
    var order: [RDFTerm] = []
    var bySubject: [RDFTerm: [RDFTriple]] = [:]
    for triple in collector.triples where triple.predicate != RDFName.usesVocabulary {
      if bySubject[triple.subject] == nil { order.append(triple.subject) }
      bySubject[triple.subject, default: []].append(triple)
    }
    var kept: Set<RDFTerm> = []
    var pending = order.filter { bySubject[$0]?.contains { $0.predicate == RDFName.type } ?? false }
    while let subject = pending.popLast() {
      guard kept.insert(subject).inserted else { continue }
      for triple in bySubject[subject] ?? [] where bySubject[triple.object] != nil && triple.object != .iri(base.text) {
        pending.append(triple.object)
      }
    }
    var places: [RDFTerm: Int] = [:]
    for subject in order where kept.contains(subject) {
      guard budget.takeItem(depth: 0) else { return }
      places[subject] = add(item(subject, bySubject[subject] ?? [], collector))
    }
    for subject in order {
      guard let place = places[subject] else { continue }
      for triple in bySubject[subject] ?? [] where triple.predicate != RDFName.type {
        append(Self.value(triple.object, places), to: Vocabulary.property(triple.predicate), of: place)
      }
    }
  }

  private func item(_ subject: RDFTerm, _ triples: [RDFTriple], _ collector: RDFaCollector) -> StructuredItem {
    var types: [String] = []
    for triple in triples where triple.predicate == RDFName.type {
      if case .iri(let address) = triple.object, case let type = Vocabulary.type(address), !types.contains(type), types.count < 100 {
        types.append(type)
      }
    }
    var id: String?
    if case .iri(let address) = subject { id = address }
    return StructuredItem(types: types, id: id, source: source(.rdfa, collector.entryOfSubject[subject] ?? 0))
  }

  private static func value(_ term: RDFTerm, _ places: [RDFTerm: Int]) -> StructuredValue {
    if let place = places[term] { return StructuredValue(.item(place), .rdfa) }
    switch term {
    case .iri(let address):
      if let name = SchemaOrg.name(address) { return StructuredValue(.text(name), .rdfa) }
      return StructuredValue(.url(address), .rdfa)
    case .blank: return StructuredValue(.text(""), .rdfa)
    case .literal(let text, _, let language): return StructuredValue(content(text), language: language, .rdfa)
    }
  }
}
