import Locators
import Markup

/// A form of XML that lists pages.
enum XMLForm {
  case urlSet, index, rss, atom

  init?(root: String) {
    switch root.lowercased() {
    case "urlset": self = .urlSet
    case "sitemapindex": self = .index
    case "rss", "rdf": self = .rss
    case "feed": self = .atom
    default: return nil
    }
  }

  private var format: SiteMap.Format {
    switch self {
    case .urlSet: .urlSet
    case .index: .index
    case .rss: .rss
    case .atom: .atom
    }
  }

  private var record: String {
    switch self {
    case .urlSet: "url"
    case .index: "sitemap"
    case .rss: "item"
    case .atom: "entry"
    }
  }

  func read(_ bytes: [UInt8], base: WebURL?) throws(SiteMapError) -> SiteMap {
    var map = SiteMap(format: format)
    // White space before a declaration is no XML; feeds begin with it all the same.
    let start = bytes.firstIndex { $0 > 0x20 } ?? 0
    var pieces = [start > 0 ? Array(bytes[start...]) : bytes][...]
    do {
      let stream = try XMLStream(record: record) { pieces.popFirst() }
      while let next = try stream.next() {
        guard map.entries.count < SiteMap.entryLimit else {
          map.truncation = "more than \(SiteMap.entryLimit) entries"
          break
        }
        if let node = next.root, let entry = entry(node, base) { map.entries.append(entry) }
      }
    } catch {
      let why = Self.message(error)
      if map.entries.isEmpty { throw .malformed(why) }
      map.truncation = "broken after \(map.entries.count) entries: \(why)"
    }
    return map
  }

  private static func message(_ error: any Error) -> String {
    switch error {
    case let error as MarkupError: error.description
    case XMLStreamError.markup(let error): error.description
    default: "it cannot be read"
    }
  }

  private func entry(_ node: Node, _ base: WebURL?) -> SiteMap.Entry? {
    switch self {
    case .urlSet, .index:
      // Images and videos have addresses of their own, in namespaces of their own.
      let own = node.childElements.filter { $0.namespaceURI == node.namespaceURI }
      let written = own.first { $0.name == "loc" }?.textContent ?? (self == .index ? Self.ownText(node) : nil)
      guard let written, let url = Address.absolute(written, base: base) else { return nil }
      return .init(url: url, lastModified: text(own, "lastmod"))
    case .rss:
      let links = node.childElements.filter { $0.name == "link" }
      let guid = node.childElements.first { $0.name == "guid" }
      let candidates =
        links.flatMap { [$0.textContent, $0["href"] ?? ""] } + [node["about"] ?? "", guid?.textContent ?? ""]
      for written in candidates where written.contains("://") {
        if let url = Address.absolute(written, base: base) {
          return .init(url: url, lastModified: text(node.childElements, "pubDate") ?? text(node.childElements, "date"))
        }
      }
      return nil
    case .atom:
      for link in node.childElements where link.name == "link" && ["alternate", ""].contains(link["rel"]?.lowercased() ?? "") {
        if let href = link["href"], let url = Address.absolute(href, base: base) {
          return .init(url: url, lastModified: text(node.childElements, "updated") ?? text(node.childElements, "published"))
        }
      }
      return nil
    }
  }

  /// Of an index whose entries lack `loc`.
  private static func ownText(_ node: Node) -> String? {
    let text = node.children.filter { $0.kind == .text }.map(\.textContent).joined()
    return text.contains("://") ? text : nil
  }

  private func text(_ nodes: [Node], _ name: String) -> String? {
    guard let text = nodes.first(where: { $0.name == name })?.textContent.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      (1...64).contains(text.utf8.count)
    else { return nil }
    return text
  }
}
