/// Whether an entity lives with a relative who is an entity of its own: the neighbour in pairs of entity numbers.
///
/// Relatives share locale, surname, address and landline; half of the pairs are of one sex (father and son), the others couples.
struct Household {
  /// The number that the home and the surname are drawn by: the first relative's.
  let key: Int
  let isShared: Bool
  let hasOneSex: Bool
  let sharesInitial: Bool
  let firstIsFemale: Bool

  /// Share of the people who live with another.
  private static let share = 0.02

  init(_ entity: Int, _ population: Population) {
    let first = entity & ~1
    var dice = Dice(population.seed, .household, first)
    isShared = dice.chance(Self.share) && first + 1 < population.entities
    key = isShared ? first : entity
    hasOneSex = dice.chance(0.5)
    sharesInitial = dice.chance(0.35)
    firstIsFemale = dice.chance(0.45)
  }

  /// The sex of one of the relatives.
  func isFemale(_ entity: Int) -> Bool {
    entity == key || hasOneSex ? firstIsFemale : !firstIsFemale
  }
}
