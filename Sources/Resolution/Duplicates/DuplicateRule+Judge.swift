public import Profiles

extension DuplicateRule {
  /// Whether two profiles are the same by this rule.
  ///
  /// A name alone never suffices, nor do blanks. Two complete birth dates, or two numbers of one register, that differ speak against it
  /// whether or not the rule compares them.
  /// - Parameter kind: as what they are compared; a person lead with a company name may be compared as an organization.
  public func judge(_ a: Composition, _ b: Composition, as kind: Profile.Kind) -> RuleJudgement {
    judge(ProfileEvidence(a, as: kind), ProfileEvidence(b, as: kind))
  }

  func judge(_ a: ProfileEvidence, _ b: ProfileEvidence) -> RuleJudgement {
    let perField = fields.map { a.compared(with: b, in: $0) }
    let guards: [ComparedField] = a.kind == .person ? [.birthDate] : [.identifier]
    for field in guards where a.compared(with: b, in: field).outcome == .disagree {
      return RuleJudgement(isDuplicate: false, perField: perField, reason: .contradiction(field))
    }
    let outcomes = Dictionary(perField.map { ($0.field, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    if outcomes.values.allSatisfy({ $0 == .empty }) {
      return RuleJudgement(isDuplicate: false, perField: perField, reason: .nothingCompared)
    }
    for clause in allOf where !holds(clause, outcomes) {
      // Where the name agrees and the rest is blank, the name is all there is to go by.
      let isNameOnly = outcomes[.name] == .agree && outcomes.allSatisfy { $0.key == .name || $0.value == .empty }
      return RuleJudgement(isDuplicate: false, perField: perField, reason: isNameOnly ? .nameOnly : .clauseFails(clause))
    }
    guard outcomes.contains(where: { $0.key != .name && $0.value == .agree }) else {
      return RuleJudgement(isDuplicate: false, perField: perField, reason: .nameOnly)
    }
    return RuleJudgement(isDuplicate: true, perField: perField, reason: .ruleHolds)
  }

  private func holds(_ clause: [ComparedField], _ outcomes: [ComparedField: RuleJudgement.Outcome]) -> Bool {
    if clause.contains(where: { outcomes[$0] == .agree }) { return true }
    if clause.contains(where: { outcomes[$0] == .disagree }) { return false }
    return clause.contains { mayBeEmpty.contains($0) }
  }
}

extension DuplicateSettings {
  public func rule(for kind: Profile.Kind) -> DuplicateRule { kind == .person ? person : organization }

  /// Whether a pair merges by itself.
  public func mergesAutomatically(_ judgement: RuleJudgement, probability: Double?) -> Bool {
    judgement.isDuplicate && (probability ?? 1) >= automaticMerge
  }

  /// Whether a pair is worth a person's look: the rule holds, or the probability reaches `review`.
  public func wantsReview(_ judgement: RuleJudgement, probability: Double?) -> Bool {
    judgement.isDuplicate || (probability ?? 0) >= review
  }
}
