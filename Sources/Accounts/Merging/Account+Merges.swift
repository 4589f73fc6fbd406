import Matching
public import Profiles
public import Resolution
public import Storage

/// Which profiles to merge, and how.
public struct MergeRequest: Sendable, Hashable {
  /// Which value of a field to show.
  public enum Choice: Sendable, Hashable {
    /// The one that this profile shows now.
    case side(Merge.Choice)
    case value(ValueID)
  }

  public var survivor: ProfileID
  public var absorbed: ProfileID
  /// The rule for all fields; nil for the account's rules.
  public var rule: Survivorship.Rule?
  /// The value to show of a field, whatever the rules say.
  public var choices: [Field: Choice]
  /// Merges although someone decided that they are different.
  public var isForced: Bool

  public init(
    survivor: ProfileID, absorbed: ProfileID, rule: Survivorship.Rule? = nil, choices: [Field: Choice] = [:], isForced: Bool = false
  ) {
    self.survivor = survivor
    self.absorbed = absorbed
    self.rule = rule
    self.choices = choices
    self.isForced = isForced
  }

  /// The values that the choices mean.
  /// - Throws: `invalid` for a side that shows no value of the field.
  func values(_ survivor: Composition, _ absorbed: Composition) throws -> [Field: ValueID] {
    var values: [Field: ValueID] = [:]
    for (field, choice) in choices.sorted(by: { $0.key < $1.key }) {
      switch choice {
      case .value(let id): values[field] = id
      case .side(let side):
        if field.isMultiValued { throw AccountError.merge(.fieldIsUnited(field)) }
        guard let value = (side == .survivor ? survivor : absorbed).current(field).first else {
          throw AccountError.invalid([InputFlaw(field: "choices.\(field.name)", message: "the \(side.rawValue) shows no value of it")])
        }
        values[field] = value.id
      }
    }
    return values
  }
}

extension Account {
  /// What a merge would show, and what it would hide; nothing is written.
  public func mergePlan(_ request: MergeRequest) async throws -> MergePlan {
    let live = live
    return try await read { reader in
      let survivor = try Self.readable(request.survivor, reader)
      let absorbed = try Self.readable(request.absorbed, reader)
      return try Self.plan(request, survivor, absorbed, reader, live)
    }
  }

  /// Merges two profiles; exactly what the plan says.
  /// - Throws: `merge` with the reason of a refusal.
  public func merge(
    _ request: MergeRequest, _ context: RequestContext, seal: Seal<(MergeOutcome, MergePlan)>? = nil
  ) async throws -> (outcome: MergeOutcome, plan: MergePlan) {
    let live = live
    return try await change(context, seal: seal) { session in
      let plan = try Self.plan(
        request, try session.active(request.survivor), try session.active(request.absorbed), session.writer, live)
      return (try session.merge(plan), plan)
    }
  }

  public func merge(_ id: MergeID) async throws -> Merge {
    guard let merge = try await read({ try $0.merge(id) }) else { throw AccountError.notFound("\(id)") }
    return merge
  }

  public func merges(before: MergeID?, limit: Int) async throws -> Page<Merge, MergeID> {
    try await read { try $0.merges(before: before, limit: limit) }
  }

  private static func plan(
    _ request: MergeRequest, _ survivor: Composition, _ absorbed: Composition, _ reader: any StoreReader, _ live: LiveColumns
  ) throws -> MergePlan {
    let verdicts = try reader.verdicts(of: survivor.sides.map(\.id))
    var rules = try reader.survivorship()
    if let rule = request.rule {
      rules.rule = rule
      rules.overrides = [:]
    }
    let choices = try request.values(survivor, absorbed)
    let probability =
      survivor.kind == absorbed.kind
      ? live.matcher(for: survivor.kind).probability(survivor.id.number, absorbed.id.number) : nil
    do {
      return try MergePlan(
        survivor: survivor, absorbed: absorbed, rules: rules, requested: choices, verdicts: verdicts,
        isForced: request.isForced, reason: .manual, probability: probability)
    } catch { throw AccountError.merge(error) }
  }
}

extension ChangeSession {
  /// Writes a merge, and what follows from it: the two show one profile, and their pair waits for no verdict any more.
  @discardableResult
  func merge(_ plan: MergePlan) throws -> MergeOutcome {
    let draft = plan.apply(id: MergeID(0), actor: context.actor, now: context.now).merge
    let id = try writer.insert(draft)
    try writer.setState(.merged(into: plan.survivor.id, by: id), of: plan.absorbed.id, at: context.now)
    try writer.raiseRevisions(of: [plan.survivor.id], at: context.now)
    touch(plan.survivor.id)
    touch(plan.absorbed.id)
    regroup()
    let outcome = plan.apply(id: id, actor: context.actor, now: context.now)
    try settleReviews(within: outcome.after)
    try emit(
      .profileMerged, of: [plan.survivor.id, plan.absorbed.id],
      EventPayload.Merged(
        merge: id, survivor: plan.survivor.id, absorbed: plan.absorbed.id, reason: plan.reason.rawValue, probability: plan.probability))
    return outcome
  }

  /// Closes the review items of pairs that are one profile now.
  private func settleReviews(within composition: Composition) throws {
    let items = try writer.reviewItems(of: composition.sides.map(\.id), status: .open)
    let settled = items.filter { composition.contains($0.a) && composition.contains($0.b) }
    if !settled.isEmpty { try writer.setStatus(.decided, of: settled.map(\.id)) }
  }
}
