import GRDBSQLite
import Glibc

/// The file of a store before SQLite opens it: whether it is ours, and who may read it.
struct StoreFile {
  let path: String

  enum Condition: Equatable {
    case absent
    /// A store of a schema version.
    case store(version: Int)
  }

  /// What lies at the path, by its header; nothing is written.
  /// - Throws: when it is something else than a store of a version up to `supported`.
  func inspect(supported: Int) throws(StoreError) -> Condition {
    guard let header = try readHeader() else { return .absent }
    guard header.isDatabase else { throw .notADatabase(path: path) }
    guard header.applicationID == Schema.applicationID else { throw .foreign(path: path) }
    guard header.userVersion <= supported else { throw .newer(path: path, version: header.userVersion, supported: supported) }
    // With a write-ahead log beside it, the file may rightly be shorter than its header says.
    if header.sizeInBytes > header.fileSizeInBytes, !hasLog { throw .damaged(path: path) }
    return .store(version: header.userVersion)
  }

  /// Whether commits wait beside the file to be carried over into it.
  var hasLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private func readHeader() throws(StoreError) -> Header? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw .inaccessible(path: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase(path: path) }
    guard access(path, R_OK | W_OK) == 0 else { throw .inaccessible(path: path, code: errno) }
    // Through SQLite: closing a handle of our own would drop the locks of a store that this process has open.
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK, let file = DatabaseFile(connection) else {
      throw .inaccessible(path: path, code: EIO)
    }
    let size = try file.sizeInBytes()
    guard size >= Header.length else { throw .notADatabase(path: path) }
    return Header(bytes: try file.bytes(at: 0, count: Header.length), fileSizeInBytes: size)
  }

  /// Whether nothing lies at the path.
  func isFree() throws(StoreError) -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return false }
    guard errno == ENOENT else { throw .inaccessible(path: path, code: errno) }
    return true
  }

  /// Makes the directory, for its owner only, unless it is there.
  func makeDirectory() throws(StoreError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    var end = path.startIndex
    repeat {
      end = path[path.index(after: end)...slash].firstIndex(of: "/") ?? slash
      let part = String(path[..<end])
      if mkdir(part, 0o700) != 0, errno != EEXIST, errno != EISDIR {
        var status = stat()
        if stat(part, &status) != 0 { throw .inaccessible(path: part, code: errno) }
      }
    } while end < slash
  }

  /// Makes an empty file that only its owner can read.
  /// - Throws: `.exists` when there is one.
  func makeEmpty() throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == EEXIST ? .exists(path: path) : .inaccessible(path: path, code: errno) }
    close(descriptor)
  }

  /// Takes all permissions from others than the owner.
  func restrictPermissions() throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .inaccessible(path: path, code: errno) }
    if status.st_mode & 0o077 != 0, chmod(path, status.st_mode & 0o700) != 0 { throw .inaccessible(path: path, code: errno) }
  }

  /// Gives a finished file its name, durably; the old name is gone.
  /// - Throws: `.exists` when the name is taken, and leaves both files as they are.
  func take(_ finished: String) throws(StoreError) {
    try Self.flush(finished, flags: O_RDONLY)
    guard link(finished, path) == 0 else { throw errno == EEXIST ? .exists(path: path) : .inaccessible(path: path, code: errno) }
    unlink(finished)
    try Self.flush(directory, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Removes an unfinished file and what SQLite put beside it.
  static func discard(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func flush(_ path: String, flags: Int32) throws(StoreError) {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inaccessible(path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .inaccessible(path: path, code: errno) }
  }
}

extension StoreFile {
  /// The first 100 bytes of an SQLite file, https://www.sqlite.org/fileformat2.html#the_database_header.
  private struct Header {
    static let length = 100
    let bytes: [UInt8]
    let fileSizeInBytes: Int64

    var isDatabase: Bool { bytes.starts(with: "SQLite format 3\0".utf8) }
    var userVersion: Int { Int(Int32(truncatingIfNeeded: number(at: 60))) }
    var applicationID: Int64 { number(at: 68) }

    /// Pages by their size; 0 where the header does not know.
    var sizeInBytes: Int64 {
      let stored = Int64(bytes[16]) << 8 | Int64(bytes[17])
      return number(at: 24) == number(at: 92) ? number(at: 28) * (stored == 1 ? 65_536 : stored) : 0
    }

    private func number(at offset: Int) -> Int64 { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int64($1) } }
  }
}
