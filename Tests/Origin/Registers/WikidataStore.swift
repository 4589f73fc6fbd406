/// `www.wikidata.org`: entities as JSON. The item of company n is Q(1000000 + n).
struct WikidataStore {
  static let host = "www.wikidata.org"

  let index: CompanyIndex

  func reply(_ request: OriginRequest) -> Reply {
    if request.path == "/w/api.php", request.parameter("action") == "wbsearchentities" { return search(request.parameter("search") ?? "") }
    let prefix = "/wiki/Special:EntityData/"
    guard request.path.hasPrefix(prefix), request.path.hasSuffix(".json") else { return .notFound }
    let id = String(request.path.dropFirst(prefix.count).dropLast(5))
    guard id.first == "Q", let number = Int(id.dropFirst()), index.companies.indices.contains(number - 1_000_000) else { return .notFound }
    return Reply(json: ["entities": .object([.init(name: id, value: entity(index.companies[number - 1_000_000], id))])])
  }

  private func entity(_ company: Company, _ id: String) -> JSONText {
    let language = company.tongue.rawValue
    let label: JSONText = ["language": .string(language), "value": .string(company.brand)]
    func quantity(_ amount: Int) -> JSONText { ["amount": .string("+\(amount)"), "unit": "1"] }
    func time(_ year: Int) -> JSONText {
      [
        "time": .string("+\(year)-00-00T00:00:00Z"), "timezone": 0, "before": 0, "after": 0, "precision": 9,
        "calendarmodel": "http://www.wikidata.org/entity/Q1985727",
      ]
    }
    func statement(_ property: String, _ type: String, _ kind: String, _ value: JSONText, rank: String = "normal") -> JSONText {
      [
        "mainsnak": [
          "snaktype": "value", "property": .string(property), "datavalue": ["value": value, "type": .string(kind)],
          "datatype": .string(type),
        ], "type": "statement", "id": .string("\(id)$\(property)-\(rank)"), "rank": .string(rank),
      ]
    }
    let claims: JSONText = [
      "P856": [
        statement("P856", "url", "string", .string("https://old.\(company.domain)/"), rank: "deprecated"),
        statement("P856", "url", "string", .string("https://\(company.site)/"), rank: "preferred"),
      ],
      "P1278": [statement("P1278", "external-id", "string", .string(company.lei))],
      "P571": [statement("P571", "time", "time", time(company.foundedIn))],
      "P1128": [statement("P1128", "quantity", "quantity", quantity(company.employees))],
    ]
    return [
      "pageid": .integer(company.index + 1), "ns": 0, "title": .string(id), "lastrevid": 1, "modified": "2026-10-01T00:00:00Z",
      "type": "item", "id": .string(id), "labels": .object([.init(name: language, value: label)]), "descriptions": [:], "aliases": [:],
      "claims": claims, "sitelinks": [:],
    ]
  }

  private func search(_ text: String) -> Reply {
    let found = index.companies(named: text).prefix(7)
    return Reply(
      json: [
        "searchinfo": ["search": .string(text)],
        "search": .array(
          found.map {
            [
              "id": .string("Q\(1_000_000 + $0.index)"), "label": .string($0.brand), "description": "company",
              "match": ["type": "label", "language": .string($0.tongue.rawValue), "text": .string($0.brand)],
            ]
          }), "success": 1,
      ])
  }
}
