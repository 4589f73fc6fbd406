import Testing

@testable import Origin

@Suite struct WorldTests {
  static let configuration = {
    var configuration = OriginConfiguration()
    configuration.companies = 200
    configuration.now = { 1_800_000_000 }
    return configuration
  }()
  static let world = World(configuration)

  static func text(_ host: String, _ target: String, headers: [(name: String, value: String)] = []) -> String {
    String(decoding: world.reply(OriginRequest(host: host, target: target, headers: headers), now: 1_800_000_000).body, as: UTF8.self)
  }

  @Suite struct Examples {
    /// Published vectors: FIPS 180-4's "abc" and the empty text.
    @Test(arguments: [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ]) func `a hash is the published one`(text: String, hash: String) { #expect(SHA256.hexadecimal(text) == hash) }

    @Test(arguments: [
      (Int64(784_111_777), "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
      (0, "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT", "2000-02-29T00:00:00Z"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT", "1969-12-31T23:59:59Z"),
    ]) func `a date has the spellings of its standards`(seconds: Int64, http: String, instant: String) {
      #expect(CalendarDate(seconds: seconds).http == http)
      #expect(CalendarDate(seconds: seconds).instant == instant)
    }

    /// Numbers that are published: the LEI of GLEIF itself, the SIREN of La Poste, and examples of python-stdnum's documentation.
    @Test func `check digits are those of known numbers`() {
      #expect(CheckDigits.mod97("506700GE1G29325QX3") == "63")
      #expect(CheckDigits.luhn("35600000") == 0)
      #expect(CheckDigits.luhn("0074311015") == 7)
      #expect(CheckDigits.luhn("9921658") == 2)
      #expect(CheckDigits.mod11And10("13669597") == 6)
      #expect(CheckDigits.portuguese("50196484") == 3)
      #expect(CheckDigits.british("9807806") == "84")
    }
  }

  @Suite struct Laws {
    @Test func `the same seed gives the same world and another gives another`() {
      let first = Company(seed: 1, index: 7)
      #expect(first == Company(seed: 1, index: 7))
      #expect((0..<20).map { Company(seed: 1, index: $0) } != (0..<20).map { Company(seed: 2, index: $0) })
    }

    @Test func `every company's pages say its truth`() throws {
      for site in WorldTests.world.sites {
        let company = try #require(WorldTests.world.company(host: site, at: 1_800_000_000))
        let words = company.tongue.words
        let imprint = WorldTests.text(site, words.imprintPath)
        let contact = WorldTests.text(site, words.contactPath)
        for fact in [
          company.vatNumber, company.registerNumber, "tel:\(company.telephone)", "mailto:\(company.email)", HTML.escape(company.legalName),
        ] {
          #expect(imprint.contains(fact))
        }
        #expect(contact.contains(company.postalCode) && contact.contains(company.telephone))
        #expect(WorldTests.text(site, words.aboutPath).contains("\(company.employees)"))
        #expect(WorldTests.text(site, "/").contains(words.contactPath))
      }
    }

    @Test func `all languages and ways of markup occur, and no two sites share a name`() {
      let companies = WorldTests.world.sites.compactMap { WorldTests.world.company(host: $0, at: 0) }
      #expect(Set(companies.map(\.tongue)) == Set(Tongue.allCases))
      #expect(Set(companies.map(\.markup)) == Set(Company.Markup.allCases))
      #expect(Set(WorldTests.world.sites).count == 200)
      #expect(WorldTests.world.sites.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    }

    @Test func `every LEI has remainder 1 modulo 97`() {
      for index in 0..<500 {
        let lei = Company(seed: 3, index: index).lei
        #expect(lei.utf8.count == 20)
        // Letters are 10 to 35, and the number of all digits is taken modulo 97.
        let digits = lei.map { String(Int(String($0), radix: 36) ?? 0) }.joined()
        var remainder = 0
        for digit in digits.utf8 { remainder = (remainder * 10 + Int(digit - 0x30)) % 97 }
        #expect(remainder == 1)
      }
    }
  }

  @Suite struct Change {
    @Test func `what has not changed is answered with 304`() throws {
      let site = WorldTests.world.sites[3]
      let first = WorldTests.world.reply(OriginRequest(host: site, target: "/"), now: 1_800_000_000)
      let tag = try #require(first.headers.first { $0.name == "ETag" }).value
      let date = try #require(first.headers.first { $0.name == "Last-Modified" }).value
      func status(_ name: String, _ value: String, now: Int64) -> Int {
        WorldTests.world.reply(OriginRequest(host: site, target: "/", headers: [(name: name, value: value)]), now: now).status
      }
      #expect(status("If-None-Match", tag, now: 1_800_000_000) == 304)
      #expect(status("If-Modified-Since", date, now: 1_800_000_000) == 304)
      #expect(status("If-None-Match", "\"other\"", now: 1_800_000_000) == 200)
      // Odd companies change with each period.
      #expect(status("If-None-Match", tag, now: 1_800_000_000 + 30 * 86_400) == 200)
    }

    @Test func `after the redesign half of the sites have no structured data`() {
      var configuration = WorldTests.configuration
      configuration.redesignAt = 1_800_000_000
      let world = World(configuration)
      func structured(_ now: Int64) -> Int {
        world.sites.count { site in
          let words = world.company(host: site, at: now)!.tongue.words
          let pages = ["/", words.contactPath].map {
            String(decoding: world.reply(OriginRequest(host: site, target: $0), now: now).body, as: UTF8.self)
          }
          return pages.contains { $0.contains("ld+json") || $0.contains("itemscope") || $0.contains("vcard") || $0.contains("og:") }
        }
      }
      #expect(structured(1_800_000_000) < structured(1_799_999_999))
    }

    @Test func `the shares of misfortunes are those that were asked for`() {
      let mix = FailureMix(errors: 0.1, tooManyRequests: 0.05, drip: 0.05, resets: 0.05, truncated: 0.05)
      let met = (0..<20_000).compactMap { mix.misfortune(seed: 5, host: "h\($0 % 100)", number: $0) }
      let errors = met.count { if case .error = $0 { true } else { false } }
      let resets = met.count { $0 == .reset }
      // Within five standard deviations.
      #expect(abs(met.count - 6000) < 325 && abs(errors - 2000) < 213 && abs(resets - 1000) < 155)
      #expect(FailureMix().misfortune(seed: 5, host: "h", number: 1) == nil)
    }
  }
}
