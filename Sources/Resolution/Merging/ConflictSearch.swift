import Profiles

/// Finds what was written after a merge and could belong to either side.
///
/// A value's `observedAt` is the moment of its writing, so what is later than the merge was written for the merged profile.
struct ConflictSearch {
  let merge: Merge
  let split: GroupSplit
  let assignments: UnmergeAssignments

  func conflicts(_ attachments: Attachments) -> [UnmergeConflict] {
    values(of: split.remaining, other: split.leaving) + values(of: split.leaving, other: split.remaining) + removals()
      + self.attachments(attachments)
  }

  private func values(of group: Composition, other: Composition) -> [UnmergeConflict] {
    let others = Set(other.sides.flatMap(\.values).map(\.field))
    let earlier = Set(group.sides.flatMap(\.values).filter { $0.provenance.observedAt <= merge.createdAt }.map(\.field))
    return group.sides.flatMap { side in
      side.values.filter { $0.isCurrent && $0.provenance.observedAt > merge.createdAt }.compactMap { value in
        let isReplacement = !value.field.isMultiValued && earlier.contains(value.field)
        if isReplacement, !others.contains(value.field) { return nil }
        return conflict(
          .value(value), side: side.id, in: group, assigned: assignments.values[value.id],
          reason: isReplacement ? .replacedShownValue : .addedAfterMerge)
      }
    }
  }

  private func removals() -> [UnmergeConflict] {
    let others = Set(split.leaving.sides.flatMap { removed(from: $0) }.map(Statement.init))
    return split.remaining.sides.flatMap { side in
      removed(from: side).filter { others.contains(Statement($0)) }.compactMap {
        conflict(.removal($0), side: side.id, in: split.remaining, assigned: nil, reason: .removedFromBoth)
      }
    }
  }

  private func removed(from side: Profile) -> [Value] {
    side.values.filter { $0.status != .current && ($0.endedAt ?? merge.createdAt) > merge.createdAt && $0.field.isMultiValued }
  }

  private func attachments(_ all: Attachments) -> [UnmergeConflict] {
    let since = merge.createdAt
    let notes = all.notes.filter { $0.createdAt > since }.compactMap {
      conflict(.note($0.id), side: $0.profile, assigned: assignments.notes[$0.id])
    }
    let tasks = all.tasks.filter { $0.createdAt > since }.compactMap {
      conflict(.task($0.id), side: $0.profile, assigned: assignments.tasks[$0.id])
    }
    let deals = all.deals.filter { $0.createdAt > since }.compactMap { deal in
      deal.sides.first(where: isMember).flatMap { conflict(.deal(deal.id), side: $0, assigned: assignments.deals[deal.id]) }
    }
    let links = all.links.filter { $0.createdAt > since }.compactMap { link in
      [link.person, link.organization].first(where: isMember).flatMap {
        conflict(.link(link.id), side: $0, assigned: assignments.links[link.id])
      }
    }
    return notes + tasks + deals + links
  }

  private func isMember(_ side: ProfileID) -> Bool { split.remaining.contains(side) || split.leaving.contains(side) }

  private func conflict(_ subject: UnmergeConflict.Subject, side: ProfileID, assigned: ProfileID?) -> UnmergeConflict? {
    guard isMember(side) else { return nil }
    let group = split.leaving.contains(side) ? split.leaving : split.remaining
    return conflict(subject, side: side, in: group, assigned: assigned, reason: .addedAfterMerge)
  }

  private func conflict(
    _ subject: UnmergeConflict.Subject, side: ProfileID, in group: Composition, assigned: ProfileID?, reason: UnmergeConflict.Reason
  ) -> UnmergeConflict {
    let isMoved = assigned.map { !group.contains($0) } ?? false
    let other = group.id == split.remaining.id ? split.leaving.id : split.remaining.id
    return UnmergeConflict(
      subject: subject, side: assigned ?? side, keptBy: isMoved ? other : group.id, other: isMoved ? group.id : other, reason: reason)
  }
}

/// Checks that assignments name what is there.
struct AssignmentCheck {
  let split: GroupSplit
  let attachments: Attachments

  func check(_ assignments: UnmergeAssignments) throws(UnmergeRefusal) {
    for target in assignments.targets.sorted() where !split.remaining.contains(target) && !split.leaving.contains(target) {
      throw .unknownSide(target)
    }
    let values = Set((split.remaining.sides + split.leaving.sides).flatMap(\.values).filter(\.isCurrent).map(\.id))
    if let missing = assignments.values.keys.sorted().first(where: { !values.contains($0) }) { throw .noSuchValue(missing) }
    if let missing = missing(assignments.notes, in: attachments.notes.map(\.id)) { throw .noSuchNote(missing) }
    if let missing = missing(assignments.tasks, in: attachments.tasks.map(\.id)) { throw .noSuchTask(missing) }
    if let missing = missing(assignments.deals, in: attachments.deals.map(\.id)) { throw .noSuchDeal(missing) }
    if let missing = missing(assignments.links, in: attachments.links.map(\.id)) { throw .noSuchLink(missing) }
  }

  private func missing<ID: Comparable & Hashable>(_ assigned: [ID: ProfileID], in known: [ID]) -> ID? {
    let known = Set(known)
    return assigned.keys.sorted().first { !known.contains($0) }
  }
}
