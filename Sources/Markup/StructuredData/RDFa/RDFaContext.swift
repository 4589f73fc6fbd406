internal import CLibXML2

/// What an element hands down to those inside.
///
/// Source: RDFa Core 1.1, third edition (W3C Recommendation, 17 March 2015), section 7.2.
struct RDFaContext {
  /// A statement that waits for its other end.
  struct Incomplete {
    enum Direction { case forward, backward, list }
    let predicate: String
    let direction: Direction
  }

  var base: DocumentBase
  var parentSubject: RDFTerm
  var parentObject: RDFTerm
  var incomplete: [Incomplete] = []
  /// Shared by all elements of one subject.
  var lists = RDFaLists()
  var language: String?
  var prefixes: [String: String] = [:]
  var vocabulary: String?

  init(base: DocumentBase) {
    self.base = base
    parentSubject = .iri(base.text)
    parentObject = parentSubject
  }

  // MARK: Names

  /// The address of a prefix: declared, else known to all.
  private func address(prefix: String) -> String? { prefixes[prefix] ?? RDFaInitialContext.prefixes[prefix] }

  /// The address that a CURIE stands for; nil for what is none.
  private func curie(_ text: String, _ collector: inout RDFaCollector) -> RDFTerm? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let prefix = text[..<colon]
    let name = text[text.utf8.index(after: colon)...]
    if prefix == "_" { return collector.blank(String(name)) }
    if name.hasPrefix("//") { return nil }
    if prefix.isEmpty { return .iri(RDFaInitialContext.prefixes["xhv", default: ""] + name) }
    return address(prefix: prefix.lowercased()).map { .iri($0 + name) }
  }

  /// A term, a CURIE or an absolute address, as in `property`, `typeof`, `rel` and `datatype`.
  func name(_ text: String, allowsTerms: Bool = true, _ collector: inout RDFaCollector) -> String? {
    if !text.utf8.contains(UInt8(ascii: ":")) {
      guard allowsTerms, !text.isEmpty else { return nil }
      if let vocabulary { return vocabulary + text }
      return RDFaInitialContext.terms[text.lowercased()]
    }
    if let term = curie(text, &collector) {
      if case .iri(let address) = term { return address }
      return nil
    }
    return MicrodataRDF.isAbsolute(text) ? text : nil
  }

  /// A safe CURIE, a CURIE or an address, as in `about` and `resource`; nil for an empty safe CURIE.
  func resource(_ text: String, _ collector: inout RDFaCollector) -> RDFTerm? {
    let text = Whitespace.trimmed(text)
    if text.hasPrefix("["), text.hasSuffix("]") { return curie(String(text.dropFirst().dropLast()), &collector) }
    if let term = curie(text, &collector) { return term }
    return .iri(base.resolve(text))
  }

  // MARK: Declarations

  mutating func read(_ entry: Outline.Entry, _ collector: inout RDFaCollector) {
    let element = entry.element
    if entry.marks.contains(.rdfaContext) {
      if let vocabulary = element.value("vocab") { read(vocabulary: vocabulary, &collector) }
      if let declared = element.value("prefix") { read(prefixes: declared) }
    }
    if entry.marks.contains(.namespace) { readNamespaces(element) }
    if entry.marks.contains(.language), let language = element.value("xml:lang") ?? element.value("lang") {
      self.language = language.isEmpty ? nil : language
    }
  }

  private mutating func read(vocabulary text: String, _ collector: inout RDFaCollector) {
    let text = Whitespace.trimmed(text)
    if text.isEmpty {
      vocabulary = nil
      return
    }
    let address = base.resolve(text)
    // An address without a path keeps its spelling, to which names are appended.
    vocabulary = MicrodataRDF.isAbsolute(text) ? text : address
    collector.add(RDFTriple(.iri(base.text), RDFName.usesVocabulary, .iri(vocabulary ?? address)))
  }

  private mutating func read(prefixes text: String) {
    let parts = Whitespace.parts(text)
    var index = 0
    while index + 1 < parts.count {
      guard parts[index].hasSuffix(":") else {
        index += 1
        continue
      }
      let prefix = String(parts[index].dropLast())
      declare(prefix, parts[index + 1])
      index += 2
    }
  }

  /// `xmlns:p="..."`, which the HTML parser leaves among the attributes and the XML parser does not.
  private mutating func readNamespaces(_ element: Element) {
    var attribute = element.node.pointee.properties
    while let here = attribute {
      let name = String(cString: here.pointee.name)
      if name.hasPrefix("xmlns:") { declare(String(name.dropFirst(6)), String(cString: Element.rawValue(of: here))) }
      attribute = here.pointee.next
    }
    var namespace = element.node.pointee.nsDef
    while let here = namespace {
      if let prefix = here.pointee.prefix, let address = here.pointee.href { declare(String(cString: prefix), String(cString: address)) }
      namespace = here.pointee.next
    }
  }

  private mutating func declare(_ prefix: String, _ address: String) {
    let prefix = prefix.lowercased()
    // They are copied for each element that declares one.
    if prefix != "_", !prefix.isEmpty, prefixes.count < 200 { prefixes[prefix] = Whitespace.trimmed(address) }
  }
}

/// The lists that are being filled for one subject.
final class RDFaLists {
  private(set) var lists: [(predicate: String, terms: [RDFTerm])] = []

  /// The list of a predicate, made when it is not there.
  func open(_ predicate: String) {
    if lists.count < 200, !lists.contains(where: { $0.predicate == predicate }) { lists.append((predicate, [])) }
  }

  func append(_ term: RDFTerm, to predicate: String) {
    open(predicate)
    if let index = lists.firstIndex(where: { $0.predicate == predicate }) { lists[index].terms.append(term) }
  }
}
