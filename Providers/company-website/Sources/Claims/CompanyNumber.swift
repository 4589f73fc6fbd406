import Notation
import Normalization
import Profiles

/// A kind of number that companies have, as pages write it: a label, then the number.
struct CompanyNumber: Sendable {
  let scheme: String
  let pattern: Pattern
  /// What is put before the number's characters: the country of a VAT number.
  let prefix: String
  /// Whether the number, without spaces and punctuation, can be one.
  let isValid: @Sendable (String) -> Bool
  /// Where a number of this form must be in use; nil where the form says it.
  let regions: [Region]?
  /// Without a check digit only the label tells that it is one.
  let factor: Double

  private init(
    _ scheme: String, _ pattern: String, prefix: String = "", regions: [String]? = nil, factor: Double = 1,
    isValid: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.scheme = scheme
    self.pattern = FixedPattern.make("(?i)(?:^|[^\\p{L}\\d])" + pattern)
    self.prefix = prefix
    self.regions = regions.map { $0.compactMap { Region($0) } }
    self.factor = factor
    self.isValid = isValid
  }

  /// What may stand between a label and its number.
  private static let gap = #"\s*(?:n(?:\.|r\.?|°|º|o\.?|úmero|umber|ummer)?|nr\.?)?\s*[:.\-–]?\s*"#
  private static let vat =
    #"(?:vat(?:\s*(?:reg(?:istration)?\.?|id))?|partita\s*iva|p\.?\s*iva|c\.?f\.?\s*(?:e|/|-)\s*p\.?\s*iva|iva|ust\.?-?\s*id(?:\.|-|entifikations)*(?:nr\.?|nummer)?|umsatzsteuer-?\s*(?:id(?:entifikations)?(?:nummer|-?nr\.?)?)?|uid(?:-?nr\.?|-?nummer)?|tva(?:\s*intra(?:communautaire)?)?|t\.v\.a\.|n°?\s*tva|nif|cif|tax\s*id)"#
  /// Of Italian companies the tax code is the same number, and stands in the label too.
  private static let taxCode = #"(?:\s*(?:e|/|-|–)\s*(?:c\.?\s?f\.?|cod(?:\.|ice)\s*fiscale))?"#
  private static let taxID = #"(?:c\.?\s?i\.?\s?f|n\.?\s?i\.?\s?f|nipc|contribuinte|nif/cif|cif/nif|vat|iva)"#

  static let all: [CompanyNumber] = [
    // Italy: partita IVA, which is the tax number of companies too; the chamber's REA.
    CompanyNumber(
      "vat", vat + taxCode + gap + #"(?:IT[\s\-]?)?(?<number>\d{11})\b"#, prefix: "IT", regions: ["IT"], isValid: CheckDigits.luhn),
    CompanyNumber("vat", vat + taxCode + gap + #"IT[\s\-]?(?<number>\d{11})\b"#, prefix: "IT", isValid: CheckDigits.luhn),
    CompanyNumber(
      "company_number", #"(?:n(?:\.|umero)?\s*)?r\.?e\.?a\.?"# + gap + #"(?<number>[A-Z]{2}\s*[-–/.]?\s*\d{5,7})\b"#, regions: ["IT"],
      factor: 0.95),
    // Germany, Austria, Switzerland.
    CompanyNumber("vat", #"(?<number>DE\s?(?:\d\s?){8}\d)\b"#) { CheckDigits.germanVAT(String($0.dropFirst(2))) },
    CompanyNumber("vat", #"(?<number>ATU\s?\d{8})\b"#) { CheckDigits.austrianVAT(String($0.dropFirst(3))) },
    CompanyNumber("company_number", #"FN\s*[:.]?\s*(?<number>\d{5,6}\s?[a-z])\b"#, prefix: "FN ", regions: ["AT"], factor: 0.95),
    CompanyNumber("company_number", #"(?<number>CHE[\s\-]?\d{3}[.\s]?\d{3}[.\s]?\d{3})"#) { CheckDigits.swissUID(String($0.dropFirst(3))) },
    // France.
    CompanyNumber("vat", #"(?<number>FR\s?[0-9A-Z]{2}\s?\d{3}\s?\d{3}\s?\d{3})\b"#) { CheckDigits.frenchVAT(String($0.dropFirst(2))) },
    CompanyNumber("siret", "siret" + gap + #"(?<number>(?:\d\s?){13}\d)\b"#, isValid: CheckDigits.luhn),
    CompanyNumber(
      "company_number",
      #"(?:siren|r\.?c\.?s\.?\s*(?:de\s+)?[\p{L} \-]{0,30}?)"# + gap + #"(?:[AB]\s)?(?<number>\d{3}[\s.]?\d{3}[\s.]?\d{3})\b"#,
      regions: ["FR"], isValid: CheckDigits.luhn),
    // Spain, Portugal, Brazil.
    CompanyNumber(
      "tax_id",
      taxID + gap
        + #"(?:ES[\s\-]?)?(?<number>[ABCDEFGHJNPQRSUVW][\s\-.]?\d{2}[.\s]?\d{3}[.\s]?\d{2}[\dA-J]|[ABCDEFGHJNPQRSUVW][\s\-]?\d{7}[\s\-]?[\dA-J])\b"#,
      regions: ["ES"], isValid: CheckDigits.spanishTaxID),
    CompanyNumber(
      "tax_id", taxID + gap + #"(?:PT[\s\-]?)?(?<number>[1-9]\d{2}[\s.]?\d{3}[\s.]?\d{3})\b"#, regions: ["PT"],
      isValid: CheckDigits.portugueseTaxID),
    CompanyNumber("tax_id", "cnpj" + gap + #"(?<number>\d{2}\.?\d{3}\.?\d{3}/?\d{4}-?\d{2})\b"#, isValid: CheckDigits.cnpj),
    // United Kingdom.
    CompanyNumber(
      "vat", vat + gap + #"(?:GB[\s\-]?)?(?<number>\d{3}\s?\d{4}\s?\d{2})\b"#, prefix: "GB", regions: ["GB"],
      isValid: CheckDigits.britishVAT),
    CompanyNumber("vat", #"(?<number>GB\s?\d{3}\s?\d{4}\s?\d{2})\b"#) { CheckDigits.britishVAT(String($0.dropFirst(2))) },
    CompanyNumber(
      "company_number",
      #"(?:company|companies\s+house|registered|registration|co\.?)\s*(?:registration|reg\.?|house|in\s+england(?:\s+(?:and|&)\s+wales)?|in\s+scotland|company)?\s*(?:under\s+)?(?:company\s+)?(?:no\.?|number|#|:)\s*(?:is\s*)?[:.]?\s*(?<number>(?:SC|NI|OC|SO|NC)\s?\d{6}|0?\d{7})\b"#,
      regions: ["GB"], factor: 0.95),
  ]
}

/// Claims of company numbers behind their labels.
enum NumberClaims {
  /// The court is part of a German register number: each counts for itself.
  private static let german = FixedPattern.make(
    #"\b(?<number>HR\s?[AB])\s*:?\s*(?:Nr\.?|Nummer)?\s*:?\s*(?<digits>\d{1,6}(?:\s?[A-Z]{1,2}\b)?)"#)
  private static let court = FixedPattern.make(
    #"(?:Amtsgerichts?|AG|Registergericht:?(?:\s*Amtsgericht)?|Handelsregister(?:\s*des\s*Amtsgerichts)?:?)\s+(?<court>\p{Lu}[\p{L}\-]{2,30}(?: (?:am|an der|a\.)\s?\p{L}+)?)"#
  )

  static func read(_ page: PageText, into claims: inout PageClaims) {
    for (index, line) in page.lines.enumerated() where !line.isCredit && line.text.utf8.count <= 2_000 {
      guard line.text.utf8.contains(where: { $0 &- 48 < 10 }) else { continue }
      // A label may stand alone in the line before its number.
      let before =
        index > 0 && page.lines[index - 1].text.utf8.count <= 60 && !page.lines[index - 1].isCredit ? page.lines[index - 1].text + ": " : ""
      read(line, line.text, &claims)
      if !before.isEmpty, line.text.first.map({ $0.isNumber || $0.isUppercase }) == true, line.text.utf8.count <= 40 {
        read(line, before + line.text, &claims)
      }
      register(line, near: page.lines[max(0, index - 2)...min(page.lines.count - 1, index + 2)].map(\.text), &claims)
    }
  }

  private static func read(_ line: PageText.Line, _ text: String, _ claims: inout PageClaims) {
    for kind in CompanyNumber.all {
      if let regions = kind.regions, claims.region.map({ !regions.contains($0) }) ?? true { continue }
      for match in (try? kind.pattern.allMatches(in: text, limit: 4)) ?? [] {
        guard let raw = match["number"] else { continue }
        let number = raw.uppercased().filter { $0.isLetter || $0.isNumber }
        guard kind.isValid(number) else { continue }
        let value = kind.scheme == "company_number" ? shown(number, kind) : kind.prefix + number
        claims.add(
          .identifier, parts: ["scheme": kind.scheme, "value": value], .labelled, at: ElementPlace(line.node, how: "text"),
          snippet: line.text,
          factor: kind.factor)
      }
    }
  }

  /// Register numbers as the register itself writes them.
  private static func shown(_ number: String, _ kind: CompanyNumber) -> String {
    if number.hasPrefix("CHE") {
      let digits = number.dropFirst(3)
      return "CHE-\(digits.prefix(3)).\(digits.dropFirst(3).prefix(3)).\(digits.suffix(3))"
    }
    if kind.prefix == "FN " { return "FN \(number.dropLast())\(number.suffix(1).lowercased())" }
    if kind.regions?.first == Region("IT"), number.prefix(2).allSatisfy(\.isLetter) { return "\(number.prefix(2))-\(number.dropFirst(2))" }
    // Companies House pads to eight digits.
    if kind.regions?.first == Region("GB"), number.count == 7 { return "0" + number }
    return number
  }

  private static func register(_ line: PageText.Line, near lines: [String], _ claims: inout PageClaims) {
    guard let match = german.firstMatch(in: line.text), let section = match["number"], let digits = match["digits"] else { return }
    let number = section.filter { $0 != " " } + " " + digits.filter { $0 != " " || digits.last?.isLetter == true }
    let name = (court.firstMatch(in: line.text) ?? lines.lazy.compactMap { court.firstMatch(in: $0) }.first)?["court"]
    claims.add(
      .identifier, parts: ["scheme": "company_number", "value": name.map { "Amtsgericht \($0) \(number)" } ?? number], .labelled,
      at: ElementPlace(line.node, how: "text"), snippet: line.text, factor: name == nil ? 0.8 : 1)
  }
}
