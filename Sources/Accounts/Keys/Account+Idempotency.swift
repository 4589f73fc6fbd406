import Profiles
public import Storage

/// Requests that may be sent again with the same key and are done once.
extension Account {
  /// Under what the store keeps the keys: one account is one store.
  public static let idempotencyScope = "request"
  /// A request that was begun this long ago and did not end counts as abandoned: the process died. Longer than any deadline.
  static let abandonedAfterInSeconds: Int64 = 120

  /// Takes a key for a request, or says what it was used for.
  public func beginIdempotent(key: String, fingerprint: [UInt8]) async throws -> IdempotencyBeginning {
    let now = clock()
    return try await store.write { writer in
      let scope = Self.idempotencyScope
      let beginning = try writer.beginIdempotent(scope: scope, key: key, fingerprint: fingerprint, at: now)
      guard case .repeated(let record) = beginning, record.answer == nil, !record.isErased,
        record.createdAt.adding(seconds: Self.abandonedAfterInSeconds) <= now
      else { return beginning }
      try writer.abandonIdempotent(scope: scope, key: key)
      return try writer.beginIdempotent(scope: scope, key: key, fingerprint: fingerprint, at: now)
    }
  }

  /// Keeps the answer to a request that was begun; changes nothing when one is kept already, or the key was freed.
  public func completeIdempotent(key: String, answer: StoredAnswer) async throws {
    // Mostly the answer was kept with the change: looking first spares a write.
    guard try await read({ try Self.isOpen(key, $0) }) else { return }
    try await store.write { writer in
      if try Self.isOpen(key, writer) { try writer.completeIdempotent(scope: Self.idempotencyScope, key: key, answer: answer) }
    }
  }

  /// Frees a key whose request came to nothing; one whose answer is kept stays taken.
  public func abandonIdempotent(key: String) async throws {
    try await store.write { writer in
      if try Self.isOpen(key, writer) { try writer.abandonIdempotent(scope: Self.idempotencyScope, key: key) }
    }
  }

  /// Whether a request was begun with this key and has no answer yet.
  private static func isOpen(_ key: String, _ reader: any StoreReader) throws -> Bool {
    guard let record = try reader.idempotencyRecord(scope: idempotencyScope, key: key) else { return false }
    return record.answer == nil && !record.isErased
  }
}
