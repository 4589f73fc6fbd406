import Foundation
import Testing

@testable import Markup

@Suite struct XMLDocumentTests {
  private func reason(_ text: String, limits: MarkupLimits = MarkupLimits()) -> MarkupError.Reason? {
    do {
      _ = try XMLDocument(Array(text.utf8), limits: limits)
      return nil
    } catch { return error.reason }
  }

  @Test func `a document becomes a tree with namespaces`() throws {
    let document = try XMLDocument(Array("<?xml version='1.0'?><!DOCTYPE a><a xmlns:n='urn:n'><n:b c='1'>x<![CDATA[<]]></n:b></a>".utf8))
    let b = try #require(document.root?.childElements.first)
    #expect(b.name == "b" && b.prefix == "n" && b.namespaceURI == "urn:n" && b["c"] == "1" && b.textContent == "x<")
  }

  @Test func `what is wrong is said with its place`() throws {
    #expect { try XMLDocument(Array("<a>\n<b></a>".utf8)) } throws: {
      ($0 as? MarkupError)?.line == 2 && ($0 as? MarkupError)?.column != nil
    }
    #expect { try XMLDocument(Array("<a x='1' x='2'/>".utf8)) } throws: { ($0 as? MarkupError)?.line == 1 }
  }

  @Test func `declarations are refused by name`() {
    #expect(reason("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == .internalSubset)
    #expect(reason("<a><!ENTITY b 'c'></a>") == .declaration("ENTITY"))
    #expect(reason("<!DOCTYPE a SYSTEM 'http://example.com/[.dtd'><a/>") == nil)
  }

  @Test func `entities are refused by the parser too`() {
    let text = Array("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".utf8)
    let error = text.withUnsafeBufferPointer { text in
      Result { () throws(MarkupError) in try XMLParser.parse(text, limits: MarkupLimits()) }
    }
    #expect { try error.get() } throws: { ($0 as? MarkupError)?.reason == .declaration("ENTITY") }
  }

  @Test func `limits are refused by name`() {
    func limit(_ text: String, _ limits: MarkupLimits = MarkupLimits()) -> MarkupError.Limit? {
      if case .limit(let limit) = reason(text, limits: limits) { limit } else { nil }
    }
    #expect(limit(String(repeating: "<a>", count: 257)) == .depth)
    #expect(limit("<a " + (0..<401).map { "b\($0)='' " }.joined() + "/>") == .attributesPerTag)
    #expect(limit("<a " + (0..<65).map { "xmlns:b\($0)='c' " }.joined() + "/>") == .namespacesPerTag)
    #expect(limit("<" + String(repeating: "a", count: 1025) + "/>") == .nameLength)
    #expect(limit("<a><b/><b/><b/></a>", MarkupLimits(nodes: 3)) == .nodes)
    #expect(limit("<a>12345</a>", MarkupLimits(textLength: 4)) == .textLength)
    #expect(limit("<a/>", MarkupLimits(bytes: 3)) == .bytes)
  }

  @Test func `encodings are decoded strictly`() throws {
    #expect(reason("<?xml version='1.0' encoding='nonsense'?><a/>") == .encodingDeclaration("nonsense"))
    #expect(throws: MarkupError.self) { try XMLDocument([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]) }
    let latin = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>".utf8) + [0xEB] + Array("</a>".utf8)
    #expect(try XMLDocument(latin).root?.textContent == "ë")
    let wide = "<?xml version='1.0' encoding='UTF-16'?><a>ë</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try XMLDocument([0xFF, 0xFE] + wide).root?.textContent == "ë")
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func `the scan gives the same answer in pieces`(length: Int) throws {
    let texts = [
      "<a b='>' c=\"'\"><!-- <x> ---><![CDATA[<y>]]]]><?p <z> ??><d/></a>", "<a " + (0..<401).map { "b\($0)='' " }.joined() + "/>",
      "<!DOCTYPE a [", "<a><b/><b/></a>",
    ]
    for text in texts {
      func outcome(_ length: Int) -> (MarkupError?, Int) {
        var scan = XMLPreScan(limits: MarkupLimits())
        let bytes = Array(text.utf8)
        do {
          for start in stride(from: 0, to: bytes.count, by: length) {
            let piece = Array(bytes[start..<min(bytes.count, start + length)])
            try piece.withUnsafeBufferPointer { piece in Result { () throws(MarkupError) in try scan.scan(piece) } }.get()
          }
          return (nil, scan.openElements)
        } catch { return (error, 0) }
      }
      #expect(outcome(length) == outcome(text.utf8.count))
    }
  }
}
