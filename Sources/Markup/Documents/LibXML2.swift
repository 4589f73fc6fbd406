import CLibXML2

/// The state that libxml2 keeps for the whole process and for each thread.
enum LibXML2 {
  private static let started: Void = cxml_start()

  /// To be called before each use: starts the library once, and keeps it from printing on this thread.
  static func prepare() {
    _ = started
    cxml_silence_thread()
  }
}

typealias NodePointer = UnsafeMutablePointer<xmlNode>

/// Owns one libxml2 document; each `Node` keeps it alive.
final class Tree {
  let document: UnsafeMutablePointer<xmlDoc>
  let isHTML: Bool
  let limits: MarkupLimits
  /// Made at the first query; holds the query's order of elements and its caches.
  private(set) var queryContext: UnsafeMutablePointer<xmlXPathContext>?

  /// Takes the document over.
  init(owning document: UnsafeMutablePointer<xmlDoc>, isHTML: Bool, limits: MarkupLimits) {
    self.document = document
    self.isHTML = isHTML
    self.limits = limits
  }

  deinit {
    if let queryContext { xmlXPathFreeContext(queryContext) }
    xmlFreeDoc(document)
  }

  var root: NodePointer? { xmlDocGetRootElement(document) }

  /// The context for queries, or nil where memory is refused.
  func preparedQueryContext() -> UnsafeMutablePointer<xmlXPathContext>? {
    if let queryContext { return queryContext }
    guard let context = xmlXPathNewContext(document) else { return nil }
    // Numbers the elements, so that sorting results does not walk over siblings.
    xmlXPathOrderDocElems(document)
    queryContext = context
    return context
  }
}
