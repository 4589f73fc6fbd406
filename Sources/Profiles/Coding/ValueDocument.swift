/// A profile's values as one compact JSON text: what a store keeps beside a profile's row.
///
/// `{"s":[PROVENANCE...],"v":[VALUE...]}`, where a provenance is `[source, reference, observed, asserted, verified, expires, confidence]` and
/// a value is `[ordinal, field, text, provenance's index, raw, label, parts, primary, status, ended]`; moments are milliseconds since the
/// epoch; what is absent is `null`, and nulls at an array's end are left out. Parts are an array in the order of `Field.parts`, or an object
/// where a part has another name. Values of one source share its provenance, so that an imported
/// profile takes some hundred bytes.
public enum ValueDocument {
  /// The values as bytes; `decode` gives them back exactly.
  /// - Complexity: linear in the values' bytes.
  public static func encode(_ values: [Value]) -> [UInt8] {
    let (provenances, positions) = provenances(of: values)
    var writer = DocumentWriter(reserving: 64 + values.count * 48)
    writer.open("{\"s\":[")
    for (index, provenance) in provenances.enumerated() {
      if index > 0 { writer.comma() }
      write(provenance, to: &writer)
    }
    writer.open("],\"v\":[")
    for (index, value) in values.enumerated() {
      if index > 0 { writer.comma() }
      write(value, provenance: positions[index], to: &writer)
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
    let table = FieldTable.shared
    var values: [Value] = []
    values.reserveCapacity(min(16, bytes.count / 32))
    try reader.array { reader throws(DocumentError) in
      values.append(try readValue(&reader, side: side, provenances: provenances, table: table))
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

  /// The distinct provenances, and for each value the index of its own. Neighbours mostly share one, so it is seldom hashed.
  private static func provenances(of values: [Value]) -> (distinct: [Provenance], indices: [Int]) {
    var distinct: [Provenance] = []
    var known: [Provenance: Int] = [:]
    var indices: [Int] = []
    indices.reserveCapacity(values.count)
    for value in values {
      if let last = indices.last, distinct[last] == value.provenance {
        indices.append(last)
      } else if let index = known[value.provenance] {
        indices.append(index)
      } else {
        known[value.provenance] = distinct.count
        indices.append(distinct.count)
        distinct.append(value.provenance)
      }
    }
    return (distinct, indices)
  }

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
      try reader.expect("[")
      guard let source = Provenance.Source(rawValue: try reader.string()) else { throw reader.flaw }
      let reference = try reader.hasCell() ? try reader.string() : nil
      guard let observed = try moment(&reader) else { throw reader.flaw }
      var provenance = Provenance(source: source, reference: reference, observedAt: observed)
      provenance.assertedAt = try moment(&reader)
      provenance.verifiedAt = try moment(&reader)
      provenance.expiresAt = try moment(&reader)
      provenance.confidence = try reader.hasCell() ? try reader.number() : nil
      try reader.expect("]")
      provenances.append(provenance)
    }
    return provenances
  }

  private static func moment(_ reader: inout DocumentReader) throws(DocumentError) -> Timestamp? {
    try reader.hasCell() ? Timestamp(milliseconds: try reader.integer()) : nil
  }

  // MARK: Value

  private static func write(_ value: Value, provenance: Int, to writer: inout DocumentWriter) {
    writer.array { writer in
      writer.integer(Int64(value.id.ordinal))
      writer.text(value.field.name)
      writer.text(value.text)
      writer.integer(Int64(provenance))
      writer.text(value.raw)
      writer.text(value.label)
      writer.parts(value.parts, names: value.parts.isEmpty ? [] : FieldTable.shared.parts(of: value.field))
      writer.integer(value.isPrimary ? 1 : nil)
      writer.text(value.status == .current ? nil : value.status.rawValue)
      writer.integer(value.endedAt?.milliseconds)
    }
  }

  private static func readValue(
    _ reader: inout DocumentReader, side: ProfileID, provenances: [Provenance], table: FieldTable
  ) throws(DocumentError) -> Value {
    try reader.expect(UInt8(ascii: "["))
    guard let ordinal = Int32(exactly: try reader.integer()) else { throw reader.flaw }
    try reader.expect(UInt8(ascii: ","))
    let field = try reader.word(table.field)
    try reader.expect(UInt8(ascii: ","))
    let text = try reader.string()
    try reader.expect(UInt8(ascii: ","))
    guard let index = Int(exactly: try reader.integer()), provenances.indices.contains(index) else { throw reader.flaw }
    let raw = try reader.hasCell() ? try reader.string() : nil
    let label = try reader.hasCell() ? try reader.string() : nil
    let parts = try reader.hasCell() ? try readParts(&reader, names: table.parts(of: field)) : [:]
    let isPrimary = try reader.hasCell() ? try reader.integer() == 1 : false
    var status = Value.Status.current
    if try reader.hasCell() {
      guard let written = Value.Status(rawValue: try reader.string()) else { throw reader.flaw }
      status = written
    }
    let endedAt = try moment(&reader)
    try reader.expect(UInt8(ascii: "]"))
    return Value(
      id: ValueID(side: side, ordinal: ordinal), field: field, text: text, raw: raw, label: label, isPrimary: isPrimary, parts: parts,
      status: status, provenance: provenances[index], endedAt: endedAt)
  }

  static func readParts(_ reader: inout DocumentReader, names: [String]) throws(DocumentError) -> [String: String] {
    if reader.isObject { return try reader.map() }
    var parts = [String: String](minimumCapacity: names.count)
    var position = 0
    try reader.array { reader throws(DocumentError) in
      guard position < names.count else { throw reader.flaw }
      if try !reader.isNull() { parts[names[position]] = try reader.string() }
      position += 1
    }
    return parts
  }
}

/// The bytes are no document that `ValueDocument` wrote.
public struct DocumentError: Error, Hashable, Sendable {
  /// Where the flaw was met, in bytes from the start.
  public let offset: Int
}
