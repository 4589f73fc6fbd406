import Profiles

extension SQLiteSession {
  func insert(_ profiles: [NewProfile]) throws(StoreError) -> [ProfileID] {
    let insertion = try statement(
      """
      INSERT INTO profile (kind, stage, standing, revision, created_at, updated_at, document, key_hashes)
      VALUES (?1, ?2, 0, 1, ?3, ?3, ?4, ?5)
      """, "profile")
    let keyInsertion = try statement(Self.keyInsertion, "lookup_key")
    var ids: [ProfileID] = []
    ids.reserveCapacity(profiles.count)
    var entries: [(hash: Int64, profile: Int64)] = []
    var events: [NewEvent] = []
    for profile in profiles {
      let hashes = Self.distinctHashes(profile.keys, fingerprint)
      try insertion.bind(Int64(profile.kind.code), at: 1)
      try insertion.bind(Int64(profile.stage.code), at: 2)
      try insertion.bind(profile.createdAt.milliseconds, at: 3)
      try insertion.bind(profile.document, at: 4)
      try insertion.bind(Self.packed(hashes), at: 5)
      try insertion.run()
      let number = lastInsertedNumber
      ids.append(ProfileID(number))
      for hash in hashes { entries.append((hash, number)) }
      if var event = profile.event {
        event.profiles.append(ProfileID(number))
        events.append(event)
      }
    }
    // In the index's order, neighbours share a page.
    entries.sort { $0.hash < $1.hash }
    for entry in entries {
      try keyInsertion.bind(entry.hash, at: 1)
      try keyInsertion.bind(entry.profile, at: 2)
      try keyInsertion.run()
    }
    if !events.isEmpty { _ = try append(events) }
    return ids
  }

  func update(_ profile: Profile, keys: [LookupKey]) throws(StoreError) {
    let old = try storedHashes(of: profile.id)
    let new = Self.distinctHashes(keys, fingerprint)
    let (parent, merge, conversion) = Self.columns(of: profile.state)
    let count = try execute(
      """
      UPDATE profile SET kind = ?, stage = ?, standing = ?, parent = ?, parent_merge = ?, conversion = ?, revision = ?, updated_at = ?,
        document = ?, key_hashes = ? WHERE id = ?
      """, "profile",
      [
        .integer(profile.kind.code), .integer(profile.stage.code), .integer(profile.state.standing.rawValue), parent, merge, conversion,
        .integer(profile.revision), .time(profile.updatedAt), .blob(ValueDocument.encode(profile.values)), .blob(Self.packed(new)),
        .id(profile.id),
      ])
    guard count == 1 else { throw .conflict(table: "profile") }
    if old != new { try replaceKeys(of: profile.id, old: old, new: new) }
  }

  func setState(_ state: Profile.State, of id: ProfileID, at time: Timestamp) throws(StoreError) {
    let (parent, merge, conversion) = Self.columns(of: state)
    let count = try execute(
      """
      UPDATE profile SET standing = ?, parent = ?, parent_merge = ?, conversion = ?, revision = revision + 1, updated_at = ? WHERE id = ?
      """, "profile", [.integer(state.standing.rawValue), parent, merge, conversion, .time(time), .id(id)])
    guard count == 1 else { throw .conflict(table: "profile") }
  }

  func raiseRevisions(of ids: [ProfileID], at time: Timestamp) throws(StoreError) {
    for id in ids {
      try execute("UPDATE profile SET revision = revision + 1, updated_at = ? WHERE id = ?", "profile", [.time(time), .id(id)])
    }
  }

  func erase(_ id: ProfileID, at time: Timestamp) throws(StoreError) {
    try replaceKeys(of: id, old: try storedHashes(of: id), new: [])
    let count = try execute(
      """
      UPDATE profile SET standing = 4, parent = NULL, parent_merge = NULL, conversion = NULL, revision = revision + 1, updated_at = ?,
        document = x'', key_hashes = x'' WHERE id = ?
      """, "profile", [.time(time), .id(id)])
    guard count == 1 else { throw .conflict(table: "profile") }
    try execute("DELETE FROM note WHERE profile = ?", "note", [.id(id)])
    try execute("DELETE FROM task WHERE profile = ?", "task", [.id(id)])
    try execute("DELETE FROM link WHERE person = ?1 OR organization = ?1", "link", [.id(id)])
    try execute("DELETE FROM review_item WHERE a = ?1 OR b = ?1", "review_item", [.id(id)])
    try execute("UPDATE verdict SET comment = NULL WHERE (a = ?1 OR b = ?1) AND comment IS NOT NULL", "verdict", [.id(id)])
    try execute("UPDATE job_result SET body = x'' WHERE profile = ?", "job_result", [.id(id)])
    try execute(
      """
      UPDATE idempotency SET is_erased = 1, status = NULL, headers = NULL, body = NULL
      WHERE id IN (SELECT record FROM idempotency_profile WHERE profile = ?)
      """, "idempotency", [.id(id)])
    try scrubEvents(of: id)
  }

  // MARK: Keys

  private static let keyInsertion = "INSERT OR IGNORE INTO lookup_key (hash, profile) VALUES (?, ?)"

  private func replaceKeys(of id: ProfileID, old: [Int64], new: [Int64]) throws(StoreError) {
    let kept = Set(old).intersection(new)
    for hash in old where !kept.contains(hash) {
      try execute("DELETE FROM lookup_key WHERE hash = ? AND profile = ?", "lookup_key", [.integer(hash), .id(id)])
    }
    for hash in new where !kept.contains(hash) {
      try execute(Self.keyInsertion, "lookup_key", [.integer(hash), .id(id)])
    }
  }

  private func storedHashes(of id: ProfileID) throws(StoreError) -> [Int64] {
    try first("SELECT key_hashes FROM profile WHERE id = ?", "profile", [.id(id)]) { row in
      let bytes = row.bytes(0)
      return stride(from: 0, to: bytes.count & ~7, by: 8).map {
        Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int64.self))
      }
    } ?? []
  }

  private static func distinctHashes(_ keys: [LookupKey], _ fingerprint: KeyFingerprint) -> [Int64] {
    var hashes = keys.map(fingerprint.hash)
    hashes.sort()
    var count = 0
    for hash in hashes where count == 0 || hashes[count - 1] != hash {
      hashes[count] = hash
      count += 1
    }
    hashes.removeSubrange(count...)
    return hashes
  }

  /// Eight bytes each, the lowest first.
  private static func packed(_ hashes: [Int64]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: hashes.count * 8) { buffer, count in
      for (index, hash) in hashes.enumerated() {
        UnsafeMutableRawBufferPointer(buffer).storeBytes(of: hash.littleEndian, toByteOffset: index * 8, as: Int64.self)
      }
      count = hashes.count * 8
    }
  }

  private static func columns(of state: Profile.State) -> (parent: Cell, merge: Cell, conversion: Cell) {
    switch state {
    case .active, .erased: (.null, .null, .null)
    case .merged(let into, let by): (.id(into), .id(by), .null)
    case .converted(let conversion), .undone(let conversion): (.null, .null, .id(conversion))
    }
  }
}
