extension Entry {
  /// Fills company, website and job title.
  func fillCompany(_ draft: inout Draft, _ dice: inout Dice) {
    guard let company else {
      if dice.chance(0.12) { appendTitle(&draft.jobTitle, &dice) }
      return
    }
    if !slips.has(.noCompany), !dice.chance(0.04) { appendName(company, &draft.company, &dice) }
    if !dice.chance(0.28) { appendWebsite(company, &draft.website, &dice) }
    if !dice.chance(0.25) { appendTitle(&draft.jobTitle, &dice) }
  }

  private func appendName(_ company: Company, _ text: inout [UInt8], _ dice: inout Dice) {
    let lexicon = population.lexicons[company.locale]
    text.append(contentsOf: company.core)
    guard slips.has(.companyOtherwise) else {
      let luck = dice.unit()
      if luck > 0.22 { company.appendLegalForm(lexicon, otherwise: luck < 0.42, &dice, to: &text) }
      return
    }
    switch dice.below(20) {
    case 0..<5:
      break
    case 5..<8:
      company.appendLegalForm(lexicon, otherwise: true, &dice, to: &text)
    case 8..<12 where company.trade >= 0:
      text.replaceSubrange(company.tradeRange, with: lexicon.trades.other(company.trade, &dice))
      if dice.chance(0.5) { company.appendLegalForm(lexicon, otherwise: true, &dice, to: &text) }
    case 12..<14 where company.trade >= 0 && company.core.count > company.tradeRange.count + 3:
      dropTrade(company, &text)
    case 14:
      Keying.abbreviateToInitials(&text)
    case 15, 16:
      let word = lexicon.groupWord
      if lexicon.locale == .en || lexicon.locale == .de {
        text.append(0x20)
        text.append(contentsOf: word)
      } else {
        text.insert(contentsOf: word + [0x20], at: 0)
      }
    case 17:
      text.append(contentsOf: " - ".utf8)
      if let address = company.address { text.append(contentsOf: lexicon.places.cities[address.city].names.bytes(0)) }
    case 18:
      text.append(contentsOf: " & Co.".utf8)
    default:
      Typo.apply(to: &text, &dice)
      company.appendLegalForm(lexicon, otherwise: dice.chance(0.5), &dice, to: &text)
    }
  }

  private func dropTrade(_ company: Company, _ text: inout [UInt8]) {
    text.removeSubrange(company.tradeRange)
    while text.last == 0x20 { text.removeLast() }
    while text.first == 0x20 { text.removeFirst() }
  }

  private func appendWebsite(_ company: Company, _ text: inout [UInt8], _ dice: inout Dice) {
    let starts = ["www.", "www.", "https://www.", "https://www.", "http://www.", "https://", "", "http://"]
    let ends = ["", "", "", "", "/", "/", "/contact", "/index.html", "/en"]
    let start = starts[dice.below(starts.count)]
    text.append(contentsOf: start.utf8)
    text.append(contentsOf: company.domain)
    if start.count > 4 { text.append(contentsOf: ends[dice.below(ends.count)].utf8) }
  }

  private func appendTitle(_ text: inout [UInt8], _ dice: inout Dice) {
    let titles = lexicon.titles
    var career = Dice(population.seed, .career, person.entity, life.job << 1 | 0x100)
    var title = lexicon.titleWeights.draw(&career)
    if slips.has(.otherTitle), dice.chance(0.6) { title = lexicon.titleWeights.draw(&dice) }
    let otherwise = slips.has(.otherTitle) || dice.chance(0.10)
    text.append(contentsOf: otherwise ? titles.other(title, &dice) : titles.bytes(title))
  }
}
