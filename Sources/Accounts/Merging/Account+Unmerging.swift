public import Profiles
public import Resolution
import Storage

extension Account {
  /// What cutting a merge would show; nothing is written.
  /// - Throws: `notFound`; `unmerge` with the reason of a refusal.
  public func unmergePlan(_ id: MergeID, _ assignments: UnmergeAssignments = UnmergeAssignments()) async throws -> UnmergePlan {
    let now = clock()
    return try await read { try Self.unmergePlan(id, assignments, $0, now: now) }
  }

  /// Undoes a merge, at any time and in any order: each side takes along what was written for it, before and after.
  public func unmerge(
    _ id: MergeID, _ assignments: UnmergeAssignments, _ context: RequestContext,
    seal: Seal<(UnmergeOutcome, UnmergePlan)>? = nil
  ) async throws -> (outcome: UnmergeOutcome, plan: UnmergePlan) {
    try await change(context, seal: seal) { session in
      let plan = try Self.unmergePlan(id, assignments, session.writer, now: context.now)
      return (try session.unmerge(plan), plan)
    }
  }

  private static func unmergePlan(
    _ id: MergeID, _ assignments: UnmergeAssignments, _ reader: any StoreReader, now: Timestamp
  ) throws -> UnmergePlan {
    guard let merge = try reader.merge(id), let root = try reader.root(of: merge.absorbed) else {
      throw AccountError.notFound("\(id)")
    }
    guard merge.isActive else { throw AccountError.unmerge(.noSuchMerge(id)) }
    let composition = try Compositions.load(root, from: reader)
    do {
      return try UnmergePlan(
        composition, cutting: id, attachments: try Attachments(of: composition, reader), assignments: assignments, now: now)
    } catch let refusal as UnmergeRefusal {
      throw AccountError.unmerge(refusal)
    }
  }
}

extension Attachments {
  /// What belongs to the sides of a profile.
  init(of composition: Composition, _ reader: any StoreReader) throws {
    let sides = composition.sides.map(\.id)
    self.init(
      notes: try reader.notes(of: sides), tasks: try reader.tasks(of: sides), deals: try reader.deals(of: sides),
      links: try reader.links(of: sides))
  }
}

extension ChangeSession {
  /// Cuts a merge; the pair is remembered as different.
  @discardableResult
  func unmerge(_ plan: UnmergePlan) throws -> UnmergeOutcome {
    let outcome = plan.apply(actor: context.actor)
    _ = try writer.update(outcome.merge)
    // Whole rows: the state that leaves, revisions, and values that were assigned to the other side.
    try save(outcome.profiles)
    try save(outcome.attachments)
    try writer.put(outcome.verdict)
    touch(outcome.remaining.id)
    touch(outcome.restored.id)
    regroup()
    let moved = outcome.changes.map(EventPayload.Change.init)
    if !moved.isEmpty {
      try emit(
        .valueChanged, of: [outcome.remaining.id, outcome.restored.id],
        EventPayload.Changes(profile: outcome.remaining.id, changes: moved))
    }
    try emit(
      .profileUnmerged, of: [outcome.remaining.id, outcome.restored.id],
      EventPayload.Merged(
        merge: outcome.merge.id, survivor: outcome.merge.survivor, absorbed: outcome.merge.absorbed,
        reason: outcome.merge.reason.rawValue, probability: outcome.merge.probability))
    return outcome
  }

  /// Writes notes, tasks, deals and links that exist.
  func save(_ attachments: Attachments) throws {
    for note in attachments.notes { _ = try writer.update(note) }
    for task in attachments.tasks { _ = try writer.update(task) }
    for deal in attachments.deals { _ = try writer.update(deal) }
    for link in attachments.links { _ = try writer.update(link) }
  }
}
