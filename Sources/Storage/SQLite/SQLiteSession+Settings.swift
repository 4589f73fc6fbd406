import Profiles

extension SQLiteSession {
  // MARK: Settings

  func settings() throws(StoreError) -> [Setting] {
    try rows("SELECT key, value, version FROM setting ORDER BY key", "setting") {
      Setting(key: $0.text(0), value: $0.blob(1), version: $0.integer(2))
    }
  }

  func setting(_ key: String) throws(StoreError) -> Setting? {
    try first("SELECT key, value, version FROM setting WHERE key = ?", "setting", [.text(key)]) {
      Setting(key: $0.text(0), value: $0.blob(1), version: $0.integer(2))
    }
  }

  func setSetting(_ key: String, value: [UInt8], expecting version: Int64?) throws(StoreError) -> Int64 {
    let current = try setting(key)?.version ?? 0
    if let version, version != current { throw .conflict(table: "setting") }
    try execute(
      """
      INSERT INTO setting (key, value, version) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = excluded.version
      """, "setting", [.text(key), .blob(value), .integer(current + 1)])
    return current + 1
  }

  // MARK: Meta

  func meta(_ key: String) throws(StoreError) -> [UInt8]? {
    try first("SELECT value FROM meta WHERE key = ?", "meta", [.text(key)]) { $0.blob(0) }
  }

  func setMeta(_ key: String, value: [UInt8]?) throws(StoreError) {
    // The key of the look-up hashes is the store's own: without it, nothing would be found again.
    guard key != SQLiteStore.fingerprintKey else { throw .conflict(table: "meta") }
    if let value {
      try execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", "meta",
        [.text(key), .blob(value)])
    } else {
      try execute("DELETE FROM meta WHERE key = ?", "meta", [.text(key)])
    }
  }

  // MARK: Suppressions

  func isSuppressed(anyOf hashes: [[UInt8]]) throws(StoreError) -> Bool { try !suppressed(among: hashes).isEmpty }

  func hasSuppressions() throws(StoreError) -> Bool {
    try number("SELECT EXISTS (SELECT 1 FROM suppression)", "suppression") == 1
  }

  func suppressed(among hashes: [[UInt8]]) throws(StoreError) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for hash in hashes where try number("SELECT 1 FROM suppression WHERE hash = ?", "suppression", [.blob(hash)]) == 1 {
      found.insert(hash)
    }
    return found
  }

  func suppress(_ hashes: [[UInt8]], reason: String, at time: Timestamp) throws(StoreError) {
    for hash in hashes {
      try execute(
        "INSERT OR IGNORE INTO suppression (hash, reason, created_at) VALUES (?, ?, ?)", "suppression",
        [.blob(hash), .text(reason), .time(time)])
    }
  }

  func unsuppress(_ hashes: [[UInt8]]) throws(StoreError) -> Int {
    var count = 0
    for hash in hashes { count += try execute("DELETE FROM suppression WHERE hash = ?", "suppression", [.blob(hash)]) }
    return count
  }

  // MARK: Statistics

  func statistics() throws(StoreError) -> StoreStatistics {
    var statistics = StoreStatistics()
    for (standing, count) in try counts("SELECT standing, count(*) FROM profile GROUP BY standing", "profile", key: { $0.int(0) }) {
      if let standing = ProfileStanding(rawValue: standing) { statistics.profiles[standing] = count }
    }
    // Events are never removed: the last one's number is their count.
    statistics.events = Int(try lastSequence())
    statistics.merges = Int(try number("SELECT count(*) FROM \"merge\"", "merge"))
    statistics.conversions = Int(try number("SELECT count(*) FROM conversion", "conversion"))
    statistics.deals = Int(try number("SELECT count(*) FROM deal", "deal"))
    statistics.notes = Int(try number("SELECT count(*) FROM note", "note"))
    statistics.tasks = Int(try number("SELECT count(*) FROM task", "task"))
    statistics.links = Int(try number("SELECT count(*) FROM link", "link"))
    statistics.verdicts = Int(try number("SELECT count(*) FROM verdict", "verdict"))
    statistics.suppressions = Int(try number("SELECT count(*) FROM suppression", "suppression"))
    statistics.reviewItems = try counts(
      "SELECT status, count(*) FROM review_item GROUP BY status", "review_item", key: { $0.text(0) })
    statistics.jobs = try counts("SELECT status, count(*) FROM job GROUP BY status", "job", key: { $0.text(0) })
    statistics.deliveries = try counts(
      "SELECT status, count(*) FROM webhook_delivery GROUP BY status", "webhook_delivery", key: { $0.text(0) })
    statistics.sizeInBytes = try number(
      "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)", "sqlite_schema")
    return statistics
  }

  private func counts<Key: Hashable>(_ sql: String, _ table: String, key: (ResultRow) -> Key) throws(StoreError) -> [Key: Int] {
    Dictionary(uniqueKeysWithValues: try rows(sql, table) { (key($0), $0.int(1)) })
  }
}
