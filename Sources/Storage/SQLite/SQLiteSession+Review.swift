import Profiles

extension SQLiteSession {
  // MARK: Verdicts

  private static let verdictColumns = "a, b, decision, actor, comment, created_at"

  func verdict(_ a: ProfileID, _ b: ProfileID) throws(StoreError) -> Verdict? {
    try first(
      "SELECT \(Self.verdictColumns) FROM verdict WHERE a = ? AND b = ?", "verdict", [.id(min(a, b)), .id(max(a, b))], Self.readVerdict)
  }

  func verdicts(of profiles: [ProfileID]) throws(StoreError) -> [Verdict] {
    var found: Set<Verdict> = []
    for profile in Set(profiles) {
      found.formUnion(
        try rows("SELECT \(Self.verdictColumns) FROM verdict WHERE a = ?1 OR b = ?1", "verdict", [.id(profile)], Self.readVerdict))
    }
    return found.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  func verdicts(after cursor: PairCursor?, limit: Int) throws(StoreError) -> Page<Verdict, PairCursor> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT \(Self.verdictColumns) FROM verdict WHERE (a, b) > (?, ?) ORDER BY a, b LIMIT ?", "verdict",
      [.integer(cursor?.a.number ?? 0), .integer(cursor?.b.number ?? 0), .integer(limit + 1)], Self.readVerdict)
    return page(found, limit: limit) { PairCursor(a: $0.a, b: $0.b) }
  }

  func put(_ verdict: Verdict) throws(StoreError) {
    try execute(
      """
      INSERT INTO verdict (a, b, decision, actor, comment, created_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (a, b) DO UPDATE SET decision = excluded.decision, actor = excluded.actor, comment = excluded.comment,
        created_at = excluded.created_at
      """, "verdict",
      [
        .id(verdict.a), .id(verdict.b), .text(verdict.decision.rawValue), .text(verdict.actor), .text(verdict.comment),
        .time(verdict.createdAt),
      ])
  }

  private static func readVerdict(_ row: ResultRow) throws(StoreError) -> Verdict {
    Verdict(
      row.id(0), row.id(1), decision: try row.choice(2, number: row.integer(0)), actor: row.text(3), comment: row.optionalText(4),
      createdAt: row.time(5))
  }

  // MARK: The queue

  private static let itemColumns = "id, a, b, probability, worth, status, created_at"

  func reviewItem(_ id: ReviewID) throws(StoreError) -> ReviewItem? {
    try first("SELECT \(Self.itemColumns) FROM review_item WHERE id = ?", "review_item", [.id(id)], Self.readItem)
  }

  func reviewItem(_ a: ProfileID, _ b: ProfileID) throws(StoreError) -> ReviewItem? {
    try first(
      "SELECT \(Self.itemColumns) FROM review_item WHERE a = ? AND b = ?", "review_item", [.id(min(a, b)), .id(max(a, b))], Self.readItem)
  }

  func reviewItems(of profiles: [ProfileID], status: ReviewItem.Status?) throws(StoreError) -> [ReviewItem] {
    var found: [ReviewID: ReviewItem] = [:]
    for profile in Set(profiles) {
      for item in try rows(
        "SELECT \(Self.itemColumns) FROM review_item WHERE (a = ?1 OR b = ?1) AND (?2 IS NULL OR status = ?2)", "review_item",
        [.id(profile), .text(status?.rawValue)], Self.readItem)
      { found[item.id] = item }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  func reviewItems(
    status: ReviewItem.Status, after cursor: ReviewCursor?, limit: Int
  ) throws(StoreError) -> Page<ReviewItem, ReviewCursor> {
    let limit = clampedLimit(limit)
    // Ties first, then the rest: each half is a range of the index.
    var found: [ReviewItem] = []
    if let cursor {
      found = try rows(
        "SELECT \(Self.itemColumns) FROM review_item WHERE status = ? AND worth = ? AND id > ? ORDER BY id LIMIT ?", "review_item",
        [.text(status.rawValue), .real(cursor.worth), .id(cursor.id), .integer(limit + 1)], Self.readItem)
    }
    found += try rows(
      "SELECT \(Self.itemColumns) FROM review_item WHERE status = ? AND worth < ? ORDER BY worth DESC, id LIMIT ?", "review_item",
      [.text(status.rawValue), .real(cursor?.worth ?? .infinity), .integer(limit + 1 - found.count)], Self.readItem)
    return page(found, limit: limit) { ReviewCursor(worth: $0.worth, id: $0.id) }
  }

  func reviewItemCount(status: ReviewItem.Status) throws(StoreError) -> Int {
    Int(try number("SELECT count(*) FROM review_item WHERE status = ?", "review_item", [.text(status.rawValue)]))
  }

  func put(_ items: [ReviewItem]) throws(StoreError) -> [ReviewID] {
    var ids: [ReviewID] = []
    ids.reserveCapacity(items.count)
    for item in items {
      let id = try first(
        """
        INSERT INTO review_item (a, b, probability, worth, status, created_at) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (a, b) DO UPDATE SET probability = excluded.probability, worth = excluded.worth,
          status = iif(status = 'decided', status, excluded.status)
        RETURNING id
        """, "review_item",
        [
          .id(item.a), .id(item.b), .real(item.probability), .real(Self.finite(item.worth)), .text(item.status.rawValue),
          .time(item.createdAt),
        ]
      ) { ReviewID($0.integer(0)) }
      guard let id else { throw .conflict(table: "review_item") }
      ids.append(id)
    }
    return ids
  }

  func setStatus(_ status: ReviewItem.Status, of items: [ReviewID]) throws(StoreError) {
    for item in items {
      try execute("UPDATE review_item SET status = ? WHERE id = ?", "review_item", [.text(status.rawValue), .id(item)])
    }
  }

  /// SQLite keeps no NaN, and the queue is read from below infinity.
  private static func finite(_ worth: Double) -> Double {
    worth.isNaN ? 0 : min(max(worth, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  private static func readItem(_ row: ResultRow) throws(StoreError) -> ReviewItem {
    ReviewItem(
      id: row.id(0), row.id(1), row.id(2), probability: row.real(3), worth: row.real(4), status: try row.choice(5, number: row.integer(0)),
      createdAt: row.time(6))
  }
}
