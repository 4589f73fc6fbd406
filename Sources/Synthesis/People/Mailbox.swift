/// Addresses of electronic mail.
enum Mailbox {
  /// How a company makes its addresses.
  enum Pattern {
    case firstDotLast, initialLast, initialDotLast, first, last, lastDotFirst, firstUnderscoreLast, firstInitial

    init(small: Bool, _ dice: inout Dice) {
      switch dice.unit() {
      case ..<0.42: self = .firstDotLast
      case ..<0.60: self = .initialLast
      case ..<0.76: self = .initialDotLast
      case ..<0.87: self = small ? .first : .firstDotLast
      case ..<0.91: self = small ? .last : .initialDotLast
      case ..<0.95: self = .lastDotFirst
      case ..<0.97: self = .firstUnderscoreLast
      default: self = .firstInitial
      }
    }
  }

  /// The pieces of a name, folded for use in an address.
  struct Pieces {
    var first: [UInt8] = []
    var last: [UInt8] = []

    /// First given name and the surname that people use in addresses: the last of several in Portuguese, else the first.
    mutating func load(_ person: Person, _ population: Population) {
      first.removeAll(keepingCapacity: true)
      last.removeAll(keepingCapacity: true)
      let lexicon = population.lexicons[person.name.locale]
      let german = lexicon.locale == .de
      let given = lexicon.givenNames(female: person.isFemale).bytes(person.name.given)
      Letters.appendFolded(given.prefix { $0 != 0x20 }, german: german, keep: 0, to: &first)
      var surname: [UInt8] = []
      let usesSecond = lexicon.locale == .pt && person.name.secondSurname >= 0
      lexicon.surnames.append(usesSecond ? person.name.secondSurname : person.name.surname, to: &surname)
      Letters.appendFolded(surname[...], german: german, keep: 0, to: &last)
    }
  }

  static func appendLocal(_ pattern: Pattern, _ pieces: Pieces, to text: inout [UInt8]) {
    switch pattern {
    case .firstDotLast: join(pieces.first[...], ".", pieces.last[...], &text)
    case .initialLast: join(pieces.first.prefix(1), "", pieces.last[...], &text)
    case .initialDotLast: join(pieces.first.prefix(1), ".", pieces.last[...], &text)
    case .first: text.append(contentsOf: pieces.first)
    case .last: text.append(contentsOf: pieces.last)
    case .lastDotFirst: join(pieces.last[...], ".", pieces.first[...], &text)
    case .firstUnderscoreLast: join(pieces.first[...], "_", pieces.last[...], &text)
    case .firstInitial: join(pieces.first[...], "", pieces.last.prefix(1), &text)
    }
  }

  private static func join(_ first: ArraySlice<UInt8>, _ sign: String, _ second: ArraySlice<UInt8>, _ text: inout [UInt8]) {
    text.append(contentsOf: first)
    text.append(contentsOf: sign.utf8)
    text.append(contentsOf: second)
  }

  /// Appends an address at the employer's domain; a variant above zero tells homonyms apart.
  static func appendWork(_ pieces: Pieces, _ company: Company, variant: Int, to text: inout [UInt8]) {
    appendLocal(company.mailPattern, pieces, to: &text)
    if variant > 0 { text.append(contentsOf: String(variant + 1).utf8) }
    text.append(UInt8(ascii: "@"))
    text.append(contentsOf: company.domain)
  }

  /// Appends the person's own address at a provider of free mail.
  static func appendPrivate(_ pieces: Pieces, _ person: Person, _ population: Population, variant: Int, to text: inout [UInt8]) {
    var dice = Dice(population.seed, .mail, person.entity)
    let lexicon = population.lexicons[person.locale]
    switch dice.below(12) {
    case 0...3: appendLocal(.firstDotLast, pieces, to: &text)
    case 4, 5: join(pieces.first[...], "", pieces.last[...], &text)
    case 6: appendLocal(.initialLast, pieces, to: &text)
    case 7: appendLocal(.lastDotFirst, pieces, to: &text)
    case 8: appendLocal(.firstUnderscoreLast, pieces, to: &text)
    case 9: appendLocal(.firstInitial, pieces, to: &text)
    default:
      let names = population.lexicons[person.name.locale].givenNames(female: person.isFemale)
      let nick = names.other(person.name.given, &dice)
      Letters.appendFolded(nick, german: lexicon.locale == .de, keep: 0, to: &text)
      join([], dice.chance(0.5) ? "." : "", pieces.last[...], &text)
    }
    if dice.chance(0.55) {
      let year = dice.within(1955...2000)
      text.append(contentsOf: String(dice.chance(0.4) ? year : dice.chance(0.7) ? year % 100 : dice.below(1000)).utf8)
    }
    if variant > 0 { text.append(contentsOf: String(variant + 1).utf8) }
    text.append(UInt8(ascii: "@"))
    text.append(contentsOf: lexicon.freemail.bytes(dice.below(lexicon.freemail.count)))
  }
}
