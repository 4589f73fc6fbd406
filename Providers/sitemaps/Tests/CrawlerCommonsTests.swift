import Testing

@testable import SiteMaps

/// The sitemap and feed resources of crawler-commons, with what its own tests expect of them.
@Suite struct CrawlerCommonsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var format: SiteMap.Format
    var count: Int
    var first: String
    var last: String

    init(_ file: String, _ format: SiteMap.Format, _ count: Int, _ first: String, _ last: String) {
      self.file = file
      self.format = format
      self.count = count
      self.first = first
      self.last = last
    }

    var testDescription: String { file }
  }

  static let cases = [
    Case("sitemaps/atom.xml", .atom, 1, "http://example.org/2003/12/13/atom03", "http://example.org/2003/12/13/atom03"),
    Case("sitemaps/sitemap.ns.xml", .urlSet, 2, "http://www.example.com/1", "http://www.example.com/2"),
    Case("sitemaps/sitemap.badns.xml", .urlSet, 2, "http://www.example.com/1", "http://www.example.com/2"),
    Case("sitemaps/sitemap-with-bom.txt", .text, 2, "http://www.domain.com/page1.html", "http://www.domain.com/page2.html"),
    Case("sitemaps/sitemap.txt", .text, 2, "http://www.domain.com/page1.html", "http://www.domain.com/page2.html"),
    Case("sitemaps/do-not-visit.txt", .text, 1, "http://www.example.com/do-not-visit-here", "http://www.example.com/do-not-visit-here"),
    Case(
      "sitemaps/sitemap.index.xml", .index, 15, "https://example.com/sitemap.jss?portalCode=10260&lang=en",
      "https://example.com/sitemap.jss?portalCode=10570&lang=en"),
    Case(
      "sitemaps/xmlSitemap.gz", .urlSet, 5, "http://www.example.com/", "http://www.example.com/catalog?item=83&desc=vacation_usa"),
    Case("sitemaps/sitemap.txt.gz", .text, 5, "http://www.example.com/", "http://www.example.com/catalog?item=83&desc=vacation_usa"),
    Case("sitemaps/extension/sitemap-videos.xml", .urlSet, 3, "", ""),
    Case("sitemaps/extension/sitemap-videos-tvshow.xml", .urlSet, 1, "", ""),
    Case("sitemaps/extension/sitemap-images.xml", .urlSet, 1, "http://www.example.com/images/some_image_landing_page.html", ""),
    Case("sitemaps/extension/sitemap-links.xml", .urlSet, 3, "http://www.example.com/english/", "http://www.example.com/schweiz-deutsch/"),
    Case("sitemaps/extension/sitemap-news.xml", .urlSet, 2, "", ""),
    Case("sitemaps/extension/sitemap-mobile.xml", .urlSet, 3, "", ""),
    Case("sitemaps/extension/pagemaps-sitemap.xml", .urlSet, 2, "", ""),
    Case("sitemaps/extension/shinpaideshou-news-sitemap.xml", .urlSet, 3, "", ""),
    Case("sitemaps/extension/hebdenbridgetimes-articles-sitemap.xml", .urlSet, 74, "", ""),
    Case("rss/feed.rss", .rss, 4, "https://www.example.com/blog/post/1", "https://www.example.com/foo?q=a&l=fr"),
    Case("rss/xmlRss_pubDate.xml", .rss, 7, "http://www.example.com/article_1", ""),
  ]

  @Test(.enabled(if: Corpus.folder != nil, "the crawler-commons resources are not here"), arguments: cases)
  func `a resource gives the pages that crawler-commons expects`(one: Case) throws {
    let map = try SiteMapReader().read(try Corpus.bytes(one.file), url: "http://www.example.com/sitemap.xml")
    #expect(map.format == one.format)
    #expect(map.entries.count == one.count)
    #expect(map.truncation == nil)
    if !one.first.isEmpty { #expect(map.entries.first?.url == one.first) }
    if !one.last.isEmpty { #expect(map.entries.last?.url == one.last) }
  }
}
