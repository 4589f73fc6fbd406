/// An employer: name, domain, switchboard, offices. Reused from row to row, so that its buffers stay allocated.
struct Company {
  private(set) var index = -1
  private(set) var locale = 0
  /// The name without its legal form.
  private(set) var core: [UInt8] = []
  private(set) var legalForm = 0
  /// A trade in the name and where it stands, or -1.
  private(set) var trade = -1
  private(set) var tradeRange = 0..<0
  private(set) var domain: [UInt8] = []
  private(set) var mailPattern = Mailbox.Pattern.firstDotLast
  private(set) var switchboard: PhoneNumber?
  private(set) var address: Address?

  /// Makes this the company `index`, as its office `branch` sees it.
  mutating func load(_ index: Int, branch: Int, _ population: Population) {
    self.index = index
    var dice = Dice(population.seed, .company, index)
    locale = population.locale(ofCompany: index)
    let lexicon = population.lexicons[locale]
    let head = Address(lexicon.places, &dice)
    buildName(lexicon, head, &dice)
    legalForm = dice.below(lexicon.legalForms.count)
    buildDomain(lexicon, head, variant: population.variants.company(index), &dice)
    mailPattern = Mailbox.Pattern(small: population.isSmall(company: index), &dice)
    var branchDice = Dice(population.seed, .branch, index, branch)
    let office = branch == 0 ? head : Address(lexicon.places, &branchDice)
    address = office
    let city = lexicon.places.cities[office.city]
    switchboard = PhoneNumber.landline(city.country, area: city.area[...], &branchDice)
  }

  private mutating func buildName(_ lexicon: Lexicon, _ head: Address, _ dice: inout Dice) {
    core.removeAll(keepingCapacity: true)
    trade = -1
    var quoted = false
    for sign in lexicon.companyShapes.bytes(dice.below(lexicon.companyShapes.count)) {
      if sign == UInt8(ascii: "'") {
        quoted.toggle()
        continue
      }
      if quoted {
        core.append(sign)
        continue
      }
      switch sign {
      case UInt8(ascii: "S"):
        lexicon.surnames.append(lexicon.surnames.draw(&dice), to: &core)
      case UInt8(ascii: "T"):
        trade = dice.below(lexicon.trades.count)
        let start = core.count
        core.append(contentsOf: lexicon.trades.bytes(trade))
        tradeRange = start..<core.count
      case UInt8(ascii: "B"):
        Brand.append(to: &core, &dice)
      case UInt8(ascii: "A"):
        for _ in 0..<(dice.chance(0.7) ? 3 : 2) { core.append(UInt8(ascii: "A") + UInt8(dice.below(22))) }
      case UInt8(ascii: "C"):
        let name = lexicon.places.cities[head.city].names.bytes(0)
        core.append(contentsOf: name.prefix { $0 != 0x20 && $0 != UInt8(ascii: "(") })
      default:
        core.append(sign)
      }
    }
  }

  private mutating func buildDomain(_ lexicon: Lexicon, _ head: Address, variant: Int, _ dice: inout Dice) {
    domain.removeAll(keepingCapacity: true)
    let german = lexicon.locale == .de
    let hyphens = dice.chance(german ? 0.4 : 0.12)
    for word in core.split(separator: 0x20) where domain.count + word.count < 30 {
      let start = domain.count
      if hyphens, start > 0 { domain.append(UInt8(ascii: "-")) }
      let before = domain.count
      Letters.appendFolded(word[...], german: german, keep: UInt8(ascii: "-"), to: &domain)
      if domain.count == before { domain.removeLast(before - start) }
    }
    if variant == 1 {
      let city = lexicon.places.cities[head.city].names.bytes(0)
      Letters.appendFolded(city.prefix(12), german: german, keep: 0, to: &domain)
    } else if variant > 1 {
      domain.append(contentsOf: String(variant).utf8)
    }
    domain.append(UInt8(ascii: "."))
    let luck = dice.unit()
    if luck < 0.66 {
      domain.append(contentsOf: lexicon.topLevelDomain)
    } else {
      domain.append(contentsOf: (luck < 0.92 ? "com" : luck < 0.97 ? "eu" : "net").utf8)
    }
  }

  /// Appends the legal form, as the company itself writes it or otherwise.
  func appendLegalForm(_ lexicon: Lexicon, otherwise: Bool, _ dice: inout Dice, to text: inout [UInt8]) {
    let form = otherwise ? lexicon.legalForms.other(legalForm, &dice) : lexicon.legalForms.bytes(legalForm)
    guard !form.isEmpty else { return }
    text.append(0x20)
    text.append(contentsOf: form)
  }
}
