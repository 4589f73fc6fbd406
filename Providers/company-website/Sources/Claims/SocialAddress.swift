import Locators

/// A link to a company's own page at a social network; never a button that shares, a post, or the network itself.
struct SocialAddress {
  let url: String

  private static let hosts: Set<String> = [
    "linkedin.com", "x.com", "twitter.com", "facebook.com", "fb.com", "instagram.com", "xing.com", "github.com", "youtube.com",
    "tiktok.com",
    "t.me", "threads.net", "pinterest.com",
  ]

  /// First segments of paths that are no profiles.
  private static let others: Set<String> = [
    "share", "sharer", "sharer.php", "sharing", "sharearticle", "share-offsite", "intent", "home", "hashtag", "search", "login", "signup",
    "dialog", "plugins", "tr", "policies", "privacy", "policy", "terms", "legal", "help", "about", "watch", "embed", "playlist", "shorts",
    "p",
    "reel", "reels", "explore", "events", "event", "posts", "status", "i", "photo", "photo.php", "groups", "pin", "feed", "cws", "app",
    "settings", "developers", "business", "ads", "legal-documents",
  ]

  init?(_ url: WebURL) {
    guard url.isHTTP, !url.hasCredentials, case .domain(let host)? = url.host, let domain = SiteDomain(of: host),
      Self.hosts.contains(domain.text)
    else { return nil }
    let segments = url.path.split(separator: "/").map { $0.lowercased() }
    guard let first = segments.first, segments.count <= 3, !Self.others.contains(first) else { return nil }
    if domain.text == "linkedin.com" {
      // A company's page, not an employee's.
      guard ["company", "school", "showcase"].contains(first), segments.count >= 2 else { return nil }
    }
    if domain.text == "xing.com", first == "profile" { return nil }
    if segments.dropFirst().contains(where: { ["posts", "status", "videos", "photos", "events"].contains($0) }) { return nil }
    self.url = "https://\(host)\(url.path)"
  }
}
