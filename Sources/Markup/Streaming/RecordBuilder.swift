import CLibXML2

/// Builds a tree for each record element, and nothing for what lies between records.
final class RecordBuilder: XMLErrorSink {
  private let name: CName
  private let namespaceURI: CName?
  private let limits: MarkupLimits
  private(set) var finished: [Tree] = []
  /// Open elements of the current record, 0 outside.
  private(set) var depth = 0
  private var nodes = 0

  init(name: String, namespaceURI: String?, limits: MarkupLimits) {
    self.name = CName(name)
    self.namespaceURI = namespaceURI.map(CName.init)
    self.limits = limits
  }

  /// Gives the records that are whole, in order, and forgets them.
  func take() -> [Tree] {
    defer { finished.removeAll(keepingCapacity: true) }
    return finished
  }

  /// Sets options and handlers; the builder must outlive the context.
  func attach(to context: xmlParserCtxtPtr) {
    attach(to: context, allowsEntities: false)
    let sax = context.pointee.sax!
    sax.pointee.comment = nil
    sax.pointee.processingInstruction = nil
    sax.pointee.internalSubset = nil
    sax.pointee.externalSubset = nil
    sax.pointee.startElementNs = { data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes in
      guard let data, let builder = RecordBuilder.of(data) else { return }
      let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
      if builder.depth == 0 {
        guard builder.name.equals(name), builder.namespaceURI?.equals(uri) ?? true else { return }
        builder.nodes = 0
        var scope = RecordBuilder.namespaces(inScopeOf: context)
        let count = Int32(scope.count / 2)
        scope.withUnsafeMutableBufferPointer {
          xmlSAX2StartElementNs(data, name, prefix, uri, count, $0.baseAddress, attributeCount, defaultedCount, attributes)
        }
      } else {
        xmlSAX2StartElementNs(data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
      }
      builder.depth += 1
      builder.nodes += 1
      cxml_note_position(context)
      if builder.nodes > builder.limits.nodes {
        builder.note(MarkupError(.limit(.nodes), line: Int(context.pointee.input?.pointee.line ?? 0)))
        xmlStopParser(context)
      }
    }
    sax.pointee.endElementNs = { data, name, prefix, uri in
      guard let data, let builder = RecordBuilder.of(data), builder.depth > 0 else { return }
      xmlSAX2EndElementNs(data, name, prefix, uri)
      builder.depth -= 1
      if builder.depth == 0 { builder.finish(data.assumingMemoryBound(to: xmlParserCtxt.self)) }
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer) -> RecordBuilder? {
    data.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private.map {
      Unmanaged<RecordBuilder>.fromOpaque($0).takeUnretainedValue()
    }
  }

  /// All declarations around and on the element that begins, the inner ones of a prefix only: prefix, URI, prefix, URI...
  private static func namespaces(inScopeOf context: xmlParserCtxtPtr) -> [UnsafePointer<UInt8>?] {
    var scope: [UnsafePointer<UInt8>?] = []
    guard let table = context.pointee.nsTab else { return scope }
    for index in stride(from: Int(context.pointee.nsNr) - 2, through: 0, by: -2) {
      let prefix = table[index]
      // Prefixes are interned: the same name is the same pointer.
      let isShadowed = stride(from: 0, to: scope.count, by: 2).contains { scope[$0] == prefix }
      if !isShadowed, scope.count < 128 { scope += [prefix, table[index + 1]] }
    }
    return scope
  }

  /// Takes the record's document and gives the parser a new one.
  private func finish(_ context: xmlParserCtxtPtr) {
    guard let document = context.pointee.myDoc, let next = xmlNewDoc(nil) else {
      note(MarkupError(.outOfMemory))
      xmlStopParser(context)
      return
    }
    // Names of both live in the parser's dictionary.
    next.pointee.dict = context.pointee.dict
    xmlDictReference(context.pointee.dict)
    context.pointee.myDoc = next
    finished.append(Tree(owning: document, isHTML: false, limits: limits))
  }
}
