import Testing

@testable import SiteMaps

@Suite struct SiteMapTests {
  private func read(_ text: String) throws -> SiteMap {
    try SiteMapReader().read(Array(text.utf8), url: "https://acme.example/sitemap.xml")
  }

  @Test func `what stands before a flaw is kept, and said to be cut`() throws {
    let map = try read("<urlset><url><loc>https://acme.example/a</loc></url><url><loc>https://acme.example/b</loc></url><url><loc>")
    #expect(map.entries.map(\.url) == ["https://acme.example/a", "https://acme.example/b"])
    #expect(map.truncation != nil)
  }

  @Test func `addresses are absolute and of the web`() throws {
    let map = try read(
      "<urlset><url><loc> /a </loc></url><url><loc>javascript:x</loc></url><url><loc>ftp://x.example/</loc></url><url><loc>https://u:p@x.example/</loc></url><url/></urlset>"
    )
    #expect(map.entries.map(\.url) == ["https://acme.example/a"])
  }

  @Test func `dates are kept as written`() throws {
    let map = try read("<urlset><url><loc>https://acme.example/</loc><lastmod> 2026-01-02 </lastmod></url></urlset>")
    #expect(map.entries == [.init(url: "https://acme.example/", lastModified: "2026-01-02")])
  }

  @Test(arguments: ["", "   \n", "\u{FEFF}"])
  func `nothing is no sitemap`(text: String) { #expect(throws: SiteMapError.self) { try read(text) } }

  @Test(arguments: ["<html><body/></html>", "hello", "{\"a\":1}", "<", "<!--", "<?xml"])
  func `a page is no sitemap`(text: String) { #expect(throws: SiteMapError.self) { try read(text) } }

  @Test func `entities are refused`() {
    let bomb = "<!DOCTYPE urlset [<!ENTITY a \"x\">]><urlset><url><loc>https://acme.example/&a;</loc></url></urlset>"
    #expect(throws: SiteMapError.self) { try read(bomb) }
  }

  @Test func `a list longer than the protocol allows is cut`() throws {
    let line = "https://acme.example/x\n"
    let map = try read(String(repeating: line, count: SiteMap.entryLimit + 10))
    #expect(map.entries.count == SiteMap.entryLimit)
    #expect(map.truncation != nil)
  }

  @Test func `garbage behind a gzip head is refused`() {
    #expect(throws: SiteMapError.self) { try SiteMapReader().read([0x1F, 0x8B, 1, 2, 3, 4], url: "https://acme.example/") }
  }
}
