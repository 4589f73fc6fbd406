import Interchange
import Matching
public import Normalization
public import Profiles
public import Resolution
public import Storage

/// A profile that was made, with what the check found that every creation runs (rules A2, A3).
public struct Creation: Sendable {
  public var profile: ShownProfile
  public var check: CheckAnswer
  public var issues: [Issue]
}

/// A profile that was changed.
public struct Edition: Sendable {
  public var profile: ShownProfile
  public var changes: [ValueChange]
  public var issues: [Issue]
}

extension Account {
  /// Makes a profile, whatever it resembles, and says what it resembles.
  /// - Parameter seal: is given the profile and its issues; the check comes after the commit, so that two who are created at once see each other.
  /// - Throws: `invalid`, `suppressed`, `edit(.nameMissing)`.
  public func create(
    _ input: ProfileInput, _ context: RequestContext, seal: Seal<ShownProfile>? = nil
  ) async throws -> Creation {
    let (drafts, issues) = try drafts(of: input.values, context)
    let profile = try await change(context, seal: seal) { session in
      let id = try session.create(input, drafts)
      return ShownProfile(try session.composition(of: id))
    }
    let answer = try await check(profile, limit: 5)
    try await notice([profile.id], context)
    return Creation(profile: profile, check: answer, issues: issues)
  }

  /// The profile that is shown under an id.
  /// - Throws: `notFound`; `moved` for one that is part of another; `erased`.
  public func profile(_ id: ProfileID) async throws -> ShownProfile {
    try await read { reader in ShownProfile(try Self.readable(id, reader)) }
  }

  /// The group under an id, to be shown.
  static func readable(_ id: ProfileID, _ reader: any StoreReader) throws -> Composition {
    guard let root = try reader.root(of: id) else { throw AccountError.notFound("\(id)") }
    if root != id { throw AccountError.moved(to: root) }
    let composition = try Compositions.load(root, from: reader)
    switch composition.root.state {
    case .erased: throw AccountError.erased(id)
    case .undone(let conversion):
      if let lead = try reader.conversion(conversion)?.lead { throw AccountError.moved(to: lead) }
      return composition
    default: return composition
    }
  }

  /// Changes a profile.
  /// - Parameter revision: the one that it must have; nil for any.
  /// - Throws: `notFound`, `moved`, `erased`, `notActive`, `outdated`, `invalid`, `edit`.
  public func edit(
    _ id: ProfileID, _ input: PatchInput, revision: Int64? = nil, _ context: RequestContext, seal: Seal<ShownProfile>? = nil
  ) async throws -> Edition {
    let (patch, issues) = try patch(of: input, context)
    var sealAll: Seal<(ShownProfile, [ValueChange])>?
    if let seal { sealAll = { writer, result in try seal(writer, result.0) } }
    let (profile, changes) = try await change(context, seal: sealAll) { session in
      let composition = try session.active(id)
      try session.require(revision: revision, of: composition)
      let changes = try session.apply(patch, to: composition)
      if let isPast = input.isPastCustomer { try session.mark(composition, asPastCustomer: isPast) }
      return (ShownProfile(try session.composition(of: id)), changes)
    }
    if !changes.isEmpty { try await notice([id], context) }
    return Edition(profile: profile, changes: changes, issues: issues)
  }

  /// A part of the profiles that are shown, by id or, with `updatedSince`, by time of change.
  public func profiles(
    kind: Profile.Kind?, stage: Profile.Stage?, updatedSince: Timestamp?, after cursor: ProfileCursor?, limit: Int
  ) async throws -> Page<ShownProfile, ProfileCursor> {
    try await read { reader in
      let page = try reader.profiles(
        ProfileFilter(kind: kind, stage: stage, standings: [.active], updatedSince: updatedSince), after: cursor, limit: limit)
      let groups = try Compositions.load(page.elements.map(\.id), from: reader)
      return Page(elements: groups.map(ShownProfile.init), next: page.next)
    }
  }

  /// What happened to a profile and to all that it absorbed, newest first.
  /// - Throws: `notFound`, `moved`, `erased`.
  public func history(of id: ProfileID, before: Int64?, limit: Int) async throws -> Page<StoredEvent, Int64> {
    try await read { reader in
      try reader.history(of: try Self.readable(id, reader).sides.map(\.id), before: before, limit: limit)
    }
  }

  /// Every value that is held of someone, its source and its date (GDPR Art. 14 and 15).
  public func sources(of id: ProfileID) async throws -> SourceReport {
    try await read { SourceReport(try Self.readable(id, $0)) }
  }

  /// Profiles whose names begin like what was typed so far, or that have exactly this email, phone or external id.
  public func search(_ text: String, kind: Profile.Kind?, limit: Int) async throws -> [ShownProfile] {
    let exact = exactKeys(of: text)
    let live = live
    return try await read { reader in
      var ids = try reader.lookup(exact).flatMap { $0 }
      for each in Profile.Kind.allCases where kind == nil || kind == each {
        ids += live.matcher(for: each).search(text, limit: limit).map { ProfileID($0.key) }
      }
      let groups = try Compositions.load(Compositions.roots(of: ids, in: reader), from: reader)
      return groups.filter { $0.root.state == .active && (kind == nil || $0.kind == kind) }.prefix(limit).map(ShownProfile.init)
    }
  }

  private func exactKeys(of text: String) -> [Storage.LookupKey] {
    let fields: [Field] = text.contains("@") ? [.email] : text.contains(where: \.isNumber) ? [.telephone, .externalID, .identifier] : []
    var issues: [Issue] = []
    return normalizers.with { normalizer in
      fields.flatMap { field -> [Storage.LookupKey] in
        guard let draft = normalizer.normalize(ValueInput(field, text), issues: &issues) else { return [] }
        return StoreKeys.of([
          draft.value(id: ValueID(side: ProfileID(0), ordinal: 0), provenance: Provenance(source: .api, observedAt: self.clock()))
        ])
      }
    }
  }
}

extension ChangeSession {
  /// Makes a profile and returns its id.
  func create(_ input: ProfileInput, _ drafts: [DraftValue]) throws -> ProfileID {
    let profile = try account.refusingSuppressed(drafts, writer) {
      try ProfileCreation.profile(
        id: ProfileID(0), kind: input.kind, stage: input.stage, drafts: drafts,
        owner: input.defaultOwner.map { DraftValue(field: .owner, text: $0, provenance: context.provenance()) }, now: context.now)
    }
    let id = try writer.insert(
      NewProfile(
        kind: profile.kind, stage: profile.stage, values: profile.values,
        keys: StoreKeys.of(profile.values), createdAt: context.now))
    for note in input.notes where !note.isEmpty {
      _ = try writer.insert(Note(id: NoteID(0), profile: id, text: note, author: context.actor, createdAt: context.now))
    }
    try emit(
      .profileCreated, of: [id],
      EventPayload.Created(kind: profile.kind.rawValue, stage: profile.stage.rawValue, source: context.source.rawValue))
    touch(id)
    return id
  }

  /// Applies a patch and returns what changed.
  func apply(_ patch: ProfilePatch, to composition: Composition) throws -> [ValueChange] {
    let edit: ProfileEdit
    do { edit = try ProfileEdit(patch, to: composition, now: context.now) } catch { throw AccountError.edit(error) }
    if edit.isEmpty { return [] }
    try save(edit.profiles)
    if !edit.changes.isEmpty {
      try emit(
        .valueChanged, of: Array(Set(edit.changes.map(\.side) + [composition.id])).sorted(),
        EventPayload.Changes(profile: composition.id, changes: edit.changes.map(EventPayload.Change.init)))
    }
    return edit.changes
  }
}
