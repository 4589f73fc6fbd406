import Locators
import Markup
import ProviderKit

/// Where on its site a page leads to.
enum PageLinks {
  private static let perKind = 4

  /// Pages of the kinds that are sought, the surest first, and where the page forwards to or other languages start.
  static func read(_ document: HTMLDocument, _ page: PageText, domain: SiteDomain) -> [ExtractionResult.Link] {
    let base = document.baseURL
    var found: [(kind: PageKind, score: Int, url: String)] = []
    var languages: [String] = []
    for anchor in page.anchors where !anchor.isCredit {
      guard let url = own(anchor.href, base, domain), url.withoutFragment != document.url?.withoutFragment else { continue }
      if let guess = PageGuide.guess(url, text: anchor.text) {
        add(guess.kind, guess.score, url.withoutFragment.href, to: &found)
      } else if isLanguageRoot(url), languages.count < 6, !languages.contains(url.href) {
        languages.append(url.href)
      }
    }
    var links = ordered(found)
    if let refresh = refresh(document).flatMap({ own($0, base, domain) }), refresh.withoutFragment != document.url?.withoutFragment {
      links.append(.init("forward", refresh.withoutFragment.href))
    }
    return links + languages.map { .init("language", $0) }
  }

  /// Of a list of addresses, such as a sitemap, those that look like pages that are sought.
  static func among(_ addresses: some Sequence<String>, domain: SiteDomain) -> [ExtractionResult.Link] {
    var found: [(kind: PageKind, score: Int, url: String)] = []
    for address in addresses {
      guard let url = own(address, nil, domain), let guess = PageGuide.guess(url, text: "") else { continue }
      add(guess.kind, guess.score, url.withoutFragment.href, to: &found)
    }
    return ordered(found)
  }

  private static func add(_ kind: PageKind, _ score: Int, _ url: String, to found: inout [(kind: PageKind, score: Int, url: String)]) {
    if let index = found.firstIndex(where: { $0.url == url }) {
      if score > found[index].score { found[index] = (kind, score, url) }
    } else if found.count < 200 {
      found.append((kind, score, url))
    }
  }

  /// By kind, then by score, then in the order of the page.
  private static func ordered(_ found: [(kind: PageKind, score: Int, url: String)]) -> [ExtractionResult.Link] {
    PageKind.sought.flatMap { kind in
      found.enumerated().filter { $0.element.kind == kind }
        .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        .prefix(perKind).map { ExtractionResult.Link(kind.rawValue, $0.element.url) }
    }
  }

  /// A link of the web to a page of the same company.
  private static func own(_ href: String, _ base: WebURL?, _ domain: SiteDomain) -> WebURL? {
    guard href.utf8.count <= 2_048, let url = WebURL.parse(href, base: base), url.isHTTP, !url.hasCredentials,
      SiteDomain(of: url.hostname) == domain
    else { return nil }
    return url
  }

  /// `/it/`, `/en-gb`
  private static func isLanguageRoot(_ url: WebURL) -> Bool {
    let segments = url.path.split(separator: "/")
    guard segments.count == 1, let first = segments.first, url.query == nil else { return false }
    let words = first.split(whereSeparator: { $0 == "-" || $0 == "_" })
    return (1...2).contains(words.count) && words.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 } }
  }

  private static func refresh(_ document: HTMLDocument) -> String? {
    for node in document.root?.childElements.first(where: { $0.name == "head" })?.childElements ?? []
    where node.name == "meta" && node["http-equiv"]?.lowercased() == "refresh" {
      guard let content = node["content"], let range = content.lowercased().firstRange(of: "url=") else { return nil }
      let offset = content.lowercased().distance(from: content.lowercased().startIndex, to: range.upperBound)
      return String(content.dropFirst(offset)).trimmingCharacters(of: "'\" ")
    }
    return nil
  }
}

extension String {
  /// Without these characters at its ends.
  fileprivate func trimmingCharacters(of set: String) -> String {
    var rest = self[...]
    while let first = rest.first, set.contains(first) { rest.removeFirst() }
    while let last = rest.last, set.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
