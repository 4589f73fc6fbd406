import GRDB
import GRDBSQLite
import Profiles

extension SQLiteStore {
  /// Opens a file that `StoreFile.inspect` took for a store, brings it to the latest schema and looks for flaws.
  static func openPool(_ file: StoreFile, options: Options, schema: Schema) throws(StoreError) -> DatabasePool {
    do {
      if file.hasLog { try checkVersion(file, options: options, schema: schema) }
      try file.restrictPermissions()
      let pool = try DatabasePool(path: file.path, configuration: configuration(options))
      do {
        // GRDB opens a pool with NORMAL.
        try pool.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA synchronous = \(options.durability == .full ? "FULL" : "NORMAL")")
          try database.execute(sql: "PRAGMA wal_autocheckpoint = \(max(1, options.logSizeInBytes / 4096))")
          try database.execute(sql: "PRAGMA journal_size_limit = \(max(0, options.logSizeInBytes))")
        }
        try schema.migrate(pool)
        try pool.read { try verify($0, file: file, options: options) }
        return pool
      } catch {
        try? pool.close()
        throw error
      }
    } catch {
      throw StoreError(error, path: file.path)
    }
  }

  /// Makes a store under a passing name and gives it its own when it is complete, so that a crash leaves a whole store or none.
  static func makeFile(_ file: StoreFile, options: Options, schema: Schema) throws(StoreError) {
    try file.makeDirectory()
    let passing = StoreFile(path: "\(file.path).new-\(UInt64.random(in: 0 ... .max))")
    try passing.makeEmpty()
    do {
      var configuration = configuration(options)
      configuration.journalMode = .default
      let queue = try DatabaseQueue(path: passing.path, configuration: configuration)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
      try schema.migrate(queue)
      try queue.write { database in
        // SQLite's generator is seeded from the system's.
        try database.execute(
          sql: "INSERT INTO meta (key, value) VALUES (?, randomblob(?))", arguments: [fingerprintKey, KeyFingerprint.keyLength])
      }
      try queue.close()
      try file.take(passing.path)
    } catch {
      StoreFile.discard(passing.path)
      throw StoreError(error, path: file.path)
    }
  }

  static let fingerprintKey = "store.lookup_key"

  /// What every connection is set to.
  static func configuration(_ options: Options) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.label = "Storage"
    configuration.maximumReaderCount = max(1, options.readerCount)
    let seconds = Double(options.busyTimeout.components.seconds) + Double(options.busyTimeout.components.attoseconds) / 1e18
    configuration.busyMode = .timeout(max(0, seconds))
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = -\(max(1, options.cacheSizeInBytes / 1024))")
      // What is sorted or saved for a rollback holds personal data: never in a file of its own.
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      // Whatever is deleted or replaced is overwritten with zeros.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  /// Asks SQLite for the version, since the header does not know of commits that wait in the log.
  private static func checkVersion(_ file: StoreFile, options: Options, schema: Schema) throws {
    var configuration = configuration(options)
    configuration.readonly = true
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    defer { try? queue.close() }
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    if version > schema.latest { throw StoreError.newer(path: file.path, version: version, supported: schema.latest) }
  }

  /// The cheap part of the integrity check: the tables are there, and a small file has whole pages.
  private static func verify(_ database: Database, file: StoreFile, options: Options) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let count = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('profile', 'event', 'meta')")
    guard version > 0, count == 3 else { throw StoreError.damaged(path: file.path) }
    if try size(of: database) <= options.quickCheckLimitInBytes {
      guard try String.fetchAll(database, sql: "PRAGMA quick_check(1)") == ["ok"] else { throw StoreError.damaged(path: file.path) }
    }
  }

  /// What the full integrity check finds: in the pages, then in what rows say of each other.
  static func flaws(_ database: Database) throws -> [String] {
    var flaws: [String] = []
    do {
      let found = try String.fetchCursor(database, sql: "PRAGMA integrity_check(100)")
      while let flaw = try found.next() { flaws.append(flaw) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      flaws.append("pages contradict each other so that the check could not go on")
    }
    // References cannot be followed through damaged pages.
    guard flaws == ["ok"] else { return flaws }
    return try Row.fetchAll(database, sql: "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 100").map { row in
      "row \(row[1] as Int64? ?? 0) of \(row[0] as String? ?? "") names a row of \(row[2] as String? ?? "") that is not there"
    }
  }

  /// Bytes of the data, commits that wait in the log included.
  static func size(of database: Database) throws -> Int64 {
    let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    return pages * (try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
  }
}
