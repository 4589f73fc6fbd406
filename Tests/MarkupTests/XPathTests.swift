import Testing

@testable import Markup

@Suite struct XPathTests {
  private func root(_ text: String = "<r><a k='1'>x</a><a k='2'>y<b/></a></r>", limits: MarkupLimits = MarkupLimits()) throws -> Node {
    try #require(try XMLDocument(Array(text.utf8), limits: limits).root)
  }

  @Test func `values keep their type`() throws {
    let root = try root()
    guard case .nodes(let nodes) = try XPath("//a/@k").evaluate(from: root) else { throw Failure() }
    #expect(nodes.map(\.kind) == [.attribute, .attribute] && nodes.map(\.textContent) == ["1", "2"])
    guard case .string(let string) = try XPath("string(a[2])").evaluate(from: root) else { throw Failure() }
    #expect(string == "y")
    guard case .number(let number) = try XPath("count(a) * 2").evaluate(from: root) else { throw Failure() }
    #expect(number == 4)
    guard case .boolean(let boolean) = try XPath("a[2]/b").evaluate(from: root).isPresent else { throw Failure() }
    #expect(boolean)
  }

  private struct Failure: Error {}

  @Test func `namespaces are the expression's own`() throws {
    let root = try root("<r xmlns='urn:d'><a/></r>")
    guard case .nodes(let nodes) = try XPath("d:a", namespaces: ["d": "urn:d"]).evaluate(from: root) else { throw Failure() }
    #expect(nodes.count == 1)
  }

  @Test(arguments: [
    ("//a[", 5), ("a[count(//b) > 0]", 9), ("//*[contains(string(/), 'z')]", 21), ("//a[/r]", 5), ("$x", 1), ("foo(a)", 1), ("n:a", 1),
    ("namespace::*", 1), ("//a[contains(.., 'x')]", 14), ("//a[starts-with(ancestor::r, 'x')]", 17), ("'open", 1),
  ])
  func `what is wrong or costly is refused with its column`(text: String, column: Int) {
    #expect { try XPath(text) } throws: { ($0 as? XPathError)?.column == column }
  }

  @Test(arguments: ["//a[.//b]", "//a[not(ancestor::x)]/@k", "a[2 * 3 div 4 - 1 >= 0 or b]", "//a[position() = last()]", "/r/a | //b"])
  func `what is usual is let through`(text: String) throws { _ = try XPath(text).evaluate(from: root()) }

  @Test func `limits are errors, not empty sets`() throws {
    let text = "<r>" + String(repeating: "<a/>", count: 1000) + "</r>"
    #expect(throws: QueryError.tooMuchWork) {
      try XPath("//a[count(preceding-sibling::a) > 5]").evaluate(from: root(text, limits: MarkupLimits(queryOperations: 10_000)))
    }
    #expect(throws: QueryError.tooManyNodes) { try XPath("//a").evaluate(from: root(text, limits: MarkupLimits(resultNodes: 10))) }
  }
}

extension XPathValue {
  fileprivate var isPresent: XPathValue { if case .nodes(let nodes) = self { .boolean(!nodes.isEmpty) } else { self } }
}
