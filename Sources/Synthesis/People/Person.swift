/// An entity: somebody with a name, a home, habits and a working life. Everything follows from the entity's number.
struct Person {
  let entity: Int
  let locale: Int
  let isFemale: Bool
  let name: PersonName
  /// The first employer, or -1.
  let company: Int
  let household: Household
  let hasMobile: Bool
  let hasWorkMail: Bool
  let hasPrivateMail: Bool
  let phone: PhoneHabit

  /// Which number stands in the column for the phone.
  enum PhoneHabit { case none, direct, switchboard, home }

  init(_ entity: Int, _ population: Population) {
    self.entity = entity
    let seed = population.seed
    let household = Household(entity, population)
    self.household = household
    company = population.employer(of: entity, household)
    var dice = Dice(seed, .person, entity, 2)
    var familyDice = Dice(seed, .home, household.key, 1)
    let familyLocale = population.drawLocale(&familyDice)
    locale = company >= 0 && !household.isShared && dice.chance(0.95) ? population.locale(ofCompany: company) : familyLocale
    isFemale = household.isShared ? household.isFemale(entity) : dice.chance(0.45)
    name = PersonName(entity, female: isFemale, locale: locale, household, population)

    hasMobile = dice.chance(0.66)
    hasWorkMail = company >= 0 && dice.chance(0.82)
    hasPrivateMail = dice.chance(hasWorkMail ? 0.45 : 0.85)
    let luck = dice.unit()
    if company < 0 || household.isShared {
      phone = luck < (household.isShared ? 0.75 : 0.6) ? .home : .none
    } else {
      let switchboard = population.switchboardShare(company)
      phone = luck < switchboard ? .switchboard : luck < switchboard + 0.54 ? .direct : luck < switchboard + 0.62 ? .home : .none
    }
  }

  /// Whether something identifies the person that stays through a change of job.
  var hasPersonalContact: Bool { hasMobile || hasPrivateMail }
}
