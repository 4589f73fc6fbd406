public import Profiles

/// Why a conversion cannot be undone as things stand.
public enum UndoRefusal: Error, Hashable, Sendable {
  case alreadyUndone
  /// The lead is no longer the converted profile of this conversion: erased, say.
  case leadIsGone(ProfileID)
  /// A contact that it made was erased.
  case contactIsGone(ProfileID)
  /// The contact absorbed others since; unmerge those first.
  case hasAbsorbed(ProfileID, [MergeID])
  /// The contact was absorbed by a later merge; unmerge that first.
  case absorbedLater(ProfileID, MergeID)
  /// The contact has other deals than the conversion's.
  case hasDeals(ProfileID, [DealID])
  /// The conversion's deal was changed since, or is no longer incoming.
  case dealChanged(DealID)
}

/// Several reasons at once.
public struct UndoRefused: Error, Hashable, Sendable {
  public let refusals: [UndoRefusal]
}

/// What undoing a conversion (rule C13) would do; applying it does exactly this.
///
/// The merges that it made are cut, the contacts, the link, the deal and the task that it made go, the lead is active again. Values written on
/// those contacts since go to the lead: edits replace, additions add, removals remove.
public struct ConversionUndo: Hashable, Sendable {
  public let conversion: Conversion
  /// Empty when the undo is possible.
  public let refusals: [UndoRefusal]
  /// The lead's values that change because the contacts' did.
  public let changes: [ValueChange]
  /// What the lead will be.
  public let lead: Composition
  /// The existing contacts without the conversion's, as they will be.
  public let released: [Composition]
  /// The notes, tasks and links that go to the lead.
  public let moved: Attachments

  private let contacts: [Profile]
  private let merges: [Merge]
  private let droppedLinks: [LinkID]
  private let deal: DealID?
  private let task: TaskID?
  private let before: Composition
  private let now: Timestamp

  /// - Parameters:
  ///   - lead: the converted lead with what it absorbed.
  ///   - contacts: the compositions that hold the contacts which the conversion made.
  ///   - attachments: what belongs to those contacts, the conversion's own deal, task and link included.
  ///   - noteOrigins: the sides of the lead to which moved notes belonged; the lead's root where nothing is said.
  public init(
    _ conversion: Conversion, lead: Composition, contacts: [Composition], attachments: Attachments = Attachments(),
    noteOrigins: [NoteID: ProfileID] = [:], now: Timestamp
  ) {
    self.conversion = conversion
    self.now = now
    before = lead
    let made = [conversion.organization, conversion.person].compactMap { $0 }
    let sides = made.compactMap { id in contacts.lazy.flatMap(\.sides).first { $0.id == id } }
    let check = UndoCheck(conversion: conversion, lead: lead, made: made, sides: sides, groups: contacts, deals: attachments.deals)
    refusals = check.refusals

    var restored = lead
    restored.sides[0].state = .active
    let writer = WriteBack(lead: restored, contacts: sides, conversion: conversion, now: now).written()
    restored = writer.composition
    restored.sides[0].revision = lead.revision + 1
    restored.sides[0].updatedAt = max(lead.root.updatedAt, now)
    self.lead = restored
    changes = writer.changes

    let cut = [conversion.organizationMerge, conversion.personMerge].compactMap { id in
      contacts.lazy.compactMap { group in group.merges.first { $0.id == id }.map { (group, $0) } }.first
    }
    merges = cut.map(\.1)
    released = cut.map { group, merge in
      var remaining = GroupSplit(group, cutting: merge).remaining
      remaining.sides[0].revision += 1
      remaining.sides[0].updatedAt = max(group.root.updatedAt, now)
      return remaining
    }
    self.contacts = sides.map { side in
      var side = side
      side.state = .undone(conversion.id)
      side.values = []
      side.revision += 1
      side.updatedAt = max(side.updatedAt, now)
      return side
    }
    let reassigned = Reassignment(conversion: conversion, lead: restored, made: Set(made), origins: noteOrigins)
    moved = reassigned.moved(attachments)
    droppedLinks = reassigned.droppedLinks(attachments.links)
    deal = attachments.deals.first { $0.id == conversion.deal }?.id
    task = attachments.tasks.first { $0.id == conversion.task }?.id
  }

  public var isPossible: Bool { refusals.isEmpty }

  /// - Throws: every refusal, when there is one.
  public func apply(actor: String) throws(UndoRefused) -> UndoOutcome {
    guard isPossible else { throw UndoRefused(refusals: refusals) }
    var undone = conversion
    undone.undoneAt = now
    undone.undoneBy = actor
    let old = Dictionary(uniqueKeysWithValues: before.sides.map { ($0.id, $0) })
    return UndoOutcome(
      conversion: undone,
      profiles: lead.sides.filter { old[$0.id] != $0 } + contacts + released.map(\.root),
      merges: merges.map { merge in
        var merge = merge
        merge.undoneAt = now
        merge.undoneBy = actor
        return merge
      }, removedLinks: droppedLinks, removedDeal: deal, removedTask: task, moved: moved, changes: changes, lead: lead, released: released)
  }
}

/// A conversion that was undone: every row that changes.
public struct UndoOutcome: Hashable, Sendable {
  public let conversion: Conversion
  /// The lead's changed sides, the contacts that go, and the roots of the existing contacts that had absorbed them.
  public let profiles: [Profile]
  /// The merges that were cut.
  public let merges: [Merge]
  public let removedLinks: [LinkID]
  public let removedDeal: DealID?
  public let removedTask: TaskID?
  /// The notes, tasks and links that went to the lead, as they are now.
  public let moved: Attachments
  /// On the lead.
  public let changes: [ValueChange]
  public let lead: Composition
  public let released: [Composition]
}
