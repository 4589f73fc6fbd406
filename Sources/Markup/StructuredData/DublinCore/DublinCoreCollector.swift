/// Dublin Core in `meta` and `link` elements.
///
/// Source: DCMI, Expressing Dublin Core metadata using HTML/XHTML meta and link elements (DC-HTML, 2008-08-04).
struct DublinCoreCollector {
  struct Property {
    /// As written: `DC.title`.
    let name: String
    /// After the prefix and any refinement, in lower case.
    let term: String
    let content: String
    let isLink: Bool
    let language: String?
    let scheme: String?
    let entry: Int

    /// Whether it is one of the 15 elements of version 1.1.
    var isElement: Bool { DublinCoreCollector.elements.contains(term) }
    var address: String { (isElement ? DublinCoreCollector.elementsAddress : DublinCoreCollector.termsAddress) + term }
  }

  static let elementsAddress = "http://purl.org/dc/elements/1.1/"
  static let termsAddress = "http://purl.org/dc/terms/"
  static let elements: Set<String> = [
    "contributor", "coverage", "creator", "date", "description", "format", "identifier", "language", "publisher", "relation", "rights",
    "source", "subject", "title", "type",
  ]

  private(set) var properties: [Property] = []
  /// Prefixes declared by `link rel="schema.DC"`.
  private(set) var namespaces: [(prefix: String, address: String)] = []

  init(_ outline: Outline, _ budget: inout Budget) {
    for (index, entry) in outline.entries.enumerated() {
      let element = entry.element
      if entry.marks.contains(.meta) {
        guard let name = element.value("name"), let term = Self.term(name) else { continue }
        add(name, term, element.value("content") ?? "", isLink: false, element, index, &budget)
      } else if entry.marks.isSuperset(of: [.rel, .link]), element.isNamed("link"), let relation = element.value("rel") {
        if relation.lowercased().hasPrefix("schema.dc") {
          namespaces.append((String(relation.dropFirst("schema.".utf8.count)), element.value("href") ?? ""))
        } else if relation.utf8.contains(UInt8(ascii: ".")), let term = Self.term(relation) {
          add(relation, term, element.value("href") ?? "", isLink: true, element, index, &budget)
        }
      }
    }
  }

  private mutating func add(
    _ name: String, _ term: String, _ content: String, isLink: Bool, _ element: Element, _ entry: Int, _ budget: inout Budget
  ) {
    guard budget.takeValue() else { return }
    properties.append(
      Property(
        name: name, term: term, content: budget.taken(content), isLink: isLink, language: element.value(isLink ? "hreflang" : "lang"),
        scheme: element.value("scheme"), entry: entry))
  }

  /// A bare name of an element counts too, as HTML itself has `description`. What follows `DC.` or `DCTERMS.`; of `DC.Date.modified`, the last part.
  private static func term(_ name: String) -> String? {
    let name = Whitespace.trimmed(name).lowercased()
    if elements.contains(name) { return name }
    let parts = name.split(separator: ".")
    guard parts.count >= 2, parts[0] == "dc" || parts[0] == "dcterms" else { return nil }
    return parts.last.map(String.init)
  }
}
