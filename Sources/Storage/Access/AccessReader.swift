public import Profiles

/// Reads keys, idempotency records, suppressions, settings and what the program keeps for itself. See `StoreReader`.
public protocol AccessReader {
  /// All keys, revoked ones included, ascending.
  func keys() throws(StoreError) -> [APIKey]
  func key(_ id: KeyID) throws(StoreError) -> APIKey?
  /// The key of a hash, revoked and expired ones included.
  func key(hash: [UInt8]) throws(StoreError) -> APIKey?

  func idempotencyRecord(scope: String, key: String) throws(StoreError) -> IdempotencyRecord?

  /// Whether anything is suppressed at all.
  func hasSuppressions() throws(StoreError) -> Bool
  /// Whether any of the hashes is suppressed.
  func isSuppressed(anyOf hashes: [[UInt8]]) throws(StoreError) -> Bool
  /// Those of the hashes that are suppressed.
  func suppressed(among hashes: [[UInt8]]) throws(StoreError) -> Set<[UInt8]>

  /// All settings, by key.
  func settings() throws(StoreError) -> [Setting]
  func setting(_ key: String) throws(StoreError) -> Setting?

  /// What the program keeps under a name of its own: the model, the account's salt.
  func meta(_ key: String) throws(StoreError) -> [UInt8]?
}

/// Changes keys, idempotency records, suppressions, settings and what the program keeps for itself. See `StoreWriter`.
public protocol AccessWriter {
  /// The id given to a key; the one in the argument is not looked at.
  /// - Throws: `.conflict` when its hash is taken.
  func insert(_ key: APIKey) throws(StoreError) -> KeyID
  /// Makes a key invalid from a time on; returns whether there is such a key. A key that was revoked stays so from its first time.
  func revoke(_ key: KeyID, at time: Timestamp) throws(StoreError) -> Bool
  /// The new key that takes over name and scopes, with the secret of the hash; the old one expires at `overlapUntil` unless it does earlier.
  /// Nil when there is no such key.
  func rotate(
    _ key: KeyID, hash: [UInt8], at time: Timestamp, expiresAt: Timestamp?, overlapUntil: Timestamp
  ) throws(StoreError) -> APIKey?
  /// Notes that a key was used; keeps the latest time.
  func noteUse(of key: KeyID, at time: Timestamp) throws(StoreError)

  /// Takes an idempotency key, or returns what it was used for.
  func beginIdempotent(scope: String, key: String, fingerprint: [UInt8], at time: Timestamp) throws(StoreError) -> IdempotencyBeginning
  /// Keeps the answer of a key that was begun; in the transaction that did the change.
  /// - Throws: `.conflict` when it was not begun.
  func completeIdempotent(scope: String, key: String, answer: StoredAnswer) throws(StoreError)
  /// Frees an idempotency key: the request came to nothing.
  func abandonIdempotent(scope: String, key: String) throws(StoreError)
  /// Removes records made before a time; returns how many.
  func deleteIdempotencyRecords(createdBefore time: Timestamp, limit: Int) throws(StoreError) -> Int

  /// Keeps a hash out from now on; one that is there stays as it is.
  func suppress(_ hashes: [[UInt8]], reason: String, at time: Timestamp) throws(StoreError)
  /// Lets hashes in again; returns how many were suppressed.
  func unsuppress(_ hashes: [[UInt8]]) throws(StoreError) -> Int

  /// Writes a setting and returns its new version.
  /// - Parameter expecting: the version that it must have, 0 for none; nil to write in any case.
  /// - Throws: `.conflict` when it has another.
  func setSetting(_ key: String, value: [UInt8], expecting version: Int64?) throws(StoreError) -> Int64

  /// Nil removes it.
  func setMeta(_ key: String, value: [UInt8]?) throws(StoreError)
}
