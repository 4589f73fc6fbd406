import Glibc

/// Everyone and every company that a seed makes, known by number.
///
/// Companies `0 ..< companies` come in blocks of about a thousand whose sizes fall steeply, so that the largest has some hundred people
/// whatever the number of rows; the numbers above are firms of one person, keyed by the entity.
final class Population: Sendable {
  let seed: UInt64
  let entities: Int
  let companies: Int
  let lexicons: [Lexicon]
  let formats = PhoneFormats()
  let countryNames: [WordList]
  private let localeShares: [Double]
  private let blockSize: Int
  private let blocks: Int
  /// What keeps domains and addresses unique.
  let variants: AddressVariants

  /// Share of each locale when all are asked for; scaled to those that are.
  private static func share(of locale: Synthesizer.Locale) -> Double {
    switch locale {
    case .en: 0.28
    case .de: 0.20
    case .it: 0.18
    case .fr: 0.15
    case .es: 0.11
    case .pt: 0.08
    }
  }

  init(seed: UInt64, entities: Int, locales: [Synthesizer.Locale]) {
    self.seed = seed
    self.entities = entities
    companies = max(1, entities / 8)
    blocks = max(1, companies / 1024)
    blockSize = companies / blocks
    lexicons = locales.map { Lexicon($0) }
    countryNames = Country.allCases.map { WordList($0.names) }
    var sum = 0.0
    let shares = locales.map { locale in
      sum += Self.share(of: locale)
      return sum
    }
    localeShares = shares.map { $0 / sum }
    variants = AddressVariants()
  }

  /// The same people and companies with other variants.
  init(_ population: Population, variants: AddressVariants) {
    seed = population.seed
    entities = population.entities
    companies = population.companies
    blocks = population.blocks
    blockSize = population.blockSize
    lexicons = population.lexicons
    countryNames = population.countryNames
    localeShares = population.localeShares
    self.variants = variants
  }

  /// A locale's place in `lexicons`, drawn by share.
  func drawLocale(_ dice: inout Dice) -> Int {
    let luck = dice.unit()
    var index = 0
    while index < localeShares.count - 1, localeShares[index] <= luck { index += 1 }
    return index
  }

  func locale(ofCompany company: Int) -> Int {
    var dice = Dice(seed, .company, company, 1)
    return drawLocale(&dice)
  }

  /// The first employer of the entity: -1 for none, a firm of its own, or one of the common ones by size.
  func employer(of entity: Int, _ household: Household) -> Int {
    var dice = Dice(seed, .person, entity)
    let luck = dice.unit()
    // Who is known together with a relative is mostly known privately.
    if luck < (household.isShared ? 0.6 : 0.09) { return -1 }
    if luck < 0.23 { return companies + entity }
    return drawCommonCompany(&dice)
  }

  private func drawCommonCompany(_ dice: inout Dice) -> Int {
    let block = dice.below(blocks)
    let place = pow(dice.unit(), 1.9)
    return block * blockSize + min(blockSize - 1, Int(place * Double(blockSize)))
  }

  /// Another employer in the same locale where one is found soon.
  func drawNextCompany(_ person: Person, _ dice: inout Dice) -> Int {
    var company = drawCommonCompany(&dice)
    for _ in 0..<24 where locale(ofCompany: company) != person.locale || company == person.company {
      company = drawCommonCompany(&dice)
    }
    return company
  }

  /// Place of the company in its block as a share: 0 for the largest, 1 for the smallest.
  private func sizePlace(_ company: Int) -> Double {
    company >= companies ? 1 : Double(company % blockSize) / Double(blockSize)
  }

  func isSmall(company: Int) -> Bool { sizePlace(company) > 0.35 }

  /// Number of offices.
  func branches(ofCompany company: Int) -> Int {
    let place = sizePlace(company)
    return place < 0.004 ? 6 : place < 0.02 ? 4 : place < 0.1 ? 2 : 1
  }

  /// Share of the people of a company who are known by its switchboard number: fewer where there is direct dialling.
  func switchboardShare(_ company: Int) -> Double {
    let place = sizePlace(company)
    return place == 1 ? 0.1 : place > 0.35 ? 0.44 : place > 0.05 ? 0.18 : 0.06
  }
}
