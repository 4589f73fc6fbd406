import FoundationEssentials
import Interchange
import Matching
import Profiles
import Resolution
import Storage
import Webhooks

/// One request's changes, inside the one transaction that keeps them: profiles, events, the outbox, and what the warm columns must follow.
///
/// Not for use outside the body of `Account.change`.
final class ChangeSession {
  let writer: any StoreWriter
  let context: RequestContext
  let account: Account
  private var compositions: [ProfileID: Composition] = [:]
  /// Profiles whose shown form may have changed, or that are shown no more.
  private var touched: Set<ProfileID> = []
  private var events: [NewEvent] = []
  private var audits: [AuditEntry] = []
  /// What the columns follow of profiles that were written all at once.
  private var followed: [LiveUpdate] = []

  init(writer: any StoreWriter, context: RequestContext, account: Account) {
    self.writer = writer
    self.context = context
    self.account = account
  }

  // MARK: Reading

  /// The group that is shown under an id.
  /// - Throws: `notFound`; `moved` when the id is part of another profile, unless `follows`.
  func composition(of id: ProfileID, follows: Bool = false) throws -> Composition {
    guard let root = try writer.root(of: id) else { throw AccountError.notFound("\(id)") }
    if root != id, !follows { throw AccountError.moved(to: root) }
    if let known = compositions[root] { return known }
    let composition = try Compositions.load(root, from: writer)
    compositions[root] = composition
    return composition
  }

  /// The same, of a profile that can be worked on.
  func active(_ id: ProfileID, follows: Bool = false) throws -> Composition {
    let composition = try composition(of: id, follows: follows)
    switch composition.root.state {
    case .active: return composition
    case .erased: throw AccountError.erased(composition.id)
    default: throw AccountError.notActive(composition.id, composition.root.state)
    }
  }

  /// - Throws: `outdated` unless the revision is the expected one; nil expects nothing.
  func require(revision: Int64?, of composition: Composition) throws {
    if let revision, composition.revision != revision { throw AccountError.outdated(current: composition.revision) }
  }

  // MARK: Writing

  /// Writes profiles that exist, with what they can be found by.
  func save(_ profiles: [Profile]) throws {
    for profile in profiles {
      try writer.update(profile, keys: StoreKeys.of(profile.values))
      touched.insert(profile.id)
    }
    compositions.removeAll()
  }

  func setState(_ state: Profile.State, of id: ProfileID) throws {
    try writer.setState(state, of: id, at: context.now)
    touched.insert(id)
    compositions.removeAll()
  }

  /// Says that what is shown under an id has changed.
  func touch(_ id: ProfileID) { touched.insert(id) }

  /// Has the columns follow what the caller knows already.
  func follow(_ update: LiveUpdate) { followed.append(update) }

  /// Forgets what was read of the groups: their merges changed.
  func regroup() { compositions.removeAll() }

  /// Appends to the log, and to the outbox of those who listen.
  func emit(_ kind: EventKind, of profiles: [ProfileID], _ payload: some Encodable) throws {
    events.append(
      NewEvent(
        at: context.now, actor: context.actor, request: context.requestID, kind: kind.rawValue, profiles: profiles,
        payload: try EventPayload.encode(payload)))
  }

  func audit(_ action: String, subject: String?, detail: [UInt8] = []) {
    audits.append(AuditEntry(at: context.now, actor: context.actor, action: action, subject: subject, detail: detail))
  }

  // MARK: Ending

  /// Writes events and deliveries, and returns what the columns are to follow once this is committed.
  func finish() throws -> [LiveUpdate] {
    if !events.isEmpty {
      let sequences = try writer.append(events)
      try Outbox.enqueue(zip(sequences, events), writer: writer, now: context.now)
    }
    for entry in audits { try writer.append(entry) }
    return try followed
      + touched.sorted().compactMap { id in
        guard let root = try writer.root(of: id) else { return nil }
        if root != id { return .remove(id) }
        let composition = try composition(of: id)
        if case .active = composition.root.state { return .upsert(composition.kind, LiveRecords.record(of: ShownProfile(composition))) }
        return .remove(id)
      }
  }
}

/// What the warm columns do after a commit.
enum LiveUpdate: Sendable {
  case upsert(Profile.Kind, LiveRecord)
  /// Many new ones of an import.
  case load(Profile.Kind, PackedRecords)
  case remove(ProfileID)
}
