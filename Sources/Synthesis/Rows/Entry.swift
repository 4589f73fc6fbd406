/// The entering of one person into the export: who, at which time of life, with which slips.
struct Entry {
  let person: Person
  let life: Life
  let slips: SlipSet
  let population: Population
  /// The employer at this time, if any.
  let company: Company?
  let channel: Channel

  var lexicon: Lexicon { population.lexicons[person.locale] }
  var nameLexicon: Lexicon { population.lexicons[person.name.locale] }

  /// Fills what no comparison may use: number, date, source and the truth.
  func fillBookkeeping(_ draft: inout Draft, copy: Int, row: Int, _ dice: inout Dice) {
    Serial.append(row, prefix: UInt8(ascii: "R"), seed: population.seed, to: &draft.id)
    Serial.append(person.entity, prefix: UInt8(ascii: "T"), seed: population.seed, to: &draft.truth)
    var start = Dice(population.seed, .entry, person.entity)
    let day = 86_400
    // From 2014-01-01 to the end of 2022 for the first record, on average seven months to the next.
    var seconds = 1_388_534_400 + start.below(3287 * day)
    for number in 0..<copy {
      var gap = Dice(population.seed, .entry, person.entity, number + 1)
      seconds += day + Int(gap.unit() * gap.unit() * Double(900 * day))
    }
    let hour = 7 * 3600 + dice.below(12 * 3600)
    Timestamp.append(seconds / day * day + hour, to: &draft.createdAt)
    if !dice.chance(0.12) {
      draft.leadSource.append(contentsOf: Self.sources.bytes(dice.below(Self.sources.count)))
    }
  }

  private static let sources = WordList(
    "Web,Web,Web,Trade Show,Referral,Referral,Cold Call,Newsletter,LinkedIn,Partner,Import,Import,Webinar,Advertising,Employee Referral,Other"
  )
}
