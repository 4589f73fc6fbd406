public import Profiles

/// What cutting one merge would show; applying it does exactly this.
///
/// Any merge of a group may be cut, in any order and at any time. Each side takes its values along, those written after the merge included.
public struct UnmergePlan: Hashable, Sendable {
  /// The group as it is.
  public let before: Composition
  public let merge: Merge
  /// The sides that leave, their root first.
  public let leaving: [ProfileID]
  public let conflicts: [UnmergeConflict]

  private let attachments: Attachments
  private let assignments: UnmergeAssignments
  private let moved: Moved
  private let now: Timestamp

  /// - Parameters:
  ///   - attachments: what belongs to the group's sides.
  ///   - now: the moment of the unmerge.
  public init(
    _ composition: Composition, cutting merge: MergeID, attachments: Attachments = Attachments(),
    assignments: UnmergeAssignments = UnmergeAssignments(), now: Timestamp
  ) throws(UnmergeRefusal) {
    guard composition.root.state == .active else { throw .notActive(composition.id, composition.root.state) }
    guard let edge = composition.merges.first(where: { $0.id == merge }) else { throw .noSuchMerge(merge) }
    let split = GroupSplit(composition, cutting: edge)
    try AssignmentCheck(split: split, attachments: attachments).check(assignments)
    before = composition
    self.merge = edge
    leaving = split.leaving.sides.map(\.id)
    self.attachments = attachments
    self.assignments = assignments
    conflicts = ConflictSearch(merge: edge, split: split, assignments: assignments).conflicts(attachments)
    self.now = now
    moved = try Self.moved(split, assignments, since: edge.createdAt, now: now)
  }

  /// What each of the two will be.
  public var after: (remaining: Composition, restored: Composition) {
    let groups = groups
    return (groups[0], groups[1])
  }

  /// The changed profiles, the moved attachments and the remembered verdict.
  public func apply(actor: String) -> UnmergeOutcome {
    let groups = groups
    let old = Dictionary(uniqueKeysWithValues: before.sides.map { ($0.id, $0) })
    var undone = merge
    undone.undoneAt = now
    undone.undoneBy = actor
    return UnmergeOutcome(
      merge: undone, remaining: groups[0], restored: groups[1],
      profiles: groups.flatMap(\.sides).filter { old[$0.id] != $0 }, changes: moved.changes,
      attachments: reassigned(groups: groups),
      verdict: Verdict(merge.survivor, merge.absorbed, decision: .different, actor: actor, createdAt: now))
  }

  /// What stays and what leaves, each with one more revision.
  private var groups: [Composition] {
    let plain = GroupSplit(before, cutting: merge)
    var groups = [moved.remaining, moved.leaving]
    for (place, original) in [plain.remaining, plain.leaving].enumerated() {
      groups[place].sides[0].revision = original.revision + 1
      groups[place].sides[0].updatedAt = max(original.root.updatedAt, now)
    }
    return groups
  }

  private struct Moved: Hashable {
    var remaining: Composition
    var leaving: Composition
    var changes: [ValueChange] = []
  }

  /// Moves the assigned values: each becomes a former one on its side and is written on the other; what it had replaced comes back.
  private static func moved(
    _ split: GroupSplit, _ assignments: UnmergeAssignments, since: Timestamp, now: Timestamp
  ) throws(UnmergeRefusal) -> Moved {
    var moved = Moved(remaining: split.remaining, leaving: split.leaving)
    for (id, target) in assignments.values.sorted(by: { $0.key < $1.key }) {
      let isLeaving = moved.leaving.contains(id.side)
      guard isLeaving != moved.leaving.contains(target) else { continue }
      var source = SideWriter(isLeaving ? moved.leaving : moved.remaining, now: now)
      guard let side = source.composition.sides.firstIndex(where: { $0.id == id.side }),
        let value = source.composition.sides[side].values.first(where: { $0.id == id && $0.isCurrent })
      else { throw .noSuchValue(id) }
      if let replaced = source.composition.sides[side].replaced(by: value, since: since) {
        source.write(DraftValue(replaced), on: side, replacing: value)
      } else {
        source.finish(value, on: side)
      }
      let other = isLeaving ? moved.remaining : moved.leaving
      let draft = DraftValue(value)
      let patch = ProfilePatch([value.field.isMultiValued ? .add(draft) : .set(draft)], side: target == other.id ? nil : target)
      let written: SideWriter
      do throws(EditRefusal) { written = try ProfileEdit.edited(patch, other, now: now) } catch { throw .edit(error) }
      moved.remaining = isLeaving ? written.composition : source.composition
      moved.leaving = isLeaving ? source.composition : written.composition
      moved.changes += source.changes + written.changes
    }
    return moved
  }

  /// The attachments that go to the other side.
  private func reassigned(groups: [Composition]) -> Attachments {
    let group = { (side: ProfileID) in groups[0].contains(side) ? 0 : groups[1].contains(side) ? 1 : nil }
    var moved = Attachments()
    for var note in attachments.notes {
      guard let target = assignments.notes[note.id], target != note.profile else { continue }
      note.profile = target
      moved.notes.append(note)
    }
    for var task in attachments.tasks {
      guard let target = assignments.tasks[task.id], target != task.profile else { continue }
      task.profile = target
      moved.tasks.append(task)
    }
    for var deal in attachments.deals {
      guard let target = assignments.deals[deal.id] else { continue }
      let before = deal
      let goes = { (side: ProfileID) in group(side) != nil && group(side) != group(target) }
      if goes(deal.contact) { deal.contact = target }
      if let organization = deal.organization, goes(organization) { deal.organization = target }
      deal.associatedContacts = deal.associatedContacts.map { goes($0) ? target : $0 }
      guard deal != before else { continue }
      deal.updatedAt = max(deal.updatedAt, now)
      moved.deals.append(deal)
    }
    for var link in attachments.links {
      guard let target = assignments.links[link.id] else { continue }
      let before = link
      if group(link.person) != nil, group(link.person) != group(target) { link.person = target }
      if group(link.organization) != nil, group(link.organization) != group(target) { link.organization = target }
      if link != before { moved.links.append(link) }
    }
    return moved
  }
}

/// A merge that was undone.
public struct UnmergeOutcome: Hashable, Sendable {
  /// With the time and author of its undoing.
  public let merge: Merge
  /// What is shown under the group's id from then on.
  public let remaining: Composition
  /// What is shown under the absorbed id again.
  public let restored: Composition
  /// The profiles whose rows change.
  public let profiles: [Profile]
  public let changes: [ValueChange]
  /// The notes, tasks, deals and links that were assigned to the other side, as they are now.
  public let attachments: Attachments
  /// That both are different, remembered for good.
  public let verdict: Verdict
}

extension Profile {
  /// The value of a single-valued field that `value` replaced after `since`.
  fileprivate func replaced(by value: Value, since: Timestamp) -> Value? {
    guard !value.field.isMultiValued else { return nil }
    return values.filter { $0.field == value.field && $0.status == .former && $0.id < value.id && ($0.endedAt ?? since) > since }
      .min { ($0.endedAt ?? since, $0.id) < ($1.endedAt ?? since, $1.id) }
  }
}
