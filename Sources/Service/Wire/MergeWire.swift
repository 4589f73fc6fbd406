import Accounts
import Notation
import Profiles
import Resolution

/// Merges, their plans and their undoing.
enum MergeWire {
  static let mergeID = Schema.string(.identifier(prefix: "m"))

  static let merge = Schema.object(
    .required("id", mergeID), .required("survivor", ProfileSchema.profileID), .required("absorbed", ProfileSchema.profileID),
    .required("choices", .map(of: .choice(["survivor", "absorbed"]), max: 1_000), "Whose value of each single-valued field is shown."),
    .required("reason", .choice(["manual", "review", "conversion", "automatic"])), .optional("probability", .number(0...1)),
    .required("actor", .string(max: 200)), .required("created_at", ProfileSchema.dateTime),
    .optional("undone_at", ProfileSchema.dateTime), .optional("undone_by", .string(max: 200))
  ).named("Merge")

  static let plan = Schema.object(
    .required("survivor", ProfileSchema.profile), .required("absorbed", ProfileSchema.profile),
    .required("fields", PlanWire.rows), .required("losses", PlanWire.losses),
    .required("joins_lead_and_contact", .boolean), .optional("probability", .number(0...1), "That both are the same."),
    .required("after", ProfileSchema.profile, "What will be shown under the survivor's id."),
    .required(
      "restored", .object(.required("survivor", ProfileSchema.profile), .required("absorbed", ProfileSchema.profile)),
      "What undoing the merge would show again.")
  ).named("MergePlan")

  static let answer = Schema.object(
    .required("outcome", .choice(["planned", "merged"])), .required("plan", plan), .optional("merge", merge),
    .optional("profile", ProfileSchema.profile)
  ).named("MergeAnswer")

  static let conflict = Schema.object(
    .required("kind", .choice(["value", "removal", "note", "task", "deal", "link"])), .required("id", .string(max: 40)),
    .optional("field", .string(max: 200)), .optional("value", PlanWire.value),
    .required("side", ProfileSchema.profileID, "The side that keeps it."),
    .required("kept_by", ProfileSchema.profileID, "The profile that shows it afterwards, assignments included."),
    .required("other", ProfileSchema.profileID, "The profile that it could be assigned to."), .required("reason", PlanWire.reason)
  ).named("UnmergeConflict")

  static let unmerged = Schema.object(
    .required("outcome", .choice(["planned", "unmerged"])), .required("merge", merge),
    .required("remaining", ProfileSchema.profile), .required("restored", ProfileSchema.profile),
    .required("leaving", .array(of: ProfileSchema.profileID, max: 1_000), "The sides that leave, their root first."),
    .required("conflicts", .array(of: conflict, max: 100_000), "What was written since and could belong to either."),
    .optional("verdict", ReviewWire.verdict)
  ).named("UnmergeAnswer")
}

extension JSONWriter {
  mutating func merge(_ merge: Merge) {
    object { o in
      o.member("id", "\(merge.id)")
      o.member("survivor", "\(merge.survivor)")
      o.member("absorbed", "\(merge.absorbed)")
      o.member("choices") { m in
        m.object { c in for (field, choice) in merge.choices.sorted(by: { $0.key < $1.key }) { c.member(field.name, choice.rawValue) } }
      }
      o.member("reason", merge.reason.rawValue)
      o.probability("probability", merge.probability)
      o.member("actor", merge.actor)
      o.member("created_at", merge.createdAt.description)
      o.given("undone_at", merge.undoneAt)
      o.given("undone_by", merge.undoneBy)
    }
  }

  mutating func merge(_ plan: MergePlan, _ outcome: MergeOutcome?) {
    object { o in
      o.member("outcome", outcome == nil ? "planned" : "merged")
      o.member("plan") { $0.plan(plan) }
      if let outcome {
        o.member("merge") { $0.merge(outcome.merge) }
        o.member("profile") { $0.profile(ShownProfile(outcome.after)) }
      }
    }
  }

  private mutating func plan(_ plan: MergePlan) {
    object { o in
      o.member("survivor") { $0.profile(ShownProfile(plan.survivor)) }
      o.member("absorbed") { $0.profile(ShownProfile(plan.absorbed)) }
      o.member("fields") { $0.rows(plan.rows) }
      o.member("losses") { $0.losses(plan.losses) }
      o.member("joins_lead_and_contact", plan.joinsLeadAndContact)
      o.probability("probability", plan.probability)
      o.member("after") { $0.profile(ShownProfile(plan.after)) }
      let restored = plan.restored
      o.member("restored") { m in
        m.object { r in
          r.member("survivor") { $0.profile(restored.survivor) }
          r.member("absorbed") { $0.profile(restored.absorbed) }
        }
      }
    }
  }

  mutating func unmerge(_ plan: UnmergePlan, _ outcome: UnmergeOutcome?) {
    let after = plan.after
    object { o in
      o.member("outcome", outcome == nil ? "planned" : "unmerged")
      o.member("merge") { $0.merge(outcome?.merge ?? plan.merge) }
      o.member("remaining") { $0.profile(ShownProfile(outcome?.remaining ?? after.remaining)) }
      o.member("restored") { $0.profile(ShownProfile(outcome?.restored ?? after.restored)) }
      o.member("leaving") { $0.ids(plan.leaving) }
      o.member("conflicts") { $0.array { a in for conflict in plan.conflicts { a.conflict(conflict) } } }
      if let outcome { o.member("verdict") { $0.verdict(outcome.verdict) } }
    }
  }

  private mutating func conflict(_ conflict: UnmergeConflict) {
    object { o in
      switch conflict.subject {
      case .value(let value):
        o.subject("value", "\(value.id)", value)
      case .removal(let value):
        o.subject("removal", "\(value.id)", value)
      case .note(let id): o.subject("note", "\(id)")
      case .task(let id): o.subject("task", "\(id)")
      case .deal(let id): o.subject("deal", "\(id)")
      case .link(let id): o.subject("link", "\(id)")
      }
      o.member("side", "\(conflict.side)")
      o.member("kept_by", "\(conflict.keptBy)")
      o.member("other", "\(conflict.other)")
      o.member("reason") { $0.reason(conflict.reason.code, conflict.reason.sentence) }
    }
  }

  private mutating func subject(_ kind: String, _ id: String, _ value: Value? = nil) {
    member("kind", kind)
    member("id", id)
    if let value {
      member("field", value.field.name)
      member("value") { $0.planValue(value, isPrimary: value.isPrimary) }
    }
  }
}

extension UnmergeConflict.Reason {
  /// A word for programs.
  var code: String {
    switch self {
    case .addedAfterMerge: "added_after_merge"
    case .replacedShownValue: "replaced_shown_value"
    case .removedFromBoth: "removed_from_both"
    }
  }
}
