/// How much one document may cost. A document that goes over is refused (XML) or cut, and then says so (HTML).
public struct MarkupLimits: Sendable, Hashable {
  /// Bytes as received.
  public var bytes: Int
  /// Elements inside each other, at most 256: libxml2 stops there by itself.
  public var depth: Int
  public var attributesPerTag: Int
  /// Namespace declarations on one tag.
  public var namespacesPerTag: Int
  /// Bytes of the name of an element or attribute.
  public var nameLength: Int
  /// Tags, comments, sections and instructions of a document, or of one record of a stream.
  public var nodes: Int
  /// Bytes of one piece of text or of one attribute, at most 10,000,000: libxml2 stops there by itself.
  public var textLength: Int
  /// Steps that one query may take; an element of the document visited once is about one step.
  public var queryOperations: Int
  /// Nodes that one query may give.
  public var resultNodes: Int
  /// Bytes of one string that a query or `Node.textContent` gives.
  public var stringBytes: Int

  public init(
    bytes: Int = 16 << 20, depth: Int = 256, attributesPerTag: Int = 400, namespacesPerTag: Int = 64, nameLength: Int = 1024,
    nodes: Int = 500_000, textLength: Int = 10_000_000, queryOperations: Int = 5_000_000, resultNodes: Int = 10_000,
    stringBytes: Int = 1 << 20
  ) {
    self.bytes = bytes
    self.depth = min(depth, 256)
    self.attributesPerTag = attributesPerTag
    self.namespacesPerTag = namespacesPerTag
    self.nameLength = nameLength
    self.nodes = nodes
    self.textLength = min(textLength, 10_000_000)
    self.queryOperations = queryOperations
    self.resultNodes = resultNodes
    self.stringBytes = stringBytes
  }
}
