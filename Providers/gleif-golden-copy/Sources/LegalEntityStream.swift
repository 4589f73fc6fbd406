public import Markup

/// The records of a golden copy, one by one, while nothing else is kept.
public final class LegalEntityStream {
  private let stream: XMLStream
  /// Records without LEI or name, which were left out.
  public private(set) var rejectedCount = 0

  /// - Parameter source: gives the next bytes of the XML, decompressed, or nil at the end.
  /// - Throws: `MarkupError` where memory is refused.
  public init(source: @escaping () throws -> [UInt8]?) throws(MarkupError) {
    stream = try XMLStream(record: "LEIRecord", limits: MarkupLimits(bytes: 1 << 20, nodes: 20_000), source: source)
  }

  /// The next record, or nil at the end.
  /// - Throws: `XMLStreamError` where the file is broken; records before it were given.
  public func next() throws(XMLStreamError) -> LegalEntity? {
    while let record = try stream.next() {
      if let node = record.root, let entity = LegalEntity(node) { return entity }
      rejectedCount += 1
    }
    return nil
  }
}
