extension AdministrativeRegion {
  /// The Italian provinces by vehicle code.
  static let italy: StaticString = """
    ag: agrigento,
    al: alessandria,
    an: ancona,
    ao: aosta, valle d'aosta, aoste
    ap: ascoli piceno,
    aq: l'aquila, aquila
    ar: arezzo,
    at: asti,
    av: avellino,
    ba: bari,
    bg: bergamo,
    bi: biella,
    bl: belluno,
    bn: benevento,
    bo: bologna,
    br: brindisi,
    bs: brescia,
    bt: barletta andria trani, bat
    bz: bolzano, bozen, alto adige, südtirol
    ca: cagliari,
    cb: campobasso,
    ce: caserta,
    ch: chieti,
    cl: caltanissetta,
    cn: cuneo,
    co: como,
    cr: cremona,
    cs: cosenza,
    ct: catania,
    cz: catanzaro,
    en: enna,
    fc: forlì cesena, forlì, fo
    fe: ferrara,
    fg: foggia,
    fi: firenze, florence
    fm: fermo,
    fr: frosinone,
    ge: genova, genoa
    go: gorizia,
    gr: grosseto,
    im: imperia,
    is: isernia,
    kr: crotone,
    lc: lecco,
    le: lecce,
    li: livorno, leghorn
    lo: lodi,
    lt: latina,
    lu: lucca,
    mb: monza e brianza, monza brianza, monza e della brianza, monza
    mc: macerata,
    me: messina,
    mi: milano, milan
    mn: mantova, mantua
    mo: modena,
    ms: massa carrara, massa
    mt: matera,
    na: napoli, naples
    no: novara,
    nu: nuoro,
    or: oristano,
    pa: palermo,
    pc: piacenza,
    pd: padova, padua
    pe: pescara,
    pg: perugia,
    pi: pisa,
    pn: pordenone,
    po: prato,
    pr: parma,
    pt: pistoia,
    pu: pesaro e urbino, pesaro urbino, pesaro, ps
    pv: pavia,
    pz: potenza,
    ra: ravenna,
    rc: reggio calabria, reggio di calabria
    re: reggio emilia, reggio nell'emilia
    rg: ragusa,
    ri: rieti,
    rm: roma, rome
    rn: rimini,
    ro: rovigo,
    sa: salerno,
    si: siena,
    so: sondrio,
    sp: la spezia, spezia
    sr: siracusa, syracuse
    ss: sassari,
    su: sud sardegna,
    sv: savona,
    ta: taranto,
    te: teramo,
    tn: trento, trient
    to: torino, turin
    tp: trapani,
    tr: terni,
    ts: trieste,
    tv: treviso,
    ud: udine,
    va: varese,
    vb: verbano cusio ossola, verbania, vco
    vc: vercelli,
    ve: venezia, venice
    vi: vicenza,
    vr: verona,
    vt: viterbo,
    vv: vibo valentia,
    """
}
