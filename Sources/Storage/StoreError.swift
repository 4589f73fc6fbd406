/// Why a store could not do what was asked. Carries no value of any profile and no SQL.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at the path, and none was to be made.
  case missing(path: String)
  /// The file or its directory could not be made, read or written; `code` is an `errno`.
  case inaccessible(path: String, code: Int32)
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is another program's database.
  case foreign(path: String)
  /// A newer Sosia wrote the file; this one knows schemas up to `supported`.
  case newer(path: String, version: Int, supported: Int)
  /// The file is cut off or its pages contradict each other.
  case damaged(path: String)
  /// Something else lies where a copy was to be written.
  case exists(path: String)
  /// Another process held the write lock for longer than `Options.busyTimeout`.
  case busy
  /// The disk, or the quota, is full.
  case full
  /// The store was closed.
  case closed
  /// A row would contradict another or name one that does not exist: a second active merge of one profile, a version that is no longer
  /// current, a link to nobody.
  case conflict(table: String)
  /// A row holds what this version cannot read.
  case unreadable(table: String, number: Int64)
  /// Any other failure of the database; an extended SQLite result code.
  case failed(code: Int32)
}

extension StoreError: CustomStringConvertible {
  /// What was wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file; check the data directory"
    case .inaccessible(let path, let code): "\(path): cannot be read and written (errno \(code)); check its owner and permissions"
    case .notADatabase(let path): "\(path): is no SQLite database; it was left as it is"
    case .foreign(let path): "\(path): is the database of another program; it was left as it is"
    case .newer(let path, let version, let supported):
      "\(path): was written by a newer Sosia (schema \(version), this one knows \(supported)); update Sosia"
    case .damaged(let path): "\(path): is damaged or cut off; restore a backup"
    case .exists(let path): "\(path): exists already; name another file"
    case .busy: "another process holds the store; try again"
    case .full: "the disk is full"
    case .closed: "the store is closed"
    case .conflict(let table): "the change contradicts what is stored in \(table)"
    case .unreadable(let table, let number): "row \(number) of \(table) cannot be read; run the full integrity check"
    case .failed(let code): "the database failed (SQLite result code \(code))"
    }
  }
}
