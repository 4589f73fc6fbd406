/// Pages of a site, and further lists of them.
public struct SiteMap: Sendable, Hashable {
  public enum Format: String, Sendable, CaseIterable { case urlSet = "urlset", index = "sitemapindex", rss, atom, text }

  public struct Entry: Sendable, Hashable {
    /// Absolute, of `http` or `https`.
    public var url: String
    /// As written: a W3C date-time, or an RFC 822 date of a feed.
    public var lastModified: String?

    public init(url: String, lastModified: String? = nil) {
      self.url = url
      self.lastModified = lastModified
    }
  }

  public var format: Format
  /// Of pages; of an index, of further sitemaps.
  public var entries: [Entry]
  /// Why the list is not whole; nil where it is.
  public var truncation: String?

  public init(format: Format, entries: [Entry] = [], truncation: String? = nil) {
    self.format = format
    self.entries = entries
    self.truncation = truncation
  }

  /// Of the protocol; further entries are left out.
  public static let entryLimit = 50_000
}

/// Why bytes are no sitemap.
public enum SiteMapError: Error, Hashable, Sendable {
  case empty
  /// A page, an image...: nothing that lists pages.
  case unknownFormat
  /// Broken before the first entry.
  case malformed(String)
  case compressed(String)

  /// One sentence without the end mark.
  public var message: String {
    switch self {
    case .empty: "there is nothing in it"
    case .unknownFormat: "this is neither a sitemap nor a feed"
    case .malformed(let why): "the XML is broken: \(why)"
    case .compressed(let why): "it cannot be decompressed: \(why)"
    }
  }
}
