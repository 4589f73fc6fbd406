import Locators
import ProviderKit

/// Where in the pages of an answer a lookup stands.
struct PageWalk {
  private let paging: Paging?
  /// From 0.
  private(set) var number = 0
  /// What the paging variable of the request holds.
  private(set) var variable: (variable: String, value: String)?
  /// The page's address where the source named it.
  private(set) var url: String?
  private var seen: Set<String> = []

  init(_ paging: Paging?) {
    self.paging = paging
    switch paging?.kind {
    case .page(let name, let first): variable = (name, String(first))
    case .offset(let name, _): variable = (name, "0")
    default: break
    }
  }

  /// Goes to the next page: true; false where there is one that may not be asked for; nil where there is none.
  mutating func advance(_ answer: FetchedBody, _ result: ExtractionResult) -> Bool? {
    guard let paging else { return nil }
    switch paging.kind {
    case .linkHeader:
      guard let next = LinkHeader.next(answer) else { return nil }
      url = next
    case .nextURL:
      guard let next = result.links.first(where: { $0.relation == "next" })?.target else { return nil }
      url = next
    case .page(let name, let first):
      if result.records == 0 { return nil }
      variable = (name, String(first + number + 1))
    case .offset(let name, let step):
      if result.records == 0 { return nil }
      variable = (name, String((number + 1) * step))
    case .cursor(let name, _):
      guard let cursor = result.links.first(where: { $0.relation == "cursor" })?.target else { return nil }
      variable = (name, cursor)
    }
    // A source that leads in a circle has no next page.
    guard seen.insert(url ?? variable?.value ?? "").inserted, url != answer.finalURL else { return nil }
    number += 1
    return number < paging.maxPages
  }
}

/// `Link` headers (RFC 8288), as far as paging needs them.
enum LinkHeader {
  /// The absolute address of `rel="next"`; nil if there is none.
  static func next(_ answer: FetchedBody) -> String? {
    let base = WebURL.parse(answer.finalURL)
    for header in answer.headers where header.name.lowercased() == "link" {
      for (target, parameters) in links(header.value) {
        let relations = parameters.first { $0.name == "rel" }?.value.lowercased().split(separator: " ") ?? []
        if relations.contains("next"), let url = WebURL.parse(target, base: base), url.isHTTP { return url.href }
      }
    }
    return nil
  }

  /// Each target with its parameters; what is broken ends the list.
  static func links(_ text: String) -> [(target: String, parameters: [(name: String, value: String)])] {
    var links: [(target: String, parameters: [(name: String, value: String)])] = []
    var rest = text.prefix(16_384)[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
      guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return links }
      let target = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
      var parameters: [(name: String, value: String)] = []
      while true {
        rest = rest.drop { $0 == " " || $0 == "\t" }
        guard rest.first == ";" else { break }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        let name = rest.prefix { $0 != "=" && $0 != ";" && $0 != "," && $0 != " " }
        rest = rest[name.endIndex...]
        var value = ""
        if rest.first == "=" {
          rest = rest.dropFirst()
          if rest.first == "\"" {
            let quoted = rest.dropFirst().prefix { $0 != "\"" }
            value = String(quoted)
            rest = rest[quoted.endIndex...].dropFirst()
          } else {
            let token = rest.prefix { $0 != ";" && $0 != "," && $0 != " " }
            value = String(token)
            rest = rest[token.endIndex...]
          }
        }
        parameters.append((name.lowercased(), value))
      }
      links.append((target, parameters))
    }
  }
}
