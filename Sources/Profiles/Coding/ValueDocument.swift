/// A profile's values as one compact JSON text: what a store keeps beside a profile's row.
///
/// `{"s":[PROVENANCE...],"v":[VALUE...]}`, where a provenance is `[source, reference, observed, asserted, verified, expires, confidence]` and
/// a value is `[ordinal, field, text, raw, label, primary, status, provenance's index, parts, ended]`; moments are milliseconds since the
/// epoch; what is absent is `null`, and nulls at an array's end are left out. Values of one source share its provenance, so that an imported
/// profile takes some hundred bytes.
public enum ValueDocument {
  /// The values as bytes; `decode` gives them back exactly.
  /// - Complexity: linear in the values' bytes.
  public static func encode(_ values: [Value]) -> [UInt8] {
    var provenances: [Provenance] = []
    var positions: [Provenance: Int] = [:]
    for value in values where positions[value.provenance] == nil {
      positions[value.provenance] = provenances.count
      provenances.append(value.provenance)
    }
    var writer = DocumentWriter(reserving: 64 + values.count * 48)
    writer.open("{\"s\":[")
    for (index, provenance) in provenances.enumerated() {
      if index > 0 { writer.comma() }
      write(provenance, to: &writer)
    }
    writer.open("],\"v\":[")
    for (index, value) in values.enumerated() {
      if index > 0 { writer.comma() }
      write(value, provenance: positions[value.provenance] ?? 0, to: &writer)
    }
    writer.open("]}")
    return writer.bytes
  }

  /// The values of a document.
  /// - Parameter side: the profile that the document belongs to.
  /// - Throws: `DocumentError` when the bytes are no such document.
  public static func decode(_ bytes: UnsafeRawBufferPointer, side: ProfileID) throws(DocumentError) -> [Value] {
    var reader = DocumentReader(bytes)
    try reader.expect("{\"s\":")
    let provenances = try readProvenances(&reader)
    try reader.expect(",\"v\":")
    var values: [Value] = []
    try reader.array { reader throws(DocumentError) in
      values.append(try readValue(&reader, side: side, provenances: provenances))
    }
    try reader.expect("}")
    guard reader.isAtEnd else { throw DocumentError(offset: reader.position) }
    return values
  }

  public static func decode(_ bytes: [UInt8], side: ProfileID) throws(DocumentError) -> [Value] {
    let result: Result<[Value], DocumentError> = bytes.withUnsafeBytes { buffer in
      do throws(DocumentError) { return .success(try decode(buffer, side: side)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  // MARK: Provenance

  private static func write(_ provenance: Provenance, to writer: inout DocumentWriter) {
    writer.array { writer in
      writer.text(provenance.source.rawValue)
      writer.text(provenance.reference)
      writer.integer(provenance.observedAt.milliseconds)
      writer.integer(provenance.assertedAt?.milliseconds)
      writer.integer(provenance.verifiedAt?.milliseconds)
      writer.integer(provenance.expiresAt?.milliseconds)
      writer.number(provenance.confidence)
    }
  }

  private static func readProvenances(_ reader: inout DocumentReader) throws(DocumentError) -> [Provenance] {
    var provenances: [Provenance] = []
    try reader.array { reader throws(DocumentError) in
      let start = reader.position
      var cells = try reader.cells()
      guard let name = cells.text(), let source = Provenance.Source(rawValue: name) else { throw DocumentError(offset: start) }
      let reference = cells.text()
      guard let observed = cells.integer() else { throw DocumentError(offset: start) }
      var provenance = Provenance(source: source, reference: reference, observedAt: Timestamp(milliseconds: observed))
      provenance.assertedAt = cells.integer().map(Timestamp.init(milliseconds:))
      provenance.verifiedAt = cells.integer().map(Timestamp.init(milliseconds:))
      provenance.expiresAt = cells.integer().map(Timestamp.init(milliseconds:))
      provenance.confidence = cells.number()
      provenances.append(provenance)
    }
    return provenances
  }

  // MARK: Value

  private static func write(_ value: Value, provenance: Int, to writer: inout DocumentWriter) {
    writer.array { writer in
      writer.integer(Int64(value.id.ordinal))
      writer.text(value.field.name)
      writer.text(value.text)
      writer.text(value.raw)
      writer.text(value.label)
      writer.integer(value.isPrimary ? 1 : nil)
      writer.text(value.status == .current ? nil : value.status.rawValue)
      writer.integer(Int64(provenance))
      if value.parts.isEmpty {
        writer.null()
      } else {
        writer.map(value.parts.sorted { $0.key < $1.key })
      }
      writer.integer(value.endedAt?.milliseconds)
    }
  }

  private static func readValue(_ reader: inout DocumentReader, side: ProfileID, provenances: [Provenance]) throws(DocumentError) -> Value {
    let start = reader.position
    var cells = try reader.cells()
    guard let number = cells.integer(), let ordinal = Int32(exactly: number), let name = cells.text(), let field = Field(name: name),
      let text = cells.text()
    else { throw DocumentError(offset: start) }
    let raw = cells.text()
    let label = cells.text()
    let isPrimary = cells.integer() != nil
    let statusName = cells.text()
    guard let status = Value.Status(rawValue: statusName ?? "current"), let index = cells.integer(),
      provenances.indices.contains(Int(index))
    else { throw DocumentError(offset: start) }
    let parts = cells.map()
    return Value(
      id: ValueID(side: side, ordinal: ordinal), field: field, text: text, raw: raw, label: label, isPrimary: isPrimary, parts: parts,
      status: status, provenance: provenances[Int(index)], endedAt: cells.integer().map(Timestamp.init(milliseconds:)))
  }
}

/// The bytes are no document that `ValueDocument` wrote.
public struct DocumentError: Error, Hashable, Sendable {
  /// Where the flaw was met, in bytes from the start.
  public let offset: Int
}
