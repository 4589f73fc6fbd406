/// Words of company names: abbreviations with what they stand for, connectives, and words that say little.
enum CompanyWords {
  /// Bit of a connective (`und`, `e`), dropped between two words.
  static let connective: UInt32 = 1 << 16
  /// Bit of a connective of one letter, dropped only between two longer words.
  static let letterConnective: UInt32 = 1 << 17
  /// Bit of a word that tells companies of one owner apart, and often is left out (`group`).
  static let weak: UInt32 = 1 << 18
  /// Bit of an article or preposition, which gives no letter to an acronym.
  static let minor: UInt32 = 1 << 19

  /// The lower 16 bits are 1 + the place in ``expansions``, or 0.
  static let table: WordTable = {
    var entries: [(word: Substring, value: UInt32)] = []
    for (number, line) in lines.enumerated() {
      for word in line.values { entries.append((word, UInt32(number + 1))) }
    }
    let roles: [Substring: UInt32] = ["connective": connective, "letter": letterConnective, "weak": weak, "minor": minor]
    for (key, values) in WordTable.lines(of: roleWords) { for word in values { entries.append((word, roles[key] ?? 0)) } }
    return WordTable(entries, combine: |)
  }()

  static let expansions: [[UInt8]] = lines.map { Array($0.key.utf8) }

  /// Two-word abbreviations that folding pulls apart (`f.lli`), as their letters together, with the expansion.
  static let pairs: WordTable = {
    var entries: [(word: Substring, value: UInt32)] = []
    for (number, line) in lines.enumerated() {
      for word in line.values where word.utf8.count <= 8 { entries.append((word, UInt32(number + 1))) }
    }
    return WordTable(entries)
  }()

  private static let lines = WordTable.lines(of: abbreviations)

  private static let roleWords: StaticString = """
    connective: and und et en och og plus and und
    letter: e y i
    weak: group groupe gruppe gruppo grupo holding holdings holdingsgesellschaft beteiligungs beteiligungen konzern
    minor: of the for di de del della dei degli der die das fur da do dos des du la le les el los las in a
    """

  private static let abbreviations: StaticString = """
    international: intl int'l internat internationale internazionale internacional inter'l
    national: natl nat'l nazionale nacional
    manufacturing: mfg manuf manufg mnfg
    manufacturers: mfrs mfr
    services: svcs svc srvcs serv service servizi servicios servicos
    association: assoc assn asso assoc'n
    associates: assocs
    associati: ass.ti ass'ti
    brothers: bros bro's brs
    fratelli: flli f'lli
    gebruder: gebr gebrueder
    technology: tech technologies techs tecnologie tecnologia tecnologias technologie technologien
    university: univ uni universita universidad universidade universitat universite
    department: dept dpt depto
    management: mgmt mgt mngmt
    engineering: engrg engg engineerg
    development: dev devel dvlpmt
    distribution: distr distrib
    distributors: dist
    construction: constr construc
    costruzioni: costr cost.ni
    laboratory: lab labs laboratories lab's laboratori
    systems: sys syst system systeme sistemi sistemas
    industries: ind inds industry industrie
    products: prods prod prdts
    communications: comm comms communication comunicazioni
    equipment: equip eqpt
    financial: fin finl
    hospital: hosp
    insurance: ins insur
    institute: inst istituto instituto institut
    center: ctr centre cntr zentrum centro
    corporate: corpt
    electronics: electr elec
    environmental: environ envtl
    general: gen genl
    government: govt gov
    logistics: logist logistik logistica
    marketing: mktg mkt
    pharmaceuticals: pharm pharma pharmaceutical
    properties: props
    property: prop
    publishing: publ
    transport: transp trans transports transporte trasporti
    transportation: transpn
    wholesale: whsle whol
    consulting: cons consult consultants consultancy consultores consulenza consulenze
    solutions: soln solns sol solution soluzioni
    enterprises: ents entp enterprise
    partners: ptnrs ptrs
    supplies: supp supply
    american: amer
    european: eur
    resources: res
    research: rsch
    hotel: htl
    restaurant: rest ristorante restaurante
    school: sch
    foundation: fdn found fondazione fundacion fundacao fondation
    society: soc
    """
}
