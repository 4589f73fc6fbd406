/// `rdap.org` and any host that begins with `rdap.`: domains by RFC 9083, their registrants as jCards.
struct RDAPRegistry {
  let index: CompanyIndex

  static func isHost(_ host: String) -> Bool { host.hasPrefix("rdap.") }

  func reply(_ request: OriginRequest) -> Reply {
    let parts = request.path.split(separator: "/").map { $0.lowercased() }
    let type = "application/rdap+json"
    guard let place = parts.firstIndex(of: "domain"), place + 1 < parts.count, let company = index.company(host: parts[place + 1]),
      company.domain == parts[place + 1]
    else {
      return Reply(404, json: ["errorCode": 404, "title": "Not Found", "description": ["The domain is not registered."]], type: type)
    }
    // Of natural persons' domains nothing may be said, RFC 9537; every fifth is one.
    let isRedacted = company.index % 5 == 4
    let name = isRedacted ? "" : company.legalName
    let card: JSONText = [
      "vcard",
      [
        ["version", [:], "text", "4.0"], ["fn", [:], "text", .string(name)], ["org", [:], "text", .string(name)],
        [
          "adr", ["cc": .string(company.tongue.words.country)], "text",
          [
            "", "", .string(isRedacted ? "" : company.streetAddress), .string(isRedacted ? "" : company.city), "",
            .string(isRedacted ? "" : company.postalCode), "",
          ],
        ],
        ["tel", ["type": ["voice"]], "uri", .string(isRedacted ? "" : "tel:\(company.telephone)")],
        ["email", [:], "text", .string(isRedacted ? "" : company.email)],
      ],
    ]
    let registrar: JSONText = [
      "objectClassName": "entity", "handle": "9999", "roles": ["registrar"],
      "vcardArray": ["vcard", [["version", [:], "text", "4.0"], ["fn", [:], "text", "Example Registrar, Inc."]]],
      "publicIds": [["type": "IANA Registrar ID", "identifier": "9999"]],
    ]
    return Reply(
      json: [
        "objectClassName": "domain", "rdapConformance": ["rdap_level_0", "redacted"], "handle": .string("D\(company.index)-EX"),
        "ldhName": .string(company.domain.uppercased()), "status": ["client transfer prohibited"],
        "events": [
          ["eventAction": "registration", "eventDate": .string("\(max(1995, company.foundedIn))-05-06T07:08:09Z")],
          ["eventAction": "expiration", "eventDate": "2027-05-06T07:08:09Z"],
          ["eventAction": "last changed", "eventDate": "2026-05-06T07:08:09Z"],
        ],
        "entities": [
          ["objectClassName": "entity", "handle": "C\(company.index)", "roles": ["registrant"], "vcardArray": card], registrar,
        ],
        "nameservers": [["objectClassName": "nameserver", "ldhName": "NS1.HOSTING.EXAMPLE"]],
        "secureDNS": ["delegationSigned": false],
        "redacted": isRedacted ? [["name": ["type": "Registrant Name"], "method": "emptyValue"]] : [],
      ], type: type)
  }
}
