/// States, provinces and territories as the short codes that addresses use.
public enum AdministrativeRegion {
  /// Appends the code of a state or province in lower case (`California` gives `ca`, `New South Wales` `nsw`, `Provincia di Milano` `mi`)
  /// and returns whether it is a known one; otherwise appends the folded text.
  ///
  /// Knows the United States, Canada, Australia, Brazil, the Italian provinces and the German states. Without `region` a name that exists
  /// in two of them is that of the first. Codes are returned as they are. At most 120 bytes are read.
  @discardableResult
  public static func normalize(_ input: Span<UInt8>, region: Region?, into out: inout [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * limit + TextFolding.slack) { text in
      input.withUnsafeBufferPointer { raw in
        let base = text.baseAddress.unsafelyUnwrapped
        guard let first = raw.baseAddress else { return false }
        var count = TextFolding.fold(first, min(raw.count, limit), to: base)
        for index in tables.indices where region == nil || tables[index].region == region {
          if let number = tables[index].words.value(base, count) {
            out.append(contentsOf: tables[index].codes[Int(number)])
            return true
          }
        }
        // N.S.W.
        var isSpelled = count > 2
        for index in stride(from: 1, to: count, by: 2) where base[index] != 32 { isSpelled = false }
        if isSpelled {
          let letters = (count + 1) / 2
          for index in 0..<letters { base[index] = base[2 * index] }
          for index in tables.indices where region == nil || tables[index].region == region {
            if let number = tables[index].words.value(base, letters) {
              out.append(contentsOf: tables[index].codes[Int(number)])
              return true
            }
          }
          count = letters
        }
        out.append(base, count: count)
        return false
      }
    }
  }

  private static let limit = 120

  private struct Table: Sendable {
    var region: Region?
    var words: WordTable
    var codes: [[UInt8]]
  }

  private static let tables: [Table] = [
    ("US", unitedStates), ("CA", canada), ("AU", australia), ("IT", italy), ("DE", germany), ("BR", brazil),
  ].map { code, text in
    let lines = WordTable.lines(of: text)
    var entries: [(word: Substring, value: UInt32)] = []
    for (number, line) in lines.enumerated() {
      entries.append((line.key, UInt32(number)))
      for name in line.values {
        entries.append((name, UInt32(number)))
        for prefix in ["state of ", "provincia di ", "provincia ", "prov di ", "prov ", "estado de ", "estado do ", "land "] {
          entries.append((prefix + name, UInt32(number)))
        }
      }
    }
    return Table(region: Region(code), words: WordTable(entries), codes: lines.map { Array($0.key.utf8) })
  }

  private static let unitedStates: StaticString = """
    al: alabama, ala
    ak: alaska,
    az: arizona, ariz
    ar: arkansas, ark
    ca: california, calif, cal
    co: colorado, colo
    ct: connecticut, conn
    de: delaware, del
    dc: district of columbia, washington dc, d c
    fl: florida, fla
    ga: georgia,
    hi: hawaii,
    id: idaho,
    il: illinois, ill
    in: indiana, ind
    ia: iowa,
    ks: kansas, kan
    ky: kentucky,
    la: louisiana,
    me: maine,
    md: maryland,
    ma: massachusetts, mass
    mi: michigan, mich
    mn: minnesota, minn
    ms: mississippi, miss
    mo: missouri,
    mt: montana, mont
    ne: nebraska, neb, nebr
    nv: nevada, nev
    nh: new hampshire,
    nj: new jersey,
    nm: new mexico, n mex
    ny: new york, new york state
    nc: north carolina, n carolina
    nd: north dakota, n dakota
    oh: ohio,
    ok: oklahoma, okla
    or: oregon, ore
    pa: pennsylvania, penn, penna
    ri: rhode island,
    sc: south carolina, s carolina
    sd: south dakota, s dakota
    tn: tennessee, tenn
    tx: texas, tex
    ut: utah,
    vt: vermont,
    va: virginia,
    wa: washington, washington state, wash
    wv: west virginia, w virginia, w va
    wi: wisconsin, wis, wisc
    wy: wyoming, wyo
    pr: puerto rico,
    gu: guam,
    vi: virgin islands, us virgin islands
    as: american samoa,
    mp: northern mariana islands,
    """

  private static let canada: StaticString = """
    ab: alberta, alta
    bc: british columbia, colombie britannique
    mb: manitoba, man
    nb: new brunswick, nouveau brunswick
    nl: newfoundland and labrador, newfoundland, nfld, nf, terre neuve et labrador
    ns: nova scotia, nouvelle ecosse
    nt: northwest territories, territoires du nord ouest
    nu: nunavut,
    on: ontario, ont
    pe: prince edward island, pei, ile du prince edouard
    qc: quebec, que, pq
    sk: saskatchewan, sask
    yt: yukon, yukon territory
    """

  private static let australia: StaticString = """
    nsw: new south wales,
    vic: victoria,
    qld: queensland,
    sa: south australia,
    wa: western australia,
    tas: tasmania,
    act: australian capital territory,
    nt: northern territory,
    """

  private static let germany: StaticString = """
    bw: baden württemberg,
    by: bayern, bavaria, baviera, freistaat bayern
    be: berlin,
    bb: brandenburg,
    hb: bremen,
    hh: hamburg,
    he: hessen, hesse
    mv: mecklenburg vorpommern,
    ni: niedersachsen, lower saxony
    nw: nordrhein westfalen, nrw, north rhine westphalia
    rp: rheinland pfalz, rhineland palatinate
    sl: saarland,
    sn: sachsen, saxony, freistaat sachsen
    st: sachsen anhalt, saxony anhalt
    sh: schleswig holstein,
    th: thüringen, thuringia, thueringen
    """

  private static let brazil: StaticString = """
    ac: acre,
    al: alagoas,
    ap: amapá,
    am: amazonas,
    ba: bahia,
    ce: ceará,
    df: distrito federal,
    es: espírito santo,
    go: goiás,
    ma: maranhão,
    mt: mato grosso,
    ms: mato grosso do sul,
    mg: minas gerais,
    pa: pará,
    pb: paraíba,
    pr: paraná,
    pe: pernambuco,
    pi: piauí,
    rj: rio de janeiro,
    rn: rio grande do norte,
    rs: rio grande do sul,
    ro: rondônia,
    rr: roraima,
    sc: santa catarina,
    sp: são paulo,
    se: sergipe,
    to: tocantins,
    """
}
