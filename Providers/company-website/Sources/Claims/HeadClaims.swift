import Locators
import Markup
import Profiles

/// Claims of the start page's head: the address of the site, its language and its description.
enum HeadClaims {
  static func read(_ document: HTMLDocument, _ url: WebURL, into claims: inout PageClaims) {
    guard let root = document.root else { return }
    claims.add(.url, "\(url.scheme)://\(url.hostAndPort)/", .link, at: ElementPlace(root), snippet: url.href, factor: 1.05)
    if let language = root["lang"] {
      claims.add(.language, language, .title, at: ElementPlace(root, how: "lang"), snippet: language)
    }
    for node in root.childElements.first(where: { $0.name == "head" })?.childElements ?? [] where node.name == "meta" {
      let name = (node["name"] ?? node["property"] ?? "").lowercased()
      guard ["description", "og:description"].contains(name), let content = node["content"], content.utf8.count >= 20 else {
        continue
      }
      claims.add(.description, content, .openGraph, at: ElementPlace(node, how: name), snippet: content)
      return
    }
  }
}
