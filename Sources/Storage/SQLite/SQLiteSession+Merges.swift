import Profiles

extension SQLiteSession {
  private static let mergeColumns = "id, survivor, absorbed, choices, reason, probability, actor, created_at, undone_at, undone_by"

  func merge(_ id: MergeID) throws(StoreError) -> Merge? {
    try first("SELECT \(Self.mergeColumns) FROM \"merge\" WHERE id = ?", "merge", [.id(id)], Self.readMerge)
  }

  func merges(of profiles: [ProfileID], activeOnly: Bool) throws(StoreError) -> [Merge] {
    var found: [MergeID: Merge] = [:]
    for profile in Set(profiles) {
      for merge in try rows(
        "SELECT \(Self.mergeColumns) FROM \"merge\" WHERE (survivor = ?1 OR absorbed = ?1) AND (?2 = 0 OR undone_at IS NULL)", "merge",
        [.id(profile), .flag(activeOnly)], Self.readMerge)
      { found[merge.id] = merge }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  func merges(before cursor: MergeID?, limit: Int) throws(StoreError) -> Page<Merge, MergeID> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT \(Self.mergeColumns) FROM \"merge\" WHERE id < ? ORDER BY id DESC LIMIT ?", "merge",
      [.integer(cursor?.number ?? .max), .integer(limit + 1)], Self.readMerge)
    return page(found, limit: limit, cursor: \.id)
  }

  func insert(_ merge: Merge) throws(StoreError) -> MergeID {
    MergeID(
      try insertRow(
        """
        INSERT INTO "merge" (survivor, absorbed, choices, reason, probability, actor, created_at, undone_at, undone_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, "merge",
        [
          .id(merge.survivor), .id(merge.absorbed), Self.choices(merge.choices), .text(merge.reason.rawValue), .real(merge.probability),
          .text(merge.actor), .time(merge.createdAt), .time(merge.undoneAt), .text(merge.undoneBy),
        ]))
  }

  func update(_ merge: Merge) throws(StoreError) -> Bool {
    try execute(
      "UPDATE \"merge\" SET choices = ?, undone_at = ?, undone_by = ? WHERE id = ?", "merge",
      [Self.choices(merge.choices), .time(merge.undoneAt), .text(merge.undoneBy), .id(merge.id)]) > 0
  }

  private static func choices(_ choices: [Field: Merge.Choice]) -> Cell {
    .text(JSONText.encode(Dictionary(uniqueKeysWithValues: choices.map { ($0.key.name, $0.value) })))
  }

  private static func readMerge(_ row: ResultRow) throws(StoreError) -> Merge {
    let id: MergeID = row.id(0)
    guard let named = JSONText.decode(row.text(3), as: [String: Merge.Choice].self) else {
      throw .unreadable(table: "merge", number: id.number)
    }
    var choices: [Field: Merge.Choice] = [:]
    for (name, choice) in named {
      guard let field = Field(name: name) else { throw .unreadable(table: "merge", number: id.number) }
      choices[field] = choice
    }
    return Merge(
      id: id, survivor: row.id(1), absorbed: row.id(2), choices: choices, reason: try row.choice(4, number: id.number),
      probability: row.optionalReal(5), actor: row.text(6), createdAt: row.time(7), undoneAt: row.optionalTime(8),
      undoneBy: row.optionalText(9))
  }
}
