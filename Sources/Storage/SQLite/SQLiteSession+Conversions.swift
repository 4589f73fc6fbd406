import Profiles

extension SQLiteSession {
  private static let conversionColumns =
    """
    id, lead, person, organization, deal, task, link, person_merge, organization_merge, notes, actor, created_at, undone_at, undone_by
    """

  func conversion(_ id: ConversionID) throws(StoreError) -> Conversion? {
    try first("SELECT \(Self.conversionColumns) FROM conversion WHERE id = ?", "conversion", [.id(id)], Self.readConversion)
  }

  func conversions(of profiles: [ProfileID], activeOnly: Bool) throws(StoreError) -> [Conversion] {
    var found: [ConversionID: Conversion] = [:]
    for profile in Set(profiles) {
      for conversion in try rows(
        """
        SELECT \(Self.conversionColumns) FROM conversion
        WHERE (lead = ?1 OR person = ?1 OR organization = ?1) AND (?2 = 0 OR undone_at IS NULL)
        """, "conversion", [.id(profile), .flag(activeOnly)], Self.readConversion)
      { found[conversion.id] = conversion }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  func conversions(before cursor: ConversionID?, limit: Int) throws(StoreError) -> Page<Conversion, ConversionID> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT \(Self.conversionColumns) FROM conversion WHERE id < ? ORDER BY id DESC LIMIT ?", "conversion",
      [.integer(cursor?.number ?? .max), .integer(limit + 1)], Self.readConversion)
    return page(found, limit: limit, cursor: \.id)
  }

  func insert(_ conversion: Conversion) throws(StoreError) -> ConversionID {
    ConversionID(
      try insertRow(
        """
        INSERT INTO conversion (person, organization, deal, task, link, person_merge, organization_merge, notes, undone_at, undone_by,
          lead, actor, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, "conversion",
        Self.changing(conversion) + [.id(conversion.lead), .text(conversion.actor), .time(conversion.createdAt)]))
  }

  func update(_ conversion: Conversion) throws(StoreError) -> Bool {
    try execute(
      """
      UPDATE conversion SET person = ?, organization = ?, deal = ?, task = ?, link = ?, person_merge = ?, organization_merge = ?, notes = ?,
        undone_at = ?, undone_by = ? WHERE id = ?
      """, "conversion", Self.changing(conversion) + [.id(conversion.id)]) > 0
  }

  private static func changing(_ conversion: Conversion) -> [Cell] {
    [
      .id(conversion.person), .id(conversion.organization), .id(conversion.deal), .id(conversion.task), .id(conversion.link),
      .id(conversion.personMerge), .id(conversion.organizationMerge), .text(JSONText.encode(conversion.notes)),
      .time(conversion.undoneAt), .text(conversion.undoneBy),
    ]
  }

  private static func readConversion(_ row: ResultRow) throws(StoreError) -> Conversion {
    let id: ConversionID = row.id(0)
    guard let notes = JSONText.decode(row.text(9), as: [NoteID].self) else { throw .unreadable(table: "conversion", number: id.number) }
    return Conversion(
      id: id, lead: row.id(1), person: row.optionalID(2), organization: row.optionalID(3), deal: row.optionalID(4),
      task: row.optionalID(5), link: row.optionalID(6), personMerge: row.optionalID(7), organizationMerge: row.optionalID(8), notes: notes,
      actor: row.text(10), createdAt: row.time(11), undoneAt: row.optionalTime(12), undoneBy: row.optionalText(13))
  }
}
