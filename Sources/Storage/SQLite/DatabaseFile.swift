import GRDBSQLite

/// The file under a connection, through SQLite's own handle.
///
/// A handle of our own would be wrong: closing it drops every lock that the process has on the file
/// (https://www.sqlite.org/howtocorrupt.html, 2.2).
struct DatabaseFile {
  private let handle: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods

  /// Valid while the connection is open; nil when it has no file.
  init?(_ connection: OpaquePointer?) {
    var pointer: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &pointer) == SQLITE_OK, let pointer,
      let methods = pointer.pointee.pMethods
    else { return nil }
    handle = pointer
    self.methods = methods.pointee
  }

  func sizeInBytes() throws(StoreError) -> Int64 {
    var size: Int64 = 0
    try accept(methods.xFileSize?(handle, &size))
    return size
  }

  /// SQLITE_IOERR_SHORT_READ, a macro that is not imported.
  private static let shortRead = SQLITE_IOERR | 2 << 8

  /// What the file holds; zeros beyond its end.
  func bytes(at offset: Int64, count: Int) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let code = bytes.withUnsafeMutableBytes { methods.xRead?(handle, $0.baseAddress, Int32(clamping: $0.count), offset) }
    if code != Self.shortRead { try accept(code) }
    return bytes
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(StoreError) {
    try accept(bytes.withUnsafeBytes { methods.xWrite?(handle, $0.baseAddress, Int32(clamping: $0.count), offset) })
  }

  /// Waits until what was written is on the disk.
  func flush() throws(StoreError) { try accept(methods.xSync?(handle, SQLITE_SYNC_FULL)) }

  private func accept(_ code: Int32?) throws(StoreError) {
    if code != SQLITE_OK { throw StoreError(code: code ?? SQLITE_MISUSE) }
  }
}
