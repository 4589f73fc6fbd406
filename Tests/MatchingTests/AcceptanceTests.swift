import Oracles
import Testing

@testable import Matching

/// Cases that users of other systems complain about, among ordinary contacts.
struct AcceptanceTests {
  private static let background = Population(persons: 800, seed: 71).people + households(30)

  /// Two people under one roof each.
  private static func households(_ count: Int) -> [Person] {
    var random = SeededGenerator(seed: 72)
    return (0..<count).flatMap { number in
      let family = Population.word(&random, syllables: 3)
      let first = Person(
        given: ["Anna", "Paula", "Irene"][number % 3], family: family, phone: "+39 0422 \(580_000 + number * 373)",
        street: "Via \(Population.word(&random, syllables: 2)) \(number + 1)", postcode: "311\(number % 90 + 10)", city: "Treviso")
      var second = first
      second.given = ["Bruno", "Oscar", "Walter", "Dario"][number % 4]
      return [first, second]
    }
  }

  private struct Case {
    var name: String
    var a: Person
    var b: Person
  }

  private static let cases = [
    father, couple, switchboard, mailbox, namesakes, jobChange, married, marriedAtWork, swapped, twice, reduced,
  ]

  private static let father = Case(
    name: "father and son", a: home("Giorgio", "Zanettin", phone: "+39 040 638197"), b: home("Davide", "Zanettin", phone: "+39 040 638197")
  )
  private static let couple = Case(
    name: "a couple", a: home("Renata", "Quaglioni", phone: "+39 0432 507381"), b: home("Ivo", "Quaglioni", phone: "+39 0432 507381")
  )
  private static let switchboard = Case(
    name: "colleagues at one switchboard", a: work("Sabrina", "Tolmezzi", at: "Friulmec Machines", phone: "+39 0434 551870"),
    b: work("Enrico", "Dal Pozzo", at: "Friulmec Machines", phone: "+39 0434 551870")
  )
  private static let mailbox = Case(
    name: "colleagues with one mailbox",
    a: work("Ottavia", "Prandelli", at: "Nordkap Paper", phone: "+39 0461 920475", email: "info@nordkap-paper.example"),
    b: work("Gustav", "Ehrenfels", at: "Nordkap Paper", phone: "+39 0461 920475", email: "info@nordkap-paper.example")
  )
  private static let namesakes = Case(
    name: "namesakes",
    a: Person(given: "Anna", family: "Marchesin", email: "anna@studiomar.example", mobile: "+39 349 6620184", city: "Bari"),
    b: Person(
      given: "Anna", family: "Marchesin", email: "a.marchesin@blum.example", mobile: "+39 335 8174029", company: "Blum Glass", city: "Graz")
  )
  private static let jobChange = Case(
    name: "a change of job", a: work("Ludovica", "Sperandio", at: "Kessler Energy", phone: "", mobile: "+39 348 7719306"),
    b: work("Ludovica", "Sperandio", at: "Vento Software", phone: "", mobile: "+39 348 7719306")
  )
  private static let married = Case(
    name: "a married name with the same email",
    a: Person(given: "Laura", family: "Perlini", email: "lauretta82@gmail.com", city: "Torino"),
    b: Person(given: "Laura", family: "Bonifacio", email: "lauretta82@gmail.com", city: "Torino")
  )
  private static let marriedAtWork = Case(
    name: "a married name at the same desk",
    a: Person(given: "Beatrix", family: "Hollenstein", email: "bxh77@gmail.com", mobile: "+39 340 8253917", company: background[0].company),
    b: Person(given: "Beatrix", family: "Moosbrugger", email: "bxh77@gmail.com", mobile: "+39 340 8253917", company: background[0].company)
  )
  private static let swapped = Case(
    name: "first and last name swapped",
    a: Person(given: "Ottone", family: "Brambati", mobile: "+39 338 4490175", company: "Sirio Textiles"),
    b: Person(given: "Brambati", family: "Ottone", mobile: "+39 338 4490175", company: "Sirio Textiles")
  )
  private static let twice = Case(
    name: "two leads with one name, email and phone",
    a: Person(given: "Ivan", family: "Dragovic", email: "ivan@dragovic.example", phone: "+39 041 5209386"),
    b: Person(given: "Ivan", family: "Dragovic", email: "ivan@dragovic.example", phone: "041 5209386")
  )
  private static let reduced = Case(
    name: "a row with name and company only", a: work("Eleonora", "Castagnoli", at: "Brugnera Paper", phone: "+39 0434 771205"),
    b: Person(given: "Eleonora", family: "Castagnoli", company: "Brugnera Paper S.p.A.")
  )

  private static func home(_ given: String, _ family: String, phone: String) -> Person {
    Person(given: given, family: family, phone: phone, street: "Via dei Tigli 14", postcode: "34170", city: "Gorizia")
  }

  private static func work(
    _ given: String, _ family: String, at company: String, phone: String, email: String? = nil, mobile: String = ""
  ) -> Person {
    let domain = company.lowercased().replacing(" ", with: "-")
    return Person(
      given: given, family: family, email: email ?? "\(given).\(family.replacing(" ", with: ""))@\(domain).example".lowercased(),
      phone: phone,
      mobile: mobile, company: company, title: "Engineer", street: "Strada \(company.prefix(4)) 8", postcode: "330\(company.count)",
      city: company.count % 2 == 0 ? "Udine" : "Trento")
  }

  /// For each case whether its two rows are in one cluster.
  private static let outcomes: [String: Bool] = {
    let people = background + cases.flatMap { [$0.a, $0.b] }
    guard let result = try? people.matcher(threads: 2).run() else { return [:] }
    let clusters = result.clustering.clusterOfRecord.suffix(2 * cases.count).map { $0 }
    return Dictionary(uniqueKeysWithValues: cases.enumerated().map { ($1.name, clusters[2 * $0] == clusters[2 * $0 + 1]) })
  }()

  @Test(arguments: ["father and son", "a couple", "colleagues at one switchboard", "colleagues with one mailbox", "namesakes"])
  func `different people stay apart`(name: String) { #expect(Self.outcomes[name] == false) }

  @Test(arguments: [
    "a change of job", "a married name with the same email", "a married name at the same desk", "first and last name swapped",
    "two leads with one name, email and phone", "a row with name and company only",
  ])
  func `rows of one person come together`(name: String) { #expect(Self.outcomes[name] == true) }

  /// Three of them are not found by a rule that others ship ("Fuzzy: First Name" of a large vendor).
  @Test(arguments: [("Jon", "Jonathan"), ("Sam", "Samuel"), ("Dan", "Daniel"), ("Raj", "Rajesh"), ("Jay", "Jayson"), ("Sal", "Salima")])
  func `short and long forms of given names are compatible`(short: String, long: String) throws {
    let records = MemoryCells(rows: [[short, "Nair"], [long, "Nair"]]).recordSet([.givenName, .familyName])
    let comparator = PairComparator(records: records, plan: ComparisonPlan(attributes: records.attributes))
    let index = try #require(comparator.plan.comparisons.firstIndex { $0.kind == .given })
    #expect(comparator.levels(0, 1, comparator.makeScratch())[index] >= 4)

    let person = Person(given: short, family: "Thorvald", mobile: "+39 342 6179085", company: "Osmo Glass")
    var other = person
    other.given = long
    let people = Self.background + [person, other]
    let clusters = try people.matcher(threads: 2).run().clustering.clusterOfRecord
    #expect(clusters[people.count - 1] == clusters[people.count - 2])
  }
}
