extension Entry {
  /// Fills first and last name, with the slips that choose another name rather than spoil one.
  func fillNames(_ draft: inout Draft, _ dice: inout Dice) {
    appendFirstName(&draft.firstName, &dice)
    appendLastName(&draft.lastName, &dice)
    if slips.has(.honorific) || dice.chance(0.012), !draft.firstName.isEmpty {
      let honorific = dice.below(lexicon.honorifics.count)
      let hasOwnForm = person.isFemale && lexicon.honorifics.forms(of: honorific) > 1
      var titled = Array(lexicon.honorifics.bytes(honorific, form: hasOwnForm ? 1 : 0))
      titled.append(0x20)
      draft.firstName.insert(contentsOf: titled, at: 0)
    }
    if slips.has(.swappedNames) {
      swap(&draft.firstName, &draft.lastName)
    } else if slips.has(.fullNameInLast) || dice.chance(0.008) {
      draft.firstName.append(0x20)
      draft.firstName.append(contentsOf: draft.lastName)
      swap(&draft.firstName, &draft.lastName)
      draft.firstName.removeAll(keepingCapacity: true)
    }
  }

  private func appendFirstName(_ text: inout [UInt8], _ dice: inout Dice) {
    let names = nameLexicon.givenNames(female: person.isFemale)
    let name = slips.has(.nickname) ? names.other(person.name.given, &dice) : names.bytes(person.name.given)
    if slips.has(.initial) || dice.chance(0.01) {
      text.append(contentsOf: Self.firstLetter(name))
      if dice.chance(0.6) { text.append(UInt8(ascii: ".")) }
      return
    }
    if dice.chance(0.012) { return }
    text.append(contentsOf: name)
    guard !slips.has(.singleGiven) else {
      if let gap = text.firstIndex(where: { $0 == 0x20 }) { text.removeLast(text.count - gap) }
      return
    }
    if person.name.secondGiven >= 0, !dice.chance(0.15) {
      text.append(contentsOf: nameLexicon.givenJoint)
      text.append(contentsOf: names.bytes(person.name.secondGiven))
    } else if person.name.middleInitial != 0, !dice.chance(0.4) {
      text.append(contentsOf: [0x20, person.name.middleInitial])
      if dice.chance(0.7) { text.append(UInt8(ascii: ".")) }
    }
  }

  private static func firstLetter(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    name.prefix(name.first == 0xC3 ? 2 : 1)
  }

  private func appendLastName(_ text: inout [UInt8], _ dice: inout Dice) {
    let surnames = nameLexicon.surnames
    if life.isMarried {
      var marriage = Dice(population.seed, .life, person.entity)
      let isDouble = marriage.chance(0.4)
      if isDouble {
        surnames.append(person.name.surname, to: &text)
        text.append(contentsOf: nameLexicon.surnameJoint)
      }
      surnames.append(surnames.draw(&marriage), to: &text)
      return
    }
    surnames.append(person.name.surname, to: &text)
    if person.name.secondSurname >= 0, !dice.chance(0.16) {
      text.append(contentsOf: nameLexicon.surnameJoint)
      if nameLexicon.locale == .pt, person.name.secondSurname & 3 == 0 { text.append(contentsOf: "da ".utf8) }
      surnames.append(person.name.secondSurname, to: &text)
    }
  }
}
