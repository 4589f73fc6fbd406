import Interchange
import Normalization
import Profiles
import Tables
import Testing

@Suite struct ImportSourceTests {
  @Suite struct Examples {
    @Test func `columns of a CRM's export find their fields`() throws {
      let source = try source(
        """
        id,first_name,last_name,organization_name,email,mobile,phone,website,title,address[line1],city,postal code,country,tags,Budget
        11,Mario,Rossi,Acme S.r.l.,"m.rossi@acme.it; mario@gmail.com",333 1234567,06 69812345,www.acme.it,CEO,Via Roma 1,Roma,00184,Italia,"vip, roma",10k
        12,Anna,Bianchi,Beta SpA,anna@beta.it,347 7654321,02 86461234,beta.it,CTO,Corso Como 2,Milano,20154,Italia,vip,20k
        """)
      #expect(source.format == .csv)
      #expect(source.recordCount == 2)
      let draft = try #require(source.all.drafts.first)
      #expect(draft.kind == .person && draft.stage == .lead)
      #expect(draft.texts(.externalID) == ["import:11"])
      #expect(draft.texts(.givenName) == ["Mario"] && draft.texts(.familyName) == ["Rossi"])
      #expect(draft.texts(.organizationName) == ["Acme S.r.l."])
      #expect(draft.texts(.email) == ["m.rossi@acme.it", "mario@gmail.com"])
      #expect(
        draft.values.filter { $0.field == .telephone }.map { "\($0.text) \($0.label ?? "-")" } == [
          "+393331234567 mobile", "+390669812345 -",
        ])
      #expect(draft.texts(.url) == ["https://www.acme.it"])
      #expect(draft.texts(.jobTitle) == ["CEO"])
      #expect(draft.texts(.address) == ["Via Roma 1, 00184 Roma, IT"])
      #expect(draft.texts(.tags) == ["vip", "roma"])
      #expect(draft.texts(.custom("Budget")) == ["10k"])
      #expect(draft.location == RecordLocation(record: 0, line: 2))
    }

    @Test(
      arguments: [
        ("Mario Rossi", ["Mario"], ["Rossi"], [], []), ("Rossi, Mario", ["Mario"], ["Rossi"], [], []),
        ("Dr. Anna Maria de la Cruz", ["Anna"], ["de la Cruz"], ["Dr."], ["Maria"]), ("ROSSI Mario", ["Mario"], ["ROSSI"], [], []),
        ("Hans-Peter O'Neill Jr.", ["Hans-Peter"], ["O'Neill"], [], []), ("Madonna", [], ["Madonna"], [], []),
      ] as [(String, [String], [String], [String], [String])])
    func `a whole name is taken apart with its case`(
      name: String, given: [String], family: [String], prefix: [String], additional: [String]
    ) throws {
      let draft = try #require(try source("full_name;email\n\"\(name)\";a@acme.it\n").all.drafts.first)
      #expect(draft.texts(.givenName) == given)
      #expect(draft.texts(.familyName) == family)
      #expect(draft.texts(.honorificPrefix) == prefix)
      #expect(draft.texts(.additionalName) == additional)
    }

    @Test func `a row is an organization where only an organization is named`() throws {
      let batch = try source(
        "first_name,last_name,company,email\nMario,Rossi,Acme,m@acme.it\n,,Beta SpA,info@beta.it\n,,,lone@gamma.it\n"
      ).all
      #expect(batch.drafts.map(\.kind) == [.person, .organization, .person])
      #expect(batch.drafts[1].texts(.organizationName) == ["Beta SpA"])
    }

    @Test func `a flag says that a record is an organization`() throws {
      let batch = try source("is_organization,name,email\ntrue,Acme,info@acme.it\nfalse,Mario Rossi,m@acme.it\n").all
      #expect(batch.drafts.map(\.kind) == [.organization, .person])
    }

    @Test func `addresses of several kinds stay apart`() throws {
      let draft = try #require(
        try source(
          "name,email,Billing Street,Billing City,Shipping Street,Shipping City\nMario Rossi,m@acme.it,Via A 1,Roma,Via B 2,Milano\n"
        ).all
          .drafts.first)
      #expect(
        draft.values.filter { $0.field == .address }.map { "\($0.label ?? "-"): \($0.text)" } == [
          "billing: Via A 1, Roma", "shipping: Via B 2, Milano",
        ])
    }

    @Test func `a column that is the same in every row is imported all the same`() throws {
      let rows = (0..<40).map { "p\($0)@acme.it,Maria,Acme,Web" }.joined(separator: "\n")
      let batch = try source("email,first_name,company,lead_source\n" + rows + "\n").all
      #expect(batch.drafts.count == 40)
      #expect(batch.drafts[39].texts(.organizationName) == ["Acme"])
      #expect(batch.drafts[39].texts(.leadSource) == ["Web"])
    }

    @Test func `the row's own country comes before the guessed region`() throws {
      let batch = try source("name,phone,country\nJohn Smith,(212) 568-1543,USA\nMario Rossi,06 69812345,Italy\n").all
      #expect(batch.drafts.flatMap { $0.texts(.telephone) } == ["+12125681543", "+390669812345"])
    }

    @Test func `notes and descriptions are told apart`() throws {
      let draft = try #require(
        try source("name,email,notes,description\nMario Rossi,m@acme.it,called twice,Founder of Acme\n").all.drafts.first)
      #expect(draft.notes.map(\.text) == ["called twice"])
      #expect(draft.texts(.description) == ["Founder of Acme"])
    }

    @Test func `a row of which nothing can be used is rejected with its line`() throws {
      let source = try source("email,phone\na@acme.it,\nnot an email,-\n,06 69812345\n")
      let batch = source.all
      #expect(batch.drafts.count == 2)
      #expect(batch.rejected.map(\.line) == [3])
      #expect(batch.rejected.first.map { String(decoding: source.bytes(of: $0), as: UTF8.self) } == "not an email,-")
      #expect(batch.rejected.first?.reason.contains("email") == true)
      #expect(batch.rejected.first?.reason.contains("not an email") == false)
    }

    @Test func `broken rows are rejected on opening`() throws {
      let source = try source("email,phone\na@acme.it,\nb@acme.it,1,2,3\n")
      #expect(source.rejected.map(\.line) == [3])
      #expect(source.rejected.first.map { String(decoding: source.bytes(of: $0), as: UTF8.self) } == "b@acme.it,1,2,3")
    }

    @Test func `JSON Lines of another program are read as a table`() throws {
      let source = try source(#"{"firstName":"Mario","lastName":"Rossi","email":["a@acme.it","b@acme.it"]}"# + "\n", name: "x.jsonl")
      #expect(source.format == .jsonLines)
      #expect(source.all.drafts.first?.texts(.email) == ["a@acme.it", "b@acme.it"])
    }

    @Test func `a phone's card is read`() throws {
      let source = try source(
        """
        BEGIN:VCARD
        VERSION:3.0
        N:Rossi;Mario;Giuseppe;Dr.;
        FN:Dr. Mario Giuseppe Rossi
        ORG:Acme S.r.l.;Sales
        TITLE:Head of Sales
        item1.EMAIL;type=INTERNET;type=pref:mario@acme.it
        item1.X-ABLabel:_$!<Work>!$_
        EMAIL;type=HOME:mario@gmail.com
        TEL;type=CELL:+39 333 1234567
        TEL;type=WORK;type=FAX:06 69812345
        ADR;type=HOME:;;Via Roma 1;Roma;RM;00184;Italia
        BDAY:1980-05-17
        NOTE:Met in Milano\\, 2019
        CATEGORIES:vip,roma
        X-SOCIALPROFILE;type=twitter;x-user=mrossi:http://twitter.com/mrossi
        IMPP;X-SERVICE-TYPE=Skype:skype:m.rossi
        UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
        X-WEIRD:1
        END:VCARD
        """, name: "card.vcf")
      #expect(source.format == .vCard)
      let draft = try #require(source.all.drafts.first)
      #expect(draft.texts(.familyName) == ["Rossi"] && draft.texts(.givenName) == ["Mario"] && draft.texts(.additionalName) == ["Giuseppe"])
      #expect(draft.texts(.honorificPrefix) == ["Dr."])
      #expect(draft.texts(.organizationName) == ["Acme S.r.l."] && draft.texts(.jobTitle) == ["Head of Sales"])
      #expect(
        draft.values.first { $0.field == .worksFor }?.parts
          == ["organization": "Acme S.r.l.", "department": "Sales", "title": "Head of Sales"])
      #expect(
        draft.values.filter { $0.field == .email }.map { "\($0.text) \($0.label ?? "-") \($0.isPrimary)" }
          == ["mario@acme.it work true", "mario@gmail.com personal false"])
      #expect(
        draft.values.filter { $0.field == .telephone }.map { "\($0.text) \($0.label ?? "-")" } == [
          "+393331234567 mobile", "06 69812345 fax",
        ])
      #expect(draft.texts(.address) == ["Via Roma 1, 00184 Roma, RM, IT"])
      #expect(draft.texts(.birthDate) == ["1980-05-17"])
      #expect(draft.notes.map(\.text) == ["Met in Milano, 2019"])
      #expect(draft.texts(.tags) == ["vip", "roma"])
      #expect(draft.texts(.socialProfile) == ["https://x.com/mrossi", "skype:m.rossi"])
      #expect(draft.texts(.externalID) == ["vcard:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"])
      #expect(draft.issues.contains { $0.message.contains("X-WEIRD") && $0.severity == .note })
    }

    @Test func `a summary says what an import would bring`() throws {
      let summary = try source("first_name,company,email\nMario,Acme,m@acme.it\n,Beta,bad\n,,\n").summary()
      #expect(summary.recordCount == 3)
      #expect([summary.persons, summary.organizations, summary.rejectedCount] == [1, 1, 1])
      #expect(summary.columns.map(\.destination) == ["given_name", "organization_name", "email"])
      #expect(summary.values[.email] == 1)
      #expect(summary.examples.map(\.line) == [3])
    }

    @Test func `a file that is missing, empty or no table is refused`() throws {
      #expect(throws: InterchangeError.self) { try ImportSource(path: "/nowhere/at/all.csv") }
      #expect(throws: InterchangeError.self) { try source("") }
      #expect(throws: InterchangeError.self) { try source("email\n") }
      #expect(throws: InterchangeError.self) { try source("PK\u{3}\u{4}\u{0}\u{0}", name: "x.xlsx") }
    }
  }

  @Suite struct Laws {
    static let csv =
      "first_name,last_name,email,phone\n" + (0..<500).map { "Given\($0),Family\($0),p\($0)@acme.it,+39 333 \(1_000_000 + $0)\n" }.joined()

    @Test(arguments: [1, 7, 100, 500, 1_000])
    func `drafts do not depend on how the records are cut`(size: Int) throws {
      let source = try source(Self.csv)
      let whole = source.all.drafts
      #expect(source.ranges(size: size).flatMap { source.drafts($0).drafts } == whole)
      #expect(source.ranges(from: 123, size: size).flatMap { source.drafts($0).drafts } == Array(whole[123...]))
    }

    @Test func `several tasks may draft at once`() async throws {
      let source = try source(Self.csv)
      let whole = source.all.drafts
      let parts = await withTaskGroup(of: (Int, [RecordDraft]).self) { group in
        for range in source.ranges(size: 50) { group.addTask { (range.lowerBound, source.drafts(range).drafts) } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(parts.sorted { $0.0 < $1.0 }.flatMap(\.1) == whole)
    }

    @Test func `the fingerprint is the content's`() throws {
      let a = try source(Self.csv)
      #expect(try source(Self.csv, name: "other.csv").fingerprint == a.fingerprint)
      #expect(a.fingerprint.count == 32)
      for index in stride(from: 0, to: Self.csv.utf8.count, by: 997) {
        var bytes = Array(Self.csv.utf8)
        bytes[index] ^= 1
        if let b = try? ImportSource(bytes: bytes, name: "x.csv") { #expect(b.fingerprint != a.fingerprint) }
      }
    }
  }

  @Suite struct Hostile {
    @Test func `a cell of 200,000 tags is cut at the limit`() throws {
      let draft = try #require(
        try source("email,tags\na@acme.it,\"" + (0..<200_000).map { "t\($0)" }.joined(separator: ";") + "\"\nb@acme.it,\"x;y\"\n").all
          .drafts.first)
      #expect(draft.texts(.tags).count == 100)
      #expect(draft.issues.contains { $0.field == "tags" && $0.severity == .error })
    }

    @Test func `huge cells are refused and the row stays`() throws {
      let huge = String(repeating: "x", count: 2_000_000)
      let batch = try source("first_name,email,notes\n\(huge),a@acme.it,\(huge)\n").all
      #expect(batch.drafts.first?.texts(.email) == ["a@acme.it"])
      #expect(batch.drafts.first?.notes.isEmpty == true)
      #expect(batch.drafts.first?.issues.count == 2)
    }

    @Test(arguments: [
      #"{"sosia":1}"#, #"{"sosia":2,"kind":"person","values":[]}"#, #"{"sosia":1,"kind":"robot","values":[]}"#,
      #"{"sosia":1,"kind":"person","values":[{"field":"email"}]}"#, #"{"sosia":1,"kind":"person","values":[{"field":"x","text":"y"}]}"#,
      #"{"sosia":1,"kind":"person","values":[{"field":"address","text":"y","parts":{"planet":"z"}}]}"#,
      #"{"sosia":1,"kind":"person","values":[{"field":"email","text":"y","source":{"kind":"user"}}]}"#,
      #"{"sosia":1,"kind":"person","values":"#, #"{"sosia":1,"kind":"person","values":[]} x"#, #"{"sosia":1,"id":"p_0","kind":"person"}"#,
      #"{"sosia":1,"kind":"person","values":[{"field":"email","text":"\ud800"}]}"#, #"{"sosia":"1","kind":"person"}"#,
    ])
    func `a line that breaks the lossless format is rejected, the others are read`(line: String) throws {
      let good = #"{"sosia":1,"kind":"person","stage":"lead","values":[{"field":"email","text":"a@acme.it"}]}"#
      let batch = try source(good + "\n" + line + "\n" + good, name: "x.jsonl").all
      #expect(batch.drafts.count == 2)
      #expect(batch.rejected.map(\.line) == [2])
    }

    @Test func `deep nesting is rejected`() throws {
      let deep = #"{"sosia":1,"kind":"person","x":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
      #expect(try source(deep, name: "x.jsonl").all.rejected.count == 1)
    }

    @Test(arguments: Array(1...10) as [UInt64])
    func `no bytes end the process`(seed: UInt64) throws {
      var random = Seeded(seed: seed)
      let good = [
        Laws.csv.prefix(400).description, "BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Mario;;;\nTEL:+39 06 69812345\nEND:VCARD\n",
        #"{"sosia":1,"kind":"person","values":[{"field":"email","text":"a@acme.it","parts":{}}]}"# + "\n",
      ]
      for _ in 0..<40 {
        var bytes = Array(good.randomElement(using: &random)!.utf8)
        for _ in 0..<Int.random(in: 1...10, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        guard let source = try? ImportSource(bytes: bytes, name: "x") else { continue }
        _ = source.all
      }
    }
  }
}
