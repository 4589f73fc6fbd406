import Interchange
import Matching
import Profiles
import Resolution
import Storage

/// Writes a batch inside its transaction: new profiles all at once, others as edits.
struct BatchWriter {
  struct Refusal {
    var line: Int
    var reason: String
    var candidates: [ProfileID] = []
  }

  private let session: ChangeSession
  private let request: ImportRequest
  private let batch: PreparedBatch
  /// The places in the batch of those that make a profile.
  private var pending: [Int] = []
  /// The keys of those that are pending: a record that has one of them updates a profile that is yet to be written.
  private var pendingKeys: Set<Storage.LookupKey> = []
  /// The profiles that were made, by the place in the batch.
  private var made: [ProfileID?]
  private(set) var created = 0
  private(set) var updated = 0
  private(set) var unchanged = 0
  private(set) var refused: [Refusal] = []

  init(session: ChangeSession, request: ImportRequest, batch: PreparedBatch) {
    self.session = session
    self.request = request
    self.batch = batch
    made = Array(repeating: nil, count: batch.records.count)
  }

  static let suppressedReason = "the person asked to be forgotten"
  static let namelessReason = "a last name or a company name is required (rule A1)"

  static func ambiguousReason(_ request: ImportRequest) -> String { "several profiles have its \(request.match.rawValue)" }

  static func hasName(_ draft: RecordDraft) -> Bool {
    draft.values.contains { $0.field == .familyName || $0.field == .organizationName }
  }

  mutating func write() throws {
    let suppressed = try batch.suppressed(by: session.account.suppression, in: session.writer)
    // One look-up for the whole batch; what the batch itself adds is followed by `pendingKeys`.
    let found = try session.writer.lookup(batch.records.flatMap(\.match))
    var position = 0
    for (place, record) in batch.records.enumerated() {
      let ids = found[position..<position + record.match.count].flatMap { $0 }
      position += record.match.count
      let line = record.draft.location.line
      if suppressed.contains(place) {
        refused.append(Refusal(line: line, reason: Self.suppressedReason))
        continue
      }
      if record.match.contains(where: pendingKeys.contains) {
        try flush()
        try decide(place, among: try session.writer.lookup(record.match).flatMap { $0 })
      } else {
        try decide(place, among: ids)
      }
    }
    try flush()
    for load in batch.loads(of: made) { session.follow(load) }
  }

  /// What becomes of a record.
  /// - Parameter ids: the profiles that have its keys.
  private mutating func decide(_ place: Int, among ids: [ProfileID]) throws {
    let record = batch.records[place]
    let line = record.draft.location.line
    switch try Placement(among: ids, in: session.writer) {
    case .new:
      guard Self.hasName(record.draft) else {
        refused.append(Refusal(line: line, reason: Self.namelessReason))
        return
      }
      pending.append(place)
      pendingKeys.formUnion(record.match)
    case .one(let composition):
      do { try update(composition, with: record.draft) } catch AccountError.edit(let refusal) {
        refused.append(Refusal(line: line, reason: "it does not fit the profile it updates: \(refusal.sentence)"))
      }
    case .many(let candidates):
      refused.append(Refusal(line: line, reason: Self.ambiguousReason(request), candidates: candidates))
    }
  }

  private mutating func update(_ composition: Composition, with draft: RecordDraft) throws {
    let provenance = session.context.provenance(reference: "\(request.name):\(draft.location.line)")
    let drafts = draft.values.filter { $0.status == .current }.map { $0.drafted(provenance) }
    let changed = try session.apply(Placement.patch(of: drafts), to: composition)
    if changed.isEmpty { unchanged += 1 } else { updated += 1 }
  }

  private mutating func flush() throws {
    if pending.isEmpty { return }
    let context = session.context
    let payload = try EventPayload.encode(EventPayload.Origin(source: "import", file: request.name, job: context.requestID ?? ""))
    let ids = try session.writer.insert(
      pending.map { place in
        let record = batch.records[place]
        return NewProfile(
          kind: record.draft.kind, stage: record.draft.stage, document: record.document, keys: record.keys, createdAt: context.now,
          event: NewEvent(
            at: context.now, actor: context.actor, request: context.requestID, kind: EventKind.profileCreated.rawValue, payload: payload))
      })
    for (place, id) in zip(pending, ids) {
      made[place] = id
      for note in batch.records[place].draft.notes {
        _ = try session.writer.insert(
          Note(id: NoteID(0), profile: id, text: note.text, author: note.author, createdAt: note.createdAt ?? context.now))
      }
    }
    created += ids.count
    pending.removeAll(keepingCapacity: true)
    pendingKeys.removeAll(keepingCapacity: true)
  }
}
