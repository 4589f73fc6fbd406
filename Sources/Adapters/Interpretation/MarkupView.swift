import Locators
import Markup
import ProviderKit

/// An HTML or XML document.
final class MarkupView: DocumentView {
  private let root: Node?
  private let document: Document
  private let selectors: SelectorCache
  let truncation: String?
  private var graph: StructuredGraph?
  private static let nodeLimit = 10_000

  private enum Document {
    case html(HTMLDocument)
    case xml(XMLDocument)
  }

  /// - Throws: `DocumentFlaw` where there is no document at all.
  init(html job: ExtractionJob, _ selectors: SelectorCache) throws(DocumentFlaw) {
    self.selectors = selectors
    let page: HTMLDocument
    do throws(MarkupError) {
      page = try HTMLDocument(job.input, transportCharset: ContentType.charset(job.contentType), url: WebURL.parse(job.url))
    } catch {
      throw DocumentFlaw(error.description)
    }
    guard let html = page.root else { throw DocumentFlaw("the page is empty") }
    document = .html(page)
    root = html
    truncation = if case .truncated(let reason) = page.completeness { "the page is cut (\(reason.rawValue))" } else { nil }
  }

  /// - Throws: `DocumentFlaw` for what is not well-formed or beyond the limits.
  init(xml job: ExtractionJob, _ selectors: SelectorCache) throws(DocumentFlaw) {
    self.selectors = selectors
    let tree: XMLDocument
    do throws(MarkupError) { tree = try XMLDocument(job.input, transportCharset: ContentType.charset(job.contentType)) } catch {
      throw DocumentFlaw(error.description)
    }
    document = .xml(tree)
    root = tree.root
    truncation = nil
  }

  func records(_ source: ValueSource, in record: RecordHandle) throws(ReadingLimit) -> [RecordHandle] {
    guard let context = node(record) else { return [] }
    switch source {
    case .css(let text): return try select(text, context).map { .node($0) }
    case .xpath(let text): return try evaluate(text, context).nodes.map { .node($0) }
    default: return []
    }
  }

  func select(_ spec: ValueSpec, in record: RecordHandle) throws(ReadingLimit) -> [Found] {
    if case .structured(let path) = spec.source { return structured(path) }
    guard let context = node(record) else { return [] }
    switch spec.source {
    case .css(let text): return try select(text, context).compactMap { found($0, spec) }
    case .xpath(let text):
      let result = try evaluate(text, context)
      let texts = result.texts.map { Found(text: $0, origin: .init(selector: spec.source.shown, snippet: $0)) }
      return result.nodes.compactMap { found($0, spec) } + texts
    default: return []
    }
  }

  private func node(_ record: RecordHandle) -> Node? { if case .node(let node) = record { node } else { root } }

  private func select(_ text: String, _ context: Node) throws(ReadingLimit) -> [Node] {
    guard let selector = selectors.selector(text) else { return [] }
    do throws(QueryError) { return Array(try selector.select(in: context).prefix(Self.nodeLimit)) } catch {
      throw ReadingLimit(reason: error.description)
    }
  }

  private func evaluate(_ text: String, _ context: Node) throws(ReadingLimit) -> (nodes: [Node], texts: [String]) {
    guard let path = selectors.path(text) else { return ([], []) }
    do throws(QueryError) {
      switch try path.evaluate(from: context) {
      case .nodes(let nodes): return (Array(nodes.prefix(Self.nodeLimit)), [])
      case .string(let text): return ([], [text])
      case .number(let number): return ([], number.isFinite ? [Self.text(number)] : [])
      case .boolean(let flag): return ([], [flag ? "true" : "false"])
      }
    } catch {
      throw ReadingLimit(reason: error.description)
    }
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
  }

  /// Nil for an element without the attribute that is asked for.
  private func found(_ node: Node, _ spec: ValueSpec) -> Found? {
    let text: String
    if let attribute = spec.attribute {
      guard let value = node[attribute] else { return nil }
      text = value
    } else {
      text = node.kind == .element && spec.textMode == .visible ? node.visibleText : node.textContent
    }
    let selector = spec.attribute.map { spec.source.shown + " @" + $0 } ?? spec.source.shown
    return Found(text: text, origin: .init(selector: selector, snippet: text, offset: nil, line: node.line > 0 ? node.line : nil))
  }

  private func structured(_ path: String) -> [Found] {
    guard case .html(let page) = document else { return [] }
    let graph = graph ?? page.structuredGraph()
    self.graph = graph
    return graph.values(at: path).compactMap { value in
      value.text.map { Found(text: $0, origin: .init(selector: "structured: \(path) (\(value.syntax.rawValue))", snippet: $0)) }
    }
  }
}

/// `Content-Type` headers.
enum ContentType {
  /// The charset parameter's value; nil where there is none.
  static func charset(_ header: String?) -> String? {
    guard let header else { return nil }
    for parameter in header.split(separator: ";").dropFirst() {
      let halves = parameter.split(separator: "=", maxSplits: 1).map { TextSteps.trimmed(String($0)) }
      if halves.count == 2, halves[0].lowercased() == "charset" {
        return halves[1].trimmingPrefix("\"").hasSuffix("\"") ? String(halves[1].dropFirst().dropLast()) : halves[1]
      }
    }
    return nil
  }
}
