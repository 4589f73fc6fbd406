import Locators
import Profiles

/// Claims of `tel:`, `mailto:` and links to social networks.
enum LinkClaims {
  static func read(_ page: PageText, base: WebURL?, into claims: inout PageClaims) {
    var seen: Set<String> = []
    for anchor in page.anchors where !anchor.isCredit && seen.insert(anchor.href).inserted {
      let line = page.lines.indices.contains(anchor.line) ? page.lines[anchor.line].text : anchor.text
      let scheme = anchor.href.prefix { $0 != ":" }.lowercased().trimmingPrefix { $0.isWhitespace }
      switch scheme {
      case "tel", "callto", "fax": telephone(anchor, line, isFax: scheme == "fax", &claims)
      case "mailto": email(anchor, line, &claims)
      default: profile(anchor, base, line, &claims)
      }
    }
  }

  private static func telephone(_ anchor: PageText.Anchor, _ line: String, isFax: Bool, _ claims: inout PageClaims) {
    let number = PercentDecoding.decode(anchor.href.drop { $0 != ":" }.dropFirst().prefix { $0 != ";" && $0 != "?" })
    let label = isFax ? "fax" : PhoneWords.label(in: line, before: anchor.text.isEmpty ? number : anchor.text)
    claims.add(
      .telephone, number, label: label, .link, at: ElementPlace(anchor.node, how: "tel"), snippet: line.isEmpty ? anchor.href : line)
  }

  private static func email(_ anchor: PageText.Anchor, _ line: String, _ claims: inout PageClaims) {
    let address = PercentDecoding.decode(anchor.href.drop { $0 != ":" }.dropFirst().prefix { $0 != "?" })
    // One link may name several, and none when it is a "tell a friend" link.
    for one in address.split(whereSeparator: { $0 == "," || $0 == ";" }).prefix(5) where one.contains("@") {
      claims.add(.email, String(one), .link, at: ElementPlace(anchor.node, how: "mailto"), snippet: line.isEmpty ? anchor.href : line)
    }
  }

  private static func profile(_ anchor: PageText.Anchor, _ base: WebURL?, _ line: String, _ claims: inout PageClaims) {
    guard let url = WebURL.parse(anchor.href, base: base), let profile = SocialAddress(url) else { return }
    claims.add(
      .socialProfile, profile.url, .link, at: ElementPlace(anchor.node, how: "link"),
      snippet: anchor.text.isEmpty ? anchor.href : anchor.text,
      factor: claims.page == .start || claims.page == .contact ? 1 : 0.9)
  }
}
