/// What somebody is called: places in the lists of a lexicon.
struct PersonName {
  /// The lexicon whose names the person bears; mostly that of the person's locale.
  let locale: Int
  let given: Int
  /// A second given name, or -1.
  let secondGiven: Int
  /// A letter between given name and surname, or zero.
  let middleInitial: UInt8
  let surname: Int
  /// A second surname, or -1.
  let secondSurname: Int

  init(_ entity: Int, female: Bool, locale personLocale: Int, _ household: Household, _ population: Population) {
    var family = Dice(population.seed, .household, household.key, 1)
    locale = family.chance(0.05) ? population.drawLocale(&family) : personLocale
    let lexicon = population.lexicons[locale]
    surname = lexicon.surnames.draw(&family)
    secondSurname = family.chance(lexicon.doubleSurnameShare) ? lexicon.surnames.draw(&family) : -1

    var dice = Self.dice(entity, population)
    var drawn = lexicon.drawGivenName(female: female, &dice)
    if household.isShared, entity != household.key {
      var first = Self.dice(household.key, population)
      let relative = lexicon.drawGivenName(female: household.firstIsFemale, &first)
      let initial = lexicon.givenNames(female: household.firstIsFemale).bytes(relative).first
      let names = lexicon.givenNames(female: female)
      // Bounded: where no other name begins so, the relatives differ in their initials.
      for _ in 0..<60 where drawn == relative || (household.sharesInitial && names.bytes(drawn).first != initial) {
        drawn = lexicon.drawGivenName(female: female, &dice)
      }
    }
    given = drawn
    let isDouble = dice.chance(lexicon.doubleGivenShare)
    let usesInitial = lexicon.locale == .en
    middleInitial = isDouble && usesInitial ? UInt8(ascii: "A") + UInt8(dice.below(23)) : 0
    let second = isDouble && !usesInitial ? lexicon.drawGivenName(female: female, &dice) : -1
    secondGiven = second == drawn ? -1 : second
  }

  private static func dice(_ entity: Int, _ population: Population) -> Dice {
    Dice(population.seed, .person, entity, 1)
  }
}
