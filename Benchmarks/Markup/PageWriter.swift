/// Writes pages as companies put them on the web: head with metadata, navigation, a table of products, people, news, footer.
struct PageWriter {
  private var random: SplitMix
  private var html = ""

  private static let words = [
    "quality", "pump", "valve", "service", "steel", "delivery", "since", "family", "engineering", "the", "of", "and", "with", "for", "our",
    "customers", "Europe", "precision", "Qualität", "società", "città", "são", "über", "machine", "water", "pressure", "certified", "team",
  ]
  private static let givenNames = ["Ada", "Grace", "Giulia", "Jürgen", "João", "Marie", "Zoë", "Luca", "Ana", "Björn"]
  private static let familyNames = ["Lovelace", "Rossi", "Müller", "Silva", "Dubois", "García", "Schmidt", "Bianchi", "Novák", "Smith"]

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// A page of about so many bytes.
  mutating func page(bytes: Int) -> String {
    html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Acme Pumps — \(sentence(4))</title>\n"
    head()
    html += "</head><body class=\"home page\">\n<header><nav><ul class=\"menu\">\n"
    for index in 0..<24 {
      html += "<li class=\"item item-\(index)\"><a href=\"/section/\(index)?ref=nav&amp;x=1\">\(sentence(2))</a></li>\n"
    }
    html += "</ul></nav></header>\n<main id=\"content\">\n"
    var round = 0
    while html.utf8.count < bytes - 2_000 {
      switch round % 4 {
      case 0: products()
      case 1: people()
      case 2: news()
      default: table()
      }
      round += 1
    }
    footer()
    return html
  }

  private mutating func head() {
    html += """
      <meta name="description" content="\(sentence(14))">
      <meta property="og:title" content="Acme Pumps"><meta property="og:type" content="website">
      <meta property="og:url" content="https://www.acme.example/"><meta property="og:image" content="https://www.acme.example/i.png">
      <link rel="canonical" href="https://www.acme.example/"><link rel="stylesheet" href="/css/site.css">
      <script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","@id":"https://www.acme.example/#org",
      "name":"Acme Pumps","legalName":"Acme Pumps S.r.l.","url":"https://www.acme.example/","telephone":"+39 040 405446",
      "address":{"@type":"PostalAddress","streetAddress":"Via Roma 1","postalCode":"34121","addressLocality":"Trieste","addressCountry":"IT"},
      "sameAs":["https://www.linkedin.com/company/acme-pumps","https://x.com/acmepumps"]}</script>
      <script>var dataLayer = dataLayer || []; function track(a, b) { return a < b && b > 0; }</script>
      <style>.menu li { margin: 0 } .item > a:hover { color: red }</style>

      """
  }

  private mutating func products() {
    html += "<section class=\"products\"><h2>\(sentence(3))</h2>\n"
    for index in 0..<8 {
      html += """
        <article class="card product" itemscope itemtype="https://schema.org/Product"><a href="/product/\(random.below(10_000))">
        <img src="/img/\(index).jpg" alt="\(sentence(3))" width="320" height="240"></a><h3 itemprop="name">\(sentence(3))</h3>
        <p class="teaser" itemprop="description">\(sentence(22))</p><div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
        <span itemprop="price" content="\(random.below(900)).00">&euro; \(random.below(900)),00</span>
        <meta itemprop="priceCurrency" content="EUR"></div></article>

        """
    }
    html += "</section>\n"
  }

  private mutating func people() {
    html += "<section class=\"team\"><h2>Team</h2><ul>\n"
    for _ in 0..<10 {
      let given = Self.givenNames[random.below(10)]
      let family = Self.familyNames[random.below(10)]
      html += """
        <li class="h-card person"><img class="u-photo" src="/people/\(random.below(99)).jpg" alt=""><a class="p-name u-url" href="/people/\
        \(random.below(999))">\(given) \(family)</a> <span class="p-job-title">\(sentence(2))</span>
        <a class="u-email" href="mailto:info\(random.below(99))@acme.example">write</a> <a class="p-tel" href="tel:+39040405\
        \(100 + random.below(899))">call</a></li>

        """
    }
    html += "</ul></section>\n"
  }

  private mutating func news() {
    html += "<section class=\"news\">\n"
    for _ in 0..<5 {
      html += "<div class=\"entry\"><h4><a href=\"/news/\(random.below(9_999))\">\(sentence(6))</a></h4><time datetime=\"2026-0"
      html +=
        "\(1 + random.below(9))-1\(random.below(9))\">\(random.below(28)) May</time>\n<p>\(sentence(60))</p><p>\(sentence(40))</p></div>\n"
    }
    html += "</section>\n"
  }

  private mutating func table() {
    html += "<table class=\"data\"><thead><tr><th>Model<th>Flow<th>Head</tr></thead><tbody>\n"
    for index in 0..<30 {
      html += "<tr><td>AP-\(index)</td><td class=\"number\">\(random.below(500))</td><td class=\"number\">\(random.below(90))</td></tr>\n"
    }
    html += "</tbody></table>\n"
  }

  private mutating func footer() {
    html += """
      </main><footer><div class="vcard"><span class="fn org">Acme Pumps</span> <div class="adr"><span class="street-address">Via Roma 1</span>,
      <span class="postal-code">34121</span> <span class="locality">Trieste</span></div> <a class="tel" href="tel:+39040405446">040 405446</a>
      <a class="email" href="mailto:info@acme.example">info@acme.example</a></div><p>P.IVA 01234567890 · REA TS-123456</p>
      <a rel="me" href="https://www.linkedin.com/company/acme-pumps">LinkedIn</a></footer></body></html>

      """
  }

  private mutating func sentence(_ count: Int) -> String {
    var text = ""
    for index in 0..<count {
      if index > 0 { text += " " }
      text += Self.words[random.below(Self.words.count)]
    }
    return text
  }
}
