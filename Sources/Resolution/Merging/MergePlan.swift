public import Profiles

/// What merging two profiles would show, and what it would hide; applying it does exactly this.
public struct MergePlan: Hashable, Sendable {
  public let survivor: Composition
  public let absorbed: Composition
  /// For each single-valued field that either had: whose value is shown.
  public let choices: [Field: Merge.Choice]
  public let reasons: [Field: ChoiceReason]
  public let reason: Merge.Reason
  public let probability: Double?

  /// The id that stands for the merge until it has one; greater than any.
  private static let provisional = MergeID(.max)

  /// - Parameters:
  ///   - survivor: the profile whose id stays; see `preferredSurvivor` for the usual one.
  ///   - requested: the value to show of a field, whatever the rules say.
  ///   - verdicts: what was decided on sides of these two; others are ignored.
  ///   - isForced: merges although someone decided that they are different.
  public init(
    survivor: Composition, absorbed: Composition, rules: Survivorship = .masterFirst, requested: [Field: ValueID] = [:],
    verdicts: [Verdict] = [], isForced: Bool = false, reason: Merge.Reason = .manual, probability: Double? = nil
  ) throws(MergeRefusal) {
    for side in [survivor, absorbed] where side.root.state != .active { throw .notActive(side.id, side.root.state) }
    guard survivor.id != absorbed.id else { throw .sameProfile(survivor.id) }
    guard survivor.kind == absorbed.kind else { throw .kindsDiffer(survivor.kind, absorbed.kind) }
    let count = survivor.sides.count + absorbed.sides.count
    guard count <= Composition.sideLimit else { throw .tooManySides(count) }
    if !isForced, let verdict = Self.different(survivor, absorbed, among: verdicts) { throw .decidedDifferent(verdict) }
    let decided = try FieldChoices(survivor: survivor, absorbed: absorbed, rules: rules, requested: requested)
    self.survivor = survivor
    self.absorbed = absorbed
    choices = decided.choices
    reasons = decided.reasons
    self.reason = reason
    self.probability = probability
  }

  /// The verdict that keeps two profiles apart, if there is one: the latest one on a pair of their sides is `different`.
  public static func different(_ a: Composition, _ b: Composition, among verdicts: [Verdict]) -> Verdict? {
    struct Pair: Hashable { var a: ProfileID; var b: ProfileID }
    var latest: [Pair: Verdict] = [:]
    for verdict in verdicts
    where (a.contains(verdict.a) && b.contains(verdict.b)) || (a.contains(verdict.b) && b.contains(verdict.a)) {
      let pair = Pair(a: verdict.a, b: verdict.b)
      if let known = latest[pair], known.createdAt > verdict.createdAt { continue }
      latest[pair] = verdict
    }
    return latest.values.filter { $0.decision == .different }.max { ($0.createdAt, $0.a, $0.b) < ($1.createdAt, $1.a, $1.b) }
  }

  /// The one of two that survives unless someone says otherwise: the contact; else the one made first.
  public static func preferredSurvivor(_ a: Composition, _ b: Composition) -> ProfileID {
    if a.stage != b.stage { return a.stage == .contact ? a.id : b.id }
    return (a.createdAt, a.id) <= (b.createdAt, b.id) ? a.id : b.id
  }

  /// A lead becomes part of a contact, or the other way round.
  public var joinsLeadAndContact: Bool { survivor.stage != absorbed.stage }

  /// What will be shown under the survivor's id.
  public var after: Composition { joined(by: merge(Self.provisional, actor: "", now: latestChange), now: latestChange) }

  public var rows: [FieldRow] {
    FieldRow.rows(
      survivor: ShownProfile(survivor), absorbed: ShownProfile(absorbed), after: ShownProfile(after), reasons: reasons)
  }

  /// What either shows now and the merged profile will not.
  public var losses: LossReport {
    let after = after
    let found = [survivor, absorbed].flatMap { before in
      LossReport.comparing(before, with: [after]) { .conflict(shown: after.current($0.field).first) }
    }
    return LossReport(found.sorted { ($0.field, $0.value.id) < ($1.field, $1.value.id) })
  }

  /// What unmerging it would show again, if nothing changed in between: computed by the unmerge itself.
  public var restored: (survivor: ShownProfile, absorbed: ShownProfile) {
    let merge = merge(Self.provisional, actor: "", now: latestChange)
    let split = GroupSplit(joined(by: merge, now: latestChange), cutting: merge)
    return (ShownProfile(split.remaining), ShownProfile(split.leaving))
  }

  /// The merge and the two profiles as they are once it is made.
  public func apply(id: MergeID, actor: String, now: Timestamp) -> MergeOutcome {
    let merge = merge(id, actor: actor, now: now)
    let after = joined(by: merge, now: now)
    return MergeOutcome(merge: merge, profiles: after.sides.filter { $0.id == survivor.id || $0.id == absorbed.id }, after: after)
  }

  private var latestChange: Timestamp { max(survivor.updatedAt, absorbed.updatedAt) }

  private func merge(_ id: MergeID, actor: String, now: Timestamp) -> Merge {
    Merge(
      id: id, survivor: survivor.id, absorbed: absorbed.id, choices: choices, reason: reason, probability: probability, actor: actor,
      createdAt: now)
  }

  private func joined(by merge: Merge, now: Timestamp) -> Composition {
    var root = survivor.root
    root.revision += 1
    root.updatedAt = max(root.updatedAt, now)
    var other = absorbed.root
    other.state = .merged(into: root.id, by: merge.id)
    other.revision += 1
    other.updatedAt = max(other.updatedAt, now)
    return Composition(
      root: root.id, members: [root, other] + survivor.sides.dropFirst() + absorbed.sides.dropFirst(),
      merges: survivor.merges + absorbed.merges + [merge])
  }
}

/// A merge that was made.
public struct MergeOutcome: Hashable, Sendable {
  public let merge: Merge
  /// The two profiles whose rows change: the survivor's and the absorbed one's.
  public let profiles: [Profile]
  public let after: Composition
}
