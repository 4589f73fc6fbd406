import Interchange
import Normalization
import Profiles
import Testing

@Suite struct ExportTests {
  static let person: [ValueInput] = [
    ValueInput(.givenName, "Mario"), ValueInput(.familyName, "Rossi, detto \"Mago\""), ValueInput(.additionalName, "Maria"),
    ValueInput(.honorificPrefix, "Dr."), ValueInput(.honorificSuffix, "Jr."), ValueInput(.alternateName, "Supermario"),
    ValueInput(.alternateName, "Bianchi", label: "former"), ValueInput(.organizationName, "Acme; Figli, S.r.l."),
    ValueInput(.jobTitle, "CEO"),
    ValueInput(.worksFor, parts: ["organization": "Beta", "title": "Board\\member", "department": "Board", "start": "2019-05"]),
    ValueInput(.email, "mario@acme.it", label: "work"), ValueInput(.email, "mario+x@gmail.com", label: "personal", isPrimary: true),
    ValueInput(.telephone, "06 69812345 int. 12", label: "work"), ValueInput(.telephone, "+39 333 1234567", label: "mobile"),
    ValueInput(.telephone, "+39 06 69812346", label: "fax"), ValueInput(.url, "https://acme.it/a;b,c?d=e"),
    ValueInput(.url, "https://rossi.it"),
    ValueInput(.socialProfile, "mario-rossi", label: "linkedin"), ValueInput(.socialProfile, "skype:m.rossi"),
    ValueInput(.socialProfile, "foo:bar"),
    ValueInput(
      .address, label: "home", parts: ["street": "Via Roma 1; int. 2", "locality": "Roma", "postal_code": "00184", "country": "IT"]),
    ValueInput(.address, label: "billing", parts: ["street": "Corso Como 2", "locality": "Milano", "region": "MI", "country": "IT"]),
    ValueInput(.industry, "Toys, Games"), ValueInput(.identifier, "IT01234567890", label: "vat"), ValueInput(.numberOfEmployees, "11-50"),
    ValueInput(.description, "First line\nsecond, with; signs\\"), ValueInput(.language, "it"), ValueInput(.language, "pt-BR"),
    ValueInput(.birthDate, "1980-05-17"), ValueInput(.leadSource, "Web"), ValueInput(.status, "New"), ValueInput(.owner, "anna@acme.it"),
    ValueInput(.tags, "vip"), ValueInput(.tags, "roma"), ValueInput(.externalID, "hubspot:42"), ValueInput(.custom("Budget"), "10k, maybe"),
    ValueInput(.custom("Formula"), "=1+1"), ValueInput(.custom("Quoted"), "'=1"), ValueInput(.custom("Minus"), "-1"),
  ]

  static let organization: [ValueInput] = [
    ValueInput(.organizationName, "Acme S.r.l."), ValueInput(.legalName, "Acme Società a responsabilità limitata"),
    ValueInput(.url, "https://acme.it"),
    ValueInput(.foundingDate, "1998-05"), ValueInput(.email, "info@acme.it"), ValueInput(.identifier, "506700GE1G29325QX363", label: "lei"),
  ]

  /// Field, text, label and parts of each value, in an order of their own.
  static func said(_ values: [ValueDraft], primary: Bool = false) -> [String] {
    values.map { value in
      let parts = value.parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
      return "\(value.field.name)|\(value.text)|\(value.label ?? "")|\(parts)|\(primary && value.isPrimary)"
    }.sorted()
  }

  static func csv(_ profiles: [ExportProfile]) -> String {
    var layout = CSVLayout()
    for profile in profiles { layout.add(profile) }
    var bytes: [UInt8] = []
    let export = CSVExport(layout)
    export.appendHeader(to: &bytes)
    for profile in profiles { #expect(export.append(profile, to: &bytes) == 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Suite struct Examples {
    @Test func `a CSV row has a column for each value`() {
      let profile = exported(
        [
          ValueInput(.givenName, "Mario"), ValueInput(.email, "a@acme.it"), ValueInput(.email, "b@acme.it", label: "work"),
          ValueInput(.tags, "x"),
          ValueInput(.tags, "y"),
        ])
      #expect(
        csv([profile])
          == """
          id,kind,stage,given_name,email,email_type,email_2,email_2_type,tags,created_at,updated_at
          p_7,person,contact,Mario,a@acme.it,,b@acme.it,work,x; y,2025-11-22T08:26:40Z,2025-11-22T08:26:40Z

          """)
    }

    @Test(arguments: [
      ("=1+1", "\"'=1+1\""), ("@SUM(A1)", "\"'@SUM(A1)\""), ("+1+cmd|' /C calc'!A0", "\"'+1+cmd|' /C calc'!A0\""),
      ("-2+3", "\"'-2+3\""), ("'=1", "\"''=1\""), ("＝1+1", "\"'＝1+1\""), ("-5", "-5"), ("+393331234567", "+393331234567"),
      ("-1,5", "\"-1,5\""),
      ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""), ("a=1", "a=1"), ("'quoted'", "'quoted'"),
    ])
    func `cells that a spreadsheet would run are guarded`(given: String, cell: String) throws {
      let lines = csv([exported([ValueInput(.custom("X"), given)])]).split(separator: "\n")
      #expect(lines[1] == "p_7,person,contact,\(cell),2025-11-22T08:26:40Z,2025-11-22T08:26:40Z")
    }

    @Test func `what the columns of a layout cannot hold is counted`() {
      let profile = exported((0..<5).map { ValueInput(.address, parts: ["street": "Via \($0)"]) } + [ValueInput(.custom("X"), "1")])
      var bytes: [UInt8] = []
      #expect(CSVExport(.standard()).append(profile, to: &bytes) == 4)
      let emails = exported((0..<5).map { ValueInput(.email, "p\($0)@acme.it") })
      bytes = []
      #expect(CSVExport(.standard()).append(emails, to: &bytes) == 0)
      #expect(String(decoding: bytes, as: UTF8.self).contains("p2@acme.it; p3@acme.it; p4@acme.it"))
    }

    @Test func `a card has preference, types and folded lines`() {
      var bytes: [UInt8] = []
      CardExport().append(
        exported([
          ValueInput(.givenName, "Mario"), ValueInput(.familyName, "Rossi"), ValueInput(.email, "a@acme.it"),
          ValueInput(.email, "b@acme.it", label: "work", isPrimary: true), ValueInput(.telephone, "06 69812345 int. 2", label: "mobile"),
          ValueInput(.description, "è" + String(repeating: "ab, ", count: 30)),
        ]), to: &bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        text.hasPrefix("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nUID:urn:sosia:p_7\r\nFN:Mario Rossi\r\nN:Rossi;Mario;;;\r\n"))
      #expect(text.contains("EMAIL;PREF=1;TYPE=work:b@acme.it\r\nEMAIL:a@acme.it\r\n"))
      #expect(text.contains("TEL;VALUE=uri;TYPE=cell:tel:+390669812345;ext=2\r\n"))
      #expect(text.hasSuffix("REV:20251122T082640Z\r\nEND:VCARD\r\n"))
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(lines.contains { $0.hasPrefix(" ") })
    }

    @Test func `folding does not cut a character`() {
      for count in 60..<80 {
        var bytes: [UInt8] = []
        CardExport(version: .v3).append(exported([ValueInput(.givenName, String(repeating: "a", count: count) + "漢字👩‍👩‍👧")]), to: &bytes)
        for line in bytes.split(separator: 0x0A) { #expect(String(validating: line, as: UTF8.self) != nil && line.count <= 76) }
      }
    }
  }

  @Suite struct Laws {
    @Test func `a CSV export comes back with the same current values`() throws {
      let profiles = [exported(person, notes: ["one\n=two"]), exported(organization, kind: .organization, stage: .lead)]
      let source = try source(csv(profiles))
      let drafts = source.all.drafts
      try #require(drafts.count == 2)
      #expect(drafts.map(\.kind) == [.person, .organization])
      #expect(drafts.map(\.stage) == [.contact, .lead])
      for (draft, profile) in zip(drafts, profiles) { #expect(said(draft.values) == said(profile.values.map(ValueDraft.init))) }
      #expect(drafts[0].notes.map(\.text) == ["one\n=two"])
      #expect(drafts[0].createdAt == moment)
    }

    @Test(arguments: CardExport.Version.allCases)
    func `a card comes back with the same current values`(version: CardExport.Version) throws {
      let profiles = [exported(person, notes: ["one\ntwo", "three"]), exported(organization, kind: .organization, stage: .lead)]
      var bytes: [UInt8] = []
      for profile in profiles { CardExport(version: version).append(profile, to: &bytes) }
      let drafts = try ImportSource(bytes: bytes, name: "x.vcf").all.drafts
      try #require(drafts.count == 2)
      #expect(drafts.map(\.kind) == [.person, .organization])
      #expect(drafts.map(\.stage) == [.contact, .lead])
      for (draft, profile) in zip(drafts, profiles) {
        #expect(said(draft.values, primary: true) == said(profile.values.map(ValueDraft.init), primary: true))
      }
      #expect(drafts[0].notes.map(\.text) == ["one\ntwo", "three"])
    }

    @Test(arguments: Array(1...20) as [UInt64])
    func `a lossless line comes back exactly`(seed: UInt64) throws {
      var random = Seeded(seed: seed)
      let side = ProfileID(Int64.random(in: 1...Int64.max, using: &random))
      func text() -> String {
        let pieces = ["a", "\"", "\\", "\n", "\u{1}", "è", "漢字", "👩‍👩‍👧", "}", "\u{2028}", "\u{7F}", " "]
        return (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      }
      func moment() -> Timestamp { Timestamp(milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random)) }
      var values: [Value] = []
      for ordinal in 1...Int32(40) {
        let field = (Field.standard + [.custom(text())]).randomElement(using: &random)!
        var provenance = Provenance(
          source: Provenance.Source.allCases.randomElement(using: &random)!, reference: text(), observedAt: moment())
        if Bool.random(using: &random) { provenance.assertedAt = moment() }
        if Bool.random(using: &random) { provenance.verifiedAt = moment() }
        if Bool.random(using: &random) { provenance.expiresAt = moment() }
        if Bool.random(using: &random) { provenance.confidence = Double.random(in: 0...1, using: &random) }
        var value = Value(id: ValueID(side: side, ordinal: ordinal), field: field, text: text(), provenance: provenance)
        value.raw = Bool.random(using: &random) ? text() : nil
        value.label = Bool.random(using: &random) ? text() : nil
        value.isPrimary = Bool.random(using: &random)
        for part in field.parts where Bool.random(using: &random) { value.parts[part] = text() }
        value.status = ordinal <= 20 ? .current : Bool.random(using: &random) ? .former : .invalid
        value.endedAt = value.isCurrent ? nil : moment()
        values.append(value)
      }
      let profile = ExportProfile(
        id: side, kind: .organization, stage: .lead, values: Array(values[..<20]), former: Array(values[20...]),
        notes: [Note(id: NoteID(1), profile: side, text: text(), author: text(), createdAt: moment())], createdAt: moment(),
        updatedAt: moment(),
        members: [side, ProfileID(3)],
        links: [Link(id: LinkID(1), person: side, organization: ProfileID(3), title: text(), createdAt: moment())])
      var bytes: [UInt8] = []
      ProfileLine.append(profile, to: &bytes)
      #expect(bytes.filter { $0 == 0x0A }.count == 1)
      let source = try ImportSource(bytes: bytes, name: "x.jsonl")
      #expect(source.format == .profileLines)
      let draft = try #require(source.all.drafts.first)
      #expect(draft.values == values.map(ValueDraft.init))
      #expect(draft.notes == [NoteDraft(profile.notes[0].text, author: profile.notes[0].author, createdAt: profile.notes[0].createdAt)])
      #expect(draft.kind == .organization && draft.stage == .lead && draft.createdAt == profile.createdAt)
      #expect(draft.issues.isEmpty)
    }

    @Test func `ids of an export are kept on request`() throws {
      let profile = exported([ValueInput(.email, "a@acme.it")])
      var options = ImportOptions()
      options.keepsOwnIDs = true
      var lines: [UInt8] = []
      ProfileLine.append(profile, to: &lines)
      var cards: [UInt8] = []
      CardExport().append(profile, to: &cards)
      for text in [csv([profile]), String(decoding: lines, as: UTF8.self), String(decoding: cards, as: UTF8.self)] {
        #expect(try source(text, options).all.drafts.first?.texts(.externalID) == ["sosia:p_7"])
        #expect(try source(text).all.drafts.first?.texts(.externalID) == [])
      }
    }
  }

  @Suite struct Hostile {
    @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'="])
    func `no cell begins with a formula's sign`(sign: String) {
      let raw = Value(
        id: ValueID(side: ProfileID(1), ordinal: 1), field: .jobTitle, text: sign + "cmd|'/C calc'!A0",
        provenance: Provenance(source: .api, observedAt: moment))
      let profile = ExportProfile(id: ProfileID(1), kind: .person, stage: .lead, values: [raw], createdAt: moment, updatedAt: moment)
      let row = csv([profile]).utf8.split(separator: 0x0A, maxSplits: 1)[1]
      #expect(String(decoding: row, as: UTF8.self).hasPrefix("p_1,person,lead,\"'" + sign))
    }

    @Test func `line breaks cannot forge a property`() throws {
      var bytes: [UInt8] = []
      let profile = exported([
        ValueInput(.description, "x\nEND:VCARD\r\nBEGIN:VCARD\nFN:evil"), ValueInput(.email, "a@acme.it", label: "w\";X=1:y"),
      ])
      CardExport().append(profile, to: &bytes)
      let source = try ImportSource(bytes: bytes, name: "x.vcf")
      #expect(source.recordCount == 1)
      #expect(source.all.drafts.first?.texts(.description) == ["x\nEND:VCARD\nBEGIN:VCARD\nFN:evil"])
    }
  }
}
