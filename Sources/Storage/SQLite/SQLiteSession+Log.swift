import Profiles

extension SQLiteSession {
  private static let eventColumns = "sequence, at, actor, request, kind, profiles, is_scrubbed, payload"

  func lastSequence() throws(StoreError) -> Int64 { try number("SELECT max(sequence) FROM event", "event") }

  func events(_ sequences: [Int64]) throws(StoreError) -> [StoredEvent] {
    var found: [StoredEvent] = []
    for sequence in Set(sequences).sorted() {
      if let event = try event(sequence) { found.append(event) }
    }
    return found
  }

  private func event(_ sequence: Int64) throws(StoreError) -> StoredEvent? {
    try first("SELECT \(Self.eventColumns) FROM event WHERE sequence = ?", "event", [.integer(sequence)], Self.readEvent)
  }

  func events(after sequence: Int64, limit: Int) throws(StoreError) -> Page<StoredEvent, Int64> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT \(Self.eventColumns) FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?", "event",
      [.integer(sequence), .integer(limit + 1)], Self.readEvent)
    return page(found, limit: limit, cursor: \.sequence)
  }

  func history(of profiles: [ProfileID], before sequence: Int64?, limit: Int) throws(StoreError) -> Page<StoredEvent, Int64> {
    let limit = clampedLimit(limit)
    var sequences: Set<Int64> = []
    for profile in Set(profiles) {
      sequences.formUnion(
        try rows(
          "SELECT sequence FROM event_profile WHERE profile = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?", "event_profile",
          [.id(profile), .integer(sequence ?? .max), .integer(limit + 1)]
        ) { $0.integer(0) })
    }
    let page = page(Array(sequences.sorted(by: >).prefix(limit + 1)), limit: limit) { $0 }
    return Page(elements: try events(page.elements).reversed(), next: page.next)
  }

  private static func readEvent(_ row: ResultRow) throws(StoreError) -> StoredEvent {
    StoredEvent(
      sequence: row.integer(0),
      event: NewEvent(
        at: row.time(1), actor: row.text(2), request: row.optionalText(3), kind: row.text(4), profiles: numbers(row.text(5)),
        payload: row.blob(7)),
      isScrubbed: row.flag(6))
  }

  private static func numbers(_ text: String) -> [ProfileID] {
    text.split(separator: " ").compactMap { Int64($0).map(ProfileID.init(_:)) }
  }

  // MARK: Appending

  func append(_ events: [NewEvent]) throws(StoreError) -> [Int64] {
    let insertion = try statement(
      "INSERT INTO event (at, actor, request, kind, profiles, payload) VALUES (?, ?, ?, ?, ?, ?)", "event")
    let concerning = try statement("INSERT INTO event_profile (profile, sequence) VALUES (?, ?)", "event_profile")
    var sequences: [Int64] = []
    sequences.reserveCapacity(events.count)
    for event in events {
      let profiles = event.profiles.count > 1 ? Set(event.profiles).sorted() : event.profiles
      try insertion.bind(event.at.milliseconds, at: 1)
      try insertion.bind(event.actor, at: 2)
      if let request = event.request { try insertion.bind(request, at: 3) } else { try insertion.bindNull(at: 3) }
      try insertion.bind(event.kind, at: 4)
      try insertion.bind(profiles.map { String($0.number) }.joined(separator: " "), at: 5)
      try insertion.bind(event.payload, at: 6)
      try insertion.run()
      let sequence = lastInsertedNumber
      sequences.append(sequence)
      for profile in profiles {
        try concerning.bind(profile.number, at: 1)
        try concerning.bind(sequence, at: 2)
        try concerning.run()
      }
    }
    return sequences
  }

  func scrubEvents(of profile: ProfileID) throws(StoreError) {
    try execute(
      """
      UPDATE event SET payload = x'', is_scrubbed = 1
      WHERE sequence IN (SELECT sequence FROM event_profile WHERE profile = ?) AND is_scrubbed = 0
      """, "event", [.id(profile)])
  }

  // MARK: Audit

  func audit(before number: Int64?, limit: Int) throws(StoreError) -> Page<AuditEntry, Int64> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT number, at, actor, action, subject, detail FROM audit WHERE number < ? ORDER BY number DESC LIMIT ?", "audit",
      [.integer(number ?? .max), .integer(limit + 1)]
    ) { row in
      AuditEntry(
        number: row.integer(0), at: row.time(1), actor: row.text(2), action: row.text(3), subject: row.optionalText(4),
        detail: row.blob(5))
    }
    return page(found, limit: limit, cursor: \.number)
  }

  func append(_ entry: AuditEntry) throws(StoreError) -> Int64 {
    try insertRow(
      "INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)", "audit",
      [.time(entry.at), .text(entry.actor), .text(entry.action), .text(entry.subject), .blob(entry.detail)])
  }
}
