import Testing

@testable import Markup

@Suite struct XMLStreamTests {
  private func stream(_ text: [UInt8], record: String = "item", pieces: Int = 7, limits: MarkupLimits = MarkupLimits()) throws -> XMLStream
  {
    var start = 0
    return try XMLStream(record: record, limits: limits) {
      guard start < text.count else { return nil }
      defer { start = min(text.count, start + pieces) }
      return Array(text[start..<min(text.count, start + pieces)])
    }
  }

  private func all(_ stream: XMLStream) throws -> [String] {
    var texts: [String] = []
    while let record = try stream.next() { texts.append(try #require(record.root).textContent) }
    return texts
  }

  @Test(arguments: [1, 2, 5, 64, 100_000]) func `records come whole, however the bytes are cut`(pieces: Int) throws {
    let text =
      "\u{FEFF}<?xml version='1.0' encoding='utf-8'?><!-- c --><r xmlns:g='urn:g'>between<item>ë<b>1</b></item><x/><item><item>in</item></item><item/></r>"
    #expect(try all(stream(Array(text.utf8), pieces: pieces)) == ["ë1", "in", ""])
  }

  @Test func `records keep the namespaces around them and outlive the stream`() throws {
    var stream: XMLStream? = try stream(Array("<r xmlns='urn:d' xmlns:g='urn:g'><item><g:id k='1'>7</g:id></item></r>".utf8))
    let record = try #require(try stream?.next())
    #expect(try stream?.next() == nil)
    stream = nil
    let root = try #require(record.root)
    #expect(root.namespaceURI == "urn:d")
    #expect(try Selector("g|id", dialect: .xml, namespaces: ["g": "urn:g"]).select(in: root).map(\.textContent) == ["7"])
    guard case .string("7") = try XPath("string(g:id)", namespaces: ["g": "urn:g"]).evaluate(from: root) else {
      Issue.record("the query found something else")
      return
    }
  }

  @Test func `records before an error come first, and the error stays`() throws {
    let stream = try stream(Array("<r><item>1</item><item>2</item><item></r>".utf8))
    #expect(try stream.next()?.root?.textContent == "1")
    #expect(try stream.next()?.root?.textContent == "2")
    #expect(throws: XMLStreamError.self) { try stream.next() }
    #expect(throws: XMLStreamError.self) { try stream.next() }
  }

  @Test(arguments: [
    "<!DOCTYPE r [<!ENTITY e 'x'>]><r><item>&e;</item></r>", "<r><item>&e;</item></r>", "<r><item>", "", "<r><item/></r>x",
    "<?xml version='1.0' encoding='utf-16'?><r/>",
  ])
  func `what is refused in a document is refused in a stream`(text: String) throws {
    let stream = try stream(Array(text.utf8))
    #expect(throws: XMLStreamError.self) { while try stream.next() != nil {} }
  }

  @Test func `limits hold for each record`() throws {
    let record = "<item>" + String(repeating: "<b/>", count: 20) + "</item>"
    let text = Array(("<r>" + String(repeating: record, count: 10) + "</r>").utf8)
    #expect(try all(stream(text, limits: MarkupLimits(nodes: 30))).count == 10)
    #expect(throws: XMLStreamError.self) { try all(stream(text, limits: MarkupLimits(nodes: 20))) }
    #expect(throws: XMLStreamError.self) { try all(stream(text, limits: MarkupLimits(bytes: 40))) }
  }

  @Test func `latin-1 feeds are read`() throws {
    let text = Array("<?xml version='1.0' encoding='iso-8859-1'?><r><item>".utf8) + [0xEB] + Array("</item></r>".utf8)
    #expect(try all(stream(text)) == ["ë"])
  }
}
