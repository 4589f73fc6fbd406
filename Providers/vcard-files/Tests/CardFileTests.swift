import Profiles
import ProviderKit
import Testing

@testable import CardFiles

@Suite struct CardFileTests {
  private static let cards = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    N:Landi;Giulia;;Ing.;\r
    FN:Ing. Giulia Landi\r
    ORG:Officine Valdarno\r
    TITLE:Responsabile qualità\r
    EMAIL;TYPE=WORK:giulia.landi@officine-valdarno.it\r
    TEL;TYPE=CELL:+39 333 7654321\r
    ADR;TYPE=WORK:;;Via dell'Artigianato 12;Figline e Incisa Valdarno;FI;50063;Italia\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:4.0\r
    N:Verdi;Paolo;;;\r
    FN:Paolo Verdi\r
    ORG:Officine Valdarno\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:4.0\r
    N:Verdi;Paolo;;;\r
    FN:Paolo Verdi\r
    ORG:Officine Valdarno\r
    TEL:+39 055 912345\r
    END:VCARD\r
    BEGIN:VCARD\r
    VERSION:3.0\r
    FN:Officine Valdarno\r
    ORG:Officine Valdarno\r
    TEL:+39 055 912345\r
    END:VCARD\r

    """

  private func answer(_ kind: Profile.Kind, _ known: [KnownValue], _ text: String = cards) async -> LookupAnswer {
    let lookup = Lookup(requestID: "test", kind: kind, known: known, now: Timestamp(milliseconds: 1_790_000_000_000), region: "IT")
    let tools = LookupTools(
      fetcher: NoFetcher(), extraction: InProcessRunner(ExtractorRegistry([CardExtractor()])), clock: FrozenClock(lookup.now))
    return await CardFile(bytes: Array(text.utf8), url: "file:///srv/cards.vcf").answer(lookup, tools: tools)
  }

  private func person(_ given: String, _ family: String) -> [KnownValue] {
    [KnownValue(.givenName, given), KnownValue(.familyName, family)]
  }

  @Test func `an email address finds its card`() async {
    let answer = await answer(.person, [KnownValue(.email, "giulia.landi@officine-valdarno.it")])
    #expect(answer.outcome == .found)
    #expect(answer.violations == [])
    #expect(
      answer.claims.filter { [.familyName, .jobTitle, .telephone, .address].contains($0.field) }.map(\.text).sorted() == [
        "+393337654321", "Landi", "Responsabile qualità", "Via dell'Artigianato 12, 50063 Figline e Incisa Valdarno, FI, IT",
      ])
    #expect(answer.claims.allSatisfy { $0.evidence.url == "file:///srv/cards.vcf" && $0.evidence.line == 1 })
  }

  @Test func `name and organization find it, a name alone does not`() async {
    let employer = KnownValue(.organizationName, "Officine Valdarno")
    #expect(await answer(.person, person("Giulia", "Landi") + [employer]).outcome == .found)
    #expect(await answer(.person, person("Giulia", "Landi")).outcome == .ambiguous)
    #expect(await answer(.person, person("Paolo", "Verdi") + [employer]).outcome == .ambiguous)
    #expect(await answer(.person, person("Ugo", "Bassi") + [employer]).outcome == .notFound)
  }

  @Test func `a shared mailbox with another name makes no claim`() async {
    let answer = await answer(.person, person("Ugo", "Bassi") + [KnownValue(.email, "giulia.landi@officine-valdarno.it")])
    #expect(answer.outcome == .ambiguous)
    #expect(answer.claims == [])
  }

  @Test func `a card of an organization is not a person's`() async {
    let answer = await answer(.organization, [KnownValue(.telephone, "+39055912345"), KnownValue(.organizationName, "Officine Valdarno")])
    #expect(answer.outcome == .found)
    #expect(answer.claims.contains { $0.field == .organizationName })
  }

  @Test(arguments: ["", "hello", "{}", "a,b\n1,2\n"])
  func `what is no vCard file is refused`(text: String) async {
    #expect(await answer(.person, [KnownValue(.email, "a@b.example")], text).outcome.name == "permanent")
  }
}

/// No request may be made.
struct NoFetcher: Fetcher {
  func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody { throw FetchFailure(.undeclared(order.url)) }
}
