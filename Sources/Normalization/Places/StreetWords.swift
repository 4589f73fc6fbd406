/// Words of street addresses: kinds of street, units, number markers, directions.
enum StreetWords {
  /// The lower 16 bits of a word's number are 1 + the place of its canonical form in ``canonical``, or 0.
  static let street: UInt32 = 1 << 16
  /// Followed by the number of a flat, suite, floor.
  static let unit: UInt32 = 1 << 17
  /// Followed by the house number (`n.`, `Nr.`).
  static let number: UInt32 = 1 << 18
  /// There is no house number (`s/n`, `snc`).
  static let withoutNumber: UInt32 = 1 << 19
  /// A street word in front of the name only (`v` Roma).
  static let leading: UInt32 = 1 << 20
  /// A post box.
  static let box: UInt32 = 1 << 22
  /// Part of a house number (`12 bis`).
  static let numberSuffix: UInt32 = 1 << 23
  static let direction: UInt32 = 1 << 24

  private static let lines = WordTable.lines(of: kinds) + WordTable.lines(of: leadingKinds) + WordTable.lines(of: directions)

  static let canonical: [[UInt8]] = lines.map { Array($0.key.utf8) }

  static let table: WordTable = {
    let kindCount = WordTable.lines(of: kinds).count
    let leadingCount = kindCount + WordTable.lines(of: leadingKinds).count
    var entries: [(word: Substring, value: UInt32)] = []
    for (number, line) in lines.enumerated() {
      let role = number < kindCount ? street : number < leadingCount ? leading : direction
      for word in [line.key] + line.values where role != leading || word != line.key { entries.append((word, role | UInt32(number + 1))) }
    }
    let roles: [Substring: UInt32] = ["unit": unit, "number": number, "without": withoutNumber, "box": box, "suffix": numberSuffix]
    for (key, values) in WordTable.lines(of: markers) { for word in values { entries.append((word, roles[key] ?? 0)) } }
    // The first line that has a word decides its canonical form; roles add up.
    return WordTable(entries) { first, second in first & 0xFFFF != 0 ? first | second & ~0xFFFF : first | second }
  }()

  /// The canonical forms, and their numbers by abbreviation, of words that are a kind of street only behind the name.
  static let trailingCanonical: [[UInt8]] = WordTable.lines(of: trailingKinds).map { Array($0.key.utf8) }
  static let trailingTable = WordTable(
    WordTable.lines(of: trailingKinds).enumerated().flatMap { line in line.element.values.map { (word: $0, value: UInt32(line.offset)) } })

  private static let kinds: StaticString = """
    street: str't streets
    road: rd
    drive: drv
    lane: ln
    court: crt ct
    square: sq sqr
    highway: hwy hiway
    parkway: pkwy pky pkway
    terrace: tce terr
    crescent: cres crsnt
    circuit: cct
    close: clo
    grove: gve
    alley: aly
    expressway: expy expwy
    freeway: fwy
    trail: trl
    turnpike: tpke
    heights: hts
    gardens: gdns
    mount: mt
    esplanade: esp
    way: wy
    place: pl
    plaza: pza plz
    circle: cir circ
    avenue: ave aven av avn avenida avda avd avenu
    boulevard: blvd boul bld bvd blv blvr bvard boulev
    via:
    viale: vle v.le
    vicolo: v.lo vlo vic
    piazza: pzza p.zza piaza pzz
    piazzale: p.le ple pzle pzale p.zale
    corso: cso c.so
    largo: lgo l.go
    strada: str.da stradale
    contrada: cda c.da ctr contr
    localita: loc
    frazione: fraz
    borgo: bgo b.go
    lungomare: lmare l.mare
    lungotevere: lgt
    strasse:
    platz: pltz
    weg:
    allee:
    gasse:
    rue:
    chemin: che chem
    impasse: imp
    allees: all
    quai: qu
    route: rte
    faubourg: fbg fg
    passage: pas
    calle: cll
    carretera: ctra crta
    paseo: pso
    camino: cno
    travesia: trva
    poligono: pol
    urbanizacion: urb
    rua:
    travessa: tv trav
    praca: pca pc
    estrada: estr
    rodovia: rod
    alameda: alam
    straat:
    laan:
    """

  private static let leadingKinds: StaticString = """
    via: v
    rue: r
    saint: st ste
    strada: str
    """

  private static let trailingKinds: StaticString = """
    street: st
    drive: dr
    strasse: str
    close: cl
    crescent: cr
    grove: gr
    terrace: ter
    """

  private static let directions: StaticString = """
    n: north
    s: south
    e: east
    w: west
    ne: northeast
    nw: northwest
    se: southeast
    sw: southwest
    """

  private static let markers: StaticString = """
    unit: apt apartment apartments appartement appartamento appart appt ap apto apartamento unit suite ste flat room rm int interno scala sc piano
    unit: piso puerta pta bloco bloque wohnung whg etage og bureau lot bldg building level lvl floor fl unite esc escalera andar sala conjunto
    unit: apart. dept porta bat batiment edificio palazzina top
    number: n nr no num numero nummer number numer hausnummer civico n° nº №
    without: snc sn senzanumero sincivico
    box: pobox postbox pob postfach casellapostale boitepostale apartadodecorreos apartado caixapostal postbus
    suffix: bis ter quater
    """
}
