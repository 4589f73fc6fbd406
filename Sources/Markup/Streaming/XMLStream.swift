import CLibXML2
import Glibc

/// Reads an XML document of any size as a stream of records: the elements of one name, each as a small tree, while nothing else is kept.
///
/// UTF-8, or an encoding of one byte a character. Declarations and entities are refused as by `XMLDocument`; the limits on bytes and nodes are
/// for each record. An element of that name inside a record is part of it.
public final class XMLStream {
  private static let pieceLength = 1 << 16

  private let source: () throws -> [UInt8]?
  private let builder: RecordBuilder
  private let limits: MarkupLimits
  private let context: xmlParserCtxtPtr
  private var scan: XMLPreScan
  private var encoding: Encoding?
  /// Bytes of a character that was cut at the end of a chunk.
  private var rest: [UInt8] = []
  private var bytesInRecord = 0
  private var ready: ArraySlice<Tree> = []
  private var failure: XMLStreamError?
  private var isFinished = false

  /// - Parameter record: the local name of the record elements.
  /// - Parameter namespaceURI: their namespace; nil for any.
  /// - Parameter source: gives the next bytes, or nil at the end; never asked again after that.
  /// - Throws: `MarkupError` where memory is refused.
  public init(
    record: String, namespaceURI: String? = nil, limits: MarkupLimits = MarkupLimits(), source: @escaping () throws -> [UInt8]?
  ) throws(MarkupError) {
    LibXML2.prepare()
    guard let context = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else { throw MarkupError(.outOfMemory) }
    self.source = source
    self.limits = limits
    self.context = context
    builder = RecordBuilder(name: record, namespaceURI: namespaceURI, limits: limits)
    var whole = limits
    whole.nodes = .max
    scan = XMLPreScan(limits: whole)
    builder.attach(to: context)
  }

  deinit {
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// The next record, or nil at the end of a well-formed document.
  ///
  /// - Throws: `XMLStreamError`, after the records before the error; from then on the same again.
  public func next() throws(XMLStreamError) -> XMLRecord? {
    while true {
      if let tree = ready.popFirst() { return XMLRecord(tree: tree) }
      if let failure { throw failure }
      guard !isFinished else { return nil }
      do throws(XMLStreamError) { try read() } catch { failure = error }
      ready = builder.take()[...]
    }
  }

  private func read() throws(XMLStreamError) {
    let chunk = try Result { try source() }.mapError { XMLStreamError.source($0) }.get()
    LibXML2.prepare()
    guard let chunk else {
      isFinished = true
      guard rest.isEmpty else { throw .markup(MarkupError(.undecodable(encoding: "utf-8"))) }
      xmlParseChunk(context, nil, 0, 1)
      if let error = builder.error(of: context) { throw .markup(error) }
      return
    }
    var start = 0
    while start < chunk.count {
      let end = min(chunk.count, start + Self.pieceLength)
      do throws(MarkupError) { try feed(chunk[start..<end]) } catch { throw .markup(error) }
      start = end
    }
  }

  private func feed(_ received: ArraySlice<UInt8>) throws(MarkupError) {
    let text = try decode(rest + received)
    try text.withUnsafeBufferPointer { text in
      Result { () throws(MarkupError) in
        guard let start = text.baseAddress, !text.isEmpty else { return }
        if memchr(start, 0, text.count) != nil { throw MarkupError(.undecodable(encoding: encoding?.name ?? "")) }
        try scan.scan(text)
        _ = start.withMemoryRebound(to: CChar.self, capacity: text.count) { xmlParseChunk(context, $0, Int32(text.count), 0) }
        if let error = builder.error(of: context) { throw error }
        bytesInRecord = builder.depth > 0 && builder.finished.isEmpty ? bytesInRecord + text.count : 0
        if bytesInRecord > limits.bytes { throw MarkupError(.limit(.bytes)) }
      }
    }.get()
  }

  /// The bytes as UTF-8; what is cut at the end stays in `rest`.
  private func decode(_ received: [UInt8]) throws(MarkupError) -> [UInt8] {
    rest = []
    var bytes = received
    if encoding == nil {
      // The declaration must be whole, or surely absent.
      guard bytes.count >= 1024 || bytes.contains(UInt8(ascii: ">")) else {
        rest = bytes
        return []
      }
      let (found, start) = try XMLText.encoding(of: bytes, transportCharset: nil)
      guard found == .utf8 || SingleByteEncoding.isKnown(found) else { throw MarkupError(.encodingDeclaration(found.name), offset: 0) }
      encoding = found
      bytes.removeFirst(start)
    }
    guard let encoding, encoding != .utf8 else {
      let cut = Self.incompleteTail(of: bytes)
      rest = Array(bytes.suffix(cut))
      bytes.removeLast(cut)
      guard bytes.withUnsafeBufferPointer(DecodedText.isValid) else { throw MarkupError(.undecodable(encoding: "utf-8")) }
      return bytes
    }
    var flaw: Int?
    let text = bytes.withUnsafeBufferPointer { SingleByteEncoding.decode($0, from: encoding, flaw: &flaw) }
    guard let text, flaw == nil else { throw MarkupError(.undecodable(encoding: encoding.name)) }
    return text
  }

  /// How many bytes at the end begin a character that is not whole.
  private static func incompleteTail(of bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}
