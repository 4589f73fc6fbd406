import Matching
public import Profiles
public import Resolution
public import Storage

/// A pair that waits for a verdict, side by side and explained.
public struct ReviewCase: Sendable {
  public var item: ReviewItem
  public var a: ShownProfile
  public var b: ShownProfile
  public var reasons: [CheckMatch.Reason]
  public var against: [CheckMatch.Reason]
  public var summary: String
  /// What would have changed the outcome.
  public var counterfactuals: [String]
}

extension Account {
  /// A part of the queue, what a decision is worth most first.
  public func reviews(
    status: ReviewItem.Status, after cursor: ReviewCursor?, limit: Int
  ) async throws -> Page<ReviewItem, ReviewCursor> {
    try await read { try $0.reviewItems(status: status, after: cursor, limit: limit) }
  }

  public func review(_ id: ReviewID) async throws -> ReviewCase {
    let (item, a, b) = try await read { reader in
      guard let item = try reader.reviewItem(id) else { throw AccountError.notFound("\(id)") }
      let shown = try [item.a, item.b].map { side in
        guard let root = try reader.root(of: side) else { throw AccountError.notFound("\(side)") }
        return ShownProfile(try Compositions.load(root, from: reader))
      }
      return (item, shown[0], shown[1])
    }
    let explanation =
      a.kind == b.kind && a.id != b.id
      ? live.matcher(for: a.kind).explain(a.id.number, b.id.number, threshold: configuration.matchThreshold) : nil
    let summary = explanation.map(CheckSummary.init)
    return ReviewCase(
      item: item, a: a, b: b, reasons: summary?.reasons ?? [], against: summary?.against ?? [], summary: summary?.sentence ?? "",
      counterfactuals: explanation?.counterfactuals ?? [])
  }

  /// Notes what someone decided on a pair; for good, until it is decided otherwise.
  /// - Parameter merges: whether a verdict of `same` merges the two, too, into the one that usually survives.
  /// - Throws: `merge` when they cannot be merged; then nothing is written.
  public func decide(
    _ a: ProfileID, _ b: ProfileID, _ decision: Verdict.Decision, comment: String?, merges: Bool, _ context: RequestContext,
    seal: Seal<(Verdict, MergeOutcome?)>? = nil
  ) async throws -> (verdict: Verdict, merge: MergeOutcome?) {
    let live = live
    return try await change(context, seal: seal) { session in
      guard a != b else { throw AccountError.merge(.sameProfile(a)) }
      let first = try session.active(a, follows: true)
      let second = try session.active(b, follows: true)
      let verdict = Verdict(a, b, decision: decision, actor: context.actor, comment: comment, createdAt: context.now)
      try session.writer.put(verdict)
      let items = try session.writer.reviewItems(of: first.sides.map(\.id), status: .open).filter {
        (first.contains($0.a) && second.contains($0.b)) || (first.contains($0.b) && second.contains($0.a))
      }
      if !items.isEmpty { try session.writer.setStatus(.decided, of: items.map(\.id)) }
      try session.emit(.verdictGiven, of: [a, b], EventPayload.Decided(a: verdict.a, b: verdict.b, decision: decision.rawValue))
      guard merges, decision == .same, first.id != second.id else { return (verdict, nil) }
      let survivor = MergePlan.preferredSurvivor(first, second)
      let probability = first.kind == second.kind ? live.matcher(for: first.kind).probability(a.number, b.number) : nil
      do {
        let plan = try MergePlan(
          survivor: survivor == first.id ? first : second, absorbed: survivor == first.id ? second : first, isForced: true,
          reason: .review, probability: probability)
        return (verdict, try session.merge(plan))
      } catch let refusal as MergeRefusal {
        throw AccountError.merge(refusal)
      }
    }
  }

  public func verdicts(after cursor: PairCursor?, limit: Int) async throws -> Page<Verdict, PairCursor> {
    try await read { try $0.verdicts(after: cursor, limit: limit) }
  }
}
