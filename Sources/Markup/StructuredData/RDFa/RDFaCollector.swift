/// Reads the RDFa of an outline as statements.
///
/// Source: RDFa Core 1.1, third edition (W3C Recommendation, 17 March 2015), section 7.5, with the changes of HTML+RDFa 1.1, second
/// edition (17 March 2015), section 3.1. RDFa Lite 1.1 is a part of both.
struct RDFaCollector {
  let outline: Outline
  let rule: Element.TextRule
  var budget: Budget
  private(set) var triples: [RDFTriple] = []
  /// The entry where each subject was met first.
  private(set) var entryOfSubject: [RDFTerm: Int] = [:]
  private var blanks: [String: Int] = [:]
  private var blankCount = 0

  private init(_ outline: Outline, _ rule: Element.TextRule, _ budget: Budget) {
    self.rule = rule
    self.outline = outline
    self.budget = budget
  }

  /// The statements in document order.
  static func collect(
    _ outline: Outline, base: DocumentBase, rule: Element.TextRule = Element.TextRule(), _ budget: inout Budget
  ) -> RDFaCollector {
    var collector = RDFaCollector(outline, rule, budget)
    if !outline.marks.isDisjoint(with: [.property, .typeof, .rdfaContext]) || outline.marks.contains(.rel) {
      let context = RDFaContext(base: base)
      collector.read(0, outline.entries.count, context)
      collector.close(context.lists, context.parentSubject)
    }
    budget = collector.budget
    return collector
  }

  mutating func blank(_ name: String? = nil) -> RDFTerm {
    if let name, let known = blanks[name] { return .blank(known) }
    blankCount += 1
    if let name { blanks[name] = blankCount }
    return .blank(blankCount)
  }

  mutating func add(_ triple: RDFTriple) { if budget.takeValue() { triples.append(triple) } }

  /// The entries of one level, and through them those below.
  private mutating func read(_ start: Int, _ end: Int, _ context: RDFaContext) {
    var index = start
    while index < end, budget.takeStep() {
      let entry = outline.entries[index]
      if entry.marks.isDisjoint(with: .rdfa) {
        read(index + 1, Int(entry.end), context)
      } else {
        read(entry, index, context)
      }
      index = Int(entry.end)
    }
  }

  private mutating func read(_ entry: Outline.Entry, _ index: Int, _ outer: RDFaContext) {
    let element = entry.element
    var context = outer
    context.read(entry, &self)
    if entry.marks.isDisjoint(with: [.property, .typeof, .rel, .rdfaContext, .link]) { return read(index + 1, Int(entry.end), context) }
    var statement = RDFaStatement(element, entry.marks, context, &self)
    statement.resolve(outer, &self)
    note(statement.newSubject, index)
    if let typed = statement.typedResource {
      note(typed, index)
      for type in element.tokens("typeof") {
        if let address = context.name(type, &self) { add(RDFTriple(typed, RDFName.type, .iri(address))) }
      }
    }
    if let subject = statement.newSubject, subject != outer.parentObject { context.lists = RDFaLists() }
    let incomplete = statement.relate(&context, &self)
    statement.addProperties(context, &self)
    complete(outer, statement)
    var inner = context
    if !statement.skips {
      let subject = statement.newSubject ?? outer.parentSubject
      inner.parentSubject = subject
      inner.parentObject = statement.currentObject ?? subject
      inner.incomplete = incomplete
    }
    read(index + 1, Int(entry.end), inner)
    if context.lists !== outer.lists { close(context.lists, statement.newSubject ?? outer.parentSubject) }
  }

  private mutating func note(_ subject: RDFTerm?, _ index: Int) {
    if let subject, entryOfSubject[subject] == nil { entryOfSubject[subject] = index }
  }

  /// The statements that waited for this element.
  private mutating func complete(_ outer: RDFaContext, _ statement: RDFaStatement) {
    guard !statement.skips, let subject = statement.newSubject else { return }
    for incomplete in outer.incomplete {
      switch incomplete.direction {
      case .forward: add(RDFTriple(outer.parentSubject, incomplete.predicate, subject))
      case .backward: add(RDFTriple(subject, incomplete.predicate, outer.parentSubject))
      case .list: outer.lists.append(subject, to: incomplete.predicate)
      }
    }
  }

  private mutating func close(_ lists: RDFaLists, _ subject: RDFTerm) {
    for list in lists.lists {
      var rest = RDFTerm.iri(RDFName.nil)
      for term in list.terms.reversed() {
        let node = blank()
        add(RDFTriple(node, RDFName.first, term))
        add(RDFTriple(node, RDFName.rest, rest))
        rest = node
      }
      add(RDFTriple(subject, list.predicate, rest))
    }
  }
}
