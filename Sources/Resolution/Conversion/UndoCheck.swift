import Profiles

/// What stands against an undo.
struct UndoCheck {
  let conversion: Conversion
  let lead: Composition
  let made: [ProfileID]
  let sides: [Profile]
  let groups: [Composition]
  let deals: [Deal]

  var refusals: [UndoRefusal] {
    if !conversion.isActive { return [.alreadyUndone] }
    var refusals: [UndoRefusal] = []
    if lead.id != conversion.lead || lead.root.state != .converted(conversion.id) { refusals.append(.leadIsGone(conversion.lead)) }
    for id in made {
      guard let side = sides.first(where: { $0.id == id }) else {
        refusals.append(.contactIsGone(id))
        continue
      }
      refusals += standing(of: side)
      let absorbed = groups.flatMap(\.merges).filter { $0.survivor == id }.map(\.id)
      if !absorbed.isEmpty { refusals.append(.hasAbsorbed(id, absorbed)) }
      let others = deals.filter { $0.id != conversion.deal && $0.sides.contains(id) }.map(\.id)
      if !others.isEmpty { refusals.append(.hasDeals(id, others)) }
    }
    if let deal = deals.first(where: { $0.id == conversion.deal }), deal.stage != .incoming || deal.updatedAt > deal.createdAt {
      refusals.append(.dealChanged(deal.id))
    }
    return refusals
  }

  private func standing(of side: Profile) -> [UndoRefusal] {
    switch side.state {
    case .active: []
    case .merged(_, let merge):
      merge == conversion.personMerge || merge == conversion.organizationMerge ? [] : [.absorbedLater(side.id, merge)]
    case .converted, .undone, .erased: [.contactIsGone(side.id)]
    }
  }
}
