/// A well-formed XML document as a tree, without anything from outside it: no DTD, no entities, no inclusions.
///
/// It and its nodes belong to the task that read it: they are not Sendable.
public struct XMLDocument {
  let tree: Tree
  /// Whether every prefix is declared. Feeds that forget a declaration are still read; their names then keep the prefix.
  public let isNamespaceWellFormed: Bool

  /// Reads a document.
  ///
  /// - Parameter bytes: as received, in the encoding that a byte order mark, the transport or the XML declaration says.
  /// - Parameter transportCharset: the `charset` of `Content-Type`, if any.
  /// - Throws: `MarkupError` for what is not well-formed, for declarations that are refused, and for limits.
  /// - Complexity: O(bytes)
  public init(_ bytes: [UInt8], transportCharset: String? = nil, limits: MarkupLimits = MarkupLimits()) throws(MarkupError) {
    try self.init(bytes, transportCharset: transportCharset, limits: limits, readsInternalSubset: false)
  }

  /// - Parameter readsInternalSubset: lets document types with declarations through, as only tests of libxml2 itself want.
  init(_ bytes: [UInt8], transportCharset: String? = nil, limits: MarkupLimits, readsInternalSubset: Bool) throws(MarkupError) {
    guard bytes.count <= limits.bytes else { throw MarkupError(.limit(.bytes), offset: limits.bytes) }
    let text = try XMLText(bytes, transportCharset: transportCharset)
    let output = try text.withUTF8 { text in
      Result { () throws(MarkupError) in
        var scan = XMLPreScan(limits: limits, readsInternalSubset: readsInternalSubset)
        try scan.scan(text)
        return try XMLParser.parse(text, limits: limits, allowsEntities: readsInternalSubset)
      }
    }.get()
    tree = output.tree
    isNamespaceWellFormed = output.isNamespaceWellFormed
  }

  /// The outermost element.
  public var root: Node? { tree.root.map { Node(tree: tree, pointer: $0) } }
}
