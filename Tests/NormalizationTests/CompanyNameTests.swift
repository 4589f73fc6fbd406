import Normalization
import Testing

struct CompanyNameTests {
  private static func normalize(_ input: String) -> (core: String, strong: String, result: CompanyNameResult) {
    var out: [UInt8] = []
    let result = CompanyName.normalize(bytes(input).span, into: &out)
    return (text(out[result.core]), text(out[result.strongCore]), result)
  }

  struct Examples {
    @Test(arguments: [
      ("Acme Inc.", "acme", LegalForm.publicLimited), ("ACME, L.L.C.", "acme", .limited), ("Acme S.p.A.", "acme", .publicLimited),
      ("Acme s. p. a.", "acme", .publicLimited), ("Acme SRL", "acme", .limited), ("Acme S.r.l.s.", "acme", .limited),
      ("Müller & Söhne GmbH & Co. KG", "muller sohne", .partnership), ("Schmidt e.K.", "schmidt", .soleTrader),
      ("Foo UG (haftungsbeschränkt)", "foo", .limited),
      ("Bianchi e Figli S.n.c.", "bianchi figli", .partnership), ("F.lli Rossi S.r.l.", "fratelli rossi", .limited),
      ("Gebr. Schmidt OHG", "gebruder schmidt", .partnership), ("Dupont S.A.R.L.", "dupont", .limited),
      ("S.A.S. Dupont", "dupont", .publicLimited),
      ("Foo S.A. de C.V.", "foo", .publicLimited), ("Petrobras S/A", "petrobras", .publicLimited), ("Padaria Ltda.", "padaria", .limited),
      ("Silva EIRELI", "silva", .soleTrader), ("Philips N.V.", "philips", .publicLimited), ("Bakker B.V.", "bakker", .limited),
      ("Nokia Oyj", "nokia", .publicLimited),
      ("Maersk A/S", "maersk", .publicLimited), ("Lego ApS", "lego", .limited), ("Foo Sp. z o.o.", "foo", .limited),
      ("Bar Kft.", "bar", .limited),
      ("Baz s.r.o.", "baz", .limited), ("Qux d.o.o.", "qux", .limited), ("Wallaby Pty Ltd", "wallaby", .limited),
      ("Merlion Pte. Ltd.", "merlion", .limited),
      ("Toyota Motor Co., Ltd.", "toyota motor", .limited), ("The Coca-Cola Company", "coca cola", .other),
      ("Ford Motor Co", "ford motor", .other),
      ("Acme GmbH Deutschland", "acme deutschland", .limited), ("ООО Ромашка", "romashka", .limited), ("AT&T", "att", .none),
      ("P&G Inc", "pg", .publicLimited),
      ("Smith & Sons Ltd", "smith sons", .limited), ("Johnson and Johnson", "johnson johnson", .none),
      ("Intl Business Machines Corp", "international business machines", .publicLimited),
      ("Acme Mfg Svcs", "acme manufacturing services", .none), ("I.B.M.", "ibm", .none), ("3 M Co.", "3m", .other),
      ("A.E.G.", "aeg", .none),
      ("GmbH", "gmbh", .none), ("Co", "co", .none), ("The", "the", .none), ("", "", .none),
      ("Company of Heroes Ltd", "company of heroes", .limited),
    ])
    func `the core has no legal form`(input: String, core: String, form: LegalForm) {
      let normalized = normalize(input)
      #expect(normalized.core == core)
      #expect(normalized.result.legalForm == form)
      #expect(normalized.result.hasLegalForm == (form != .none))
    }

    @Test func `weak words end before the core does`() {
      #expect(normalize("Acme Group Holdings Ltd").strong == "acme")
      #expect(normalize("Acme Group Holdings Ltd").core == "acme group holdings")
      #expect(normalize("Group").strong == "group")
    }

    @Test(arguments: [
      ("advanced micro devices", "amd"), ("university of california", "uc"), ("acme", ""), ("", ""), ("  a  b ", "b"),
      ("bank of america", "ba"),
    ])
    func `an acronym takes the first letters`(core: String, expected: String) {
      var out: [UInt8] = []
      CompanyName.acronym(of: bytes(core).span, into: &out)
      #expect(text(out) == (expected.count > 1 ? expected : ""))
    }

    @Test func `placeholders are flagged`() {
      for input in ["n/a", "-", "none", "self employed", "privat"] { #expect(normalize(input).result.isPlaceholder, "\(input)") }
      #expect(!normalize("Acme").result.isPlaceholder)
    }
  }

  struct Laws {
    @Test(
      arguments: ["Acme", "Müller & Söhne", "Intl Paper", "Banca d'Italia", "Univ. of California"],
      ["Ltd", "GmbH", "S.p.A.", "Inc.", "SARL", "AG", "B.V."])
    func `any legal form at the end leaves the same core`(name: String, form: String) {
      #expect(normalize("\(name) \(form)").core == normalize(name).core)
      #expect(normalize("\(name), \(form.uppercased())").core == normalize(name).core)
    }

    @Test(arguments: UInt64(1)...6)
    func `ranges lie inside the output and something stays`(seed: UInt64) {
      var random = SeededBytes(seed: seed)
      for _ in 0..<500 {
        let input = random.bytes(upTo: 60)
        var out: [UInt8] = bytes("kept")
        let result = CompanyName.normalize(input.span, into: &out)
        #expect(result.core.lowerBound == 4 && result.core.upperBound == out.count)
        #expect(result.strongCore.lowerBound == 4 && result.strongCore.upperBound <= out.count)
        var plain: [UInt8] = []
        TextFolding.fold(input.span, into: &plain)
        #expect(result.core.isEmpty == plain.isEmpty)
      }
    }
  }

  struct Hostile {
    @Test(arguments: hostileInputs.indices)
    func `no input breaks normalization`(index: Int) {
      let input = hostileInputs[index]
      var out: [UInt8] = []
      CompanyName.normalize(input.span, into: &out)
      #expect(out.count < 3000)
    }
  }
}
