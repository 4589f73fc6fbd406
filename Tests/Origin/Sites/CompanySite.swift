/// The web site of a company: a home page, contact, about and imprint in its language, a sitemap and a feed.
struct CompanySite {
  let company: Company
  /// The layout after a redesign: other names of classes, and structured data is gone.
  let isRedesigned: Bool
  /// When the content changed last.
  let modified: CalendarDate
  /// How much there is to read on each page, in paragraphs.
  let paragraphs: Int

  private var words: Tongue.Words { company.tongue.words }

  func reply(_ path: String) -> Reply {
    switch path {
    case "/": page(company.brand, CompanyMarkup(company, isRedesigned: isRedesigned).short)
    case words.contactPath: page(words.contact, CompanyMarkup(company, isRedesigned: isRedesigned).contact)
    case words.aboutPath: page(words.about, about)
    case words.imprintPath: page(words.imprint, imprint)
    case "/private/staff": page("Intranet", "<p>canary-private</p>")
    case "/sitemap.xml": Reply(xml: sitemap)
    case "/feed.xml": Reply(xml: feed, type: "application/rss+xml; charset=utf-8")
    default: .notFound
    }
  }

  private func page(_ title: String, _ main: String) -> Reply {
    let markup = CompanyMarkup(company, isRedesigned: isRedesigned)
    let frame = isRedesigned ? "x" : "page"
    return Reply(
      html: """
        <!doctype html>
        <html lang="\(company.tongue.rawValue)"><head><meta charset="utf-8"><title>\(HTML.escape("\(title) | \(company.brand)"))</title>
        <link rel="canonical" href="https://\(company.site)/"><link rel="alternate" type="application/rss+xml" href="/feed.xml">
        \(markup.head)</head>
        <body class="\(frame)"><nav class="\(frame)-nav"><a href="/">\(HTML.escape(company.brand))</a>
        <a href="\(words.aboutPath)">\(words.about)</a> <a href="\(words.contactPath)">\(words.contact)</a></nav>
        <main class="\(frame)-main">\(main)
        \(HTML.filler(company.tongue, paragraphs: paragraphs))</main>
        <footer class="\(frame)-footer"><a href="\(words.imprintPath)">\(words.imprint)</a>
        \(company.socialProfiles.map { "<a rel=\"me\" href=\"\($0)\"></a>" }.joined(separator: "\n"))
        <a href="/private/staff">Intranet</a></footer></body></html>
        """)
  }

  private var about: String {
    """
    <h1>\(words.about)</h1><dl><dt>\(words.founded)</dt><dd>\(company.foundedIn)</dd><dt>\(words.employees)</dt>
    <dd>\(company.employees)</dd></dl>
    """
  }

  private var imprint: String {
    """
    <h1>\(words.imprint)</h1><p><b>\(HTML.escape(company.legalName))</b><br>\(words.address): \(HTML.escape(company.streetAddress))<br>
    \(company.postalCode) \(company.city) \(company.region)</p>
    <p>\(words.taxNumber): \(company.vatNumber)<br>\(words.registerNumber): \(company.registerNumber)</p>
    <p>\(words.telephone): <a href="tel:\(company.telephone)">\(company.nationalTelephone)</a><br>
    <a href="mailto:\(company.email)">\(company.email)</a></p>
    """
  }

  private var sitemap: String {
    let pages = ["/", words.aboutPath, words.contactPath, words.imprintPath].map {
      "<url><loc>https://\(company.site)\($0)</loc><lastmod>\(modified.day)</lastmod></url>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\(pages.joined(separator: "\n"))</urlset>
      """
  }

  private var feed: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>\(HTML.escape(company.brand))</title><link>https://\(company.site)/</link>
    <description>\(HTML.escape(words.filler))</description><item><title>\(words.about)</title><link>https://\(company.site)\(words.aboutPath)</link>
    <guid>https://\(company.site)\(words.aboutPath)</guid><pubDate>\(modified.http)</pubDate></item></channel></rss>
    """
  }
}
