import Interchange
import Normalization
import Profiles
import Testing

@Suite struct ValueNormalizerTests {
  @Suite struct Examples {
    @Test(arguments: [
      ("  Mario ", "Mario"), ("de  la\tCruz", "de la Cruz"), ("ROSSI", "ROSSI"), ("Jose\u{301}", "José"), ("A\u{200B}nna", "Anna"),
      ("\u{FEFF}Ida", "Ida"), ("a\u{202E}b", "ab"), ("O\u{2019}Neill", "O’Neill"), ("李 小龍", "李 小龍"), ("Α\u{301}ννα", "Άννα"),
    ])
    func `names are trimmed and composed, their case is kept`(given: String, expected: String) {
      #expect(text(.givenName, given).map { Array($0.utf8) } == Array(expected.utf8))
    }

    @Test(arguments: [
      ("Mario.Rossi@Acme.IT", "mario.rossi@acme.it"), ("mario+crm@gmail.com", "mario+crm@gmail.com"),
      ("Mario.Rossi@GoogleMail.com", "mario.rossi@googlemail.com"), ("\"Rossi, Mario\" <M.Rossi+x@acme.it>", "m.rossi+x@acme.it"),
      ("mario@gmial.com", "mario@gmail.com"), ("mario @ acme.it", "mario@acme.it"), ("mailto:a@acme.it", "a@acme.it"),
    ])
    func `emails are put in lower case and repaired, with their tag`(given: String, expected: String) {
      #expect(text(.email, given) == expected)
    }

    @Test(arguments: ["mario", "a@b", "@acme.it", "n/a", "a@@b.it"])
    func `what is no email is refused with an issue that names the field`(given: String) {
      let (draft, issues) = normalized(ValueInput(.email, given))
      #expect(draft == nil)
      #expect(issues.count == 1 && issues[0].severity == .error && issues[0].field == "email")
      #expect(!issues[0].message.contains(given))
    }

    @Test func `a telephone becomes E.164 and keeps what was typed`() {
      let (draft, issues) = normalized(ValueInput(.telephone, "06 698.12345 int. 12", label: "Office"))
      #expect(draft == ValueDraft(.telephone, "+390669812345", raw: "06 698.12345 int. 12", label: "work", parts: ["extension": "12"]))
      #expect(issues.isEmpty)
      #expect(text(.telephone, "+44 (0)20 7946 0958") == "+442079460958")
    }

    @Test func `a telephone that cannot be read is kept as given with a warning, and no number at all is refused`() {
      let (draft, issues) = normalized(ValueInput(.telephone, "12345"))
      #expect(draft?.text == "12345")
      #expect(!issues.isEmpty && issues.allSatisfy { $0.severity == .warning && $0.field == "telephone" })
      #expect(normalized(ValueInput(.telephone, "ask Anna")).draft == nil)
    }

    @Test(arguments: [
      ("www.Acme.IT", "https://www.acme.it"), ("HTTP://Acme.it/", "http://acme.it"), ("acme.it/Team?x=1#y", "https://acme.it/Team?x=1#y"),
      ("http:/acme.it", "http://acme.it"), ("https://acme.it:443/a", "https://acme.it/a"), ("acme.it:8080", "https://acme.it:8080"),
      ("//acme.it", "https://acme.it"), ("https://münchen.de", "https://münchen.de"),
    ])
    func `web addresses get a scheme and lose what does not count`(given: String, expected: String) {
      #expect(text(.url, given) == expected)
    }

    @Test(arguments: [
      "javascript:alert(1)", "data:text/html,x", "ftp://acme.it", "acme", "http://", "a b.it", "http://user:pass@acme.it", "-",
    ])
    func `what is no web address is refused`(given: String) {
      #expect(text(.url, given) == nil)
    }

    @Test(
      arguments: [
        ("https://it.linkedin.com/in/mario-rossi/?x=1", nil, "https://www.linkedin.com/in/mario-rossi", "linkedin", "mario-rossi"),
        ("mario-rossi", "LinkedIn", "https://www.linkedin.com/in/mario-rossi", "linkedin", "mario-rossi"),
        ("@mrossi", "Twitter", "https://x.com/mrossi", "x", "mrossi"), ("twitter.com/mrossi", nil, "https://x.com/mrossi", "x", "mrossi"),
        ("skype:m.rossi", nil, "skype:m.rossi", "skype", "m.rossi"),
        ("https://www.linkedin.com/company/acme", nil, "https://www.linkedin.com/company/acme", "linkedin", "company/acme"),
      ] as [(String, String?, String, String, String)])
    func `a social profile is known by address or by service and handle`(
      given: String, label: String?, text: String, service: String, handle: String
    ) {
      let draft = normalized(ValueInput(.socialProfile, given, label: label)).draft
      #expect(draft?.text == text)
      #expect(draft?.parts["service"] == service)
      #expect(draft?.parts["handle"] == handle)
      #expect(draft?.parts["url"] == (text.hasPrefix("http") ? text : nil))
    }

    @Test func `an address has parts and one line, its country by ISO 3166`() {
      let parts = ["street": "Via  Roma 1", "locality": "Roma", "postal_code": "00184", "region": "RM", "country": "Italien"]
      let draft = normalized(ValueInput(.address, parts: parts)).draft
      #expect(draft?.text == "Via Roma 1, 00184 Roma, RM, IT")
      #expect(draft?.parts["country"] == "IT")
      #expect(draft?.raw == nil)
    }

    @Test(arguments: [
      ("Via Roma 1, 00184 Roma, Italia", ["street": "Via Roma 1", "postal_code": "00184", "locality": "Roma", "country": "IT"]),
      (
        "27 Main St, Springfield, IL 62701, USA",
        ["street": "27 Main St", "locality": "Springfield", "region": "IL", "postal_code": "62701", "country": "US"]
      ),
      (
        "Hauptstr. 5\n80331 München\nDeutschland",
        ["street": "Hauptstr. 5", "postal_code": "80331", "locality": "München", "country": "DE"]
      ),
      ("Via Roma 1", ["street": "Via Roma 1"]), ("Roma, Italy", ["street": "Roma", "country": "IT"]),
    ])
    func `an address in one text is taken apart where its form shows the parts`(given: String, parts: [String: String]) {
      #expect(normalized(ValueInput(.address, given)).draft?.parts == parts)
    }

    @Test(arguments: [
      ("1998", "1998"), ("1998-05", "1998-05"), ("1998-05-17", "1998-05-17"), ("17/05/1998", "1998-05-17"),
      ("17 maggio 1998", "1998-05-17"),
      ("05/1998", "1998-05"),
    ])
    func `dates are ISO, partial ones too`(given: String, expected: String) {
      #expect(text(.birthDate, given) == expected)
    }

    @Test(arguments: ["1956-04-31", "1999-13-32", "yesterday", "0000"])
    func `a date that the calendar does not have is refused`(given: String) {
      let (draft, issues) = normalized(ValueInput(.birthDate, given))
      #expect(draft == nil)
      #expect(issues.map(\.field) == ["birth_date"])
    }

    @Test func `a date whose day and month could be exchanged is kept with a warning`() {
      let (draft, issues) = normalized(ValueInput(.birthDate, "03/04/1998"))
      #expect(draft?.text == "1998-04-03")
      #expect(issues.map(\.severity) == [.warning])
    }

    @Test(arguments: [
      ("11-50", "11-50"), ("11 – 50", "11-50"), ("1,200", "1200"), ("1.200", "1200"), ("10 001+", "10001+"), ("> 500", "500+"),
      ("< 10", "0-9"),
      ("51 to 200 employees", "51-200"), ("5k", "5000"), ("50.0", "50"), ("ca. 40", "40"),
    ])
    func `numbers of employees are a number or a range`(given: String, expected: String) {
      #expect(text(.numberOfEmployees, given) == expected)
    }

    @Test(arguments: ["many", "50-10", "1-2-3", "99999999999999999999"])
    func `what is no number of employees is refused`(given: String) {
      #expect(text(.numberOfEmployees, given) == nil)
    }

    @Test(arguments: [
      ("IT", "it"), ("en_us", "en-US"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"), ("Italiano", "it"), ("deutsch", "de"),
      ("es-419", "es-419"),
    ])
    func `languages are BCP 47`(given: String, expected: String) {
      #expect(text(.language, given) == expected)
    }

    @Test(arguments: ["x", "klingon language", "e-n", "1234", "en--US"])
    func `what is no language is refused`(given: String) {
      #expect(text(.language, given) == nil)
    }

    @Test func `identifiers have a scheme and a plain value`() {
      #expect(
        normalized(ValueInput(.identifier, "IT 0123.456.7890", label: "P. IVA")).draft
          == ValueDraft(.identifier, "vat:IT01234567890", raw: "IT 0123.456.7890", parts: ["scheme": "vat", "value": "IT01234567890"]))
      #expect(text(.identifier, "duns:12-345-6789") == "duns:123456789")
      // The LEI of the Global Legal Entity Identifier Foundation.
      #expect(normalized(ValueInput(.identifier, "lei:506700GE1G29325QX363")).issues.isEmpty)
      #expect(normalized(ValueInput(.identifier, "lei:506700GE1G29325QX364")).issues.map(\.severity) == [.warning])
    }

    @Test func `an external id is kept as the other system writes it`() {
      let draft = normalized(ValueInput(.externalID, parts: ["system": "HubSpot", "value": "Ab:12"])).draft
      #expect(draft == ValueDraft(.externalID, "hubspot:Ab:12", parts: ["system": "hubspot", "value": "Ab:12"]))
      #expect(text(.externalID, "hubspot:Ab:12") == "hubspot:Ab:12")
      #expect(text(.externalID, "42") == nil)
    }

    @Test func `parts of unknown names are refused, the value stays`() {
      let (draft, issues) = normalized(ValueInput(.address, parts: ["street": "Via Roma", "planet": "Earth"]))
      #expect(draft?.parts == ["street": "Via Roma"])
      #expect(issues.map(\.severity) == [.error])
    }

    @Test func `an empty input gives neither a value nor an issue`() {
      for field in Field.standard {
        #expect(normalized(ValueInput(field, "  \n")).draft == nil)
        #expect(normalized(ValueInput(field)).issues.isEmpty)
      }
    }

    @Test func `descriptions keep their lines`() {
      #expect(text(.description, " a\r\nb\rc\n\n\td ") == "a\nb\nc\n\n\td")
      #expect(text(.custom("x"), "=1+1") == "=1+1")
    }
  }

  @Suite struct Laws {
    static let inputs: [ValueInput] = [
      ValueInput(.email, "Mario.Rossi+x@Gmail.com"), ValueInput(.email, "\"a b\"@acme.it"), ValueInput(.telephone, "06 69812345 ext 9"),
      ValueInput(.telephone, "12345"), ValueInput(.url, "Acme.it/A;b,c"), ValueInput(.socialProfile, "@mrossi", label: "twitter"),
      ValueInput(.socialProfile, "foo:bar"), ValueInput(.address, "Via Roma 1, 00184 Roma, Italia"), ValueInput(.birthDate, "17/05/1998"),
      ValueInput(.numberOfEmployees, "> 500"), ValueInput(.language, "en_us"), ValueInput(.identifier, "vat:it 123"),
      ValueInput(.identifier, "7", label: "Vendor No."), ValueInput(.externalID, "A:b c"), ValueInput(.tags, " a,b; c "),
      ValueInput(.worksFor, parts: ["organization": "Acme", "title": "CEO", "start": "05/2020"]), ValueInput(.jobTitle, "CEO  &  Founder"),
    ]

    @Test(arguments: inputs)
    func `a canonical value is its own canonical value`(input: ValueInput) throws {
      let once = try #require(normalized(input).draft)
      let again = normalized(
        ValueInput(once.field, once.parts.isEmpty || once.field == .telephone ? once.text : nil, label: once.label, parts: once.parts)
      ).draft
      #expect(again?.text == once.text)
      #expect(again?.parts == once.parts)
      #expect(again?.label == once.label)
    }

    @Test func `of a record equal values stay once, and of a single-valued field the last`() {
      var normalizer = ValueNormalizer()
      var issues: [Normalization.Issue] = []
      let drafts = normalizer.normalize(
        all: [
          ValueInput(.email, "A@acme.it"), ValueInput(.email, "a@ACME.it", label: "work"), ValueInput(.jobTitle, "CTO"),
          ValueInput(.jobTitle, "CEO"),
        ], issues: &issues)
      #expect(drafts.map(\.text) == ["a@acme.it", "CEO"])
      #expect(drafts[0].label == "work")
      #expect(issues.map(\.field) == ["job_title"])
    }
  }

  @Suite struct Hostile {
    @Test func `values beyond the limits are refused, never cut`() {
      for (field, count) in [(Field.givenName, 1_001), (.email, 300), (.url, 2_049), (.description, 65_537), (.tags, 1_001)] {
        let (draft, issues) = normalized(ValueInput(field, String(repeating: "a", count: count)))
        #expect(draft == nil)
        #expect(issues.map(\.severity) == [.error])
      }
      #expect(text(.givenName, String(repeating: "a", count: 1_000))?.count == 1_000)
      #expect(text(.description, String(repeating: "a", count: 65_536))?.count == 65_536)
    }

    @Test func `a record has at most 100 values of a field and 200 custom fields`() {
      var normalizer = ValueNormalizer()
      var issues: [Normalization.Issue] = []
      let many = (0..<150).map { ValueInput(.tags, "tag \($0)") } + (0..<250).map { ValueInput(.custom("f\($0)"), "x") }
      let drafts = normalizer.normalize(all: many, issues: &issues)
      #expect(drafts.filter { $0.field == .tags }.count == 100)
      #expect(drafts.count == 300)
      #expect(issues.allSatisfy { $0.severity == .error } && issues.count < 252)
    }

    @Test(arguments: Array(1...10) as [UInt64])
    func `no text ends the process`(seed: UInt64) {
      var random = Seeded(seed: seed)
      var normalizer = ValueNormalizer(region: Region("IT"))
      let pieces = [
        "@", ".", ":", "/", "//", " ", "\u{0}", "\u{FFFD}", "+39", "0", "9999999999", "é", "漢", "\u{301}", "-", "1998", ",", "http", "it",
        "\n", "\"", "k",
      ]
      for _ in 0..<200 {
        let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
        var issues: [Normalization.Issue] = []
        for field in Field.standard { _ = normalizer.normalize(ValueInput(field, text, label: text), issues: &issues) }
      }
    }
  }
}
