/// How a company's pages say who it is, in one of the ways that there are.
struct CompanyMarkup {
  private let company: Company
  private let markup: Company.Markup

  init(_ company: Company, isRedesigned: Bool) {
    self.company = company
    markup = isRedesigned ? .plain : company.markup
  }

  private var words: Tongue.Words { company.tongue.words }
  private func text(_ text: String) -> String { HTML.escape(text) }

  /// For the head of every page.
  var head: String {
    switch markup {
    case .jsonLD: "<script type=\"application/ld+json\">\(jsonLD.text)</script>\n"
    case .openGraph:
      """
      <meta property="og:type" content="website"><meta property="og:site_name" content="\(text(company.brand))">
      <meta property="og:url" content="https://\(company.site)/"><meta property="og:title" content="\(text(company.brand))">
      <meta property="og:phone_number" content="\(company.telephone)"><meta property="og:email" content="\(company.email)">

      """
    case .microdata, .hCard, .plain: ""
    }
  }

  private var jsonLD: JSONText {
    [
      "@context": "https://schema.org", "@type": "Organization", "@id": .string("https://\(company.site)/#organization"),
      "name": .string(company.brand), "legalName": .string(company.legalName), "url": .string("https://\(company.site)/"),
      "telephone": .string(company.telephone), "email": .string(company.email), "vatID": .string(company.vatNumber),
      "leiCode": .string(company.lei), "foundingDate": .string("\(company.foundedIn)"),
      "numberOfEmployees": ["@type": "QuantitativeValue", "value": .integer(company.employees)],
      "address": [
        "@type": "PostalAddress", "streetAddress": .string(company.streetAddress), "postalCode": .string(company.postalCode),
        "addressLocality": .string(company.city), "addressCountry": .string(words.country),
      ],
      "sameAs": .array(company.socialProfiles.map { .string($0) }),
    ]
  }

  /// On the home page.
  var short: String {
    """
    <h1>\(text(company.brand))</h1><p class="claim">\(text(words.filler))</p>
    <p><a href="tel:\(company.telephone)">\(company.nationalTelephone)</a></p>
    """
  }

  /// On the contact page.
  var contact: String {
    switch markup {
    case .microdata:
      """
      <div itemscope itemtype="https://schema.org/Organization"><h1 itemprop="name">\(text(company.brand))</h1>
      <span itemprop="legalName">\(text(company.legalName))</span>
      <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="streetAddress">\(text(company.streetAddress))</span>
      <span itemprop="postalCode">\(company.postalCode)</span> <span itemprop="addressLocality">\(company.city)</span>
      <meta itemprop="addressCountry" content="\(words.country)"></div>
      <a itemprop="telephone" content="\(company.telephone)" href="tel:\(company.telephone)">\(company.nationalTelephone)</a>
      <a href="mailto:\(company.email)"><span itemprop="email">\(company.email)</span></a>
      <meta itemprop="vatID" content="\(company.vatNumber)"></div>
      """
    case .hCard:
      """
      <div class="vcard h-card"><h1 class="fn org p-name p-org">\(text(company.brand))</h1>
      <p class="adr p-adr h-adr"><span class="street-address p-street-address">\(text(company.streetAddress))</span>
      <span class="postal-code p-postal-code">\(company.postalCode)</span> <span class="locality p-locality">\(company.city)</span>
      <span class="country-name p-country-name">\(words.country)</span></p>
      <a class="tel p-tel" href="tel:\(company.telephone)">\(company.nationalTelephone)</a>
      <a class="email u-email" href="mailto:\(company.email)">\(company.email)</a> <a class="url u-url" href="https://\(company.site)/"></a></div>
      """
    case .jsonLD, .openGraph, .plain:
      """
      <h1>\(words.contact)</h1><p>\(text(company.legalName))<br>\(text(company.streetAddress))<br>
      \(company.postalCode) \(company.city)</p>
      <p>\(words.telephone): <a href="tel:\(company.telephone)">\(company.nationalTelephone)</a></p>
      <p><a href="mailto:\(company.email)">\(company.email)</a></p>
      """
    }
  }
}
