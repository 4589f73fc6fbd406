import Profiles

/// Chooses the contact that a new one merges into.
struct CandidateChoice {
  let lead: Composition
  let kind: Profile.Kind
  let settings: DuplicateSettings
  let verdicts: [Verdict]
  let isForced: Bool

  private typealias Judged = (place: Int, candidate: ConversionCandidate, judgement: RuleJudgement)

  typealias Found = (target: ConversionCandidate?, candidates: [ContactPlan.Candidate])

  func choose(from all: [ConversionCandidate], target: ConversionRequest.Target) throws(ConversionRefusal) -> Found {
    guard case .existing(let id) = target else { return target == .createNew ? none(of: all) : chosen(from: all) }
    let judged = judged(all)
    return found(all, judged, place: try named(id, judged), instead: .notWanted)
  }

  /// The likeliest candidate that the settings merge with by themselves.
  func chosen(from all: [ConversionCandidate]) -> Found {
    let judged = judged(all)
    return found(all, judged, place: judged.first { decision($0) == .mergesInto }?.place, instead: .lessLikely)
  }

  private func none(of all: [ConversionCandidate]) -> Found { found(all, judged(all), place: nil, instead: .notWanted) }

  private func judged(_ all: [ConversionCandidate]) -> [Judged] {
    let rule = settings.rule(for: kind)
    let evidence = ProfileEvidence(lead, as: kind)
    return all.enumerated().filter { $1.profile.kind == kind && $1.profile.id != lead.id }.map { place, candidate in
      (place, candidate, rule.judge(evidence, ProfileEvidence(candidate.profile, as: kind)))
    }.sorted(by: Self.isLikelier)
  }

  private func found(_ all: [ConversionCandidate], _ judged: [Judged], place: Int?, instead: ContactPlan.Decision) -> Found {
    let candidates = judged.map { entry in
      let isChosen = entry.place == place
      let own = decision(entry)
      return ContactPlan.Candidate(
        id: entry.candidate.profile.id, probability: entry.candidate.probability, judgement: entry.judgement,
        decision: isChosen ? .mergesInto : own == .mergesInto ? instead : own,
        wantsReview: !isChosen && settings.wantsReview(entry.judgement, probability: entry.candidate.probability))
    }
    return (place.map { all[$0] }, candidates)
  }

  /// The greater probability, then the older number.
  private static func isLikelier(_ a: Judged, _ b: Judged) -> Bool {
    let first = a.candidate.probability ?? (a.judgement.isDuplicate ? 1 : 0)
    let second = b.candidate.probability ?? (b.judgement.isDuplicate ? 1 : 0)
    return first == second ? a.candidate.profile.id < b.candidate.profile.id : first > second
  }

  private func decision(_ entry: Judged) -> ContactPlan.Decision {
    let profile = entry.candidate.profile
    if profile.root.state != .active { return .merge(.notActive(profile.id, profile.root.state)) }
    if profile.stage == .lead { return .isLead }
    if !entry.judgement.isDuplicate { return .notTheSame }
    if !settings.mergesAutomatically(entry.judgement, probability: entry.candidate.probability) { return .notProbableEnough }
    if let refusal = refusal(profile, isForced: false) { return .merge(refusal) }
    return .mergesInto
  }

  private func refusal(_ profile: Composition, isForced: Bool) -> MergeRefusal? {
    if profile.sides.count >= Composition.sideLimit { return .tooManySides(profile.sides.count + 1) }
    if !isForced, let verdict = MergePlan.different(lead, profile, among: verdicts) { return .decidedDifferent(verdict) }
    return nil
  }

  private func named(_ id: ProfileID, _ judged: [Judged]) throws(ConversionRefusal) -> Int {
    guard let entry = judged.first(where: { $0.candidate.profile.id == id }) else { throw .targetNotFound(id) }
    let profile = entry.candidate.profile
    if profile.root.state != .active { throw .merge(.notActive(id, profile.root.state)) }
    if profile.stage == .lead { throw .targetIsLead(id) }
    if let refusal = refusal(profile, isForced: isForced) { throw .merge(refusal) }
    return entry.place
  }
}
