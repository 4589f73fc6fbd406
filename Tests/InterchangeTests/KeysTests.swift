import Interchange
import Normalization
import Profiles
import Testing

@Suite struct KeysTests {
  private static func values(_ inputs: [ValueInput]) -> [Value] { exported(inputs).values }

  @Test func `a profile is looked up by its ids, emails, numbers and domains`() {
    let keys = LookupKey.keys(
      of: Self.values([
        ValueInput(.email, "Mario+x@Acme.it"), ValueInput(.email, "mario@gmail.com"), ValueInput(.telephone, "06 69812345"),
        ValueInput(.telephone, "12345"), ValueInput(.url, "https://www.acme.it/x"), ValueInput(.url, "https://www.facebook.com/acme"),
        ValueInput(.externalID, "hubspot:42"), ValueInput(.identifier, "IT1234567", label: "vat"),
      ]))
    #expect(
      Set(keys) == [
        LookupKey(.email, "mario+x@acme.it"), LookupKey(.domain, "acme.it"), LookupKey(.email, "mario@gmail.com"),
        LookupKey(.telephone, "+390669812345"), LookupKey(.externalID, "hubspot:42"), LookupKey(.identifier, "vat:IT1234567"),
      ])
    #expect(keys.count == 6)
  }

  @Test func `former values are no keys`() {
    var values = Self.values([ValueInput(.email, "mario@acme.it")])
    values[0].status = .former
    #expect(LookupKey.keys(of: values).isEmpty)
  }

  @Test func `the erased are recognized however they are written`() {
    let first = SuppressionText.texts(
      of: Self.values([
        ValueInput(.givenName, "José"), ValueInput(.familyName, "Müller"), ValueInput(.organizationName, "Acme S.r.l."),
        ValueInput(.email, "jose.muller+crm@gmail.com"), ValueInput(.telephone, "+39 06 69812345"),
      ]), kind: .person)
    let second = SuppressionText.texts(
      of: Self.values([
        ValueInput(.givenName, "JOSE"), ValueInput(.familyName, "MÜLLER"), ValueInput(.organizationName, "ACME"),
        ValueInput(.email, "josemuller@googlemail.com"), ValueInput(.telephone, "06 69812345"),
      ]), kind: .person)
    #expect(first.count == 3)
    #expect(Set(first) == Set(second))
    #expect(first.contains("telephone:+390669812345"))
  }

  @Test func `a name alone keeps nobody out`() {
    #expect(
      SuppressionText.texts(of: Self.values([ValueInput(.givenName, "Mario"), ValueInput(.familyName, "Rossi")]), kind: .person).isEmpty)
  }

  @Test func `former values still recognize the erased, invalid ones do not`() {
    var values = Self.values([ValueInput(.email, "mario@acme.it"), ValueInput(.email, "wrong@acme.it")])
    values[0].status = .former
    values[1].status = .invalid
    #expect(SuppressionText.texts(of: values, kind: .person) == ["email:mario@acme.it"])
  }

  @Test func `a draft has the texts of the profile that it would become`() throws {
    let draft = try #require(try source("first_name,last_name,company,email\nMario,Rossi,Acme,m@acme.it\n").all.drafts.first)
    #expect(Set(SuppressionText.texts(of: draft)) == ["email:m@acme.it", "name:mario rossi|acme"])
  }

  @Test func `match cells are what the matcher compares`() {
    var cells = MatchCells()
    for _ in 0..<2 {
      cells.fill(
        Self.values([
          ValueInput(.givenName, "Mario"), ValueInput(.email, "a@acme.it"), ValueInput(.email, "b@acme.it"),
          ValueInput(.telephone, "06 69812345"),
          ValueInput(.address, parts: ["street": "Via Roma 1", "country": "IT"]),
          ValueInput(.address, parts: ["street": "Via B 2", "locality": "Roma"]),
          ValueInput(.worksFor, parts: ["organization": "Acme"]), ValueInput(.identifier, "IT1234567", label: "vat"),
          ValueInput(.tags, "x"),
          ValueInput(.birthDate, "1980-05-17"),
        ]))
      #expect(
        cells.cells.map { "\($0.kind.rawValue)\($0.scheme.isEmpty ? "" : "/" + $0.scheme)=\(cells.text(of: $0))" } == [
          "givenName=Mario", "email=a@acme.it", "email=b@acme.it", "phone=+390669812345", "street=Via Roma 1", "country=IT",
          "identifier/vat=IT1234567", "birthDate=1980-05-17", "organization=Acme",
        ])
    }
    var texts: [String] = []
    cells.forEach { texts.append(String(decoding: $1, as: UTF8.self)) }
    #expect(texts == cells.cells.map(cells.text))
  }

  @Test func `the name itself comes before an employment's`() {
    let cells = MatchCells(Self.values([ValueInput(.organizationName, "Acme"), ValueInput(.worksFor, parts: ["organization": "Beta"])]))
    #expect(cells.cells.map(cells.text) == ["Acme"])
  }
}
