import Normalization
import Profiles

extension ValueNormalizer {
  /// Scheme and value, from parts, from the label, or from `scheme:value`; codes without spaces and punctuation, in upper case.
  func identifier(_ bytes: UnsafeBufferPointer<UInt8>, label: String?, _ given: [String: String], _ issues: inout [Issue]) -> ValueDraft? {
    let text = CleanText.line(bytes)
    guard let pair = pair(text, first: given["scheme"] ?? label, second: given["value"]) else {
      refuse(.identifier, "An identifier needs a value", &issues)
      return nil
    }
    let scheme = IdentifierScheme.canonical(pair.first ?? "")
    if scheme == IdentifierScheme.other { warn(.identifier, "The identifier has no scheme", &issues) }
    let value = IdentifierScheme.canonical(pair.second, scheme: scheme)
    guard !value.isEmpty else {
      refuse(.identifier, "An identifier needs a value", &issues)
      return nil
    }
    if !IdentifierScheme.isWellFormed(value, scheme: scheme) {
      warn(.identifier, "The identifier does not have the form of its scheme", &issues)
    }
    return ValueDraft(
      .identifier, "\(scheme):\(value)", raw: value == pair.second ? nil : pair.second, parts: ["scheme": scheme, "value": value])
  }

  /// System and value; the value is kept as it is, since another program made it.
  func externalID(_ bytes: UnsafeBufferPointer<UInt8>, label: String?, _ given: [String: String], _ issues: inout [Issue]) -> ValueDraft? {
    let text = CleanText.line(bytes)
    guard let pair = pair(text, first: given["system"] ?? label, second: given["value"]), let system = pair.first, !pair.second.isEmpty
    else {
      refuse(.externalID, "An external id needs a system and a value, such as hubspot:42", &issues)
      return nil
    }
    let name = CleanText.line(system).lowercased()
    return ValueDraft(.externalID, "\(name):\(pair.second)", parts: ["system": name, "value": pair.second])
  }

  /// `first:second`, unless the parts say them.
  private func pair(_ text: String, first: String?, second: String?) -> (first: String?, second: String)? {
    if let second { return (first, second) }
    if text.isEmpty { return nil }
    if let first { return (first, text) }
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return (nil, text) }
    let value = CleanText.line(String(text[text.index(after: colon)...]))
    return value.isEmpty ? (nil, text) : (CleanText.line(String(text[..<colon])), value)
  }
}

/// What identifiers are numbers of.
enum IdentifierScheme {
  static let other = "other"

  /// `lei`, `vat`, `duns`, `tax_id`, `company_number`..., or the name itself in lower case with underscores.
  static func canonical(_ name: String) -> String {
    let word = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    if let known = synonyms[word] { return known }
    return word.isEmpty ? other : word
  }

  private static let synonyms: [String: String] = {
    var table: [String: String] = [:]
    for (scheme, names) in [
      "vat":
        "vat vat_id vat_number vat_no vat_code vatid partita_iva p_iva piva part_iva ust_id ust_idnr ustid ustidnr ust_id_nr tva numero_tva "
        + "tva_intracommunautaire numero_de_tva iva umsatzsteuer_id",
      "lei": "lei lei_code", "duns": "duns duns_number d_u_n_s d_u_n_s_number dunsnumber",
      "tax_id": "tax_id tax_number taxid tin codice_fiscale cod_fiscale cf steuernummer steuer_id nif cif nif_cif cpf cnpj",
      "company_number": "company_number company_registration_number registration_number company_reg_no companies_house_number "
        + "handelsregisternummer hrb siren rea numero_rea company_no",
      "siret": "siret numero_siret n_siret", "ssn": "ssn soc_sec_id social_security_number social_security_no",
      "wikidata": "wikidata wikidata_id",
    ] {
      for name in names.split(separator: " ") { table[String(name)] = scheme }
    }
    return table
  }()

  /// The value without spaces, dots and dashes, in upper case, for the schemes whose form is known; trimmed for others.
  static func canonical(_ value: String, scheme: String) -> String {
    switch scheme {
    case "vat", "lei", "duns", "tax_id", "siret", "ssn":
      String(String.UnicodeScalarView(value.unicodeScalars.filter { !" .-/\u{A0}".unicodeScalars.contains($0) })).uppercased()
    case "wikidata": value.uppercased()
    default: value
    }
  }

  /// Whether the value has the length and characters of its scheme; for a LEI also its check digits (ISO 17442, ISO 7064 MOD 97-10).
  static func isWellFormed(_ value: String, scheme: String) -> Bool {
    let bytes = Array(value.utf8)
    let isAlphanumeric = bytes.allSatisfy { $0 &- 48 < 10 || $0 &- 65 < 26 }
    let isNumeric = bytes.allSatisfy { $0 &- 48 < 10 }
    switch scheme {
    case "lei":
      guard bytes.count == 20, isAlphanumeric else { return false }
      return bytes.reduce(0) { rest, byte in byte < 58 ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97 } == 1
    case "duns": return bytes.count == 9 && isNumeric
    case "siret": return bytes.count == 14 && isNumeric
    case "vat": return isAlphanumeric && (5...15).contains(bytes.count)
    default: return true
    }
  }
}
