import Accounts
import Notation
import Profiles
import Resolution

/// Conversions, their plans and their undoing.
enum ConversionWire {
  static let conversionID = Schema.string(.identifier(prefix: "c"))

  static let conversion = Schema.object(
    .required("id", conversionID), .required("lead", ProfileSchema.profileID), .optional("person", ProfileSchema.profileID),
    .optional("organization", ProfileSchema.profileID), .optional("deal", .string(.identifier(prefix: "d"))),
    .optional("task", .string(.identifier(prefix: "t"))), .optional("link", .string(.identifier(prefix: "l"))),
    .optional("person_merge", MergeWire.mergeID, "The merge of the new person into an existing contact."),
    .optional("organization_merge", MergeWire.mergeID), .required("actor", .string(max: 200)),
    .required("created_at", ProfileSchema.dateTime), .optional("undone_at", ProfileSchema.dateTime),
    .optional("undone_by", .string(max: 200))
  ).named("Conversion")

  static let judgement = Schema.object(
    .required("is_duplicate", .boolean, "By the account's duplicate settings."), .required("reason", PlanWire.reason),
    .required(
      "fields",
      .array(
        of: .object(
          .required("field", .choice(ComparedField.allCases.map(\.name))), .required("outcome", .choice(["agree", "disagree", "empty"])),
          .required("ours", .array(of: PlanWire.text, max: 10_000)), .required("theirs", .array(of: PlanWire.text, max: 10_000))), max: 50))
  ).named("Judgement")

  static let candidate = Schema.object(
    .required("id", ProfileSchema.profileID), .optional("probability", .number(0...1)), .required("decision", PlanWire.reason),
    .required("judgement", judgement), .required("wants_review", .boolean)
  ).named("ConversionCandidate")

  static let contact = Schema.object(
    .required("kind", .choice(Profile.Kind.self)),
    .optional("merges_into", ProfileSchema.profileID, "The existing contact; absent when a new one is made."),
    .required("candidates", .array(of: candidate, max: 1_000)), .required("fields", PlanWire.rows)
  ).named("ContactPlan")

  static let plan = Schema.object(
    .required("lead", ProfileSchema.profile, "With the request's edits."), .optional("person", contact), .optional("organization", contact),
    .optional("link", .object(.optional("title", PlanWire.text)), "The person works for the organization."),
    .optional(
      "deal",
      .object(
        .required("name", PlanWire.longText), .required("stage", .choice(Deal.StageCategory.self)), .optional("amount", .string(max: 40)),
        .optional("currency", .string(max: 3)), .optional("source", PlanWire.text),
        .required("tags", .array(of: PlanWire.text, max: 10_000)))),
    .optional("task", .object(.required("text", PlanWire.text), .optional("due_at", ProfileSchema.dateTime))),
    .optional("owner", PlanWire.text), .required("moved", PlanWire.moved, "What goes from the lead to its contact."),
    .required("changes", PlanWire.changes, "What the request's edits change on the lead."), .required("losses", PlanWire.losses)
  ).named("ConversionPlan")

  static let answer = Schema.object(
    .required("outcome", .choice(["planned", "converted", "converted_before"])), .optional("plan", plan),
    .optional("conversion", conversion), .optional("lead", ProfileSchema.profile), .optional("person", ProfileSchema.profile),
    .optional("organization", ProfileSchema.profile), .optional("deal", RelationSchema.deal), .optional("task", RelationSchema.task),
    .optional("link", RelationSchema.link)
  ).named("ConversionAnswer")

  static let result = Schema.object(
    .required("conversion", conversion), .required("lead", ProfileSchema.profile), .optional("person", ProfileSchema.profile),
    .optional("organization", ProfileSchema.profile), .optional("deal", RelationSchema.deal), .optional("task", RelationSchema.task),
    .optional("link", RelationSchema.link)
  ).named("ConversionResult")

  static let undone = Schema.object(
    .required("outcome", .choice(["planned", "undone"])), .required("conversion", conversion),
    .required("lead", ProfileSchema.profile, "As it will be, or is."),
    .required("released", .array(of: ProfileSchema.profile, max: 10), "The existing contacts without the conversion's."),
    .required("changes", PlanWire.changes, "What was written on the contacts since, and goes to the lead."),
    .required("moved", PlanWire.moved),
    .required(
      "refusals", .array(of: .object(.required("code", .string(max: 100)), .required("detail", .string(max: 2_000))), max: 100),
      "What stands against it; empty when it can be undone.")
  ).named("UndoAnswer")
}

extension JSONWriter {
  mutating func conversion(_ conversion: Conversion) {
    object { o in
      o.member("id", "\(conversion.id)")
      o.member("lead", "\(conversion.lead)")
      o.given("person", conversion.person)
      o.given("organization", conversion.organization)
      o.given("deal", conversion.deal)
      o.given("task", conversion.task)
      o.given("link", conversion.link)
      o.given("person_merge", conversion.personMerge)
      o.given("organization_merge", conversion.organizationMerge)
      o.member("actor", conversion.actor)
      o.member("created_at", conversion.createdAt.description)
      o.given("undone_at", conversion.undoneAt)
      o.given("undone_by", conversion.undoneBy)
    }
  }

  mutating func planned(_ plan: ConversionPlan) {
    object { o in
      o.member("outcome", "planned")
      o.member("plan") { $0.conversionPlan(plan) }
    }
  }

  mutating func converted(_ result: ConversionResult) {
    object { o in
      o.member("outcome", result.isNew ? "converted" : "converted_before")
      if let plan = result.plan { o.member("plan") { $0.conversionPlan(plan) } }
      o.resultMembers(result)
    }
  }

  mutating func conversionResult(_ result: ConversionResult) { object { $0.resultMembers(result) } }

  private mutating func resultMembers(_ result: ConversionResult) {
    member("conversion") { $0.conversion(result.conversion) }
    member("lead") { $0.profile(result.lead) }
    if let person = result.person { member("person") { $0.profile(person) } }
    if let organization = result.organization { member("organization") { $0.profile(organization) } }
    if let deal = result.deal { member("deal") { $0.deal(deal) } }
    if let task = result.task { member("task") { $0.task(task) } }
    if let link = result.link { member("link") { $0.link(link) } }
  }

  private mutating func conversionPlan(_ plan: ConversionPlan) {
    object { o in
      o.member("lead") { $0.profile(ShownProfile(plan.lead)) }
      if let person = plan.person { o.member("person") { $0.contactPlan(person) } }
      if let organization = plan.organization { o.member("organization") { $0.contactPlan(organization) } }
      if plan.link { o.member("link") { m in m.object { $0.given("title", plan.linkTitle) } } }
      if let deal = plan.deal { o.member("deal") { $0.dealPlan(deal) } }
      if let task = plan.request.task {
        o.member("task") { m in
          m.object { t in
            t.member("text", task.text)
            t.given("due_at", task.dueAt)
          }
        }
      }
      o.given("owner", plan.owner)
      o.member("moved") { $0.moved(plan.moved) }
      o.member("changes") { $0.changes(plan.changes) }
      o.member("losses") { $0.losses(plan.losses) }
    }
  }

  private mutating func dealPlan(_ deal: ConversionPlan.DealPlan) {
    object { o in
      o.member("name", deal.name)
      o.member("stage", deal.stage.rawValue)
      o.given("amount", deal.amount)
      o.given("currency", deal.currency)
      o.given("source", deal.source)
      o.member("tags") { $0.strings(deal.tags) }
    }
  }

  private mutating func contactPlan(_ contact: ContactPlan) {
    object { o in
      o.member("kind", contact.kind.rawValue)
      o.given("merges_into", contact.target?.profile.id)
      o.member("candidates") { $0.array { a in for candidate in contact.candidates { a.candidate(candidate) } } }
      o.member("fields") { $0.rows(contact.rows) }
    }
  }

  private mutating func candidate(_ candidate: ContactPlan.Candidate) {
    object { o in
      o.member("id", "\(candidate.id)")
      o.probability("probability", candidate.probability)
      o.member("decision") { $0.reason(candidate.decision.code, candidate.decision.sentence) }
      o.member("judgement") { $0.judgement(candidate.judgement) }
      o.member("wants_review", candidate.wantsReview)
    }
  }

  mutating func judgement(_ judgement: RuleJudgement) {
    object { o in
      o.member("is_duplicate", judgement.isDuplicate)
      o.member("reason") { $0.reason(judgement.reason.code, judgement.reason.sentence) }
      o.member("fields") { m in
        m.array { a in
          for field in judgement.perField {
            a.object { f in
              f.member("field", field.field.name)
              f.member("outcome", field.outcome.rawValue)
              f.member("ours") { $0.strings(field.a) }
              f.member("theirs") { $0.strings(field.b) }
            }
          }
        }
      }
    }
  }

  mutating func undo(_ plan: ConversionUndo, _ outcome: UndoOutcome?) {
    object { o in
      o.member("outcome", outcome == nil ? "planned" : "undone")
      o.member("conversion") { $0.conversion(outcome?.conversion ?? plan.conversion) }
      o.member("lead") { $0.profile(ShownProfile(outcome?.lead ?? plan.lead)) }
      o.member("released") { $0.array { a in for contact in plan.released { a.profile(ShownProfile(contact)) } } }
      o.member("changes") { $0.changes(plan.changes) }
      o.member("moved") { $0.moved(plan.moved) }
      o.member("refusals") { m in
        m.array { a in
          for refusal in plan.refusals {
            a.object { r in
              r.member("code", refusal.code)
              r.member("detail", refusal.sentence)
            }
          }
        }
      }
    }
  }
}

extension ContactPlan.Decision {
  /// A word for programs.
  var code: String {
    switch self {
    case .mergesInto: "merges_into"
    case .notTheSame: "not_the_same"
    case .notProbableEnough: "not_probable_enough"
    case .lessLikely: "less_likely"
    case .notWanted: "not_wanted"
    case .isLead: "is_lead"
    case .merge: "merge_refused"
    }
  }

  /// One sentence.
  var sentence: String {
    switch self {
    case .mergesInto: "The new contact merges into it."
    case .notTheSame: "The duplicate settings do not hold it to be the same."
    case .notProbableEnough: "The settings hold it to be the same, but the probability does not reach their threshold."
    case .lessLikely: "It would do as well, but another one is likelier."
    case .notWanted: "The request says otherwise."
    case .isLead: "It is a lead, and contacts do not merge into leads."
    case .merge(let refusal): refusal.sentence
    }
  }
}

extension RuleJudgement.Reason {
  /// A word for programs.
  var code: String {
    switch self {
    case .ruleHolds: "rule_holds"
    case .clauseFails: "clause_fails"
    case .nameOnly: "name_only"
    case .nothingCompared: "nothing_compared"
    case .contradiction: "contradiction"
    case .kindsDiffer: "kinds_differ"
    }
  }
}
