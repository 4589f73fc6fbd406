public import Interchange
public import Profiles
import Resolution
import Storage

/// What an erasure reached.
public struct Erasure: Sendable, Hashable {
  /// The profile and all that it had absorbed.
  public var profiles: [ProfileID]
  /// Entries that keep the person out from now on.
  public var suppressions: Int
}

extension Account {
  /// Erases a person or organization, in the store and the columns at once, in unused parts of the files by `finishErasures`: values, history, notes, tasks, queues and columns, of all that is shown under the id. Hashes of their
  /// email, phone, and name with company keep them from coming back through imports and enrichment.
  /// - Throws: `notFound`, `moved`, `erased`.
  public func erase(_ id: ProfileID, _ context: RequestContext) async throws -> Erasure {
    try await change(context) { session in
      let composition = try session.composition(of: id)
      if case .erased = composition.root.state { throw AccountError.erased(id) }
      let members = composition.sides.map(\.id)
      let hashes = self.suppression.hashes(of: composition.sides.flatMap { SuppressionText.texts(of: $0.values, kind: $0.kind) })
      try session.writer.suppress(hashes, reason: "erasure", at: context.now)
      for var merge in try session.writer.merges(of: members, activeOnly: true) {
        merge.undoneAt = context.now
        merge.undoneBy = context.actor
        _ = try session.writer.update(merge)
      }
      for member in members.reversed() {
        try session.writer.erase(member, at: context.now)
        try session.writer.setMeta(PastCustomer.name(member), value: nil)
        session.touch(member)
      }
      session.regroup()
      try session.emit(.profileErased, of: members, EventPayload.Nothing())
      session.audit("profile.erased", subject: "\(id)")
      try session.writer.setMeta(Self.scrubName, value: [1])
      return Erasure(profiles: members, suppressions: Set(hashes).count)
    }
  }

  private static let scrubName = "scrub.pending"

  /// Overwrites what erasures left in unused parts of the files, if there were any since the last time. Reads the whole file, so it is for
  /// quiet moments: once after many erasures, not after each.
  public func finishErasures() async throws {
    guard try await read({ try $0.meta(Self.scrubName) }) != nil else { return }
    // The mark goes first: an erasure that comes in between sets it again.
    try await store.write { try $0.setMeta(Self.scrubName, value: nil) }
    do { try await store.scrub() } catch {
      try? await store.write { try $0.setMeta(Self.scrubName, value: [1]) }
      throw error
    }
  }

  /// Keeps people out who are not here.
  /// - Throws: `invalid` when the values cannot be used or name nobody.
  public func suppress(_ values: [ValueInput], reason: String, _ context: RequestContext) async throws -> Int {
    let (drafts, _) = try drafts(of: values, context)
    let keys = SuppressionText.texts(of: drafts.map { Value($0) }, kind: ProfileCreation.kind(of: drafts))
    guard !keys.isEmpty else {
      throw AccountError.invalid([InputFlaw(field: "email", message: "give an email, a telephone, or a name with a company")])
    }
    let hashes = suppression.hashes(of: keys)
    try await store.write { writer in
      try writer.suppress(hashes, reason: reason, at: context.now)
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "suppression.added", subject: nil))
    }
    return Set(hashes).count
  }

  /// What `body` returns, unless the drafts are of someone who asked to be forgotten.
  func refusingSuppressed<R>(_ drafts: [DraftValue], _ reader: any StoreReader, _ body: () throws -> R) throws -> R {
    let hashes = suppression.hashes(of: SuppressionText.texts(of: drafts.map { Value($0) }, kind: ProfileCreation.kind(of: drafts)))
    if try reader.isSuppressed(anyOf: hashes) { throw AccountError.suppressed }
    do { return try body() } catch let refusal as EditRefusal { throw AccountError.edit(refusal) }
  }
}

extension Value {
  /// A draft as the value of a profile that is not there yet.
  init(_ draft: DraftValue) {
    self.init(
      id: ValueID(side: ProfileID(0), ordinal: 0), field: draft.field, text: draft.text, raw: draft.raw, label: draft.label,
      isPrimary: draft.isPrimary, parts: draft.parts, provenance: draft.provenance)
  }
}
