extension Entry {
  /// Fills mail, phone and mobile: what the person has, less what nobody asked for.
  func fillContacts(_ draft: inout Draft, _ pieces: Mailbox.Pieces, _ dice: inout Dice) {
    fillMail(&draft, pieces, &dice)
    fillPhones(&draft, &dice)
    keepEvidence(&draft, pieces, &dice)
    if slips.has(.swappedPhones) { swap(&draft.phone, &draft.mobile) }
    if slips.has(.plusAddress) || dice.chance(0.004) { Keying.addPlusTag(to: &draft.email, &dice) }
    if slips.has(.mailTypo) || dice.chance(0.006) { Typo.apply(to: &draft.email, &dice) }
  }

  private func fillMail(_ draft: inout Draft, _ pieces: Mailbox.Pieces, _ dice: inout Dice) {
    if slips.has(.noMail) || dice.chance(channel.missingMail) { return }
    if let company, dice.chance(0.03) {
      let mailboxes = lexicon.mailboxes
      draft.email.append(contentsOf: mailboxes.bytes(dice.below(mailboxes.count)))
      draft.email.append(UInt8(ascii: "@"))
      draft.email.append(contentsOf: company.domain)
      return
    }
    let prefersPrivate = slips.has(.otherMailbox) || dice.chance(channel.prefersPrivateMail)
    if person.hasWorkMail, !(prefersPrivate && person.hasPrivateMail), let company {
      appendWorkMail(company, pieces, &draft.email)
    } else if person.hasPrivateMail {
      appendPrivateMail(pieces, &draft.email)
    }
  }

  private func appendWorkMail(_ company: Company, _ pieces: Mailbox.Pieces, _ text: inout [UInt8]) {
    let variant = life.job == 0 ? population.variants.workMail(person.entity) : 0
    Mailbox.appendWork(pieces, company, variant: variant, to: &text)
  }

  private func appendPrivateMail(_ pieces: Mailbox.Pieces, _ text: inout [UInt8]) {
    Mailbox.appendPrivate(pieces, person, population, variant: population.variants.privateMail(person.entity), to: &text)
  }

  private func fillPhones(_ draft: inout Draft, _ dice: inout Dice) {
    if person.hasMobile, !slips.has(.noMobile), !dice.chance(channel.missingMobile) { appendMobile(&draft.mobile, &dice) }
    if slips.has(.noPhone) || dice.chance(channel.missingPhone) { return }
    var habit = person.phone
    if slips.has(.otherPhone) {
      switch habit {
      case .direct: habit = .switchboard
      case .switchboard: habit = .direct
      case .home: habit = company == nil ? .none : .switchboard
      case .none: habit = company == nil ? .home : .switchboard
      }
    }
    appendPhone(habit, &draft.phone, &dice)
  }

  private func appendPhone(_ habit: Person.PhoneHabit, _ text: inout [UInt8], _ dice: inout Dice) {
    switch habit {
    case .none:
      return
    case .home:
      let home = homeAddress
      let city = lexicon.places.cities[home.city]
      var phone = Dice(population.seed, .home, person.household.key, 3)
      append(PhoneNumber.landline(city.country, area: city.area[...], &phone), &text, &dice)
    case .switchboard:
      if let switchboard = company?.switchboard { append(switchboard, &text, &dice) }
    case .direct:
      guard let switchboard = company?.switchboard else { return }
      var phone = Dice(population.seed, .phone, person.entity, life.job)
      append(switchboard.direct(&phone), &text, &dice)
      if dice.chance(0.02) { text.append(contentsOf: " ext. \(10 + phone.below(90))".utf8) }
    }
  }

  private func appendMobile(_ text: inout [UInt8], _ dice: inout Dice) {
    let country = lexicon.places.cities[homeAddress.city].country
    var phone = Dice(population.seed, .phone, person.entity, -1)
    append(population.formats.mobile(country, &phone), &text, &dice)
  }

  /// Writes a number in one of the country's ways, now and then with a wrong digit.
  private func append(_ number: PhoneNumber, _ text: inout [UInt8], _ dice: inout Dice) {
    var number = number
    if slips.has(.wrongDigit) ? dice.chance(0.7) : dice.chance(0.006) {
      let position = dice.within(max(2, number.areaLength)...number.length - 2)
      if dice.chance(0.6) { number.changeDigit(position, by: dice.within(1...9)) } else { number.swapDigits(position) }
    }
    population.formats.append(number, &dice, to: &text)
  }

  var homeAddress: Address {
    var dice = Dice(population.seed, .home, person.household.key, 2)
    return Address(lexicon.places, &dice)
  }

  /// A row that shows nothing of the person but the name could be recognized by nobody: something is nearly always asked for.
  private func keepEvidence(_ draft: inout Draft, _ pieces: Mailbox.Pieces, _ dice: inout Dice) {
    let showsMobile = !draft.mobile.isEmpty
    // Without an employer, or when that changes, only what is the person's own can be recognized.
    if life.changesJob || life.isMarried || company == nil {
      guard !showsMobile, dice.chance(0.96) else { return }
      if person.hasMobile {
        appendMobile(&draft.mobile, &dice)
      } else if person.hasPrivateMail {
        draft.email.removeAll(keepingCapacity: true)
        appendPrivateMail(pieces, &draft.email)
      } else if draft.phone.isEmpty {
        appendPhone(person.phone, &draft.phone, &dice)
      }
      return
    }
    guard draft.email.isEmpty, !showsMobile, draft.phone.isEmpty || person.phone == .switchboard, dice.chance(0.8) else { return }
    if person.hasWorkMail, let company, dice.chance(0.7) {
      appendWorkMail(company, pieces, &draft.email)
    } else if person.hasMobile {
      appendMobile(&draft.mobile, &dice)
    } else if person.hasPrivateMail {
      appendPrivateMail(pieces, &draft.email)
    } else if draft.phone.isEmpty {
      appendPhone(company == nil ? .home : .direct, &draft.phone, &dice)
    }
  }
}
