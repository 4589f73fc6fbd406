import Locators
import Profiles
import ProviderKit

/// Where a company's site may be found.
struct SiteAddress {
  let domain: SiteDomain
  /// Start pages to be tried, the likeliest first.
  let starts: [String]

  /// Nil where nothing known of the company is a domain of its own.
  init?(_ lookup: Lookup) {
    let urls = lookup.values(of: InputName(.url)).compactMap { WebURL.parse($0) }
    if let url = urls.first(where: { $0.isHTTP && !$0.hasCredentials && SiteDomain(of: $0.hostname)?.mayBeCompanys == true }),
      let domain = SiteDomain(of: url.hostname)
    {
      self.domain = domain
      // A deep address was written down for its site's sake.
      let start = "\(url.scheme)://\(url.hostAndPort)/"
      starts = Self.distinct([start] + Self.spellings(url.hostname))
      return
    }
    for name in lookup.values(of: .domainName) {
      guard let url = WebURL.parse("https://\(name)/"), let domain = SiteDomain(of: url.hostname), domain.mayBeCompanys else { continue }
      self.domain = domain
      starts = Self.distinct(Self.spellings(url.hostname))
      return
    }
    return nil
  }

  /// With and without `www.`, and without encryption at last.
  private static func spellings(_ host: String) -> [String] {
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return host == bare
      ? ["https://\(bare)/", "https://www.\(bare)/", "http://\(bare)/"] : ["https://\(host)/", "https://\(bare)/", "http://\(host)/"]
  }

  private static func distinct(_ urls: [String]) -> [String] {
    var seen: Set<String> = []
    return urls.filter { seen.insert($0).inserted }
  }
}
