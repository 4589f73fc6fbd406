import Profiles

extension SQLiteSession {
  private static let keyColumns = "id, name, hash, scopes, created_at, expires_at, revoked_at, last_used_at, replaces"

  func keys() throws(StoreError) -> [APIKey] {
    try rows("SELECT \(Self.keyColumns) FROM api_key ORDER BY id", "api_key", [], Self.readKey)
  }

  func key(_ id: KeyID) throws(StoreError) -> APIKey? {
    try first("SELECT \(Self.keyColumns) FROM api_key WHERE id = ?", "api_key", [.id(id)], Self.readKey)
  }

  func key(hash: [UInt8]) throws(StoreError) -> APIKey? {
    try first("SELECT \(Self.keyColumns) FROM api_key WHERE hash = ?", "api_key", [.blob(hash)], Self.readKey)
  }

  func insert(_ key: APIKey) throws(StoreError) -> KeyID {
    KeyID(
      try insertRow(
        """
        INSERT INTO api_key (name, hash, scopes, created_at, expires_at, revoked_at, last_used_at, replaces)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, "api_key",
        [
          .text(key.name), .blob(key.hash), .text(JSONText.encode(key.scopes)), .time(key.createdAt), .time(key.expiresAt),
          .time(key.revokedAt), .time(key.lastUsedAt), .id(key.replaces),
        ]))
  }

  func revoke(_ key: KeyID, at time: Timestamp) throws(StoreError) -> Bool {
    try execute("UPDATE api_key SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", "api_key", [.time(time), .id(key)]) > 0
  }

  func rotate(
    _ key: KeyID, hash: [UInt8], at time: Timestamp, expiresAt: Timestamp?, overlapUntil: Timestamp
  ) throws(StoreError) -> APIKey? {
    guard let old = try self.key(key) else { return nil }
    var new = APIKey(id: key, name: old.name, hash: hash, scopes: old.scopes, createdAt: time, expiresAt: expiresAt, replaces: key)
    new.id = try insert(new)
    try execute(
      "UPDATE api_key SET expires_at = min(coalesce(expires_at, ?1), ?1) WHERE id = ?2", "api_key", [.time(overlapUntil), .id(key)])
    return new
  }

  func noteUse(of key: KeyID, at time: Timestamp) throws(StoreError) {
    try execute(
      "UPDATE api_key SET last_used_at = ?1 WHERE id = ?2 AND (last_used_at IS NULL OR last_used_at < ?1)", "api_key",
      [.time(time), .id(key)])
  }

  private static func readKey(_ row: ResultRow) throws(StoreError) -> APIKey {
    let id: KeyID = row.id(0)
    guard let scopes = JSONText.decode(row.text(3), as: [String].self) else { throw .unreadable(table: "api_key", number: id.number) }
    return APIKey(
      id: id, name: row.text(1), hash: row.blob(2), scopes: scopes, createdAt: row.time(4), expiresAt: row.optionalTime(5),
      revokedAt: row.optionalTime(6), lastUsedAt: row.optionalTime(7), replaces: row.optionalID(8))
  }
}
