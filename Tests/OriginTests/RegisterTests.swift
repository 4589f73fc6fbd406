import Foundation
import Testing

@testable import Origin

@Suite struct RegisterTests {
  static let world = WorldTests.world

  static func json(_ host: String, _ target: String, headers: [(name: String, value: String)] = []) throws -> [String: Any] {
    let text = WorldTests.text(host, target, headers: headers)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  static func company(_ tongue: Tongue) -> Company {
    world.sites.lazy.compactMap { world.company(host: $0, at: 0) }.first { $0.tongue == tongue }!
  }

  @Test func `GLEIF finds a company by LEI and by name, page by page`() throws {
    let company = Self.company(.italian)
    let record = try Self.json("api.gleif.org", "/api/v1/lei-records/\(company.lei)")
    #expect((record["data"] as? [String: Any])?["id"] as? String == company.lei)
    let name = try #require(company.legalName.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let found = try Self.json("api.gleif.org", "/api/v1/lei-records?filter%5Bentity.legalName%5D=\(name)")
    #expect((found["data"] as? [[String: Any]])?.contains { $0["id"] as? String == company.lei } == true)
    let page = try Self.json("api.gleif.org", "/api/v1/lei-records?page[size]=50&page[number]=4")
    #expect((page["data"] as? [Any])?.count == 50)
    #expect((page["links"] as? [String: Any])?["next"] == nil)
    let missing = World(WorldTests.configuration).reply(OriginRequest(host: "api.gleif.org", target: "/api/v1/lei-records/X"), now: 0)
    #expect(missing.status == 404)
  }

  @Test func `Companies House asks for a key`() throws {
    let company = Self.company(.english)
    let path = "/company/\(company.registerNumber)"
    let host = "api.company-information.service.gov.uk"
    #expect(Self.world.reply(OriginRequest(host: host, target: path), now: 0).status == 401)
    let profile = try Self.json(host, path, headers: [(name: "Authorization", value: "Basic a2V5Og==")])
    #expect(profile["company_name"] as? String == company.legalName.uppercased())
    let officers = try Self.json(host, path + "/officers", headers: [(name: "Authorization", value: "Basic a2V5Og==")])
    #expect((officers["total_results"] as? Int) == company.people.count)
  }

  @Test func `RDAP, Wikidata and Gravatar know the companies`() throws {
    let company = try #require(Self.world.company(host: Self.world.sites[0], at: 0))
    #expect(try Self.json("rdap.org", "/domain/\(company.domain)")["ldhName"] as? String == company.domain.uppercased())
    #expect(Self.world.reply(OriginRequest(host: "rdap.org", target: "/domain/none.example"), now: 0).status == 404)
    let entities = try Self.json("www.wikidata.org", "/wiki/Special:EntityData/Q1000000.json")["entities"] as? [String: Any]
    #expect(entities?["Q1000000"] != nil)
    let hash = SHA256.hexadecimal(company.people[0].email)
    #expect(try Self.json("api.gravatar.com", "/v3/profiles/\(hash)")["last_name"] as? String == company.people[0].familyName)
  }

  @Test func `VIES and EDGAR answer in XML`() throws {
    let company = Self.company(.french)
    let ask = """
      <soapenv:Envelope><soapenv:Body><urn:checkVat><urn:countryCode>FR</urn:countryCode>\
      <urn:vatNumber>\(company.vatNumber.dropFirst(2))</urn:vatNumber></urn:checkVat></soapenv:Body></soapenv:Envelope>
      """
    let request = OriginRequest(
      method: "POST", host: "ec.europa.eu", target: "/taxation_customs/vies/services/checkVatService", body: Array(ask.utf8))
    let answer = String(decoding: Self.world.reply(request, now: 0).body, as: UTF8.self)
    #expect(answer.contains("<ns2:valid>true</ns2:valid>"))
    #expect(answer.contains(HTML.escape(company.legalName.uppercased())))
    let feed = WorldTests.text(
      "www.sec.gov", "/cgi-bin/browse-edgar?action=getcompany&output=atom&CIK=1",
      headers: [(name: "User-Agent", value: "sosia a@b.example")])
    #expect(feed.contains("<cik>0000000001</cik>"))
    #expect(Self.world.reply(OriginRequest(host: "www.sec.gov", target: "/"), now: 0).status == 403)
  }

  @Test func `the directory lists each person once`() {
    let company = Self.world.directoryCompany
    var target = "/people"
    var listed = 0
    for _ in 0..<10 {
      let page = WorldTests.text("staff.directory.example", target)
      listed += page.split(separator: "class=\"person\"").count - 1
      guard let next = page.split(separator: "rel=\"next\" href=\"").dropFirst().first?.split(separator: "\"").first else { break }
      target = String(next)
    }
    #expect(company.people.count > 10 && listed == company.people.count)
  }
}
