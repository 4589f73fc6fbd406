import Profiles

extension SQLiteSession {
  // MARK: Links

  private static let linkColumns = "id, person, organization, title, conversion, created_at"

  func link(_ id: LinkID) throws(StoreError) -> Link? {
    try first("SELECT \(Self.linkColumns) FROM link WHERE id = ?", "link", [.id(id)], Self.readLink)
  }

  func links(of profiles: [ProfileID]) throws(StoreError) -> [Link] {
    var found: [LinkID: Link] = [:]
    for profile in Set(profiles) {
      for link in try rows(
        "SELECT \(Self.linkColumns) FROM link WHERE person = ?1 OR organization = ?1", "link", [.id(profile)], Self.readLink)
      { found[link.id] = link }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  func insert(_ link: Link) throws(StoreError) -> LinkID {
    LinkID(
      try insertRow(
        "INSERT INTO link (person, organization, title, conversion, created_at) VALUES (?, ?, ?, ?, ?)", "link", Self.cells(link)))
  }

  func update(_ link: Link) throws(StoreError) -> Bool {
    try execute(
      "UPDATE link SET person = ?, organization = ?, title = ?, conversion = ?, created_at = ? WHERE id = ?", "link",
      Self.cells(link) + [.id(link.id)]) > 0
  }

  func delete(_ link: LinkID) throws(StoreError) -> Bool {
    try execute("DELETE FROM link WHERE id = ?", "link", [.id(link)]) > 0
  }

  private static func cells(_ link: Link) -> [Cell] {
    [.id(link.person), .id(link.organization), .text(link.title), .id(link.conversion), .time(link.createdAt)]
  }

  private static func readLink(_ row: ResultRow) throws(StoreError) -> Link {
    Link(
      id: row.id(0), person: row.id(1), organization: row.id(2), title: row.optionalText(3), conversion: row.optionalID(4),
      createdAt: row.time(5))
  }

  // MARK: Notes

  private static let noteColumns = "id, profile, text, author, created_at"

  func note(_ id: NoteID) throws(StoreError) -> Note? {
    try first("SELECT \(Self.noteColumns) FROM note WHERE id = ?", "note", [.id(id)], Self.readNote)
  }

  func notes(of profiles: [ProfileID]) throws(StoreError) -> [Note] {
    var found: [Note] = []
    for profile in Set(profiles) {
      found += try rows("SELECT \(Self.noteColumns) FROM note WHERE profile = ?", "note", [.id(profile)], Self.readNote)
    }
    return found.sorted { $0.id < $1.id }
  }

  func insert(_ note: Note) throws(StoreError) -> NoteID {
    NoteID(try insertRow("INSERT INTO note (profile, text, author, created_at) VALUES (?, ?, ?, ?)", "note", Self.cells(note)))
  }

  func update(_ note: Note) throws(StoreError) -> Bool {
    try execute(
      "UPDATE note SET profile = ?, text = ?, author = ?, created_at = ? WHERE id = ?", "note", Self.cells(note) + [.id(note.id)]) > 0
  }

  func delete(_ note: NoteID) throws(StoreError) -> Bool {
    try execute("DELETE FROM note WHERE id = ?", "note", [.id(note)]) > 0
  }

  private static func cells(_ note: Note) -> [Cell] {
    [.id(note.profile), .text(note.text), .text(note.author), .time(note.createdAt)]
  }

  private static func readNote(_ row: ResultRow) throws(StoreError) -> Note {
    Note(id: row.id(0), profile: row.id(1), text: row.text(2), author: row.optionalText(3), createdAt: row.time(4))
  }

  // MARK: Tasks

  private static let taskColumns = "id, profile, deal, text, due_at, owner, is_done, conversion, created_at"

  func task(_ id: TaskID) throws(StoreError) -> FollowUp? {
    try first("SELECT \(Self.taskColumns) FROM task WHERE id = ?", "task", [.id(id)], Self.readTask)
  }

  func tasks(of profiles: [ProfileID]) throws(StoreError) -> [FollowUp] {
    var found: [FollowUp] = []
    for profile in Set(profiles) {
      found += try rows("SELECT \(Self.taskColumns) FROM task WHERE profile = ?", "task", [.id(profile)], Self.readTask)
    }
    return found.sorted { $0.id < $1.id }
  }

  func tasks(isDone: Bool?, after cursor: TaskID?, limit: Int) throws(StoreError) -> Page<FollowUp, TaskID> {
    let limit = clampedLimit(limit)
    let bounds: [Cell] = [.integer(cursor?.number ?? 0), .integer(limit + 1)]
    let found =
      if let isDone {
        try rows(
          "SELECT \(Self.taskColumns) FROM task WHERE is_done = ? AND id > ? ORDER BY id LIMIT ?", "task", [.flag(isDone)] + bounds,
          Self.readTask)
      } else {
        try rows("SELECT \(Self.taskColumns) FROM task WHERE id > ? ORDER BY id LIMIT ?", "task", bounds, Self.readTask)
      }
    return page(found, limit: limit, cursor: \.id)
  }

  func insert(_ task: FollowUp) throws(StoreError) -> TaskID {
    TaskID(
      try insertRow(
        "INSERT INTO task (profile, deal, text, due_at, owner, is_done, conversion, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "task",
        Self.cells(task)))
  }

  func update(_ task: FollowUp) throws(StoreError) -> Bool {
    try execute(
      """
      UPDATE task SET profile = ?, deal = ?, text = ?, due_at = ?, owner = ?, is_done = ?, conversion = ?, created_at = ? WHERE id = ?
      """, "task", Self.cells(task) + [.id(task.id)]) > 0
  }

  func delete(_ task: TaskID) throws(StoreError) -> Bool {
    try execute("DELETE FROM task WHERE id = ?", "task", [.id(task)]) > 0
  }

  private static func cells(_ task: FollowUp) -> [Cell] {
    [
      .id(task.profile), .id(task.deal), .text(task.text), .time(task.dueAt), .text(task.owner), .flag(task.isDone), .id(task.conversion),
      .time(task.createdAt),
    ]
  }

  private static func readTask(_ row: ResultRow) throws(StoreError) -> FollowUp {
    FollowUp(
      id: row.id(0), profile: row.id(1), deal: row.optionalID(2), text: row.text(3), dueAt: row.optionalTime(4),
      owner: row.optionalText(5), isDone: row.flag(6), conversion: row.optionalID(7), createdAt: row.time(8))
  }
}
