import Testing

@testable import Markup

/// Documents made to be slow. None asserts a time: work that is not linear would not end within the limit that the suite has.
@Suite(.serialized, .timeLimit(.minutes(2))) struct HostileMarkupTests {
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  /// Small, because builds for debugging are slow.
  private static let limits = MarkupLimits(queryOperations: 300_000)
  private static let megabytes8 = 8 << 20

  static let pages: [(String, String)] = [
    ("attributes", "<p " + (0..<800_000).map { "a\($0)=1 " }.joined() + ">x</p>"),
    ("attributes without blanks", "<p " + (0..<800_000).map { "a\($0)=''" }.joined() + ">x</p>"),
    ("one name of many bytes", "<p " + repeated("abcdefghij", 800_000) + ">"),
    ("attributes of tags behind a comment", "<!--><p " + (0..<500_000).map { "a\($0)=1 " }.joined() + "> -->"),
    ("attributes behind a broken doctype", "<!DOCTYPE a '><p " + (0..<500_000).map { "a\($0)=1 " }.joined() + ">"),
    ("attributes behind a control character", "<b \u{1}='<p " + (0..<500_000).map { "a\($0)=1 " }.joined() + ">"),
    ("nesting", repeated("<div>", 1_600_000)), ("formatting", repeated("<b><i>", 1_000_000)),
    ("end tags", "x" + repeated("</b>y", 1_600_000)),
    ("open comment", "<!--" + repeated("-", megabytes8)), ("comments", repeated("<!---->", 1_000_000)),
    ("less-than signs", repeated("<", megabytes8)),
    ("open tag", "<p a=\"" + repeated("x", megabytes8)), ("scripts", repeated("<script></", 800_000)),
    ("entities", repeated("&amp;", 1_600_000)),
    ("paragraphs", repeated("<p>", 2_000_000)), ("tables", repeated("<table><tr><td>", 500_000)),
    ("instructions", repeated("<?é ", 1_600_000)),
  ]

  @Test(arguments: pages.indices) func `pages end in linear time`(index: Int) throws {
    let (name, text) = Self.pages[index]
    let page = try HTMLDocument(Array(text.utf8))
    if let root = page.root {
      _ = root.textContent
      _ = root.visibleText
      #expect(root.name == "html", "\(name)")
    }
  }

  static let documents: [(String, String)] = [
    ("attributes", "<a " + (0..<500_000).map { "b\($0)='' " }.joined() + "/>"), ("nesting", repeated("<a>", 2_000_000)),
    ("namespaces", "<a " + (0..<300_000).map { "xmlns:b\($0)='c' " }.joined() + "/>"),
    ("entities", "<!DOCTYPE a [<!ENTITY b '" + repeated("x", 1 << 20) + "'>]><a>" + repeated("&b;", 100_000) + "</a>"),
    ("default attributes", "<!DOCTYPE a [<!ATTLIST a " + (0..<100_000).map { "b\($0) CDATA 'c' " }.joined() + ">]><a/>"),
    ("long name", "<" + repeated("a", megabytes8) + "/>"), ("brackets", "<a><![CDATA[" + repeated("]", megabytes8)),
    ("elements", "<a>" + repeated("<b/>", 2_000_000) + "</a>"), ("declarations", repeated("<!ELEMENT a ANY>", 500_000)),
  ]

  @Test(arguments: documents.indices) func `documents are refused in linear time, whole and as streams`(index: Int) throws {
    let (name, text) = Self.documents[index]
    let bytes = Array(text.utf8)
    #expect(throws: MarkupError.self, "\(name)") { try XMLDocument(bytes) }
    guard name != "elements" else { return }
    var start = 0
    let stream = try XMLStream(record: "record") {
      guard start < bytes.count else { return nil }
      defer { start += 65_536 }
      return Array(bytes[start..<min(bytes.count, start + 65_536)])
    }
    #expect(throws: XMLStreamError.self, "\(name)") { while try stream.next() != nil {} }
  }

  @Test(arguments: [
    "div div div div div div div div", "div ~ div ~ p", "p + p + p", "p:nth-last-of-type(3)", "div > :not(div div div)", ":has(p p p)",
    "p:contains('zzz')",
  ])
  func `selectors end in bounded work`(selector: String) throws {
    let text = Self.repeated("<div>", 200) + Self.repeated("<p>x</p>", 100_000)
    let root = try #require(try HTMLDocument(Array(text.utf8), limits: Self.limits).root)
    do { _ = try Selector(selector).select(in: root) } catch { #expect(error is QueryError) }
  }

  @Test(arguments: [
    "//p[count(//p) > 0]", "//*[contains(string(/), 'z')]", "count(//*[count(.//*) > 0])", "//p[count(preceding::p) > 5]",
    "//*[contains(., 'zzz')]",
  ])
  func `expressions are refused or end in bounded work`(text: String) throws {
    let page = Self.repeated("<div>", 200) + Self.repeated("<p>x</p>", 20_000)
    let root = try #require(try HTMLDocument(Array(page.utf8), limits: Self.limits).root)
    do { _ = try XPath(text).evaluate(from: root) } catch { #expect(error is XPathError || error is QueryError) }
  }

  @Test func `random bytes do not crash and give one answer`() throws {
    for seed in 0..<200 as Range<UInt64> {
      var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
      let bytes = (0..<2000).map { _ -> UInt8 in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        let alphabet = Array("<>/!?-=\"'& \0\u{1}apscriptle[]".utf8)
        return state & 15 == 0 ? UInt8(truncatingIfNeeded: state >> 8) : alphabet[Int(state >> 8 % UInt64(alphabet.count)) % alphabet.count]
      }
      let first = try HTMLDocument(bytes)
      let second = try HTMLDocument(bytes)
      #expect(first.root?.textContent == second.root?.textContent, "seed \(seed)")
      _ = try? XMLDocument(bytes)
    }
  }
}
