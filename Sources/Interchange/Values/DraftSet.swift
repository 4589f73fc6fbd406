import Normalization
import Profiles

/// The drafts of one record, with equal ones once and none beyond the limits.
struct DraftSet {
  private(set) var drafts: [ValueDraft] = []
  private let limits: ValueLimits

  init(limits: ValueLimits) {
    self.limits = limits
    drafts.reserveCapacity(16)
  }

  /// Adds a draft; one that says the same as another is left out, and of a single-valued field the last one stays.
  mutating func add(_ draft: ValueDraft, issues: inout [Issue]) {
    var count = 0
    let isCustom = if case .custom = draft.field { true } else { false }
    // In place: a copy of each draft that is looked at would cost more than all else here.
    for index in drafts.indices {
      if isCustom, case .custom = drafts[index].field { count += 1 }
      guard drafts[index].field == draft.field, drafts[index].status == draft.status else { continue }
      if !isCustom { count += 1 }
      if drafts[index].saysTheSame(as: draft) {
        if drafts[index].label == nil { drafts[index].label = draft.label }
        if draft.isPrimary { drafts[index].isPrimary = true }
        return
      }
      if !draft.field.isMultiValued, draft.status == .current {
        drafts[index] = draft
        issues.append(
          Issue(severity: .warning, field: draft.field.name, message: "The field was given several values; the last one was taken"))
        return
      }
    }
    let limit = isCustom ? limits.customFields : limits.valuesPerField
    guard count < limit else {
      let message = isCustom ? "There are more than \(limit) custom fields" : "The field has more than \(limit) values"
      if issues.last?.message != message { issues.append(Issue(severity: .error, field: draft.field.name, message: message)) }
      return
    }
    drafts.append(draft)
  }
}
