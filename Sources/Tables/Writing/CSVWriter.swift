/// Writes CSV (RFC 4180 quoting, LF line ends) to an `AtomicFile`.
public struct CSVWriter {
  /// Where the rows go.
  public let file: AtomicFile
  /// The byte between fields.
  public let delimiter: UInt8
  /// Whether values that a spreadsheet would run as formulas get an apostrophe in front.
  public let isSpreadsheetSafe: Bool
  private let columnCount: Int
  private var field = 0

  /// Opens `path` and writes the header.
  /// - Precondition: there is a column.
  public init(
    path: String, columns: [String], delimiter: UInt8 = 0x2C, isSpreadsheetSafe: Bool = false
  ) throws(OutputError) {
    precondition(!columns.isEmpty)
    file = try AtomicFile(path: path)
    self.delimiter = delimiter
    self.isSpreadsheetSafe = isSpreadsheetSafe
    columnCount = columns.count
    for column in columns { try append(column) }
    try endRow()
  }

  /// Appends the row's next field.
  public mutating func append(_ value: UnsafeBufferPointer<UInt8>) throws(OutputError) {
    if field > 0 { try file.append(delimiter) }
    field += 1
    if isSpreadsheetSafe, CSVQuoting.isFormulaLike(value) {
      try file.appendQuoted([0x27] + value)
    } else if value.isEmpty, columnCount == 1 {
      try file.appendQuoted(value)
    } else {
      try file.appendField(value, delimiter: delimiter)
    }
  }

  /// Appends the row's next field.
  public mutating func append(_ value: [UInt8]) throws(OutputError) {
    try value.span.withUnsafeBufferPointer { bytes throws(OutputError) in try append(bytes) }
  }

  /// Appends the row's next field.
  public mutating func append(_ value: String) throws(OutputError) {
    try append(Array(value.utf8))
  }

  /// Appends a piece of a row that is CSV with this delimiter already and holds `fields` fields.
  public mutating func appendVerbatim(_ bytes: UnsafeBufferPointer<UInt8>, fields: Int) throws(OutputError) {
    if field > 0 { try file.append(delimiter) }
    field += fields
    try file.append(bytes)
  }

  /// Ends the row.
  /// - Precondition: it has as many fields as the header.
  public mutating func endRow() throws(OutputError) {
    precondition(field == columnCount, "a row of \(field) fields under \(columnCount) columns")
    field = 0
    try file.append(0x0A)
  }

  /// Makes the file appear.
  public consuming func commit() throws(OutputError) { try file.commit() }
}

extension AtomicFile {
  func appendQuoted(_ value: [UInt8]) throws(OutputError) {
    try value.span.withUnsafeBufferPointer { bytes throws(OutputError) in try appendQuoted(bytes) }
  }
}
