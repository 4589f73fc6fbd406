internal import Locators

/// The address against which links of a document are resolved.
struct DocumentBase {
  /// As text; empty when the document's address is not known.
  let text: String
  private let url: WebURL?

  /// `url` changed by the `href` of the first `base` element, if there is one.
  init(document url: WebURL?, href: String? = nil) {
    var base = url
    if let href, let changed = WebURL.parse(href, base: url) { base = changed }
    self.url = base
    text = base?.href ?? ""
  }

  /// The base that a link against this one gives.
  func changed(by link: String) -> DocumentBase { DocumentBase(document: url, href: link) }

  /// The absolute address; the link itself where it cannot be resolved.
  func resolve(_ link: String) -> String {
    guard let resolved = WebURL.parse(link, base: url) else { return link }
    return resolved.href
  }

  /// Nil where there is no such address.
  func resolved(_ link: String) -> String? { WebURL.parse(link, base: url)?.href }
}
