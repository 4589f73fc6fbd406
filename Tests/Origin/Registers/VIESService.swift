/// `ec.europa.eu`: the SOAP service `checkVat`. Spain and Germany say that a number is valid and not whose it is.
struct VIESService {
  static let host = "ec.europa.eu"

  let index: CompanyIndex

  func reply(_ request: OriginRequest) -> Reply {
    guard request.path.hasPrefix("/taxation_customs/vies/services/checkVatService"), request.method == "POST" else { return .notFound }
    let text = String(decoding: request.body, as: UTF8.self)
    guard let country = Self.element("countryCode", in: text), let number = Self.element("vatNumber", in: text) else {
      return fault("INVALID_INPUT")
    }
    guard Tongue.allCases.contains(where: { $0.words.country == country }), number.utf8.count <= 12 else { return fault("INVALID_INPUT") }
    // Great Britain has left.
    if country == "GB" { return fault("INVALID_INPUT") }
    let company = index.company(vat: country + number)
    let isSilent = company == nil || country == "ES" || country == "DE"
    let name = isSilent ? "---" : company!.legalName.uppercased()
    let address = isSilent ? "---" : "\(company!.streetAddress)\n\(company!.postalCode) \(company!.city)".uppercased()
    return envelope(
      """
      <ns2:checkVatResponse xmlns:ns2="urn:ec.europa.eu:taxud:vies:services:checkVat:types"><ns2:countryCode>\(country)</ns2:countryCode>\
      <ns2:vatNumber>\(HTML.escape(number))</ns2:vatNumber><ns2:requestDate>2026-11-27+01:00</ns2:requestDate>\
      <ns2:valid>\(company != nil)</ns2:valid><ns2:name>\(HTML.escape(name))</ns2:name><ns2:address>\(HTML.escape(address))</ns2:address>\
      </ns2:checkVatResponse>
      """)
  }

  private func fault(_ text: String) -> Reply {
    envelope("<env:Fault><faultcode>env:Server</faultcode><faultstring>\(text)</faultstring></env:Fault>", status: 500)
  }

  private func envelope(_ body: String, status: Int = 200) -> Reply {
    Reply(
      status,
      xml: """
        <env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Header/><env:Body>\(body)</env:Body></env:Envelope>
        """, type: "text/xml; charset=UTF-8")
  }

  /// The text of the first element of a local name.
  private static func element(_ name: String, in text: String) -> String? {
    guard let open = text.range(of: "\(name)>"), let close = text[open.upperBound...].firstIndex(of: "<") else { return nil }
    return String(text[open.upperBound..<close])
  }
}

extension String {
  /// Where `other` occurs first.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
