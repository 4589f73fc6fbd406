/// Column names of known role, in six languages and as CRMs export them.
enum HeaderDictionary {
  /// The role of a name: looked up whole, then without the words that only say whose or which (`mailing`, `work`, `2`), then by
  /// its telling word. Nil when nothing is known.
  static func role(of header: HeaderText) -> ColumnRole? {
    if header.words.isEmpty { return nil }
    if let role = exact[header.compact] { return role }
    if let role = custom(header) { return role }
    let core = withoutContext(header.words)
    if !core.isEmpty, core.count < header.words.count {
      if let role = exact[core.joined()], role != .id || isOwnKey(header.words) { return phoneKind(role, header.words) }
    }
    return HeaderRules.role(of: header.words)
  }

  /// Whether the name may be a person's or an organization's, which the other columns and the values decide.
  static func isBareName(_ header: HeaderText) -> Bool {
    bareNames.contains(header.compact) || (header.words.count > 1 && bareNames.contains(withoutTableWords(header.words)))
  }

  /// `Person - ID` and `Contact ID` are the record's own key; `Account ID` and `Owner ID` are another record's.
  private static func isOwnKey(_ words: [String]) -> Bool {
    words.allSatisfy { ["id", "person", "contact", "lead", "record", "hs", "object", "unique", "sf", "crm", "external"].contains($0) }
  }

  /// `Email (Work)` is an email, and `Person - Phone - Mobile` a mobile phone.
  private static func phoneKind(_ role: ColumnRole, _ words: [String]) -> ColumnRole {
    guard role == .phone else { return role }
    if words.contains(where: { ["mobile", "cell", "cellular"].contains($0) }) { return .mobilePhone }
    if words.contains(where: { ["home", "private", "privat", "casa", "domicile"].contains($0) }) { return .homePhone }
    if words.contains("fax") { return .fax }
    return role
  }

  /// A custom field's name ends in what it is: `hs_email_domain`, `cf_twitter`.
  private static func custom(_ header: HeaderText) -> ColumnRole? {
    guard let first = header.words.first, header.words.count > 1, ["cf", "hs", "custom", "x"].contains(first) else { return nil }
    return exact[header.words.dropFirst().joined()]
  }

  /// `ltable_name` and `left_name`, from joined tables, are `name`.
  private static func withoutTableWords(_ words: [String]) -> String {
    words.filter { !["ltable", "rtable", "left", "right", "src", "dst", "l", "r"].contains($0) }.joined()
  }

  private static func withoutContext(_ words: [String]) -> [String] {
    var core = words[...]
    while let first = core.first, core.count > 1, context.contains(first) || Int(first) != nil { core.removeFirst() }
    while let last = core.last, core.count > 1, context.contains(last) || Int(last) != nil { core.removeLast() }
    return Array(core)
  }

  private static let context: Set<String> = [
    "ltable", "rtable", "left", "right", "billing", "shipping", "mailing", "other", "work", "home", "private", "business", "office",
    "person", "people", "organization",
    "organisation", "lead", "contact", "account", "company", "customer", "client", "supplier", "vendor", "primary", "main",
    "additional", "secondary", "secondaries", "alternate", "alternative", "alt", "default", "preferred", "direct", "general", "current",
    "legal",
    "hq", "headquarters", "registered", "postal", "physical", "delivery", "invoice", "hs", "custom", "value", "mobile", "personal",
    "first", "second", "third", "user", "member", "employee", "my", "raw", "original", "normalized", "cleaned", "corporate",
    "principale", "principal", "secondario", "secundario", "secundaria", "secondaire", "aziendale", "lavoro", "ufficio", "casa",
    "personale", "privato",
    "fatturazione", "spedizione", "sede", "legale", "operativa", "cliente", "contatto", "azienda", "persona", "referente",
    "geschaftlich", "geschaeftlich", "privat", "dienstlich", "rechnung", "rechnungs", "liefer", "firma", "kunde", "kontakt",
    "professionnel", "professionnelle", "pro", "domicile", "personnel", "facturation", "livraison", "contact", "societe", "bureau",
    "trabajo", "empresa", "contacto", "facturacion", "envio", "oficina", "fiscal", "cliente",
    "trabalho", "comercial", "residencial", "cobranca", "entrega", "contato", "escritorio", "pessoal", "corporativo",
    "of", "the", "di", "del", "della", "de", "du", "da", "do", "der", "des",
  ]

  private static let bareNames: Set<String> = ["name", "names", "nome", "nom", "nombre"]

  /// Compact name to role.
  static let exact: [String: ColumnRole] = {
    var roles: [String: ColumnRole] = [:]
    for (role, names) in HeaderNames.all {
      for name in names.split(separator: "|") { roles[HeaderText(String(name)).compact] = role }
    }
    return roles
  }()
}
