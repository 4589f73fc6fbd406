/// The properties of a page's head: OpenGraph and what is written like it, and Twitter's cards.
///
/// Source: https://ogp.me and https://developer.x.com/en/docs/x-for-websites/cards.
struct OpenGraphCollector {
  struct Property {
    /// With its prefix: `og:title`.
    let name: String
    let content: String
    let entry: Int
    /// Written in `name` rather than in `property`.
    let isNamed: Bool
  }

  private(set) var properties: [Property] = []
  /// The prefixes that `html` and `head` declare.
  private(set) var declared: [(prefix: String, address: String)] = []

  /// Prefixes that pages use without declaring them, with their addresses.
  static let namespaces: [(prefix: String, address: String)] = [
    ("og", "http://ogp.me/ns#"), ("music", "http://ogp.me/ns/music#"), ("video", "http://ogp.me/ns/video#"),
    ("article", "http://ogp.me/ns/article#"), ("book", "http://ogp.me/ns/book#"), ("profile", "http://ogp.me/ns/profile#"),
    ("product", "http://ogp.me/ns/product#"),
  ]

  /// The properties in document order.
  init(_ outline: Outline, _ budget: inout Budget) {
    guard outline.marks.contains(.meta) else { return }
    for (index, entry) in outline.entries.enumerated() {
      if entry.marks.contains(.rdfaContext), entry.element.isNamed("html") || entry.element.isNamed("head") {
        declare(entry.element.tokens("prefix"))
      }
      guard entry.marks.contains(.meta) else { continue }
      let element = entry.element
      let property = entry.marks.contains(.property) ? element.value("property") : nil
      guard let name = property ?? element.value("name"), name.utf8.contains(UInt8(ascii: ":")) else { continue }
      guard budget.takeValue() else { return }
      properties.append(
        Property(
          name: Whitespace.trimmed(name), content: budget.taken(element.value("content") ?? ""), entry: index, isNamed: property == nil))
    }
  }

  private mutating func declare(_ parts: [String]) {
    var index = 0
    while index + 1 < parts.count {
      guard parts[index].hasSuffix(":") else {
        index += 1
        continue
      }
      declared.append((String(parts[index].dropLast()), parts[index + 1]))
      index += 2
    }
  }
}
