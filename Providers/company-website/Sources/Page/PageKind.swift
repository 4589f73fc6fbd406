import Locators

/// What a page of a company's site is for.
enum PageKind: String, Sendable, CaseIterable {
  case start, legal, contact, about

  /// The kinds that a visit looks for, the most telling first.
  static let sought: [PageKind] = [.legal, .contact, .about]
}

/// Tells by a link's text and address what it leads to, in English, Italian, German, French, Spanish and Portuguese.
enum PageGuide {
  private static let phrases: [(kind: PageKind, phrases: [String])] = [
    (
      .legal,
      [
        "impressum", "imprint", "legal notice", "legal notices", "legal information", "company information", "company details", "legal",
        "mentions legales", "aviso legal", "note legali", "dati societari", "informazioni legali", "informazioni societarie",
        "anbieterkennzeichnung", "informacion legal", "informacoes legais", "informacao legal", "nota legal", "mentions", "disclosure",
      ]
    ),
    (
      .contact,
      [
        "kontakt", "contact", "contact us", "contacts", "contatti", "contattaci", "contatto", "dove siamo", "contacto", "contactos",
        "contactanos", "contato", "contatos", "contacte nos", "fale conosco", "fale connosco", "nous contacter", "contactez nous",
        "get in touch", "find us", "kontaktieren sie uns", "ihr weg zu uns", "anfahrt", "donde estamos", "onde estamos", "sedi",
        "standorte",
        "locations", "ou nous trouver",
      ]
    ),
    (
      .about,
      [
        "about", "about us", "who we are", "our company", "company", "chi siamo", "azienda", "lazienda", "la nostra azienda", "uber uns",
        "ueber uns", "wir uber uns", "unternehmen", "das unternehmen", "qui sommes nous", "a propos", "lentreprise", "entreprise",
        "notre entreprise", "quienes somos", "sobre nosotros", "la empresa", "empresa", "sobre nos", "quem somos", "a empresa", "sobre",
      ]
    ),
  ]

  private static let kinds: [String: PageKind] = {
    var kinds: [String: PageKind] = [:]
    for entry in phrases { for phrase in entry.phrases { kinds[phrase] = entry.kind } }
    return kinds
  }()

  /// Words before which a page is about something else: posts, products, jobs.
  private static let asides: Set<String> = [
    "blog", "news", "notizie", "aktuelles", "actualites", "noticias", "product", "products", "prodotti", "produkte", "produits",
    "productos",
    "produtos", "shop", "category", "tag", "jobs", "career", "careers", "karriere", "wp content", "feed",
  ]

  /// What an address leads to and how surely, in `[0, 100]`; nil for anything else.
  static func guess(_ url: WebURL, text: String) -> (kind: PageKind, score: Int)? {
    let segments = url.path.split(separator: "/").map { FoldedText.of(PercentDecoding.decode($0)) }
    if let last = segments.last, isFile(url.path, last) { return nil }
    if segments.dropLast().contains(where: asides.contains) { return nil }
    let depth = max(0, segments.count - 2) * 10
    var best: (kind: PageKind, score: Int)?
    func offer(_ kind: PageKind?, _ score: Int) {
      guard let kind, score > best?.score ?? 0 else { return }
      best = (kind, score)
    }
    let words = FoldedText.of(text)
    offer(kinds[words], 100 - depth)
    if let last = segments.last { offer(kinds[withoutEnding(last)], 90 - depth) }
    if words.utf8.count <= 40 { offer(within(words), 60 - depth) }
    if let last = segments.last { offer(within(withoutEnding(last)), 50 - depth) }
    return best
  }

  /// The kind whose longest phrase stands in the text as whole words.
  private static func within(_ text: String) -> PageKind? {
    var best: (kind: PageKind, length: Int)?
    let padded = " \(text) "
    for (phrase, kind) in kinds where phrase.utf8.count >= 5 && phrase.utf8.count > best?.length ?? 0 && padded.contains(" \(phrase) ") {
      best = (kind, phrase.utf8.count)
    }
    return best?.kind
  }

  private static func withoutEnding(_ segment: String) -> String {
    for ending in [" html", " htm", " php", " aspx", " asp", " jsp"] where segment.hasSuffix(ending) {
      return String(segment.dropLast(ending.count))
    }
    return segment
  }

  private static let files: Set<String> = [
    "pdf", "jpg", "jpeg", "png", "gif", "svg", "webp", "zip", "doc", "docx", "xls", "xlsx", "mp4", "vcf", "ics", "xml", "css", "js",
  ]

  private static func isFile(_ path: String, _ last: String) -> Bool {
    path.hasSuffix("/") ? false : last.split(separator: " ").last.map { $0 != last && files.contains(String($0)) } ?? false
  }
}
