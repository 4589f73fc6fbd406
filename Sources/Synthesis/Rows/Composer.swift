/// Writes rows: regenerates the person, then enters it as people do. One composer serves one thread.
struct Composer {
  private let population: Population
  private var company = Company()
  private var pieces = Mailbox.Pieces()
  private var draft = Draft()

  init(_ population: Population) {
    self.population = population
  }

  /// Appends the row that shows one copy of an entity as a line of CSV.
  mutating func append(row: Int, _ place: Plan.Row, to output: inout [UInt8]) {
    let entity = Int(place.entity)
    let copy = Int(place.copy)
    let seed = population.seed
    let person = Person(entity, population)
    let life = Life(person, copy: copy, seed: seed)
    var dice = Dice(seed, .copy, entity, copy)
    let slips = SlipSet(copy: copy, &dice)

    draft.clear()
    let employer = employer(of: person, life)
    if employer >= 0 {
      var branchDice = Dice(seed, .branch, entity, life.job)
      company.load(employer, branch: branchDice.below(population.branches(ofCompany: employer)), population)
    }
    pieces.load(person, population)

    let entry = Entry(
      person: person, life: life, slips: slips, population: population, company: employer >= 0 ? company : nil, channel: Channel(&dice))
    entry.fillNames(&draft, &dice)
    entry.fillContacts(&draft, pieces, &dice)
    entry.fillCompany(&draft, &dice)
    entry.fillAddress(&draft, &dice)
    entry.applySlips(&draft, &dice)
    entry.fillBookkeeping(&draft, copy: copy, row: row, &dice)
    draft.appendLine(to: &output)
  }

  private func employer(of person: Person, _ life: Life) -> Int {
    guard life.job > 0 else { return person.company }
    var dice = Dice(population.seed, .career, person.entity, life.job)
    return population.drawNextCompany(person, &dice)
  }
}
