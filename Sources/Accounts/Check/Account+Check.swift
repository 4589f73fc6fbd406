import Interchange
import Matching
import Normalization
public import Profiles
import Resolution
import Storage

/// What is asked before a profile is created.
public struct CheckQuestion: Sendable {
  public var profile: ProfileInput
  /// What was typed into a name field so far; nil when nothing is being typed.
  public var typed: String?
  /// In `[1, 50]`.
  public var limit = 5
  /// In `[0, 1]`.
  public var minimumProbability = 0.05
  /// Profiles that are not to be answered, such as the one being edited.
  public var excluding: Set<ProfileID> = []

  public init(_ profile: ProfileInput) { self.profile = profile }
}

extension Account {
  /// What resembles a profile that someone is about to create: among leads and contacts, people and organizations (rule A2).
  ///
  /// Values that cannot be used are left out and named in the issues: what is half typed is answered as far as it goes.
  public func check(_ question: CheckQuestion, _ context: RequestContext) async throws -> CheckAnswer {
    var issues: [Issue] = []
    let drafts = normalizers.with { $0.normalize(all: question.profile.values, issues: &issues) }
      .map { $0.drafted(context.provenance()) }
    let kind = question.profile.kind ?? ProfileCreation.kind(of: drafts)
    let values = drafts.map { Value($0) }
    var answer = try await check(
      LiveRecords.record(of: values, key: 0), kind: kind, limit: question.limit, minimumProbability: question.minimumProbability,
      excluding: question.excluding, typed: question.typed)
    answer.issues = issues
    return answer
  }

  /// The same for a profile that is there.
  func check(_ profile: ShownProfile, limit: Int) async throws -> CheckAnswer {
    try await check(
      LiveRecords.record(of: profile), kind: profile.kind, limit: limit, minimumProbability: 0.05, excluding: [profile.id], typed: nil)
  }

  private func check(
    _ record: LiveRecord, kind: Profile.Kind, limit: Int, minimumProbability: Double, excluding: Set<ProfileID>, typed: String?
  ) async throws -> CheckAnswer {
    let excluded = Set(excluding.map(\.number))
    let found = live.matcher(for: kind).find(record, limit: limit, minimumProbability: minimumProbability, excluding: excluded)
    // A person who names an organization: is that here? A lead of a company may be known by its site or switchboard only.
    let employers =
      kind == .person
      ? live.organizations.find(
        LiveRecords.employer(in: record), limit: min(limit, 3), minimumProbability: max(0.2, minimumProbability), excluding: excluded) : []
    let typedKeys = typed.map { typed in
      Profile.Kind.allCases.flatMap { live.matcher(for: $0).search(typed, limit: limit, excluding: excluded).map(\.key) }
    }
    let ids = (found + employers).map { ProfileID($0.key) } + (typedKeys ?? []).map { ProfileID($0) }
    let shown =
      ids.isEmpty
      ? [:]
      : try await read { reader in
        Dictionary(try Compositions.load(ids, from: reader).map { ($0.id, ShownProfile($0)) }, uniquingKeysWith: { first, _ in first })
      }
    let matches = found.compactMap { match($0, record, live.matcher(for: kind), shown) }
    let organizations = employers.compactMap { match($0, LiveRecords.employer(in: record), live.organizations, shown) }
    let best = matches.first?.probability ?? 0
    let advice: CheckAnswer.Advice =
      best >= configuration.matchThreshold ? .useExisting : best >= configuration.reviewThreshold ? .review : .create
    return CheckAnswer(
      advice: advice, matches: matches, organizations: organizations,
      completions: (typedKeys ?? []).compactMap { shown[ProfileID($0)] }.prefix(limit).map { $0 }, issues: [])
  }

  private func match(
    _ found: LiveMatch, _ record: LiveRecord, _ matcher: LiveMatcher, _ shown: [ProfileID: ShownProfile]
  ) -> CheckMatch? {
    // What was merged or erased since it was found is not answered.
    guard let profile = shown[ProfileID(found.key)], profile.state == .active,
      let explanation = matcher.explain(record, key: found.key, threshold: configuration.matchThreshold)
    else { return nil }
    let summary = CheckSummary(explanation)
    return CheckMatch(
      profile: profile, probability: found.probability, weight: Double(found.weight), reasons: summary.reasons, against: summary.against,
      summary: summary.sentence)
  }
}
