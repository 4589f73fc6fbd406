/// What a host's robots.txt says, as rules to serve and to judge by.
public struct Robots: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case rules
    /// 404: everything may be fetched.
    case missing
    /// 503: nothing may be fetched.
    case broken
  }

  public let kind: Kind
  /// Paths that begin so may not be fetched; "/" is all of them.
  public let disallowed: [String]
  /// Seconds between two requests; nil if not said.
  public let crawlDelay: Int?

  /// Of 20 hosts 15 only keep robots from /private, two ask for a delay of a second, and one each has none, is broken, and forbids all.
  init(seed: UInt64, host: String) {
    var random = SeededRandom(seed, "robots \(host)")
    switch random.below(20) {
    case 0: self.init(kind: .missing, disallowed: [], crawlDelay: nil)
    case 1: self.init(kind: .broken, disallowed: ["/"], crawlDelay: nil)
    case 2: self.init(kind: .rules, disallowed: ["/"], crawlDelay: nil)
    case 3, 4: self.init(kind: .rules, disallowed: ["/private/"], crawlDelay: 1)
    default: self.init(kind: .rules, disallowed: ["/private/"], crawlDelay: nil)
    }
  }

  init(kind: Kind, disallowed: [String], crawlDelay: Int?) {
    self.kind = kind
    self.disallowed = disallowed
    self.crawlDelay = crawlDelay
  }

  public func allows(_ path: String) -> Bool { path == "/robots.txt" || !disallowed.contains { path.hasPrefix($0) } }

  func text(host: String) -> String {
    var lines = ["# \(host)", "User-agent: *"]
    lines += disallowed.map { "Disallow: \($0)" }
    if let crawlDelay { lines.append("Crawl-delay: \(crawlDelay)") }
    return (lines + ["", "Sitemap: https://\(host)/sitemap.xml", ""]).joined(separator: "\n")
  }
}
