import CLibXML2

/// An XPath 1.0 expression, compiled once.
///
/// It belongs to the task that made it: libxml2 keeps look-ups inside compiled expressions. What would cost more than its size says is refused
/// when it is made (`XPathLint`); steps are counted while it runs. String work is not counted, but bounded by depth x text of the document.
public final class XPath {
  public let text: String
  private let namespaces: [String: String]
  private let compiled: xmlXPathCompExprPtr

  /// - Parameter namespaces: URIs by the prefixes that the expression uses.
  /// - Throws: `XPathError` with the column of what is wrong or refused.
  public init(_ text: String, namespaces: [String: String] = [:]) throws(XPathError) {
    LibXML2.prepare()
    try XPathLint.check(text, prefixes: Set(namespaces.keys))
    guard let context = xmlXPathNewContext(nil) else { throw XPathError(column: 1, message: "no memory") }
    defer { xmlXPathFreeContext(context) }
    context.pointee.error = { _, _ in }
    guard let compiled = xmlXPathCtxtCompile(context, text) else {
      let offset = max(0, Int(context.pointee.lastError.int1))
      let column = String(decoding: text.utf8.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
      throw XPathError(column: column, message: XPathError.message(ofCode: Int(context.pointee.lastError.code)))
    }
    self.text = text
    self.namespaces = namespaces
    self.compiled = compiled
  }

  deinit { xmlXPathFreeCompExpr(compiled) }

  /// The value of the expression with this node as its context; nodes come in document order.
  ///
  /// - Throws: `QueryError` at the limits of the node's document and where libxml2 fails: never an empty answer instead.
  public func evaluate(from node: Node) throws(QueryError) -> XPathValue {
    LibXML2.prepare()
    guard let context = node.tree.preparedQueryContext() else { throw .failed(code: Int(XML_ERR_NO_MEMORY.rawValue)) }
    context.pointee.node = node.pointer
    context.pointee.opLimit = UInt(node.tree.limits.queryOperations)
    context.pointee.opCount = 0
    context.pointee.error = { _, _ in }
    xmlResetError(&context.pointee.lastError)
    for (prefix, uri) in namespaces { xmlXPathRegisterNs(context, prefix, uri) }
    defer { if !namespaces.isEmpty { xmlXPathRegisteredNsCleanup(context) } }
    guard let object = xmlXPathCompiledEval(compiled, context) else {
      let code = Int(context.pointee.lastError.code)
      throw code == Int(XML_XPATH_EXPR_ERROR.rawValue) + Self.operationLimitError ? .tooMuchWork : .failed(code: code)
    }
    defer { xmlXPathFreeObject(object) }
    return try value(of: object, tree: node.tree)
  }

  /// XPATH_OP_LIMIT_EXCEEDED less XPATH_EXPR_ERROR.
  private static let operationLimitError = Int(XPATH_OP_LIMIT_EXCEEDED.rawValue) - Int(XPATH_EXPR_ERROR.rawValue)

  private func value(of object: xmlXPathObjectPtr, tree: Tree) throws(QueryError) -> XPathValue {
    switch object.pointee.type {
    case XPATH_NODESET:
      guard let set = object.pointee.nodesetval, let pointers = set.pointee.nodeTab else { return .nodes([]) }
      let count = Int(set.pointee.nodeNr)
      guard count <= tree.limits.resultNodes else { throw .tooManyNodes }
      return .nodes(UnsafeBufferPointer(start: pointers, count: count).compactMap { $0.map { Node(tree: tree, pointer: $0) } })
    case XPATH_STRING:
      guard let string = object.pointee.stringval else { return .string("") }
      var text = BoundedText(limitInBytes: tree.limits.stringBytes)
      text.append(UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string))))
      return .string(text.string)
    case XPATH_NUMBER: return .number(object.pointee.floatval)
    case XPATH_BOOLEAN: return .boolean(object.pointee.boolval != 0)
    default: throw .failed(code: Int(XML_XPATH_INVALID_TYPE.rawValue))
    }
  }
}

/// What an XPath expression gives.
public enum XPathValue {
  case nodes([Node])
  /// Cut at `MarkupLimits.stringBytes`.
  case string(String)
  case number(Double)
  case boolean(Bool)
}
