import Profiles
public import Resolution

extension MergeRefusal {
  /// Why, in one sentence without any value.
  public var sentence: String {
    switch self {
    case .sameProfile(let id): "\(id) cannot be merged with itself."
    case .kindsDiffer: "One is a person, the other an organization."
    case .notActive(let id, _): "\(id) is merged, converted, undone or erased."
    case .decidedDifferent(let verdict): "Someone decided that \(verdict.a) and \(verdict.b) are different; force the merge to override it."
    case .tooManySides(let count): "The profile would consist of \(count) others; \(Composition.sideLimit) are the most."
    case .choiceNotShown(let field, let id): "\(id) is not a shown value of \(field.name)."
    case .fieldIsUnited(let field): "All values of \(field.name) are kept; there is nothing to choose."
    }
  }
}

extension ConversionRefusal {
  /// Why, in one sentence without any value.
  public var sentence: String {
    switch self {
    case .notALead(let id): "\(id) is a contact; conversion is one way (rule C12)."
    case .alreadyConverted(let id): "It was converted before: \(id)."
    case .notActive(let id, _): "\(id) is merged, undone or erased."
    case .nameMissing: "A family name or an organization's name is required (rule A1)."
    case .edit(let refusal): refusal.sentence
    case .notEditableInBulk(let field): "\(field.name) cannot be edited in bulk (rule C4)."
    case .dealNameInBulk: "In bulk each deal is named after its lead (rule C11)."
    case .badAmount: "The amount must be a decimal number such as 1250.00."
    case .badCurrency: "The currency must be three capital letters (ISO 4217)."
    case .emptyTask: "The task has no text."
    case .targetNotFound(let id): "There is no contact \(id) of that kind to merge into."
    case .targetIsLead(let id): "\(id) is a lead; it cannot take a conversion's contact in."
    case .targetNotNeeded(let id): "The lead makes no contact of the kind of \(id)."
    case .merge(let refusal): refusal.sentence
    }
  }
}

extension UndoRefusal {
  /// Why, in one sentence.
  public var sentence: String {
    switch self {
    case .alreadyUndone: "The conversion was undone before."
    case .leadIsGone(let id): "\(id) is no longer the lead of this conversion."
    case .contactIsGone(let id): "\(id), which the conversion made, was erased."
    case .hasAbsorbed(let id, let merges): "\(id) absorbed others since; unmerge \(Self.list(merges)) first."
    case .absorbedLater(let id, let merge): "\(id) was absorbed by a later merge; unmerge \(merge) first."
    case .hasDeals(let id, let deals): "\(id) has other deals: \(Self.list(deals)); move or delete them first."
    case .dealChanged(let deal): "\(deal), which the conversion made, was worked on since; delete it first if it may go."
    }
  }

  private static func list(_ ids: [some CustomStringConvertible]) -> String { ids.prefix(10).map(\.description).joined(separator: ", ") }
}

extension UnmergeRefusal {
  /// Why, in one sentence.
  public var sentence: String {
    switch self {
    case .noSuchMerge(let id): "\(id) was undone before."
    case .notActive(let id, _): "\(id) is converted, undone or erased."
    case .unknownSide(let id): "\(id) is no part of the merged profile."
    case .noSuchValue(let id): "\(id) is not a current value of it."
    case .noSuchNote(let id): "\(id) is not a note of it."
    case .noSuchTask(let id): "\(id) is not a task of it."
    case .noSuchDeal(let id): "\(id) is not a deal of it."
    case .noSuchLink(let id): "\(id) is not a link of it."
    case .edit(let refusal): refusal.sentence
    }
  }
}
