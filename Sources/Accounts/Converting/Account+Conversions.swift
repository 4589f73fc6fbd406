import FoundationEssentials
import Matching
public import Profiles
public import Resolution
public import Storage

/// A conversion that was made, now or before.
public struct ConversionResult: Sendable {
  public var conversion: Conversion
  /// The plan that was applied; nil when someone had converted the lead before.
  public var plan: ConversionPlan?
  public var lead: ShownProfile
  public var person: ShownProfile?
  public var organization: ShownProfile?
  public var deal: Deal?
  public var task: FollowUp?
  public var link: Link?

  /// Whether this request made it.
  public var isNew: Bool { plan != nil }
}

extension Account {
  /// What converting a lead would make, merge and lose; nothing is written.
  /// - Throws: `conversion` with the reason of a refusal.
  public func conversionPlan(_ lead: ProfileID, _ input: ConversionInput, _ context: RequestContext) async throws -> ConversionPlan {
    var request = input.request
    request.edits = try patch(of: input.edits, context).patch
    let prepared = request
    return try await read { try self.conversionPlan(Self.readable(lead, $0), prepared, $0, now: context.now) }
  }

  /// Converts a lead: exactly what the plan says. Of two that convert it at once, one does, and the other is given the same result.
  public func convert(
    _ lead: ProfileID, _ input: ConversionInput, _ context: RequestContext, seal: Seal<ConversionResult>? = nil
  ) async throws -> ConversionResult {
    var request = input.request
    request.edits = try patch(of: input.edits, context).patch
    let prepared = request
    return try await change(context, seal: seal) { session in try session.convert(lead, prepared) }
  }

  public func conversion(_ id: ConversionID) async throws -> ConversionResult {
    try await read { try Self.result(id, $0, plan: nil) }
  }

  public func conversions(before: ConversionID?, limit: Int) async throws -> Page<Conversion, ConversionID> {
    try await read { try $0.conversions(before: before, limit: limit) }
  }

  /// The plan for a lead: candidates come from the warm columns, and from what the request names.
  func conversionPlan(
    _ lead: Composition, _ request: ConversionRequest, _ reader: any StoreReader, now: Timestamp
  ) throws -> ConversionPlan {
    let verdicts = try reader.verdicts(of: lead.sides.map(\.id))
    do {
      return try ConversionPlan(
        lead: lead, candidates: try candidates(for: lead, request, reader), settings: try reader.duplicateSettings(), request: request,
        customFields: try reader.customFieldDefinitions(), attachments: try Attachments(of: lead, reader), verdicts: verdicts,
        rules: try reader.survivorship(), now: now)
    } catch let refusal as ConversionRefusal {
      throw AccountError.conversion(refusal)
    }
  }

  private func candidates(
    for lead: Composition, _ request: ConversionRequest, _ reader: any StoreReader
  ) throws -> [ConversionCandidate] {
    let record = LiveRecords.record(of: ShownProfile(lead))
    let excluded: Set<Int64> = [lead.id.number]
    var found: [ProfileID: Double] = [:]
    for match in live.people.find(record, limit: 20, minimumProbability: 0.01, excluding: excluded) {
      found[ProfileID(match.key)] = match.probability
    }
    let employer = lead.kind == .organization ? record : LiveRecords.employer(in: record)
    for match in live.organizations.find(employer, limit: 20, minimumProbability: 0.01, excluding: excluded) {
      found[ProfileID(match.key)] = match.probability
    }
    var ids = found.keys.sorted()
    for case .existing(let id) in [request.person, request.organization] where !ids.contains(id) {
      guard let root = try reader.root(of: id) else { throw AccountError.conversion(.targetNotFound(id)) }
      if root != id { throw AccountError.moved(to: root) }
      ids.append(id)
    }
    return try Compositions.load(ids, from: reader).map { ConversionCandidate($0, probability: found[$0.id]) }
  }

  /// A conversion with all that it made, as it is now.
  static func result(_ id: ConversionID, _ reader: any StoreReader, plan: ConversionPlan?) throws -> ConversionResult {
    guard let conversion = try reader.conversion(id) else { throw AccountError.notFound("\(id)") }
    func shown(_ id: ProfileID?) throws -> ShownProfile? {
      guard let id, let root = try reader.root(of: id) else { return nil }
      return ShownProfile(try Compositions.load(root, from: reader))
    }
    guard let lead = try shown(conversion.lead) else { throw AccountError.notFound("\(conversion.lead)") }
    return ConversionResult(
      conversion: conversion, plan: plan, lead: lead, person: try shown(conversion.person),
      organization: try shown(conversion.organization), deal: try conversion.deal.flatMap { try reader.deal($0) },
      task: try conversion.task.flatMap { try reader.task($0) }, link: try conversion.link.flatMap { try reader.link($0) })
  }
}

extension ChangeSession {
  func convert(_ id: ProfileID, _ request: ConversionRequest) throws -> ConversionResult {
    let lead = try composition(of: id)
    if case .converted(let conversion) = lead.root.state { return try Account.result(conversion, writer, plan: nil) }
    if case .erased = lead.root.state { throw AccountError.erased(id) }
    let plan = try account.conversionPlan(lead, request, writer, now: context.now)
    let ids = try reserve(plan)
    let outcome: ConversionOutcome
    do { outcome = try plan.apply(ids: ids, actor: context.actor) } catch { throw AccountError.conversion(error) }
    try write(outcome)
    return try Account.result(outcome.conversion.id, writer, plan: plan)
  }

  /// The numbers of what the plan makes: rows that are there, to be filled by what applying gives.
  private func reserve(_ plan: ConversionPlan) throws -> ConversionIDs {
    let now = context.now
    let needs = plan.needs
    var ids = ConversionIDs(
      conversion: try writer.insert(
        Conversion(id: ConversionID(0), lead: plan.before.id, actor: context.actor, createdAt: now)))
    func profile(_ kind: Profile.Kind) throws -> ProfileID {
      try writer.insert(NewProfile(kind: kind, stage: .contact, values: [], keys: [], createdAt: now))
    }
    if needs.person { ids.person = try profile(.person) }
    if needs.organization { ids.organization = try profile(.organization) }
    guard let contact = ids.person ?? ids.organization else { return ids }
    if needs.link, let person = ids.person, let organization = ids.organization {
      ids.link = try writer.insert(Link(id: LinkID(0), person: person, organization: organization, createdAt: now))
    }
    if needs.deal, let deal = plan.deal {
      ids.deal = try writer.insert(Deal(id: DealID(0), name: deal.name, contact: contact, createdAt: now, updatedAt: now))
    }
    if needs.task, let task = plan.request.task {
      ids.task = try writer.insert(FollowUp(id: TaskID(0), profile: contact, text: task.text, createdAt: now))
    }
    func merge(_ target: ContactPlan?, _ absorbed: ProfileID?) throws -> MergeID? {
      guard let survivor = target?.target?.profile.id, let absorbed else { return nil }
      return try writer.insert(
        Merge(
          id: MergeID(0), survivor: survivor, absorbed: absorbed, choices: [:], reason: .conversion,
          probability: target?.target?.probability, actor: context.actor, createdAt: now))
    }
    if needs.personMerge { ids.personMerge = try merge(plan.person, ids.person) }
    if needs.organizationMerge { ids.organizationMerge = try merge(plan.organization, ids.organization) }
    return ids
  }

  private func write(_ outcome: ConversionOutcome) throws {
    for merge in outcome.merges { _ = try writer.update(merge) }
    _ = try writer.update(outcome.conversion)
    try save(outcome.profiles)
    if let link = outcome.link { _ = try writer.update(link) }
    if let deal = outcome.deal { _ = try writer.update(deal) }
    if let task = outcome.task { _ = try writer.update(task) }
    try save(outcome.moved)
    // Only a lead that had absorbed others needs to know which of its sides a note came from.
    if outcome.lead.sides.count > 1, !outcome.noteOrigins.isEmpty {
      let origins = Dictionary(uniqueKeysWithValues: outcome.noteOrigins.map { ("\($0.key)", $0.value) })
      try writer.setMeta(Self.originsName(outcome.conversion.id), value: try EventPayload.encodeVerbatim(origins))
    }
    regroup()
    for merge in outcome.merges { touch(merge.survivor) }
    let items = try writer.reviewItems(of: outcome.lead.sides.map(\.id), status: .open)
    if !items.isEmpty { try writer.setStatus(.obsolete, of: items.map(\.id)) }
    if !outcome.changes.isEmpty {
      try emit(
        .valueChanged, of: Array(Set(outcome.changes.map(\.side) + [outcome.lead.id])).sorted(),
        EventPayload.Changes(profile: outcome.lead.id, changes: outcome.changes.map(EventPayload.Change.init)))
    }
    let conversion = outcome.conversion
    let subjects = Set([conversion.lead, conversion.person, conversion.organization].compactMap { $0 } + outcome.merges.map(\.survivor))
    try emit(
      .leadConverted, of: subjects.sorted(),
      EventPayload.Converted(
        conversion: conversion.id, lead: conversion.lead, person: conversion.person, organization: conversion.organization,
        deal: conversion.deal, task: conversion.task))
    for merge in outcome.merges {
      try emit(
        .profileMerged, of: [merge.survivor, merge.absorbed],
        EventPayload.Merged(
          merge: merge.id, survivor: merge.survivor, absorbed: merge.absorbed, reason: merge.reason.rawValue,
          probability: merge.probability))
    }
  }

  static func originsName(_ id: ConversionID) -> String { "conversion.notes.\(id)" }
}
