import CLibXML2

/// Runs libxml2's XML parser over text that is valid UTF-8 and that `XMLPreScan` let through.
enum XMLParser {
  struct Output {
    let tree: Tree
    /// Whether every prefix is declared.
    let isNamespaceWellFormed: Bool
  }

  /// Never NOENT, DTDLOAD, DTDATTR, DTDVALID, XINCLUDE or HUGE: nothing is read from outside and no entity is replaced.
  static let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
    | XML_PARSE_IGNORE_ENC.rawValue

  /// - Parameter allowsEntities: whether declared entities are let through; only tests of libxml2 itself ask for it.
  static func parse(
    _ text: UnsafeBufferPointer<UInt8>, limits: MarkupLimits, allowsEntities: Bool = false
  ) throws(MarkupError) -> Output {
    LibXML2.prepare()
    guard !text.isEmpty, let start = text.baseAddress else {
      throw MarkupError(.malformed(code: Int(XML_ERR_DOCUMENT_EMPTY.rawValue), message: "document is empty"), offset: 0, line: 1, column: 1)
    }
    let context = start.withMemoryRebound(to: CChar.self, capacity: text.count) { xmlCreateMemoryParserCtxt($0, Int32(text.count)) }
    guard let context else { throw MarkupError(.outOfMemory) }
    let sink = XMLErrorSink()
    return try withExtendedLifetime(sink) { () throws(MarkupError) in
      defer { xmlFreeParserCtxt(context) }
      sink.attach(to: context, allowsEntities: allowsEntities)
      cxml_keep_xml_positions(context)
      xmlParseDocument(context)
      let document = context.pointee.myDoc
      context.pointee.myDoc = nil
      if let error = sink.error(of: context) {
        if let document { xmlFreeDoc(document) }
        throw error
      }
      guard let document else { throw MarkupError(.outOfMemory) }
      return Output(
        tree: Tree(owning: document, isHTML: false, limits: limits), isNamespaceWellFormed: context.pointee.nsWellFormed != 0)
    }
  }
}

/// Keeps the first error that stops a parser.
class XMLErrorSink {
  private(set) var first: MarkupError?

  /// Sets options and handlers; the sink must outlive the context.
  func attach(to context: xmlParserCtxtPtr, allowsEntities: Bool) {
    xmlCtxtUseOptions(context, Int32(bitPattern: XMLParser.options))
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    context.pointee.sax.pointee.serror = { userData, error in
      guard let userData, let error, error.pointee.level == XML_ERR_FATAL else { return }
      let context = userData.assumingMemoryBound(to: xmlParserCtxt.self)
      guard let sink = context.pointee._private else { return }
      Unmanaged<XMLErrorSink>.fromOpaque(sink).takeUnretainedValue().note(error.pointee)
    }
    guard !allowsEntities else { return }
    context.pointee.sax.pointee.entityDecl = { userData, name, _, _, _, _ in
      guard let userData else { return }
      let context = userData.assumingMemoryBound(to: xmlParserCtxt.self)
      if let sink = context.pointee._private {
        Unmanaged<XMLErrorSink>.fromOpaque(sink).takeUnretainedValue().noteEntity(line: Int(context.pointee.input?.pointee.line ?? 0))
      }
      xmlStopParser(context)
    }
  }

  private func note(_ error: xmlError) {
    guard first == nil else { return }
    var message = error.message.map { String(cString: $0) } ?? ""
    while message.last?.isWhitespace == true { message.removeLast() }
    first = MarkupError(
      .malformed(code: Int(error.code), message: message), line: error.line > 0 ? Int(error.line) : nil,
      column: error.int2 > 0 ? Int(error.int2) : nil)
  }

  private func noteEntity(line: Int) { note(MarkupError(.declaration("ENTITY"), line: line)) }

  /// Keeps an error of ours, if it is the first.
  final func note(_ error: MarkupError) {
    if first == nil { first = error }
  }

  /// The first error, or nil when the document is well-formed.
  func error(of context: xmlParserCtxtPtr) -> MarkupError? {
    if let first { return first }
    guard context.pointee.wellFormed == 0 else { return nil }
    return MarkupError(.malformed(code: Int(context.pointee.errNo), message: "the document is not well-formed"))
  }
}
