/// `api.company-information.service.gov.uk`: British companies, for those who show a key.
struct CompaniesHouseRegister {
  static let host = "api.company-information.service.gov.uk"

  let index: CompanyIndex

  func reply(_ request: OriginRequest) -> Reply {
    guard request.header("authorization")?.hasPrefix("Basic ") == true else {
      return Reply(401, json: ["error": "Empty Authorization header", "type": "ch:service"])
    }
    let parts = request.path.split(separator: "/").map(String.init)
    if parts == ["search", "companies"] { return search(request.parameter("q") ?? "") }
    guard parts.count >= 2, parts[0] == "company", let company = index.company(registerNumber: parts[1]), company.tongue == .english else {
      return Reply(404, json: ["errors": [["error": "company-profile-not-found", "type": "ch:service"]]])
    }
    if parts.count == 3, parts[2] == "officers" { return officers(company) }
    guard parts.count == 2 else { return Reply(404, json: ["errors": [["error": "not-found", "type": "ch:service"]]]) }
    return Reply(
      json: [
        "company_name": .string(company.legalName.uppercased()), "company_number": .string(company.registerNumber),
        "company_status": "active", "type": company.legalName.hasSuffix("plc") ? "plc" : "ltd", "jurisdiction": "england-wales",
        "date_of_creation": .string("\(company.foundedIn)-01-01"), "registered_office_address": Self.address(company),
        "sic_codes": ["62012"],
        "previous_company_names": [
          ["name": .string("OLD \(company.brand.uppercased())"), "effective_from": "1990-01-01", "ceased_on": "2001-05-01"]
        ],
        "has_been_liquidated": false, "can_file": true, "etag": .string("\(company.lei.lowercased())"),
        "links": ["self": .string("/company/\(company.registerNumber)")],
      ])
  }

  private static func address(_ company: Company) -> JSONText {
    [
      "address_line_1": .string(company.streetAddress), "locality": .string(company.city), "postal_code": .string(company.postalCode),
      "country": "England",
    ]
  }

  private func search(_ query: String) -> Reply {
    let found = index.companies(named: query).filter { $0.tongue == .english }
    return Reply(
      json: [
        "kind": "search#companies", "total_results": .integer(found.count), "start_index": 0, "items_per_page": 20, "page_number": 1,
        "items": .array(
          found.prefix(20).map {
            [
              "kind": "searchresults#company", "title": .string($0.legalName.uppercased()), "company_number": .string($0.registerNumber),
              "company_status": "active", "company_type": "ltd", "date_of_creation": .string("\($0.foundedIn)-01-01"),
              "address": Self.address($0), "links": ["self": .string("/company/\($0.registerNumber)")],
            ]
          }),
      ])
  }

  private func officers(_ company: Company) -> Reply {
    Reply(
      json: [
        "kind": "officer-list", "total_results": .integer(company.people.count), "start_index": 0, "items_per_page": 35,
        "items": .array(
          company.people.prefix(35).map {
            ["name": .string("\($0.familyName.uppercased()), \($0.givenName)"), "officer_role": "director", "appointed_on": "2015-02-03"]
          }),
      ])
  }
}
