import GRDB
import GRDBSQLite

extension SQLiteStore {
  /// Carries the log over, cuts it, and clears what is unused in the file.
  static func scrub(_ database: Database) throws {
    // Another process may commit between the checkpoint and the lock: then once more.
    for _ in 0..<5 {
      _ = try database.checkpoint(.truncate)
      var isDone = false
      try database.inTransaction(.immediate) {
        isDone = try clear(database)
        return .commit
      }
      if isDone {
        _ = try database.checkpoint(.truncate)
        return
      }
    }
    throw StoreError.busy
  }

  /// Whether the file could be cleared: no commit was waiting in the log.
  private static func clear(_ database: Database) throws -> Bool {
    guard let file = DatabaseFile(database.sqliteConnection), let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") else {
      throw StoreError.closed
    }
    guard try isLogEmpty(database) else { return false }
    // Pages in the cache still hold what is cleared, and would bring it back when they are written.
    sqlite3_db_release_memory(database.sqliteConnection)
    try UnusedSpace(pageSize: pageSize).clear(in: file)
    // A commit tells other processes that their caches are out of date.
    try database.execute(
      sql: "INSERT INTO meta (key, value) VALUES ('store.scrubbed', x'01') ON CONFLICT (key) DO UPDATE SET value = value")
    return true
  }

  private static func isLogEmpty(_ database: Database) throws -> Bool {
    var journal: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK else {
      throw StoreError.closed
    }
    guard let journal, let methods = journal.pointee.pMethods else { return true }
    var size: Int64 = 0
    guard methods.pointee.xFileSize?(journal, &size) == SQLITE_OK else { throw StoreError.failed(code: SQLITE_IOERR) }
    return size == 0
  }
}
