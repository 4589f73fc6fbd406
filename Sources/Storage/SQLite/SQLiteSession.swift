import GRDB
import GRDBSQLite
import Profiles

/// One transaction, or one snapshot, on one connection. What it can do is in the extensions, a theme a file.
struct SQLiteSession {
  let database: Database
  let fingerprint: KeyFingerprint

  /// The statement of a text, prepared once for each connection. Only one use of a text may be under way at a time.
  func statement(_ sql: String, _ table: String) throws(StoreError) -> PreparedStatement {
    do {
      return PreparedStatement(try database.cachedStatement(sql: sql), connection: database.sqliteConnection, table: table)
    } catch {
      throw StoreError(error, table: table)
    }
  }

  /// A statement of one's own, for loops that call back.
  func freshStatement(_ sql: String, _ table: String) throws(StoreError) -> PreparedStatement {
    do {
      return PreparedStatement(try database.makeStatement(sql: sql), connection: database.sqliteConnection, table: table)
    } catch {
      throw StoreError(error, table: table)
    }
  }

  /// Runs a change and returns how many rows it concerned.
  @discardableResult
  func execute(_ sql: String, _ table: String, _ cells: [Cell] = []) throws(StoreError) -> Int {
    let statement = try statement(sql, table)
    try statement.bind(cells)
    try statement.run()
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  /// Runs an insertion and returns the number of the new row.
  func insertRow(_ sql: String, _ table: String, _ cells: [Cell]) throws(StoreError) -> Int64 {
    try execute(sql, table, cells)
    return lastInsertedNumber
  }

  var lastInsertedNumber: Int64 { sqlite3_last_insert_rowid(database.sqliteConnection) }

  /// What `read` makes of each row.
  func rows<R>(
    _ sql: String, _ table: String, _ cells: [Cell] = [], _ read: (ResultRow) throws(StoreError) -> R
  ) throws(StoreError) -> [R] {
    let statement = try statement(sql, table)
    try statement.bind(cells)
    var results: [R] = []
    while try statement.step() {
      do {
        results.append(try read(statement.row))
      } catch {
        statement.reset()
        throw error
      }
    }
    return results
  }

  /// What `read` makes of the first row; nil when there is none.
  func first<R>(
    _ sql: String, _ table: String, _ cells: [Cell] = [], _ read: (ResultRow) throws(StoreError) -> R
  ) throws(StoreError) -> R? {
    let statement = try statement(sql, table)
    try statement.bind(cells)
    guard try statement.step() else { return nil }
    defer { statement.reset() }
    return try read(statement.row)
  }

  /// The number in the first column of the first row; 0 when there is none.
  func number(_ sql: String, _ table: String, _ cells: [Cell] = []) throws(StoreError) -> Int64 {
    try first(sql, table, cells) { $0.integer(0) } ?? 0
  }

  /// A part of a list of which one row more than wanted was asked for.
  func page<Element, Cursor>(_ found: [Element], limit: Int, cursor: (Element) -> Cursor) -> Page<Element, Cursor> {
    guard found.count > limit, limit > 0 else { return Page(elements: found, next: nil) }
    let elements = Array(found.prefix(limit))
    return Page(elements: elements, next: elements.last.map(cursor))
  }
}

extension SQLiteSession: StoreWriter {}

/// How many elements a part of a list may have.
func clampedLimit(_ limit: Int) -> Int { min(max(limit, 1), 10_000) }
