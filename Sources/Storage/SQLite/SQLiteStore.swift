import Dispatch
import GRDB
import GRDBSQLite
import Profiles
import Synchronization

/// A store in one SQLite file, with a write-ahead log beside it. Several processes may open the same file.
///
/// Reads run beside each other and beside the one write, each on a connection of its own.
public final class SQLiteStore: Store {
  public let path: String
  private let pool: DatabasePool
  private let fingerprint: KeyFingerprint
  private let isClosed = Atomic(false)

  /// Opens the file; makes it, readable by its owner only, when it is absent.
  ///
  /// A file of an older version is brought to the newest schema. One that is not a store, is damaged, or was written by a newer version is
  /// left as it is. Takes some milliseconds, whatever the size, beyond `Options.quickCheckLimitInBytes`; `check` looks at everything.
  public convenience init(path: String, options: Options = Options()) throws(StoreError) {
    try self.init(path: path, options: options, schema: .current)
  }

  init(path: String, options: Options, schema: Schema) throws(StoreError) {
    let file = StoreFile(path: path)
    if try file.inspect(supported: schema.latest) == .absent {
      guard options.createsFile else { throw .missing(path: path) }
      do throws(StoreError) {
        try Self.makeFile(file, options: options, schema: schema)
      } catch .exists {
        // Another process made it at the same time.
      }
    }
    self.path = path
    self.pool = try Self.openPool(file, options: options, schema: schema)
    self.fingerprint = try Self.readFingerprint(pool, path: path)
  }

  private static func readFingerprint(_ pool: DatabasePool, path: String) throws(StoreError) -> KeyFingerprint {
    do {
      let statement: (Database) throws -> [UInt8] = { database in
        let statement = PreparedStatement(
          try database.cachedStatement(sql: "SELECT value FROM meta WHERE key = '\(fingerprintKey)'"),
          connection: database.sqliteConnection, table: "meta")
        defer { statement.reset() }
        return try statement.step() ? statement.row.blob(0) : []
      }
      guard let fingerprint = KeyFingerprint(key: try pool.read(statement)) else { throw StoreError.damaged(path: path) }
      return fingerprint
    } catch {
      throw StoreError(error, path: path)
    }
  }

  // MARK: Reading

  public func read<R: Sendable>(_ body: @escaping @Sendable (any StoreReader) throws -> R) async throws -> R {
    try ensureOpen()
    return try await withCheckedThrowingContinuation { continuation in
      pool.asyncRead { [self] access in
        continuation.resume(
          with: Result {
            do { return try body(session(try access.get())) } catch let error as DatabaseError { throw mapped(error) }
          })
      }
    }
  }

  public func readBlocking<R: Sendable>(_ body: (any StoreReader) throws -> R) throws -> R {
    try ensureOpen()
    do { return try pool.read { try body(session($0)) } } catch let error as DatabaseError { throw mapped(error) }
  }

  // MARK: Writing

  public func write<R: Sendable>(
    _ body: @escaping @Sendable (any StoreWriter) throws -> R, onCommit: (@Sendable (R) -> Void)?
  ) async throws -> R {
    try ensureOpen()
    return try await withCheckedThrowingContinuation { continuation in
      pool.asyncWriteWithoutTransaction { [self] database in
        continuation.resume(with: Result { try commit(on: database, body, onCommit: onCommit) })
      }
    }
  }

  public func writeBlocking<R: Sendable>(_ body: (any StoreWriter) throws -> R, onCommit: ((R) -> Void)?) throws -> R {
    try ensureOpen()
    return try pool.writeWithoutTransaction { try commit(on: $0, body, onCommit: onCommit) }
  }

  /// One transaction on the writer's connection, which nobody else uses until this returns.
  private func commit<R>(on database: Database, _ body: (any StoreWriter) throws -> R, onCommit: ((R) -> Void)?) throws -> R {
    do {
      var result: R?
      try database.inTransaction(.immediate) {
        result = try body(session(database))
        return .commit
      }
      guard let result else { preconditionFailure("a transaction committed without its body") }
      onCommit?(result)
      return result
    } catch let error as DatabaseError {
      throw mapped(error)
    }
  }

  // MARK: Care

  public func backup(to path: String, progress: (@Sendable (Int, Int) -> Void)?) async throws {
    try ensureOpen()
    try await onOwnThread { [self] in
      let file = StoreFile(path: path)
      guard try file.isFree() else { throw StoreError.exists(path: path) }
      let passing = StoreFile(path: "\(path).new-\(UInt64.random(in: 0 ... .max))")
      try passing.makeEmpty()
      do {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        let copy = try DatabaseQueue(path: passing.path, configuration: configuration)
        try pool.backup(to: copy, pagesPerStep: 4096) { step in
          progress?(step.completedPageCount, step.totalPageCount)
        }
        try copy.close()
        // Flushes the copy before it gets its name.
        try file.take(passing.path)
        for suffix in ["-wal", "-shm"] { StoreFile.discard(passing.path + suffix) }
      } catch {
        StoreFile.discard(passing.path)
        throw StoreError(error, path: path)
      }
    }
  }

  public func scrub() async throws {
    try ensureOpen()
    try await onOwnThread { [self] in try pool.writeWithoutTransaction(Self.scrub) }
  }

  public func check() async throws -> [String] {
    try ensureOpen()
    // Not in a transaction, which could not be ended on damaged pages.
    return try await onOwnThread { [self] in try pool.unsafeRead(Self.flaws) }
  }

  public func close() async {
    guard !isClosed.exchange(true, ordering: .sequentiallyConsistent) else { return }
    try? await onOwnThread { [self] in
      // Only the writer may carry the log over and remove it, and only when it is the last to close.
      pool.invalidateReadOnlyConnections()
      try pool.close()
    }
  }

  // MARK: Inside

  private func session(_ database: Database) -> SQLiteSession { SQLiteSession(database: database, fingerprint: fingerprint) }

  private func ensureOpen() throws(StoreError) {
    if isClosed.load(ordering: .sequentiallyConsistent) { throw .closed }
  }

  private func mapped(_ error: DatabaseError) -> StoreError {
    if isClosed.load(ordering: .sequentiallyConsistent) { return .closed }
    return StoreError(error, path: path)
  }

  /// Runs what may take long away from the threads that serve async tasks.
  private func onOwnThread<R: Sendable>(_ body: @escaping @Sendable () throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async { [self] in
        continuation.resume(
          with: Result {
            do { return try body() } catch let error as DatabaseError { throw mapped(error) }
          })
      }
    }
  }
}
