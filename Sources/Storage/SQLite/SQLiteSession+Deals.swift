import Profiles

extension SQLiteSession {
  private static let dealColumns =
    "id, name, stage, amount, currency, source, contact, organization, associated, owner, tags, conversion, created_at, updated_at"

  func deal(_ id: DealID) throws(StoreError) -> Deal? {
    try first("SELECT \(Self.dealColumns) FROM deal WHERE id = ?", "deal", [.id(id)], Self.readDeal)
  }

  func deals(of profiles: [ProfileID]) throws(StoreError) -> [Deal] {
    var ids: Set<DealID> = []
    for profile in Set(profiles) {
      ids.formUnion(try rows("SELECT deal FROM deal_profile WHERE profile = ?", "deal_profile", [.id(profile)]) { $0.id(0) })
    }
    var found: [Deal] = []
    for id in ids.sorted() {
      if let deal = try deal(id) { found.append(deal) }
    }
    return found
  }

  func deals(stage: Deal.StageCategory?, after cursor: DealID?, limit: Int) throws(StoreError) -> Page<Deal, DealID> {
    let limit = clampedLimit(limit)
    let bounds: [Cell] = [.integer(cursor?.number ?? 0), .integer(limit + 1)]
    let found =
      if let stage {
        try rows(
          "SELECT \(Self.dealColumns) FROM deal WHERE stage = ? AND id > ? ORDER BY id LIMIT ?", "deal",
          [.text(stage.rawValue)] + bounds, Self.readDeal)
      } else {
        try rows("SELECT \(Self.dealColumns) FROM deal WHERE id > ? ORDER BY id LIMIT ?", "deal", bounds, Self.readDeal)
      }
    return page(found, limit: limit, cursor: \.id)
  }

  func insert(_ deal: Deal) throws(StoreError) -> DealID {
    let id = DealID(
      try insertRow(
        """
        INSERT INTO deal (name, stage, amount, currency, source, contact, organization, associated, owner, tags, conversion, created_at,
          updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, "deal", Self.cells(deal)))
    try relate(deal, as: id)
    return id
  }

  func update(_ deal: Deal) throws(StoreError) -> Bool {
    let count = try execute(
      """
      UPDATE deal SET name = ?, stage = ?, amount = ?, currency = ?, source = ?, contact = ?, organization = ?, associated = ?, owner = ?,
        tags = ?, conversion = ?, created_at = ?, updated_at = ? WHERE id = ?
      """, "deal", Self.cells(deal) + [.id(deal.id)])
    guard count > 0 else { return false }
    try execute("DELETE FROM deal_profile WHERE deal = ?", "deal_profile", [.id(deal.id)])
    try relate(deal, as: deal.id)
    return true
  }

  func delete(_ deal: DealID) throws(StoreError) -> Bool {
    try execute("DELETE FROM deal WHERE id = ?", "deal", [.id(deal)]) > 0
  }

  private func relate(_ deal: Deal, as id: DealID) throws(StoreError) {
    for profile in Set([deal.contact] + deal.associatedContacts + (deal.organization.map { [$0] } ?? [])) {
      try execute("INSERT INTO deal_profile (profile, deal) VALUES (?, ?)", "deal_profile", [.id(profile), .id(id)])
    }
  }

  private static func cells(_ deal: Deal) -> [Cell] {
    [
      .text(deal.name), .text(deal.stage.rawValue), .text(deal.amount), .text(deal.currency), .text(deal.source), .id(deal.contact),
      .id(deal.organization), .text(JSONText.encode(deal.associatedContacts)), .text(deal.owner), .text(JSONText.encode(deal.tags)),
      .id(deal.conversion), .time(deal.createdAt), .time(deal.updatedAt),
    ]
  }

  private static func readDeal(_ row: ResultRow) throws(StoreError) -> Deal {
    let id: DealID = row.id(0)
    guard let associated = JSONText.decode(row.text(8), as: [ProfileID].self), let tags = JSONText.decode(row.text(10), as: [String].self)
    else { throw .unreadable(table: "deal", number: id.number) }
    return Deal(
      id: id, name: row.text(1), stage: try row.choice(2, number: id.number), amount: row.optionalText(3), currency: row.optionalText(4),
      source: row.optionalText(5), contact: row.id(6), organization: row.optionalID(7), associatedContacts: associated,
      owner: row.optionalText(9), tags: tags, conversion: row.optionalID(11), createdAt: row.time(12), updatedAt: row.time(13))
  }
}
