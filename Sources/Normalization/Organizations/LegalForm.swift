/// What kind of organization a legal form names, in any country.
public enum LegalForm: UInt8, Sendable, Hashable, CaseIterable {
  /// No legal form was found.
  case none
  /// Private limited liability: Ltd, LLC, GmbH, UG, S.r.l., SARL, S.L., Lda, B.V., Sp. z o.o., Kft, s.r.o., d.o.o., Pty Ltd.
  case limited
  /// Shares: Inc, Corp, PLC, AG, S.p.A., SA, S/A, N.V., AB, A/S, Oy, SE.
  case publicLimited
  /// Partners: LLP, KG, OHG, GmbH & Co. KG, S.n.c., S.a.s. (Italy), SNC.
  case partnership
  /// One person: e.K., EIRL, EI, ME.
  case soleTrader
  /// Coop, eG, S.c.r.l., Genossenschaft.
  case cooperative
  /// e.V., onlus, ASBL, foundation, charity.
  case nonprofit
  /// A word that says company and no more: Co, Company, Cie, Firma.
  case other
}

/// The table of legal forms: how each is written when folded, with runs of single letters joined (`s p a` as `spa`).
enum LegalFormTable {
  /// A form that is also a word or a short name: stripped at the end only.
  static let atEnd: UInt32 = 1 << 8
  /// Longest phrase, in words.
  static let longestPhrase = 5

  static let table: WordTable = {
    let forms: [Substring: LegalForm] = [
      "limited": .limited, "public": .publicLimited, "partnership": .partnership, "sole": .soleTrader, "cooperative": .cooperative,
      "nonprofit": .nonprofit, "other": .other,
    ]
    return WordTable(
      WordTable.lines(of: words).flatMap { line -> [(word: Substring, value: UInt32)] in
        let isAtEnd = line.key.hasSuffix(" end")
        let form = forms[isAtEnd ? line.key.dropLast(4) : line.key] ?? .other
        return line.values.map { ($0, UInt32(form.rawValue) | (isAtEnd ? atEnd : 0)) }
      })
  }()

  /// Lines of phrases by form; `end` marks those that are stripped at the end only.
  private static let words: StaticString = """
    limited: ltd, limited, ltda, lda, limitada, llc, l l c, limited liability company, gmbh, gesellschaft mit beschrankter haftung, mbh, ggmbh
    limited: ug, ug haftungsbeschrankt, unternehmergesellschaft, unternehmergesellschaft haftungsbeschrankt, haftungsbeschrankt
    limited: srl, srls, s r l s, srl unipersonale, srlu, societa a responsabilita limitata, sarl, sarlu, eurl, sasu, societe a responsabilite limitee
    limited: slu, slne, sociedad limitada, sociedad de responsabilidad limitada, unipessoal lda, sociedade unipessoal lda, s de rl, s de rl de cv
    limited: bv, b v, bvba, besloten vennootschap, sp zoo, spzoo, sp z oo, spolka z ograniczona odpowiedzialnoscia, kft, sro, spol sro, spol s ro
    limited: doo, d o o, pty, pty ltd, pty limited, proprietary limited, pte, pte ltd, pte limited, private limited, pvt, pvt ltd, pvt limited, co ltd
    limited: co limited, company limited, cia ltda, anpartsselskab, aps, ooo, obshchestvo s ogranichennoy otvetstvennostyu, uab, eood, ood
    limited: tov, sdn bhd, bhd, ltd sti, sti, kk, godo kaisha, gk, unlimited company, designated activity company, dac, teoranta, teo, cyf, lllc
    limited end: sl, as sl, oue, ou, sia, ehf, ks, wll, fze, fzco, fz llc, dmcc, pc
    public: inc, incorporated, corp, corporation, plc, public limited company, spa, societa per azioni, sapa, sadecv, sa de cv, sab de cv, sapi de cv
    public: aktiengesellschaft, societe anonyme, sociedad anonima, sociedade anonima, societe par actions simplifiee, naamloze vennootschap
    public: aktiebolag, aktieselskab, aksjeselskap, osakeyhtio, oyj, societas europaea, pao, oao, zao, kabushiki kaisha, tbk, nyrt, zrt
    public: akciova spolecnost, spolka akcyjna, akcionersko drustvo, anonim sirketi, berhad, sau, saoc, pjsc, pao, aktsiaselts
    public end: ag, sa, nv, ab, as, asa, oy, se, hf, ad, dd, rt, pt, jsc, sas, spa, cv
    partnership: kg, kommanditgesellschaft, ohg, offene handelsgesellschaft, gbr, gesellschaft burgerlichen rechts, gmbh co kg, gmbh cokg, gmbh co
    partnership: gmbh co kgaa, gmbh co ohg, ag co kg, ag co kgaa, ug co kg, se co kg, se co kgaa, kgaa, co kg, cokg, snc, societa in nome collettivo
    partnership: societa in accomandita semplice, llp, lllp, limited liability partnership, limited partnership, scs, sca
    partnership: societe en nom collectif, vof, maatschap, partg, partg mbb, partgmbb, partnerschaft, stbg, societa semplice, sociedad colectiva
    partnership end: lp, ss, sc, hb, kb, ans, da, ky, sp k, spk, sp j, gp
    sole: ek, e k, e kfm, e kfr, eingetragener kaufmann, eingetragene kauffrau, einzelunternehmen, inh, ditta individuale, impresa individuale
    sole: eirl, eireli, mei, empresario individual, eenmanszaak, enskild firma, autonomo, sole trader, proprietorship, dba
    sole end: ei, epp, ip, fop, me, epe
    cooperative: scrl, scarl, soc coop, societa cooperativa, soc cooperativa, coop arl, soc coop arl, coop, eg, eingetragene genossenschaft
    cooperative: genossenschaft, cooperative, cooperativa, scop, scic, societe cooperative, sociedad cooperativa, coop v, cvba
    cooperative: cooperatie, sccl, s coop, s coop and, cooperativa sociale, cooperativa sociale onlus, scoop
    nonprofit: ev, e v, eingetragener verein, onlus, aps onlus, asbl, vzw, ngo, non profit, nonprofit, 501c3, gug
    nonprofit end: association loi 1901, cic, cio, odv, ets
    other: ditta, impresa, co, cia, cie, compagnia, firma, fa, unipersonale, gie, aie, ute, geie, eeig, ewiv
    other end: company, sociedad, societa, societe
    """
}
