import CLibXML2

/// Runs libxml2's HTML parser over text that is valid UTF-8 without NUL.
enum HTMLParser {
  struct Output {
    let tree: Tree
    /// Why the parser stopped before the end, if it did.
    var truncation: Truncation?
  }

  private static let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
    | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue

  /// - Parameter text: at most 2 GiB.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, limits: MarkupLimits) throws(MarkupError) -> Output {
    LibXML2.prepare()
    guard !text.isEmpty, let start = text.baseAddress else {
      guard let document = htmlNewDocNoDtD(nil, nil) else { throw MarkupError(.outOfMemory) }
      return Output(tree: Tree(owning: document, isHTML: true, limits: limits), truncation: nil)
    }
    let context = start.withMemoryRebound(to: CChar.self, capacity: text.count) { htmlCreateMemoryParserCtxt($0, Int32(text.count)) }
    guard let context else { throw MarkupError(.outOfMemory) }
    defer { htmlFreeParserCtxt(context) }
    htmlCtxtUseOptions(context, Int32(bitPattern: options))
    // Text nodes then know lines beyond 65,535.
    context.pointee.options |= Int32(bitPattern: XML_PARSE_BIG_LINES.rawValue)
    // The text is UTF-8 already: without this the parser would guess, and fall back to Latin-1 at the first surprise.
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    context.pointee._private = UnsafeMutableRawPointer(bitPattern: limits.depth)
    cxml_keep_html_positions(context)
    htmlParseDocument(context)
    guard let document = context.pointee.myDoc else { throw MarkupError(.outOfMemory) }
    context.pointee.myDoc = nil
    return Output(tree: Tree(owning: document, isHTML: true, limits: limits), truncation: truncation(of: context))
  }

  /// libxml2 stops at its limits without a word; only the context tells.
  private static func truncation(of context: htmlParserCtxtPtr) -> Truncation? {
    guard context.pointee.disableSAX != 0 || context.pointee.instate == XML_PARSER_EOF else { return nil }
    switch context.pointee.lastError.code {
    case Int32(XML_ERR_INTERNAL_ERROR.rawValue), 0: return .depth
    case Int32(XML_ERR_NO_MEMORY.rawValue): return .textLength
    default: return context.pointee.errNo == Int32(XML_ERR_USER_STOP.rawValue) ? .depth : .parser
    }
  }
}
