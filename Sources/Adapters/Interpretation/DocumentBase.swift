import Locators

/// The address that links of a document start from.
struct DocumentBase {
  let url: WebURL?

  init(_ address: String) { url = WebURL.parse(address) }

  /// The absolute web address of a link; nil for one that is no address of the web, or that names a user.
  func resolve(_ link: String) -> String? {
    guard link.utf8.count <= 8_192, let url = WebURL.parse(link, base: url), url.isHTTP, !url.hasCredentials else { return nil }
    return url.href
  }
}
