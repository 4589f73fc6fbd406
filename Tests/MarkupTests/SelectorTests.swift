import Testing

@testable import Markup

@Suite struct SelectorTests {
  private static let page = """
    <div id=top class="a  b"><p lang=en-GB>1</p><p class=c title="Hello World">2<b>x</b>3</p><span>4</span><p>5</p><em></em></div>
    <ul><li>i</li><li><a href="/x.PDF">ii</a></li><li>iii</li><li>iv</li><li>v</li></ul>
    """

  private func texts(_ selector: String) throws -> [String] {
    let page = try HTMLDocument(Array(Self.page.utf8))
    return try Selector(selector).select(in: #require(page.root)).map(\.textContent)
  }

  @Test(arguments: [
    ("p", ["1", "2x3", "5"]), ("P.c", ["2x3"]), ("#top > p", ["1", "2x3", "5"]), (".a.b span", ["4"]), ("p + span", ["4"]),
    ("span ~ p", ["5"]), ("p ~ p", ["2x3", "5"]), ("p:not(.c)", ["1", "5"]), ("p:first-child", ["1"]), ("li:last-child", ["v"]),
    ("li:nth-child(2n+1)", ["i", "iii", "v"]), ("li:nth-child(even)", ["ii", "iv"]), ("li:nth-child(-n+2)", ["i", "ii"]),
    ("li:nth-last-child(2)", ["iv"]), ("p:nth-of-type(3)", ["5"]), ("p:last-of-type", ["5"]), ("span:only-of-type", ["4"]),
    ("b:only-child", ["x"]), ("em:empty", [""]), ("li:has(a)", ["ii"]), ("li:has(+ li > a)", ["i"]), ("p:has(> b)", ["2x3"]),
    ("[lang|=en]", ["1"]), ("[title~=World]", ["2x3"]), ("[title^=Hell]", ["2x3"]), ("[title$='ld']", ["2x3"]), ("[title*='o W']", ["2x3"]),
    ("[href$='.pdf']", []), ("[href$='.pdf' i]", ["ii"]), (":is(span, li:first-child)", ["4", "i"]), ("p:is(div > p):not(p ~ p)", ["1"]),
    ("p::text", ["1", "2", "3", "5"]), ("a::attr(href)", ["/x.PDF"]), ("li a::attr(href), b::text", ["x", "/x.PDF"]),
    ("p:contains('x')", ["2x3"]), ("span, b", ["x", "4"]), ("#\\74 op > span", ["4"]), ("*|span", ["4"]),
    ("html:root > body > ul > li:nth-child(5)", ["v"]),
  ])
  func `selectors find what they say`(selector: String, expected: [String]) throws { #expect(try texts(selector) == expected) }

  @Test(arguments: [
    ("", 1), ("p >", 4), ("p..a", 3), ("[a=", 4), ("p:hover", 2), ("p::before", 2), ("p:nth-child(x)", 13), ("a,", 3), ("[a='b", 4),
    ("n|a", 1),
    ("p::text b", 8), ("p)", 2), (":not(p::text)", 7), ("p:is(a", 7),
  ])
  func `errors say their column`(selector: String, column: Int) {
    #expect { try Selector(selector) } throws: { ($0 as? SelectorError)?.column == column }
  }

  @Test func `a search begins at the node and does not look outside`() throws {
    let page = try HTMLDocument(Array("<div class=o><ul><li><b>1</b></li><li><b>2</b></li></ul></div>".utf8))
    let root = try #require(page.root)
    let list = try #require(try Selector("ul").first(in: root))
    #expect(try Selector("div b").select(in: list).isEmpty)
    #expect(try Selector("ul b").select(in: list).count == 2)
    #expect(try Selector(":scope > li").select(in: list).count == 2)
    #expect(try Selector("b:is(.o b)").select(in: list).count == 2)
    let second = list.childElements[1]
    #expect(try Selector("li:nth-child(2)").select(in: second).count == 1)
    #expect(try Selector("li + li").select(in: second).isEmpty)
  }

  @Test func `names keep their case in XML, and namespaces are told apart`() throws {
    let root = try #require(try XMLDocument(Array("<r xmlns:n='urn:n'><Item n:k='1'/><n:Item/></r>".utf8)).root)
    #expect(try Selector("Item", dialect: .xml).select(in: root).count == 2)
    #expect(try Selector("item", dialect: .xml).select(in: root).isEmpty)
    #expect(try Selector("m|Item", dialect: .xml, namespaces: ["m": "urn:n"]).select(in: root).map(\.prefix) == ["n"])
    #expect(try Selector("|Item", dialect: .xml).select(in: root).map(\.prefix) == [nil])
    #expect(try Selector("[m|k]", dialect: .xml, namespaces: ["m": "urn:n"]).select(in: root).count == 1)
  }

  @Test func `limits are errors, not shorter answers`() throws {
    let text = "<div>" + String(repeating: "<p>", count: 50)
    let few = try HTMLDocument(Array(text.utf8), limits: MarkupLimits(resultNodes: 10))
    #expect(throws: QueryError.tooManyNodes) { try Selector("p").select(in: #require(few.root)) }
    let short = try HTMLDocument(Array(text.utf8), limits: MarkupLimits(queryOperations: 20))
    #expect(throws: QueryError.tooMuchWork) { try Selector("p").select(in: #require(short.root)) }
  }
}
