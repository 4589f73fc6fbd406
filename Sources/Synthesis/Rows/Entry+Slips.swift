extension Entry {
  /// Spoils what has been filled: letters, case, diacritics, blanks.
  func applySlips(_ draft: inout Draft, _ dice: inout Dice) {
    if slips.has(.firstTypo) || dice.chance(0.008) { Typo.apply(to: &draft.firstName, &dice) }
    if slips.has(.lastTypo) || dice.chance(0.008) { Typo.apply(to: &draft.lastName, &dice) }
    if slips.has(.misspelling) {
      if dice.chance(0.6) { Misspelling.apply(to: &draft.lastName, &dice) } else { Misspelling.apply(to: &draft.firstName, &dice) }
    }
    if slips.has(.companyTypo) || dice.chance(0.01) { Typo.apply(to: &draft.company, &dice) }
    if slips.has(.lostDiacritics) || dice.chance(0.04) { stripDiacritics(&draft) }
    let luck = dice.unit()
    if slips.has(.upperCase) || luck < 0.025 {
      Letters.uppercase(&draft.lastName)
      if dice.chance(0.7) { Letters.uppercase(&draft.firstName) }
      if dice.chance(0.5) { Letters.uppercase(&draft.company) }
      if dice.chance(0.3) { Letters.uppercase(&draft.city) }
    } else if slips.has(.lowerCase) || luck < 0.045 {
      Letters.lowercase(&draft.firstName)
      Letters.lowercase(&draft.lastName)
      if dice.chance(0.5) { Letters.lowercase(&draft.company) }
      if dice.chance(0.5) { Letters.lowercase(&draft.city) }
    }
    if dice.chance(0.05) { capitalizeMail(&draft) }
    if slips.has(.whiteSpace) || dice.chance(0.012) { addWhiteSpace(&draft, &dice) }
  }

  private func stripDiacritics(_ draft: inout Draft) {
    let german = nameLexicon.locale == .de
    Letters.stripDiacritics(&draft.firstName, german: german)
    Letters.stripDiacritics(&draft.lastName, german: german)
    Letters.stripDiacritics(&draft.company, german: german)
    Letters.stripDiacritics(&draft.street, german: german)
    Letters.stripDiacritics(&draft.city, german: german)
  }

  private func capitalizeMail(_ draft: inout Draft) {
    var start = true
    for index in draft.email.indices {
      let byte = draft.email[index]
      if byte == UInt8(ascii: "@") { break }
      if start, Letters.isLower(byte) { draft.email[index] = byte & 0xDF }
      start = byte == UInt8(ascii: ".")
    }
  }

  private func addWhiteSpace(_ draft: inout Draft, _ dice: inout Dice) {
    switch dice.below(6) {
    case 0, 1: Keying.addWhiteSpace(to: &draft.firstName, &dice)
    case 2, 3: Keying.addWhiteSpace(to: &draft.lastName, &dice)
    case 4: Keying.addWhiteSpace(to: &draft.company, &dice)
    default: draft.email.append(contentsOf: draft.email.isEmpty ? [] : [0x20])
    }
  }
}
