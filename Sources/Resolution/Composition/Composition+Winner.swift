public import Profiles

extension Composition {
  /// The side whose value of a single-valued field is shown, as its place in `sides`.
  ///
  /// Each merge, in the order in which they were made, hands the field to the absorbed side when it was decided so, or when nothing was
  /// decided and there is no value so far. The side may have no current value: one that was cleared stays cleared.
  /// - Complexity: linear in the number of sides.
  func winner(of field: Field) -> Int { winner(of: field, under: 0) { sides[$0].values.contains { $0.field == field && $0.isCurrent } } }

  /// The winner if a value were written on `side`.
  func winner(of field: Field, withValueOn side: Int) -> Int {
    winner(of: field, under: 0) { place in
      place == side || sides[place].values.contains { $0.field == field && $0.isCurrent }
    }
  }

  private func winner(of field: Field, under side: Int, hasValue: (Int) -> Bool) -> Int {
    var winner = side
    for child in children[side] {
      switch merges[child.merge].choices[field] {
      case .absorbed: winner = self.winner(of: field, under: child.side, hasValue: hasValue)
      case .survivor: break
      case nil:
        if !hasValue(winner) { winner = self.winner(of: field, under: child.side, hasValue: hasValue) }
      }
    }
    return winner
  }

  /// The values of a field that are shown, the primary one first; at most one for a single-valued field. What several sides say comes once.
  public func current(_ field: Field) -> [Value] {
    if !field.isMultiValued {
      let winner = sides.count == 1 ? 0 : winner(of: field)
      return sides[winner].values.first { $0.field == field && $0.isCurrent }.map { [$0] } ?? []
    }
    let all = sides.flatMap { side in side.values.filter { $0.field == field && $0.isCurrent } }
    var values = Statement.firsts(of: all)
    if let primary = all.first(where: \.isPrimary), let place = values.firstIndex(where: { $0.saysTheSame(as: primary) }), place > 0 {
      values.insert(values.remove(at: place), at: 0)
    }
    return values
  }

  /// The text of a single-valued field.
  public func text(_ field: Field) -> String? { current(field).first?.text }

  /// What the profile is called: the person's name, else the organization's; empty when it has neither.
  public var displayName: String {
    let person = [Field.givenName, .additionalName, .familyName].compactMap { text($0) }.joined(separator: " ")
    let organization = text(.organizationName) ?? text(.legalName) ?? ""
    if kind == .organization { return organization.isEmpty ? person : organization }
    return person.isEmpty ? organization : person
  }
}
