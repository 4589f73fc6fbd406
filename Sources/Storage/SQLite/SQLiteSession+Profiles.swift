import Profiles

extension SQLiteSession {
  private static let columns = "id, kind, stage, standing, parent, parent_merge, conversion, revision, created_at, updated_at"

  func profiles(_ ids: [ProfileID]) throws(StoreError) -> [Profile] {
    var found: [Profile] = []
    found.reserveCapacity(ids.count)
    let statement = try statement("SELECT \(Self.columns), document FROM profile WHERE id = ?", "profile")
    for id in ids {
      try statement.bind(id.number, at: 1)
      if try statement.step() {
        defer { statement.reset() }
        found.append(try readRow(statement.row).profile(decoding: statement.row.bytes(10)))
      }
    }
    return found
  }

  func profileRows(_ ids: [ProfileID]) throws(StoreError) -> [ProfileRow] {
    var found: [ProfileRow] = []
    found.reserveCapacity(ids.count)
    for id in ids {
      if let row = try first("SELECT \(Self.columns) FROM profile WHERE id = ?", "profile", [.id(id)], readRow) { found.append(row) }
    }
    return found
  }

  // MARK: Trees

  func root(of id: ProfileID) throws(StoreError) -> ProfileID? {
    // UNION, not UNION ALL: ends even if parents went round in a circle.
    try first(
      """
      WITH RECURSIVE chain (id, parent) AS (
        SELECT id, parent FROM profile WHERE id = ?
        UNION SELECT profile.id, profile.parent FROM chain JOIN profile ON profile.id = chain.parent
      )
      SELECT id FROM chain WHERE parent IS NULL
      """, "profile", [.id(id)]
    ) { $0.id(0) }
  }

  func children(of id: ProfileID) throws(StoreError) -> [ProfileID] {
    try rows("SELECT id FROM profile WHERE parent = ? ORDER BY id", "profile", [.id(id)]) { $0.id(0) }
  }

  func members(of id: ProfileID) throws(StoreError) -> [ProfileID] {
    try rows(
      """
      WITH RECURSIVE member (id) AS (
        SELECT id FROM profile WHERE id = ?1
        UNION SELECT profile.id FROM member JOIN profile ON profile.parent = member.id
      )
      SELECT id FROM member ORDER BY id <> ?1, id
      """, "profile", [.id(id)]
    ) { $0.id(0) }
  }

  // MARK: Lists

  func profiles(
    _ filter: ProfileFilter, after cursor: ProfileCursor?, limit: Int
  ) throws(StoreError) -> Page<Profile, ProfileCursor> {
    let limit = clampedLimit(limit)
    if let since = filter.updatedSince { return try profiles(filter, updatedSince: since, after: cursor, limit: limit) }
    // The index holds each combination ascending by id: take the first of each, and of these the first.
    var ids: [ProfileID] = []
    for (standing, kind, stage) in combinations(filter) {
      ids += try rows(
        "SELECT id FROM profile WHERE standing = ? AND kind = ? AND stage = ? AND id > ? ORDER BY id LIMIT ?", "profile",
        [standing, kind, stage, .integer(cursor?.id.number ?? 0), .integer(limit + 1)]
      ) { $0.id(0) }
    }
    ids.sort()
    let page = page(Array(ids.prefix(limit + 1)), limit: limit) { ProfileCursor(id: $0) }
    return Page(elements: try profiles(page.elements), next: page.next)
  }

  private func profiles(
    _ filter: ProfileFilter, updatedSince since: Timestamp, after cursor: ProfileCursor?, limit: Int
  ) throws(StoreError) -> Page<Profile, ProfileCursor> {
    let start = max(since, cursor?.updatedAt ?? since)
    let startID = cursor?.updatedAt == start ? cursor?.id.number ?? 0 : 0
    let standings = filter.standings.reduce(0) { $0 | 1 << $1.rawValue }
    let found = try rows(
      """
      SELECT \(Self.columns), document FROM profile
      WHERE (updated_at, id) > (?, ?) AND (?3 >> standing) & 1 = 1 AND (?4 IS NULL OR kind = ?4) AND (?5 IS NULL OR stage = ?5)
      ORDER BY updated_at, id LIMIT ?6
      """, "profile",
      [
        .time(start), .integer(startID), .integer(standings), .integer(filter.kind?.code), .integer(filter.stage?.code),
        .integer(limit + 1),
      ]
    ) { row throws(StoreError) in try readRow(row).profile(decoding: row.bytes(10)) }
    return page(found, limit: limit) { ProfileCursor(id: $0.id, updatedAt: $0.updatedAt) }
  }

  func profileCount(_ filter: ProfileFilter) throws(StoreError) -> Int {
    if let since = filter.updatedSince {
      let standings = filter.standings.reduce(0) { $0 | 1 << $1.rawValue }
      return Int(
        try number(
          """
          SELECT count(*) FROM profile
          WHERE updated_at >= ? AND (?2 >> standing) & 1 = 1 AND (?3 IS NULL OR kind = ?3) AND (?4 IS NULL OR stage = ?4)
          """, "profile", [.time(since), .integer(standings), .integer(filter.kind?.code), .integer(filter.stage?.code)]))
    }
    var count: Int64 = 0
    for (standing, kind, stage) in combinations(filter) {
      count += try number(
        "SELECT count(*) FROM profile WHERE standing = ? AND kind = ? AND stage = ?", "profile", [standing, kind, stage])
    }
    return Int(count)
  }

  private func combinations(_ filter: ProfileFilter) -> [(Cell, Cell, Cell)] {
    let kinds = filter.kind.map { [$0] } ?? Profile.Kind.allCases
    let stages = filter.stage.map { [$0] } ?? Profile.Stage.allCases
    return filter.standings.flatMap { standing in
      kinds.flatMap { kind in stages.map { (.integer(standing.rawValue), .integer(kind.code), .integer($0.code)) } }
    }
  }

  func lastProfileID() throws(StoreError) -> ProfileID? {
    try first("SELECT max(id) FROM profile", "profile") { $0.optionalID(0) } ?? nil
  }

  func scanProfiles(
    _ standings: Set<ProfileStanding>, ids: ClosedRange<ProfileID>?, batchCount: Int, _ body: (ProfileBatch) throws -> Bool
  ) throws {
    let capacity = max(1, batchCount)
    let statement = try freshStatement(
      "SELECT \(Self.columns), document FROM profile WHERE id BETWEEN ? AND ? AND (? >> standing) & 1 = 1 ORDER BY id", "profile")
    try statement.bind([
      .integer(ids?.lowerBound.number ?? 0), .integer(ids?.upperBound.number ?? .max),
      .integer(standings.reduce(0) { $0 | 1 << $1.rawValue }),
    ])
    defer { statement.reset() }
    var batch = ProfileBatch(reserving: capacity)
    while try statement.step() {
      batch.append(try readRow(statement.row), document: statement.row.bytes(10))
      if batch.count == capacity {
        guard try body(batch) else { return }
        batch = ProfileBatch(reserving: capacity)
      }
    }
    if batch.count > 0 { _ = try body(batch) }
  }

  func lookup(_ keys: [LookupKey]) throws(StoreError) -> [[ProfileID]] {
    var found: [[ProfileID]] = []
    found.reserveCapacity(keys.count)
    for key in keys {
      found.append(
        try rows(
          "SELECT profile FROM lookup_key WHERE hash = ? ORDER BY profile", "lookup_key", [.integer(fingerprint.hash(key))]
        ) { $0.id(0) })
    }
    return found
  }

  // MARK: Rows

  private func readRow(_ row: ResultRow) throws(StoreError) -> ProfileRow {
    let id: ProfileID = row.id(0)
    guard let kind = Profile.Kind(code: row.int(1)), let stage = Profile.Stage(code: row.int(2)),
      let standing = ProfileStanding(rawValue: row.int(3))
    else { throw .unreadable(table: "profile", number: id.number) }
    let state: Profile.State =
      switch standing {
      case .active: .active
      case .merged: .merged(into: row.id(4), by: row.id(5))
      case .converted: .converted(row.id(6))
      case .undone: .undone(row.id(6))
      case .erased: .erased
      }
    return ProfileRow(
      id: id, kind: kind, stage: stage, state: state, revision: row.integer(7), createdAt: row.time(8), updatedAt: row.time(9))
  }
}

extension Profile.Kind {
  /// How the store writes it.
  var code: Int { self == .person ? 0 : 1 }
  init?(code: Int) {
    switch code {
    case 0: self = .person
    case 1: self = .organization
    default: return nil
    }
  }
}

extension Profile.Stage {
  /// How the store writes it.
  var code: Int { self == .lead ? 0 : 1 }
  init?(code: Int) {
    switch code {
    case 0: self = .lead
    case 1: self = .contact
    default: return nil
    }
  }
}
