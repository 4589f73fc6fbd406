/// `api.gleif.org`, JSON:API: records of legal entities.
struct GLEIFRegister {
  static let host = "api.gleif.org"
  private static let root = "https://api.gleif.org/api/v1/lei-records"

  let index: CompanyIndex

  func reply(_ request: OriginRequest) -> Reply {
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.count >= 3, parts[..<3] == ["api", "v1", "lei-records"] else { return Self.missing }
    let type = "application/vnd.api+json"
    if parts.count == 4 {
      guard let company = index.company(lei: parts[3].uppercased()) else { return Self.missing }
      return Reply(json: ["meta": Self.meta, "data": Self.record(company)], type: type)
    }
    let found =
      if let lei = request.parameter("filter[lei]") {
        [index.company(lei: lei)].compactMap { $0 }
      } else if let name = request.parameter("filter[entity.legalName]") ?? request.parameter("filter[fulltext]") {
        index.companies(named: name)
      } else if let number = request.parameter("filter[entity.registeredAs]") {
        [index.company(registerNumber: number)].compactMap { $0 }
      } else {
        index.companies
      }
    let size = min(200, max(1, request.parameter("page[size]").flatMap { Int($0) } ?? 15))
    let page = max(1, request.parameter("page[number]").flatMap { Int($0) } ?? 1)
    let last = max(1, (found.count + size - 1) / size)
    let shown = page <= last ? Array(found.dropFirst((page - 1) * size).prefix(size)) : []
    let pagination: JSONText = [
      "currentPage": .integer(page), "perPage": .integer(size), "from": shown.isEmpty ? nil : .integer((page - 1) * size + 1),
      "to": shown.isEmpty ? nil : .integer((page - 1) * size + shown.count), "total": .integer(found.count), "lastPage": .integer(last),
    ]
    var links: [JSONText.Member] = [.init(name: "first", value: .string("\(Self.root)?page[number]=1&page[size]=\(size)"))]
    if page < last { links.append(.init(name: "next", value: .string("\(Self.root)?page[number]=\(page + 1)&page[size]=\(size)"))) }
    links.append(.init(name: "last", value: .string("\(Self.root)?page[number]=\(last)&page[size]=\(size)")))
    return Reply(
      json: [
        "meta": ["goldenCopy": ["publishDate": "2026-11-27T00:00:00Z"], "pagination": pagination], "links": .object(links),
        "data": .array(shown.map(Self.record)),
      ], type: type)
  }

  private static var missing: Reply {
    Reply(
      404, json: ["errors": [["status": "404", "title": "Not Found", "detail": "The requested resource could not be found."]]],
      type: "application/vnd.api+json")
  }

  private static let meta: JSONText = ["goldenCopy": ["publishDate": "2026-11-27T00:00:00Z"]]

  private static func record(_ company: Company) -> JSONText {
    let words = company.tongue.words
    let address: JSONText = [
      "language": .string(company.tongue.rawValue), "addressLines": [.string(company.streetAddress)], "addressNumber": nil,
      "addressNumberWithinBuilding": nil, "mailRouting": nil, "city": .string(company.city),
      "region": company.region.isEmpty ? nil : .string("\(words.country)-\(company.region)"), "country": .string(words.country),
      "postalCode": .string(company.postalCode),
    ]
    let entity: JSONText = [
      "legalName": ["name": .string(company.legalName), "language": .string(company.tongue.rawValue)],
      "otherNames": [["name": .string(company.brand), "language": .string(company.tongue.rawValue), "type": "TRADING_OR_OPERATING_NAME"]],
      "transliteratedOtherNames": [], "legalAddress": address, "headquartersAddress": address,
      "registeredAt": ["id": "RA888888", "other": nil], "registeredAs": .string(company.registerNumber),
      "jurisdiction": .string(words.country), "category": "GENERAL", "legalForm": ["id": "8888", "other": nil],
      "associatedEntity": ["lei": nil, "name": nil], "status": "ACTIVE", "expiration": ["date": nil, "reason": nil],
      "successorEntity": ["lei": nil, "name": nil], "successorEntities": [],
      "creationDate": .string("\(company.foundedIn)-01-01T00:00:00Z"),
      "subCategory": nil, "otherAddresses": [], "eventGroups": [],
    ]
    let registration: JSONText = [
      "initialRegistrationDate": "2014-03-01T00:00:00Z", "lastUpdateDate": "2026-06-01T08:00:00Z", "status": "ISSUED",
      "nextRenewalDate": "2027-06-01T08:00:00Z", "managingLou": "5493001KJTIIGC8Y1R12", "corroborationLevel": "FULLY_CORROBORATED",
      "validatedAt": ["id": "RA888888", "other": nil], "validatedAs": .string(company.registerNumber), "otherValidationAuthorities": [],
    ]
    return [
      "type": "lei-records", "id": .string(company.lei),
      "attributes": ["lei": .string(company.lei), "entity": entity, "registration": registration, "bic": nil, "mic": nil, "ocid": nil],
      "links": ["self": .string("\(root)/\(company.lei)")],
    ]
  }
}
