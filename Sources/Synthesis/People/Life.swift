/// What happened to a person between the first and a later record: jobs changed, a surname taken by marriage.
struct Life {
  /// Number of changes of job before this copy was entered.
  private(set) var job = 0
  private(set) var isMarried = false
  /// Whether the person will change jobs in some copy: such a person is told apart by what does not depend on the job.
  private(set) var changesJob = false

  init(_ person: Person, copy: Int, seed: UInt64) {
    for number in 1...max(copy, 6) {
      var dice = Dice(seed, .life, person.entity, number)
      let changes = dice.chance(0.13) && person.hasPersonalContact && person.company >= 0
      let marries = dice.chance(0.07) && person.isFemale && dice.chance(0.55)
      if changes { changesJob = true }
      guard number <= copy else { continue }
      if changes { job += 1 }
      if marries { isMarried = true }
    }
  }
}
