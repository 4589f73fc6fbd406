/// `www.sec.gov`: the company search as Atom. It answers only callers who say who they are.
struct EDGARSearch {
  static let host = "www.sec.gov"

  let index: CompanyIndex

  func reply(_ request: OriginRequest) -> Reply {
    guard request.header("user-agent")?.contains("@") == true || request.header("user-agent")?.contains("http") == true else {
      return Reply(
        403, html: "<html><head><title>SEC.gov | Request Rate Threshold Exceeded</title></head><body>Declare your traffic</body></html>")
    }
    guard request.path == "/cgi-bin/browse-edgar", request.parameter("output") == "atom" else { return .notFound }
    let name = request.parameter("company") ?? ""
    let number = request.parameter("CIK").flatMap { Int($0) }
    let found =
      if let number, index.companies.indices.contains(number - 1) { [index.companies[number - 1]] } else { index.companies(named: name) }
    let entries = found.prefix(40).map { company in
      """
      <entry><title>\(HTML.escape(company.legalName.uppercased()))</title><id>urn:tag:www.sec.gov:cik=\(Self.cik(company))</id>
      <updated>2026-11-27T00:00:00-05:00</updated><content type="text/xml"><company-info><cik>\(Self.cik(company))</cik>
      <conformed-name>\(HTML.escape(company.legalName.uppercased()))</conformed-name><state>\(company.tongue.words.country)</state>
      <addresses><address type="business"><city>\(HTML.escape(company.city.uppercased()))</city><phone>\(company.nationalTelephone)</phone>
      <street1>\(HTML.escape(company.streetAddress.uppercased()))</street1><zip>\(company.postalCode)</zip></address></addresses>
      </company-info></content></entry>
      """
    }
    return Reply(
      xml: """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>EDGAR Company Search</title><id>urn:tag:www.sec.gov:search</id>
        <updated>2026-11-27T00:00:00-05:00</updated>\(entries.joined(separator: "\n"))</feed>
        """, type: "application/atom+xml; charset=utf-8")
  }

  private static func cik(_ company: Company) -> String {
    let digits = "\(company.index + 1)"
    return String(repeating: "0", count: 10 - digits.count) + digits
  }
}
