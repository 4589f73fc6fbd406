extension ValueDocument {
  /// The values of a document, in order, without what only their history needs; about half the work of `decode`.
  /// - Throws: `DocumentError` when the bytes are no document that `encode` wrote.
  public static func decodeBare(_ bytes: UnsafeRawBufferPointer, into values: inout [BareValue]) throws(DocumentError) {
    values.removeAll(keepingCapacity: true)
    var reader = DocumentReader(bytes)
    try reader.expect("{\"s\":")
    try reader.array { reader throws(DocumentError) in try passProvenance(&reader) }
    try reader.expect(",\"v\":")
    let table = FieldTable.shared
    try reader.array { reader throws(DocumentError) in values.append(try readBare(&reader, table: table)) }
    try reader.expect("}")
    guard reader.isAtEnd else { throw DocumentError(offset: reader.position) }
  }

  private static func passProvenance(_ reader: inout DocumentReader) throws(DocumentError) {
    try reader.expect("[")
    try passText(&reader)
    if try reader.hasCell() { try passText(&reader) }
    for _ in 0..<4 where try reader.hasCell() { _ = try reader.integer() }
    if try reader.hasCell() { _ = try reader.number() }
    try reader.expect("]")
  }

  private static func readBare(_ reader: inout DocumentReader, table: FieldTable) throws(DocumentError) -> BareValue {
    try reader.expect(UInt8(ascii: "["))
    _ = try reader.integer()
    try reader.expect(UInt8(ascii: ","))
    let field = try reader.word(table.field)
    try reader.expect(UInt8(ascii: ","))
    let text = try reader.string()
    try reader.expect(UInt8(ascii: ","))
    _ = try reader.integer()
    if try reader.hasCell() { try passText(&reader) }
    if try reader.hasCell() { try passText(&reader) }
    let parts = try reader.hasCell() ? try readParts(&reader, names: table.parts(of: field)) : [:]
    if try reader.hasCell() { _ = try reader.integer() }
    let isCurrent = try !reader.hasCell()
    if !isCurrent { try passText(&reader) }
    if try reader.hasCell() { _ = try reader.integer() }
    try reader.expect(UInt8(ascii: "]"))
    return BareValue(field: field, text: text, parts: parts, isCurrent: isCurrent)
  }

  private static func passText(_ reader: inout DocumentReader) throws(DocumentError) {
    _ = try reader.word { _ in true }
  }
}
