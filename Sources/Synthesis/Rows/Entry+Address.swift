extension Entry {
  /// Fills street, postcode, city and country: of the office, or of the home for who has none.
  func fillAddress(_ draft: inout Draft, _ dice: inout Dice) {
    let atHome = company == nil || slips.has(.homeAddress) || dice.chance(0.03)
    let locale = atHome ? person.locale : company?.locale ?? person.locale
    guard let address = atHome ? homeAddress : company?.address, !dice.chance(0.06) else { return }
    let places = population.lexicons[locale].places
    let city = places.cities[address.city]
    if !dice.chance(channel.missingStreet) {
      var habit = Address.StreetHabit()
      habit.abbreviates = dice.chance(0.3)
      habit.comma = dice.chance(0.3)
      habit.swapsNumber = slips.has(.swappedHouseNumber) || dice.chance(0.004)
      address.appendStreet(places, habit, to: &draft.street)
    }
    if !dice.chance(0.26) { address.appendPostcode(places, to: &draft.postalCode) }
    if !dice.chance(0.08) {
      let foreign = slips.has(.foreignCityName) || dice.chance(0.03)
      draft.city.append(contentsOf: foreign ? city.names.other(0, &dice) : city.names.bytes(0))
    }
    if !dice.chance(0.25) {
      let names = population.countryNames[city.country.rawValue]
      draft.country.append(contentsOf: dice.chance(0.72) ? names.bytes(0) : names.other(0, &dice))
    }
  }
}
