import CLibXML2
import Glibc
public import Locators

/// A page as a tree, as libxml2's HTML parser builds it, whatever the page's flaws.
///
/// It and its nodes belong to the task that read it: they are not Sendable.
public struct HTMLDocument {
  let tree: Tree
  /// Whether the page was read to its end. Nothing may be concluded from what a truncated page lacks.
  public let completeness: Completeness
  /// In which the page was read.
  public let encoding: Encoding
  /// Where the page was found.
  public let url: WebURL?

  /// Reads a page.
  ///
  /// - Parameter bytes: as received, in whatever encoding.
  /// - Parameter transportCharset: the `charset` of `Content-Type`, if any.
  /// - Parameter url: where the page was found, after redirects.
  /// - Throws: `MarkupError` only where memory is refused: a page over a limit is cut, and `completeness` says so.
  /// - Complexity: O(bytes)
  public init(
    _ bytes: [UInt8], transportCharset: String? = nil, url: WebURL? = nil, limits: MarkupLimits = MarkupLimits()
  ) throws(MarkupError) {
    let received = bytes.count > limits.bytes ? Array(bytes[..<limits.bytes]) : bytes
    let sniffed = EncodingSniffer(received, transportCharset: transportCharset)
    encoding = sniffed.encoding
    self.url = url
    let text = DecodedText(received, from: sniffed.markLength, encoding: sniffed.encoding)
    let output = try text.withUTF8 { text in Result { () throws(MarkupError) in try Self.output(of: text, limits: limits) } }.get()
    tree = output.tree
    completeness = (bytes.count > limits.bytes ? .bytes : output.truncation).map { .truncated($0) } ?? .complete
  }

  private static func output(of text: UnsafeBufferPointer<UInt8>, limits: MarkupLimits) throws(MarkupError) -> HTMLParser.Output {
    // libxml2 would take NUL for the end.
    guard let start = text.baseAddress, memchr(start, 0, text.count) != nil else { return try output(scanning: text, limits: limits) }
    return try text.filter { $0 != 0 }.withUnsafeBufferPointer { text in
      Result { () throws(MarkupError) in try output(scanning: text, limits: limits) }
    }.get()
  }

  private static func output(scanning text: UnsafeBufferPointer<UInt8>, limits: MarkupLimits) throws(MarkupError) -> HTMLParser.Output {
    let scan = HTMLPreScan(text, limits: limits)
    guard !scan.cuts.isEmpty else { return try HTMLParser.parse(text, limits: limits) }
    var output = try scan.remainder().withUnsafeBufferPointer { rest in
      Result { () throws(MarkupError) in try HTMLParser.parse(rest, limits: limits) }
    }.get()
    output.truncation = output.truncation ?? scan.truncation
    return output
  }

  /// The `html` element, or nil where the page is empty.
  public var root: Node? { tree.root.map { Node(tree: tree, pointer: $0) } }

  /// What links of the page are relative to: the first `<base href>`, itself relative to where the page was found, else that.
  public var baseURL: WebURL? {
    guard let root = tree.root else { return url }
    var node: NodePointer? = root
    while let current = node {
      let raw = RawNode(current)
      if raw.isElement, raw.isNamed("base"), let href = raw.attribute("href") {
        return WebURL.parse(RawAttribute(href).string(limitInBytes: tree.limits.stringBytes), base: url) ?? url
      }
      node = TreeWalk.next(after: current, inside: root, skipsChildren: raw.isElement && raw.isNamed("body"))
    }
    return url
  }

  /// What a link on the page means, or nil where it is no URL, or is relative and the page's own URL is unknown.
  public func resolve(_ link: String) -> WebURL? { WebURL.parse(link, base: baseURL) }
}
