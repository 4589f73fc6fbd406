import Accounts
import Notation
import Profiles
import Resolution

/// What the plans of Resolution refuse: a code for programs and a sentence for people.
extension ProblemTable {
  static func problem(_ refusal: EditRefusal, at base: String) -> Problem {
    if case .notEditable(let id, let state) = refusal { return notActive(id, state) }
    let finding = Finding(
      pointer: base + pointer(refusal.field ?? refusal.member), code: refusal.findingCode, detail: refusal.sentence)
    return Problem(.editRefused, refusal.sentence, errors: [finding], members: [("code", .string(refusal.code))])
  }

  static func problem(_ refusal: MergeRefusal) -> Problem {
    switch refusal {
    case .notActive(let id, let state):
      var problem = notActive(id, state)
      if problem.type == .notActive { problem.members.append(("code", .string(refusal.code))) }
      return problem
    case .sameProfile, .choiceNotShown, .fieldIsUnited:
      let place =
        switch refusal {
        case .choiceNotShown(let field, _), .fieldIsUnited(let field): "/choices" + pointer(field.name)
        default: "/absorbed"
        }
      return Problem(
        .validation, refusal.sentence, errors: [Finding(pointer: place, code: .conflict, detail: refusal.sentence)],
        members: [("code", .string(refusal.code))])
    default: return Problem(.mergeRefused, refusal.sentence, members: [("code", .string(refusal.code))])
    }
  }

  static func problem(_ refusal: UnmergeRefusal, at base: String) -> Problem {
    switch refusal {
    case .notActive(let id, let state): return notActive(id, state)
    case .noSuchMerge: return Problem(.unmergeRefused, refusal.sentence, members: [("code", .string(refusal.code))])
    case .edit(let edit):
      return Problem(
        .unmergeRefused, edit.sentence, members: [("code", .string(refusal.code)), ("edit_code", .string(edit.code))])
    default:
      return Problem(
        .validation, refusal.sentence,
        errors: [Finding(pointer: base + "/assign", code: .conflict, detail: refusal.sentence)],
        members: [("code", .string(refusal.code))])
    }
  }

  static func problem(_ refusal: ConversionRefusal, at base: String) -> Problem {
    var members: [(name: String, value: JSONValue)] = [("code", .string(refusal.code))]
    switch refusal {
    case .edit(let edit):
      var problem = problem(edit, at: base + "/edits")
      problem.members.append(("conversion_code", .string(refusal.code)))
      return problem
    case .notActive(let id, let state): return notActive(id, state)
    case .alreadyConverted(let conversion): members.append(("conversion", .string("\(conversion)")))
    case .merge(let merge): members.append(("merge_code", .string(merge.code)))
    default: break
    }
    if let member = refusal.member {
      let finding = Finding(pointer: member.isEmpty ? base : base + "/" + member, code: .conflict, detail: refusal.sentence)
      return Problem(.validation, refusal.sentence, errors: [finding], members: members)
    }
    return Problem(.conversionRefused, refusal.sentence, members: members)
  }

  static func problem(_ refusals: [UndoRefusal]) -> Problem {
    let reasons = refusals.map { refusal -> JSONValue in
      ["code": .string(refusal.code), "detail": .string(refusal.sentence)]
    }
    return Problem(.undoRefused, refusals.first?.sentence, members: [("reasons", .array(reasons))])
  }
}

extension EditRefusal {
  /// A word for programs.
  var code: String {
    switch self {
    case .notEditable: "not_editable"
    case .unknownSide: "unknown_side"
    case .notMultiValued: "not_multi_valued"
    case .notSingleValued: "not_single_valued"
    case .wrongField: "wrong_field"
    case .noSuchValue: "no_such_value"
    case .noSuchText: "no_such_text"
    case .emptyValue: "empty_value"
    case .tooManyValues: "too_many_values"
    case .nameMissing: "name_missing"
    }
  }

  fileprivate var findingCode: Finding.Code {
    switch self {
    case .nameMissing: .missing
    case .tooManyValues: .tooMany
    case .emptyValue: .tooShort
    case .notMultiValued, .notSingleValued, .wrongField: .wrongType
    case .notEditable, .unknownSide, .noSuchValue, .noSuchText: .conflict
    }
  }

  /// Where a refusal lies that is about no field.
  fileprivate var member: String {
    switch self {
    case .unknownSide: "side"
    case .noSuchValue: "remove_values"
    default: ""
    }
  }
}

extension MergeRefusal {
  /// A word for programs.
  var code: String {
    switch self {
    case .sameProfile: "same_profile"
    case .kindsDiffer: "kinds_differ"
    case .notActive: "not_active"
    case .decidedDifferent: "decided_different"
    case .tooManySides: "too_many_sides"
    case .choiceNotShown: "choice_not_shown"
    case .fieldIsUnited: "field_is_united"
    }
  }
}

extension UnmergeRefusal {
  /// A word for programs.
  var code: String {
    switch self {
    case .noSuchMerge: "undone_before"
    case .notActive: "not_active"
    case .unknownSide: "unknown_side"
    case .noSuchValue: "no_such_value"
    case .noSuchNote: "no_such_note"
    case .noSuchTask: "no_such_task"
    case .noSuchDeal: "no_such_deal"
    case .noSuchLink: "no_such_link"
    case .edit: "edit_refused"
    }
  }
}

extension ConversionRefusal {
  /// A word for programs.
  var code: String {
    switch self {
    case .notALead: "not_a_lead"
    case .alreadyConverted: "already_converted"
    case .notActive: "not_active"
    case .nameMissing: "name_missing"
    case .edit: "edit_refused"
    case .notEditableInBulk: "not_editable_in_bulk"
    case .dealNameInBulk: "deal_name_in_bulk"
    case .badAmount: "bad_amount"
    case .badCurrency: "bad_currency"
    case .emptyTask: "empty_task"
    case .targetNotFound: "target_not_found"
    case .targetIsLead: "target_is_lead"
    case .targetNotNeeded: "target_not_needed"
    case .merge: "merge_refused"
    }
  }

  /// The member of the request that is at fault, where it is the request.
  fileprivate var member: String? {
    switch self {
    case .notEditableInBulk(let field): "edits/\(field.name)"
    case .dealNameInBulk: "create_deal/name"
    case .badAmount: "create_deal/amount"
    case .badCurrency: "create_deal/currency"
    case .emptyTask: "task/text"
    case .targetNotFound, .targetNotNeeded: ""
    default: nil
    }
  }
}

extension UndoRefusal {
  /// A word for programs.
  var code: String {
    switch self {
    case .alreadyUndone: "undone_before"
    case .leadIsGone: "lead_is_gone"
    case .contactIsGone: "contact_is_gone"
    case .hasAbsorbed: "has_absorbed"
    case .absorbedLater: "absorbed_later"
    case .hasDeals: "has_deals"
    case .dealChanged: "deal_changed"
    }
  }
}
