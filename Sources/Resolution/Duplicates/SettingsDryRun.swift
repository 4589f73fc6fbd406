public import Profiles

/// What changed duplicate settings would have done to past conversions.
public struct SettingsDryRun: Hashable, Sendable {
  /// A past conversion: the lead, and the contacts that were candidates then.
  public struct Case: Hashable, Sendable {
    public var conversion: ConversionID?
    public var lead: Composition
    public var candidates: [ConversionCandidate]

    public init(conversion: ConversionID? = nil, lead: Composition, candidates: [ConversionCandidate]) {
      self.conversion = conversion
      self.lead = lead
      self.candidates = candidates
    }
  }

  public struct Decision: Hashable, Sendable {
    /// The contact that the lead's person or organization merges into; nil when a new one is made.
    public var target: ProfileID?
    /// How the settings judged the likeliest candidate; nil without candidates.
    public var judgement: RuleJudgement?
  }

  public struct Row: Hashable, Sendable {
    public var conversion: ConversionID?
    public var lead: ProfileID
    public var kind: Profile.Kind
    public var before: Decision
    public var after: Decision

    public var isChanged: Bool { before.target != after.target }
  }

  /// For each contact that the conversions made, in their order.
  public let rows: [Row]

  /// - Complexity: two conversions' choices for each case.
  public init(_ cases: [Case], from old: DuplicateSettings, to new: DuplicateSettings, verdicts: [Verdict] = []) {
    rows = cases.flatMap { past in
      // The lead is converted by now; what was it then is what counts.
      var lead = past.lead
      lead.sides[0].state = .active
      let kinds = ContactDrafts(lead: lead, owner: nil, customFields: [], now: lead.updatedAt).kinds
      return kinds.map { kind in
        Row(
          conversion: past.conversion, lead: lead.id, kind: kind,
          before: Self.decision(lead, past.candidates, kind, old, verdicts),
          after: Self.decision(lead, past.candidates, kind, new, verdicts))
      }
    }
  }

  /// Contacts that would have merged and did not.
  public var newlyMerged: Int { rows.count { $0.before.target == nil && $0.after.target != nil } }
  /// Contacts that merged and would not have.
  public var noLongerMerged: Int { rows.count { $0.before.target != nil && $0.after.target == nil } }
  /// Contacts that would have merged into another one.
  public var mergedElsewhere: Int { rows.count { $0.isChanged && $0.before.target != nil && $0.after.target != nil } }
  public var unchanged: Int { rows.count { !$0.isChanged } }

  private static func decision(
    _ lead: Composition, _ candidates: [ConversionCandidate], _ kind: Profile.Kind, _ settings: DuplicateSettings, _ verdicts: [Verdict]
  ) -> Decision {
    let choice = CandidateChoice(lead: lead, kind: kind, settings: settings, verdicts: verdicts, isForced: false)
    let found = choice.chosen(from: candidates)
    return Decision(
      target: found.target?.profile.id,
      judgement: (found.candidates.first { $0.decision == .mergesInto } ?? found.candidates.first)?.judgement)
  }
}
