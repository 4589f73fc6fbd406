import Interchange
import Normalization
import Profiles
import Resolution
import Storage

extension Account {
  /// The most profiles of one upsert.
  public static let upsertLimit = 1_000
  /// More than this are looked up for doubles by a sweep behind the answer.
  private static let noticeLimit = 20

  /// Makes the profiles that are not there, updates those that are, and writes nothing where several fit; in the order given, each seeing
  /// those before it, all in one transaction: a flaw of one keeps no other from being written.
  ///
  /// Values of multi-valued fields are added, single-valued ones replace. Stage, kind and notes count for new profiles only.
  /// - Precondition: `match` is not `none`.
  public func upsert(
    _ inputs: [ProfileInput], by match: ImportRequest.Match, _ context: RequestContext, seal: Seal<[UpsertResult]>? = nil
  ) async throws -> [UpsertResult] {
    precondition(match != .none, "an upsert matches by something")
    let prepared = inputs.prefix(Self.upsertLimit).map { PreparedUpsert($0, by: match, self, context) }
    let results = try await change(context, seal: seal) { session in
      try prepared.map { try session.upsert($0, by: match) }
    }
    let written = results.filter { $0.status == .created || $0.status == .updated }.compactMap(\.id)
    if written.count > Self.noticeLimit {
      _ = try await startSweep(whole: false, context)
    } else if !written.isEmpty {
      try await notice(Array(Set(written)).sorted(), context)
    }
    return results
  }
}

/// One profile of an upsert with all that is computed before the transaction.
struct PreparedUpsert: Sendable {
  let input: ProfileInput
  private(set) var drafts: [DraftValue] = []
  private(set) var issues: [Issue] = []
  private(set) var flaws: [InputFlaw] = []
  private(set) var keys: [Storage.LookupKey] = []
  private(set) var suppression: [[UInt8]] = []

  init(_ input: ProfileInput, by match: ImportRequest.Match, _ account: Account, _ context: RequestContext) {
    self.input = input
    do { (drafts, issues) = try account.drafts(of: input.values, context) } catch AccountError.invalid(let found) { flaws = found } catch {
      flaws = [InputFlaw(field: "", message: "it cannot be read")]
    }
    if !flaws.isEmpty { return }
    let values = drafts.map { Value($0) }
    keys = Placement.keys(of: values, for: match)
    if keys.isEmpty { flaws = [InputFlaw(field: match.rawValue, message: "is required")] }
    suppression = account.suppression.hashes(of: SuppressionText.texts(of: values, kind: ProfileCreation.kind(of: drafts)))
  }
}

extension ChangeSession {
  func upsert(_ item: PreparedUpsert, by match: ImportRequest.Match) throws -> UpsertResult {
    if !item.flaws.isEmpty { return UpsertResult(status: .invalid, flaws: item.flaws) }
    if try writer.isSuppressed(anyOf: item.suppression) { return UpsertResult(status: .suppressed) }
    do {
      switch try Placement(among: try writer.lookup(item.keys).flatMap { $0 }, in: writer) {
      case .new: return UpsertResult(status: .created, id: try create(item.input, item.drafts), issues: item.issues)
      case .one(let composition):
        let changes = try apply(Placement.patch(of: item.drafts), to: composition)
        return UpsertResult(status: changes.isEmpty ? .unchanged : .updated, id: composition.id, issues: item.issues)
      case .many(let candidates): return UpsertResult(status: .conflict, candidates: candidates)
      }
    } catch AccountError.edit(let refusal) {
      return UpsertResult(status: .invalid, flaws: [InputFlaw(field: refusal.field ?? "", message: refusal.sentence)])
    }
  }
}
