import GRDB
import GRDBSQLite

extension StoreError {
  /// - Parameter code: an extended result code of SQLite.
  init(code: Int32, table: String = "", path: String = "") {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_CONSTRAINT: self = .conflict(table: table)
    case SQLITE_CORRUPT: self = .damaged(path: path)
    case SQLITE_NOTADB: self = .notADatabase(path: path)
    case SQLITE_MISUSE: self = .closed
    default: self = .failed(code: code)
    }
  }

  /// What GRDB threw, without its message, which can hold SQL and arguments.
  init(_ error: any Error, table: String = "", path: String = "") {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(code: error.extendedResultCode.rawValue, table: table, path: path)
    default: self = .failed(code: SQLITE_ERROR)
    }
  }
}
