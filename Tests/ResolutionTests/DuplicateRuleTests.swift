import Profiles
import Resolution
import Testing

struct DuplicateRuleTests {
  private static func judge(
    _ a: Composition, _ b: Composition, _ rule: DuplicateRule = .person, as kind: Profile.Kind = .person
  ) -> RuleJudgement { rule.judge(a, b, as: kind) }

  private static func person(_ given: String, _ family: String, _ more: [Field: String] = [.email: "a@verdi.it"]) -> Composition {
    alone(1, more.merging([.givenName: given, .familyName: family]) { $1 })
  }

  struct Names {
    /// Two persons of one email address, so that the name decides.
    private func areOne(_ a: (String, String), _ b: (String, String)) -> Bool {
      judge(person(a.0, a.1), person(b.0, b.1)).isDuplicate
    }

    @Test(arguments: [
      ("Mario", "Rossi", "MARIO", "rossi"), ("José", "García", "Jose", "Garcia"), ("Jürgen", "Müller", "Juergen", "Mueller"),
      ("Mario", "Rossi", "Rossi", "Mario"), ("Dr. Anna", "Weiß", "Anna", "Weiss"), ("Sean", "O'Brien", "Sean", "OBrien"),
    ])
    func `a name is the same in other spelling and order`(given: String, family: String, otherGiven: String, otherFamily: String) {
      #expect(areOne((given, family), (otherGiven, otherFamily)))
      #expect(areOne((otherGiven, otherFamily), (given, family)))
    }

    @Test(arguments: [
      ("Jon", "Jonathan"), ("Sam", "Samuel"), ("Dan", "Daniel"), ("Raj", "Rajesh"), ("Jay", "Jayson"), ("Sal", "Salima"),
    ])
    func `Salesforce's six name pairs are the same, the three that it misses too`(short: String, long: String) {
      #expect(areOne((short, "Smith"), (long, "Smith")))
    }

    @Test(arguments: [("Mario", "Maria"), ("John", "Jane"), ("J", "John"), ("Giovanni", "John")])
    func `other given names, initials and translations are not the same`(a: String, b: String) {
      #expect(!areOne((a, "Smith"), (b, "Smith")))
    }

    @Test func `father and son of one name and address are two`() {
      #expect(!areOne(("John", "Smith Sr."), ("John", "Smith Jr.")))
      let father = person("John", "Smith", [.email: "a@verdi.it", .birthDate: "1950-01-02"])
      let son = person("John", "Smith", [.email: "a@verdi.it", .birthDate: "1980-03-04"])
      #expect(judge(father, son).reason == .contradiction(.birthDate))
    }

    @Test func `a missing given name says neither yes nor no`() {
      let judgement = judge(person("Mario", "Rossi"), alone(2, [.familyName: "Rossi", .email: "a@verdi.it"]))
      #expect(!judgement.isDuplicate)
      #expect(judgement.perField.first?.outcome == .empty)
    }

    @Test func `a name that says nothing agrees with nothing`() {
      #expect(!areOne(("Test", "Test"), ("Test", "Test")))
    }
  }

  struct Persons {
    @Test func `the default is name and email or telephone`() {
      let email = person("Mario", "Rossi", [.email: "Mario.Rossi+news@gmail.com"])
      #expect(judge(email, person("Mario", "Rossi", [.email: "mariorossi@gmail.com"])).isDuplicate)
      let phone = person("Mario", "Rossi", [.email: "m@verdi.it", .telephone: "+390212345678"])
      #expect(judge(phone, person("Mario", "Rossi", [.email: "m@neri.it", .telephone: "+39 02 1234 5678"])).isDuplicate)
      #expect(judge(phone, person("Mario", "Rossi", [.email: "m@neri.it"])).reason == .clauseFails([.email, .phone]))
    }

    @Test func `C2: the same name at another company is no duplicate`() {
      let judgement = judge(
        person("Mario", "Rossi", [.organizationName: "Acme"]), person("Mario", "Rossi", [.organizationName: "Other"]))
      #expect(judgement.reason == .nameOnly)
      #expect(judgement.reason.sentence == "Only the name agrees, and that may be someone else's.")
    }

    @Test func `colleagues who share a switchboard number or an info address are two`() {
      let shared: [Field: String] = [.email: "info@acme.it", .telephone: "+390212345678"]
      #expect(judge(person("Mario", "Rossi", shared), person("Anna", "Verdi", shared)).reason == .clauseFails([.name]))
      let rule = DuplicateRule(allOf: [[.name], [.phone]])
      let extensions = ["12", "34"].map { number in
        Composition(
          profile(
            1, .person, .contact,
            [
              draft(.givenName, "Mario"), draft(.familyName, "Rossi"), draft(.telephone, "+390212345678", parts: ["extension": number]),
            ]))
      }
      #expect(!judge(extensions[0], extensions[1], rule).isDuplicate)
    }

    @Test func `placeholders, invalid addresses and fax numbers agree with nothing`() {
      for email in ["noreply@acme.it", "test@test.com", "nonsense"] {
        #expect(judge(person("Mario", "Rossi", [.email: email]), person("Mario", "Rossi", [.email: email])).reason == .nameOnly, "\(email)")
      }
      let fax = Composition(
        profile(
          1, .person, .contact,
          [
            draft(.givenName, "Mario"), draft(.familyName, "Rossi"), draft(.telephone, "+390212345678", label: "fax"),
          ]))
      #expect(judge(fax, fax).reason == .nameOnly)
    }

    @Test func `Sell's example: a pair where one LinkedIn is blank still merges if LinkedIn may be empty`() {
      let strict = DuplicateRule(allOf: [[.name], [.email], [.phone], [.linkedin]])
      let lenient = DuplicateRule(allOf: [[.name], [.email], [.phone], [.linkedin]], mayBeEmpty: [.linkedin])
      let base: [Field: String] = [.email: "m@verdi.it", .telephone: "+390212345678"]
      let with = person("Mario", "Rossi", base.merging([.socialProfile: "https://www.linkedin.com/in/mrossi/"]) { $1 })
      let other = person("Mario", "Rossi", base.merging([.socialProfile: "https://linkedin.com/in/another"]) { $1 })
      let without = person("Mario", "Rossi", base)
      #expect(judge(with, without, lenient).isDuplicate)
      #expect(!judge(with, without, strict).isDuplicate)
      #expect(!judge(with, other, lenient).isDuplicate)
      #expect(judge(with, with, strict).isDuplicate)
    }

    @Test func `a blank does not outweigh another field of its clause that disagrees`() {
      let rule = DuplicateRule(allOf: [[.name], [.email, .phone], [.organization]], mayBeEmpty: [.phone])
      let a = person("Mario", "Rossi", [.email: "m@verdi.it", .organizationName: "Acme"])
      #expect(!judge(a, person("Mario", "Rossi", [.email: "n@verdi.it", .organizationName: "Acme"]), rule).isDuplicate)
      #expect(
        judge(a, person("Mario", "Rossi", [.organizationName: "Acme"]), DuplicateRule(allOf: rule.allOf, mayBeEmpty: [.email, .phone]))
          .isDuplicate)
    }

    @Test func `blanks alone are no agreement`() {
      let rule = DuplicateRule(allOf: [[.email], [.phone]], mayBeEmpty: [.email, .phone])
      #expect(judge(person("Mario", "Rossi", [:]), person("Anna", "Verdi", [:]), rule).reason == .nothingCompared)
      let named = DuplicateRule(allOf: [[.name], [.email]], mayBeEmpty: [.email])
      #expect(judge(person("Mario", "Rossi", [:]), person("Mario", "Rossi", [:]), named).reason == .nameOnly)
    }

    @Test func `each field is judged, with both values as they were compared`() {
      let judgement = judge(person("Mario", "Rossi", [.email: "A@Verdi.it"]), person("Mario", "Rossi", [.email: "b@verdi.it"]))
      #expect(
        judgement.perField == [
          .init(field: .name, outcome: .agree, a: ["mario rossi"], b: ["mario rossi"]),
          .init(field: .email, outcome: .disagree, a: ["a@verdi.it"], b: ["b@verdi.it"]),
          .init(field: .phone, outcome: .empty, a: [], b: []),
        ])
    }
  }

  struct Organizations {
    private func company(_ name: String, _ drafts: DraftValue...) -> Composition {
      Composition(profile(1, .organization, .contact, [draft(.organizationName, name)] + drafts))
    }

    private func address(_ street: String, _ locality: String, _ postalCode: String) -> DraftValue {
      draft(
        .address, "\(street), \(postalCode) \(locality)",
        parts: ["street": street, "locality": locality, "postal_code": postalCode, "country": "IT"])
    }

    private func areOne(_ a: Composition, _ b: Composition) -> Bool { judge(a, b, .organization, as: .organization).isDuplicate }

    @Test func `Pipedrive's ABC California and ABC London are not duplicates`() {
      let california = draft(
        .address, "1 Main St, Los Angeles",
        parts: ["street": "1 Main St", "locality": "Los Angeles", "region": "California", "country": "US"])
      let london = draft(.address, "2 High St, London", parts: ["street": "2 High St", "locality": "London", "country": "GB"])
      #expect(!areOne(company("ABC Foods", california), company("ABC Foods", london)))
      #expect(!areOne(company("ABC California", california), company("ABC London", london)))
      #expect(areOne(company("ABC Foods", california), company("ABC Foods Inc.", california)))
    }

    @Test func `the name without its legal form and the domain suffice`() {
      #expect(areOne(company("Acme S.p.A.", draft(.url, "https://www.acme.it/home")), company("ACME", draft(.email, "info@acme.it"))))
      #expect(!areOne(company("Acme", draft(.url, "https://acme.it")), company("Acme", draft(.url, "https://acme.de"))))
      #expect(!areOne(company("Acme", draft(.email, "acme@gmail.com")), company("Acme", draft(.email, "acme2@gmail.com"))))
      #expect(!areOne(company("Elite Sports"), company("Elite Sport")))
    }

    @Test func `the same street in other words is the same address`() {
      #expect(
        areOne(
          company("Acme", address("V.le Monza 12/b", "Milano", "20127")), company("Acme", address("Viale Monza, 12/b", "MILANO", "20127"))))
      #expect(
        !areOne(
          company("Acme", address("Viale Monza 12", "Milano", "20127")), company("Acme", address("Viale Monza 14", "Milano", "20127"))))
    }

    @Test func `two numbers of one register contradict, of two registers do not`() {
      let numbered = { (scheme: String, value: String) in
        self.company("Acme", draft(.url, "https://acme.it"), draft(.identifier, value, parts: ["scheme": scheme, "value": value]))
      }
      #expect(judge(numbered("vat", "IT1"), numbered("vat", "IT2"), .organization, as: .organization).reason == .contradiction(.identifier))
      #expect(areOne(numbered("vat", "IT1"), numbered("duns", "22")))
      #expect(areOne(numbered("VAT", "IT 1"), numbered("vat", "it1")))
    }

    @Test func `a person lead's company is compared with companies`() {
      let lead = alone(1, .person, .lead, [.familyName: "Rossi", .organizationName: "Acme srl", .email: "rossi@acme.it"])
      #expect(areOne(lead, company("Acme", draft(.url, "acme.it"))))
    }
  }

  struct Hostile {
    @Test func `huge and broken values are judged`() {
      let huge = String(repeating: "ä ", count: 100_000)
      let broken = String(decoding: [0xFF, 0xC3, 0x28, 0x00] as [UInt8], as: UTF8.self)
      let all = DuplicateRule(allOf: [ComparedField.allCases])
      for text in [huge, broken, "", " ", "\u{0}"] {
        let texts = Dictionary(uniqueKeysWithValues: Field.standard.map { ($0, text) })
        let weird = alone(1, texts)
        #expect(judge(weird, weird, all).perField.count == ComparedField.allCases.count)
        _ = judge(weird, weird, all, as: .organization)
      }
    }

    @Test func `judging is symmetric`() {
      let rule = DuplicateRule(allOf: [ComparedField.allCases])
      var maker = LeadMaker(seed: 7)
      for _ in 0..<200 {
        let trial = maker.next()
        for candidate in trial.candidates {
          let forth = judge(trial.lead, candidate.profile, rule)
          let back = judge(candidate.profile, trial.lead, rule)
          #expect(forth.isDuplicate == back.isDuplicate)
          #expect(forth.perField.map(\.outcome) == back.perField.map(\.outcome))
        }
      }
    }
  }
}
