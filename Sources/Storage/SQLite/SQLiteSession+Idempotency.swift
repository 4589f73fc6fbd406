import Profiles

extension SQLiteSession {
  func idempotencyRecord(scope: String, key: String) throws(StoreError) -> IdempotencyRecord? {
    let found = try first(
      "SELECT id, fingerprint, status, headers, body, is_erased, created_at FROM idempotency WHERE scope = ? AND key = ?", "idempotency",
      [.text(scope), .text(key)]
    ) { row throws(StoreError) in
      var record = IdempotencyRecord(fingerprint: row.blob(1), answer: nil, isErased: row.flag(5), createdAt: row.time(6))
      if let status = row.optionalInt(2) {
        guard let headers = JSONText.decode(row.text(3), as: [StoredAnswer.Header].self) else {
          throw .unreadable(table: "idempotency", number: row.integer(0))
        }
        record.answer = StoredAnswer(status: status, headers: headers, body: row.blob(4))
      }
      return (id: row.integer(0), record: record)
    }
    guard var record = found?.record, let id = found?.id else { return nil }
    record.answer?.profiles = try rows(
      "SELECT profile FROM idempotency_profile WHERE record = ? ORDER BY profile", "idempotency_profile", [.integer(id)]
    ) { $0.id(0) }
    return record
  }

  func beginIdempotent(scope: String, key: String, fingerprint: [UInt8], at time: Timestamp) throws(StoreError) -> IdempotencyBeginning {
    if let record = try idempotencyRecord(scope: scope, key: key) { return .repeated(record) }
    try execute(
      "INSERT INTO idempotency (scope, key, fingerprint, created_at) VALUES (?, ?, ?, ?)", "idempotency",
      [.text(scope), .text(key), .blob(fingerprint), .time(time)])
    return .first
  }

  func completeIdempotent(scope: String, key: String, answer: StoredAnswer) throws(StoreError) {
    let id = try first(
      "UPDATE idempotency SET status = ?, headers = ?, body = ? WHERE scope = ? AND key = ? RETURNING id", "idempotency",
      [
        .integer(answer.status), .text(JSONText.encode(answer.headers)), .blob(answer.body), .text(scope), .text(key),
      ]
    ) { $0.integer(0) }
    guard let id else { throw .conflict(table: "idempotency") }
    for profile in Set(answer.profiles) {
      try execute(
        "INSERT OR IGNORE INTO idempotency_profile (profile, record) VALUES (?, ?)", "idempotency_profile", [.id(profile), .integer(id)])
    }
  }

  func abandonIdempotent(scope: String, key: String) throws(StoreError) {
    try execute("DELETE FROM idempotency WHERE scope = ? AND key = ?", "idempotency", [.text(scope), .text(key)])
  }

  func deleteIdempotencyRecords(createdBefore time: Timestamp, limit: Int) throws(StoreError) -> Int {
    try execute(
      """
      DELETE FROM idempotency WHERE id IN (SELECT id FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT ?)
      """, "idempotency", [.time(time), .integer(clampedLimit(limit))])
  }
}
