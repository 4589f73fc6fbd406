import FoundationEssentials
public import Profiles
public import Resolution
import Storage

extension Account {
  /// What undoing a conversion would do (rule C13); its refusals say what stands against it.
  public func undoPlan(_ id: ConversionID) async throws -> ConversionUndo {
    let now = clock()
    return try await read { try Self.undoPlan(id, $0, now: now) }
  }

  /// Undoes a conversion: the lead is back, and what was written on the contacts since goes to it.
  /// - Throws: `notFound`; `undo` with every reason of a refusal.
  public func undoConversion(
    _ id: ConversionID, _ context: RequestContext, seal: Seal<(UndoOutcome, ConversionUndo)>? = nil
  ) async throws -> (outcome: UndoOutcome, plan: ConversionUndo) {
    try await change(context, seal: seal) { session in
      let plan = try Self.undoPlan(id, session.writer, now: context.now)
      return (try session.undo(plan), plan)
    }
  }

  private static func undoPlan(_ id: ConversionID, _ reader: any StoreReader, now: Timestamp) throws -> ConversionUndo {
    guard let conversion = try reader.conversion(id) else { throw AccountError.notFound("\(id)") }
    guard let root = try reader.root(of: conversion.lead) else { throw AccountError.notFound("\(conversion.lead)") }
    let made = [conversion.person, conversion.organization].compactMap { $0 }
    let groups = try Compositions.load(try Compositions.roots(of: made, in: reader), from: reader)
    let origins = try reader.meta(ChangeSession.originsName(id)).map {
      try JSONDecoder().decode([String: ProfileID].self, from: Data($0))
    }
    return ConversionUndo(
      conversion, lead: try Compositions.load(root, from: reader), contacts: groups,
      attachments: Attachments(
        notes: try reader.notes(of: made), tasks: try reader.tasks(of: made), deals: try reader.deals(of: made),
        links: try reader.links(of: made)),
      noteOrigins: Dictionary(
        uniqueKeysWithValues: (origins ?? [:]).compactMap { pair in NoteID(pair.key).map { ($0, pair.value) } }), now: now)
  }
}

extension ChangeSession {
  func undo(_ plan: ConversionUndo) throws -> UndoOutcome {
    let outcome: UndoOutcome
    do { outcome = try plan.apply(actor: context.actor) } catch { throw AccountError.undo(error.refusals) }
    for merge in outcome.merges { _ = try writer.update(merge) }
    try save(outcome.moved)
    for link in outcome.removedLinks { _ = try writer.delete(link) }
    if let task = outcome.removedTask { _ = try writer.delete(task) }
    if let deal = outcome.removedDeal { _ = try writer.delete(deal) }
    _ = try writer.update(outcome.conversion)
    try save(outcome.profiles)
    for composition in [outcome.lead] + outcome.released { touch(composition.id) }
    regroup()
    try writer.setMeta(Self.originsName(outcome.conversion.id), value: nil)
    if !outcome.changes.isEmpty {
      try emit(
        .valueChanged, of: Array(Set(outcome.changes.map(\.side) + [outcome.lead.id])).sorted(),
        EventPayload.Changes(profile: outcome.lead.id, changes: outcome.changes.map(EventPayload.Change.init)))
    }
    let conversion = outcome.conversion
    try emit(
      .conversionUndone, of: ([conversion.lead, conversion.person, conversion.organization].compactMap { $0 }).sorted(),
      EventPayload.Converted(
        conversion: conversion.id, lead: conversion.lead, person: conversion.person, organization: conversion.organization,
        deal: conversion.deal, task: conversion.task))
    return outcome
  }
}
