import GRDB
import GRDBSQLite
import Profiles

/// A prepared statement of one connection; the only place that touches SQLite's C functions on hot paths.
///
/// Bound through the C interface because that takes a third of the time of GRDB's argument arrays.
struct PreparedStatement {
  private let statement: Statement
  private let raw: OpaquePointer
  private let connection: OpaquePointer?
  /// The table that an error is about.
  private let table: String

  init(_ statement: Statement, connection: OpaquePointer?, table: String) {
    self.statement = statement
    self.raw = statement.sqliteStatement
    self.connection = connection
    self.table = table
  }

  // MARK: Binding; positions count from 1

  func bind(_ number: Int64, at position: Int32) throws(StoreError) { try accept(sqlite3_bind_int64(raw, position, number)) }

  func bindNull(at position: Int32) throws(StoreError) { try accept(sqlite3_bind_null(raw, position)) }

  func bind(_ text: String, at position: Int32) throws(StoreError) {
    var text = text
    try accept(
      text.withUTF8 { utf8 in
        // An empty string has no address, and SQLite takes no address for NULL.
        guard let start = utf8.baseAddress else { return sqlite3_bind_text(raw, position, "", 0, nil) }
        return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
          sqlite3_bind_text(raw, position, $0, Int32(clamping: utf8.count), Self.copied)
        }
      })
  }

  func bind(_ bytes: [UInt8], at position: Int32) throws(StoreError) {
    try accept(
      bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress, !buffer.isEmpty else { return sqlite3_bind_zeroblob(raw, position, 0) }
        return sqlite3_bind_blob64(raw, position, start, UInt64(buffer.count), Self.copied)
      })
  }

  func bind(_ cells: [Cell]) throws(StoreError) {
    for (index, cell) in cells.enumerated() {
      let position = Int32(index + 1)
      switch cell {
      case .null: try bindNull(at: position)
      case .integer(let number): try bind(number, at: position)
      case .real(let number): try accept(sqlite3_bind_double(raw, position, number))
      case .text(let text): try bind(text, at: position)
      case .blob(let bytes): try bind(bytes, at: position)
      }
    }
  }

  /// SQLITE_TRANSIENT, a macro that is not imported: SQLite copies what is bound.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  // MARK: Running

  /// Runs to the end; rows are passed by.
  func run() throws(StoreError) {
    while try step() {}
  }

  /// Whether there is one more row. At the end, and on an error, the statement is ready to be bound again.
  func step() throws(StoreError) -> Bool {
    // Some failures (a full disk) end the transaction; what follows must not commit itself row by row.
    guard sqlite3_get_autocommit(connection) == 0 else {
      sqlite3_reset(raw)
      throw .failed(code: SQLITE_ABORT)
    }
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(raw)
      return false
    case let code:
      let extended = sqlite3_extended_errcode(connection)
      sqlite3_reset(raw)
      throw StoreError(code: extended == SQLITE_OK ? code : extended, table: table)
    }
  }

  /// Makes the statement ready again before its end was reached.
  func reset() { sqlite3_reset(raw) }

  var row: ResultRow { ResultRow(raw: raw, table: table) }

  private func accept(_ code: Int32) throws(StoreError) {
    if code != SQLITE_OK { throw StoreError(code: code, table: table) }
  }
}

/// The row on which a statement stands. Columns count from 0.
struct ResultRow {
  fileprivate let raw: OpaquePointer
  let table: String

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(raw, column) == SQLITE_NULL }
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(raw, column) }
  func int(_ column: Int32) -> Int { Int(clamping: integer(column)) }
  func flag(_ column: Int32) -> Bool { integer(column) != 0 }
  func real(_ column: Int32) -> Double { sqlite3_column_double(raw, column) }
  func time(_ column: Int32) -> Timestamp { Timestamp(milliseconds: integer(column)) }
  func id<Entity>(_ column: Int32) -> Identifier<Entity> { Identifier(integer(column)) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(raw, column) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, column))), as: UTF8.self)
  }

  /// Valid until the statement is stepped or reset.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(raw, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(raw, column)))
  }

  func blob(_ column: Int32) -> [UInt8] { Array(bytes(column)) }

  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
  func optionalReal(_ column: Int32) -> Double? { isNull(column) ? nil : real(column) }
  func optionalTime(_ column: Int32) -> Timestamp? { isNull(column) ? nil : time(column) }
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
  func optionalID<Entity>(_ column: Int32) -> Identifier<Entity>? { isNull(column) ? nil : id(column) }

  /// The case that a text names.
  func choice<Choice: RawRepresentable>(_ column: Int32, number: Int64) throws(StoreError) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text(column)) else { throw .unreadable(table: table, number: number) }
    return choice
  }
}
