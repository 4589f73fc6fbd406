import Notation

/// How postal addresses are written in a part of the world.
struct AddressForm: Sendable {
  /// Where the town stands.
  enum Order: Sendable {
    /// `10115 Berlin`
    case codeThenTown
    /// `Leeds, West Yorkshire LS1 4AB`
    case townThenCode
  }

  /// The country that the form is of, by the length of the code; nil where several write alike.
  let country: String?
  let order: Order
  let code: Pattern
  let street: Pattern

  private init(_ country: String?, _ order: Order, code: String, street: String) {
    self.country = country
    self.order = order
    self.code = FixedPattern.make(#"(?:^|[\s,;(|·•\-–])"# + code + #"(?:$|[\s,;)|·•.\-–])"#)
    self.street = FixedPattern.make(#"(?:^|[^\p{L}\d])(?<street>"# + street + ")")
  }

  private static let name = #"[\p{L}\d'’.º°/&\- ]"#
  private static let number = #"\d{1,5}(?:\s?[a-zA-Z]\b)?(?:\s?[/\-–]\s?\d{1,5}(?:\s?[a-zA-Z]\b)?)?"#
  private static let german =
    #"\p{Lu}[\p{L}.\- ]{0,50}(?:(?i)stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|hof|chaussee|promenade|markt|berg|graben|kai|steig|zeile|wall|tor)\s+"#
    + number + #"|(?:Am|An der|An den|Im|In der|Zum|Zur|Unter den|Auf der|Auf dem)\s+\p{Lu}[\p{L}\- ]{1,40}\s"# + number
  private static let english =
    #"(?:(?:Unit|Suite|Floor|Flat|Studio)\s[\w]{1,5},?\s)?\d{1,5}[A-Za-z]?(?:\s?[\-–]\s?\d{1,5})?,?\s+\p{Lu}[\p{L}\d'’.\- ]{1,50}?\s(?:(?i)street|st|road|rd|lane|ln|avenue|ave|drive|dr|way|square|sq|place|close|court|ct|gardens|terrace|mews|hill|row|park|gate|walk|crescent|boulevard|blvd|parade|quay|wharf|highway|hwy|yard)\b\.?"#

  static let all: [AddressForm] = [
    AddressForm(
      "IT", .codeThenTown, code: #"(?:(?:I|IT)\s?[\-–]\s?)?(?<code>\d{5})"#,
      street:
        #"(?:(?i)via|viale|v\.le|piazza|p\.?\s?zza|piazzale|p\.le|corso|c\.so|largo|vicolo|strada|contrada|c\.da|loc\.|località|frazione|fraz\.|lungo\p{L}+|galleria|salita|borgo|zona industriale)\s+"#
        + #"[\p{L}\d'’.º° \-]{2,60}(?:,?\s*(?:n\.?\s*)?\d{1,4}(?:\s?/?\s?[A-Za-z]\b)?|,?\s*s\.?n\.?c\.?)?"#),
    AddressForm("DE", .codeThenTown, code: #"(?:(?:D|DE)\s?[\-–]\s?)?(?<code>\d{5})"#, street: german),
    AddressForm(nil, .codeThenTown, code: #"(?:(?<land>A|AT|CH)\s?[\-–]\s?)?(?<code>[1-9]\d{3})"#, street: german),
    AddressForm(
      "FR", .codeThenTown, code: #"(?:F\s?[\-–]\s?)?(?<code>\d{5})"#,
      street:
        #"\d{1,4}(?:\s?(?:bis|ter|quater))?\s*,?\s+(?:(?i)rue|avenue|av\.|boulevard|bd\.?|bld\.?|place|quai|allées?|chemin|impasse|route|cours|square|passage|faubourg|esplanade|voie|rond-point)\s"#
        + name + "{2,60}"),
    AddressForm(
      "ES", .codeThenTown, code: #"(?:E\s?[\-–]\s?)?(?<code>(?:0[1-9]|[1-4]\d|5[0-2])\d{3})"#,
      street:
        #"(?:(?i)c/|calle|avda\.?|avenida|av\.|plaza|pza\.?|paseo|pº|ronda|carrer|gran vía|camino|carretera|ctra\.?|polígono|travesía|rambla)\s*"#
        + #"[\p{L}\d'’.º/ \-]{2,60}(?:,\s*(?:n\.?º?\s*)?\d{1,4}\p{L}?(?:,\s*(?:[\dºª]+\s?\p{L}{0,10}|bajo|local \d+))?)?"#),
    AddressForm(
      "PT", .codeThenTown, code: #"(?<code>[1-9]\d{3}-\d{3})"#,
      street: #"(?:(?i)rua|r\.|avenida|av\.|praça|largo|travessa|estrada|alameda|calçada)\s+"#
        + #"[\p{L}\d'’.º \-]{2,60}(?:,\s*(?:n\.?º?\s*)?\d{1,4}\p{L}?(?:,\s*[\dºª]+\s?\p{L}{0,10})?)?"#),
    AddressForm(
      "GB", .townThenCode,
      code:
        #"(?<code>(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY])\s\d[ABD-HJLNP-UW-Z]{2})"#,
      street: english),
    AddressForm(
      "US", .townThenCode,
      code:
        #"(?<region>A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s+(?<code>\d{5})(?:-\d{4})?"#,
      street: english),
  ]
}
