import Locators
import Testing

@testable import Markup

@Suite struct HTMLDocumentTests {
  private func page(_ text: String, limits: MarkupLimits = MarkupLimits()) throws -> HTMLDocument {
    try HTMLDocument(Array(text.utf8), limits: limits)
  }

  private func all(_ selector: String, _ page: HTMLDocument) throws -> [Node] {
    try Selector(selector).select(in: #require(page.root))
  }

  @Suite struct Examples {}

  @Test func `tags left open become a tree`() throws {
    let page = try page("<p id=a>One<p>Two")
    #expect(page.root?.name == "html")
    #expect(page.completeness == .complete)
    #expect(try all("p", page).map(\.textContent) == ["One", "Two"])
    #expect(try all("p", page).map { $0["id"] } == ["a", nil])
  }

  @Test func `an empty page has no root`() throws { #expect(try page("").root == nil) }

  @Test func `elements know their line and where their start tag ends`() throws {
    let page = try page("<div>\n<p>x</p>\n\n<b\nid=x>y</b></div>")
    #expect(try all("p", page).map(\.line) == [2])
    #expect(try all("b", page).map(\.line) == [5])
    #expect(try all("p", page).map(\.offset) == [8])
  }

  @Test func `lines go on beyond 65,535`() throws {
    let page = try page("<div>" + String(repeating: "\n", count: 100_000) + "<p>x")
    #expect(try all("p", page).map(\.line) == [100_001])
  }

  @Test func `the encoding comes from the mark, the transport, the page, the bytes, in this order`() throws {
    func encoding(_ bytes: [UInt8], _ charset: String? = nil) throws -> String {
      try HTMLDocument(bytes, transportCharset: charset).encoding.name
    }
    #expect(try encoding([0xEF, 0xBB, 0xBF] + Array("<p>x".utf8), "latin1") == "utf-8")
    #expect(try encoding(Array("<meta charset=koi8-r>".utf8), "latin1") == "windows-1252")
    #expect(try encoding(Array("<meta charset=koi8-r>".utf8)) == "koi8-r")
    #expect(try encoding(Array("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>".utf8)) == "shift_jis")
    #expect(try encoding(Array("<!-- <meta charset=koi8-r> --><p>Zoë".utf8)) == "utf-8")
    #expect(try encoding([0x3C, 0x70, 0x3E, 0x5A, 0x6F, 0xEB]) == "windows-1252")
    #expect(try encoding(Array("<meta charset=utf-16>".utf8)) == "utf-8")
  }

  @Test(arguments: [
    ("windows-1252", [0x80, 0xEB] as [UInt8], "€ë"), ("koi8-u", [0xAE, 0xC1], "ўа"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("gbk", [0xD6, 0xD0, 0xB9, 0xFA], "中国"), ("big5", [0xA4, 0xA4, 0xB0, 0xEA], "中國"),
    ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"), ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
    ("utf-16le", [0x3D, 0xD8, 0x00, 0xDE], "😀"), ("utf-16be", [0xD8, 0x3D, 0xDE, 0x00], "😀"), ("x-user-defined", [0x80], "\u{F780}"),
    ("windows-1255", [0xCA], "\u{5BA}"), ("utf-8", [0x5A, 0xEB, 0x41], "Z\u{FFFD}A"),
  ])
  func `bytes are decoded by the Encoding Standard`(label: String, bytes: [UInt8], text: String) throws {
    let encoding = try #require(Encoding(label: label))
    #expect(String(decoding: DecodedText(bytes, from: 0, encoding: encoding).withUTF8 { Array($0) }, as: UTF8.self) == text)
  }

  @Test func `labels are those of the standard`() {
    #expect(Encoding(label: " ISO-8859-1\n")?.name == "windows-1252")
    #expect(Encoding(label: "utf8")?.name == "utf-8")
    #expect(Encoding(label: "nonsense") == nil)
  }

  @Test func `a broken byte spoils itself only`() throws {
    let page = try HTMLDocument(Array("<meta charset=utf-8><p>Zoë".utf8) + [0xFF] + Array("Zoë".utf8))
    #expect(try all("p", page).map(\.textContent) == ["Zoë\u{FFFD}Zoë"])
  }

  @Test func `NUL is dropped and ends nothing`() throws {
    #expect(try all("p", page("<p>a\0b<p>c")).map(\.textContent) == ["ab", "c"])
  }

  @Test func `visible text is what a reader sees`() throws {
    let page = try page(
      """
      <title>T</title><body><h1>Head  <i>line</i></h1><p>One\n two<br>three</p><script>no</script><div hidden>no</div>
      <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table><pre>x  y</pre>
      """)
    #expect(page.root?.visibleText == "Head line\n\nOne two\nthree\n\na\tb\nc\nx  y")
  }

  @Test func `links are relative to the base of the page`() throws {
    let url = WebURL.parse("https://example.com/a/b.html")
    let page = try HTMLDocument(Array("<base href=/c/><a href=x>".utf8), url: url)
    #expect(page.resolve("x")?.href == "https://example.com/c/x")
    #expect(try HTMLDocument(Array("<p>".utf8), url: url).resolve("x")?.href == "https://example.com/a/x")
    #expect(try self.page("<p>").resolve("x") == nil)
  }

  @Test func `a page over a limit is cut and says so`() throws {
    #expect(try page(String(repeating: "<div>", count: 300)).completeness == .truncated(.depth))
    #expect(try page(String(repeating: "<i>", count: 30), limits: MarkupLimits(depth: 20)).completeness == .truncated(.depth))
    #expect(try page("<p>1<p>2<p>3", limits: MarkupLimits(nodes: 2)).completeness == .truncated(.nodes))
    #expect(try page("<p>1<p>2<p>3", limits: MarkupLimits(bytes: 8)).completeness == .truncated(.bytes))
    let many = try page("<p " + (0..<500).map { "a\($0)=1 " }.joined() + ">x")
    #expect(many.completeness == .truncated(.attributes))
    #expect(try all("p", many).map(\.attributes.count) == [400])
    #expect(try all("p", many).map(\.textContent) == ["x"])
  }

  @Test func `text is cut at whole characters`() throws {
    #expect(try all("p", page("<p>aëë", limits: MarkupLimits(stringBytes: 4))).map(\.textContent) == ["aë"])
  }
}
