/// Names that no dictionary holds, by their telling words: `Best email to use` is an email.
enum HeaderRules {
  static func role(of words: [String]) -> ColumnRole? {
    let present = Set(words)
    func has(_ candidates: String...) -> Bool { candidates.contains { present.contains($0) } }
    let last = words.last ?? ""

    // Facts about another field are not that field: `Email Opt Out`, `Phone Validity`, `Number of Employees`.
    if has(
      "opt", "optout", "bounce", "bounced", "count", "number", "num", "flag", "is", "has", "score", "valid", "validity", "verified",
      "quality", "confidence", "hash", "status", "open", "opened", "clicked")
    {
      if has("status") { return .status }
      if !has("phone", "tel", "telephone", "mobile", "cell", "fax", "vat", "tax", "telefono", "telefone") { return nil }
      if has(
        "opt", "bounce", "bounced", "is", "has", "valid", "validity", "verified", "quality", "confidence", "hash", "flag", "score", "count")
      {
        return nil
      }
    }
    if has("date", "datum", "fecha", "timestamp", "datetime"), has("birth", "naissance", "nacimiento", "nascita", "nascimento") {
      return .birthDate
    }
    if has("date", "datum", "fecha", "timestamp", "datetime") || last == "time" || last == "at" { return .timestamp }
    if has("owner", "eigentumer", "proprietario", "propietario", "proprietaire", "inhaber") { return .owner }
    if has("email", "emails", "courriel", "correo") || has("mail") && !has("mailing") { return .email }
    if has("fax", "telefax") { return .fax }
    if has("mobile", "cellulare", "handy", "celular", "movil", "telemovel", "cellphone", "cell", "mobil", "mobiltelefon") {
      return .mobilePhone
    }
    if has("phone", "phones", "telephone", "telefono", "telefon", "telefone", "tel", "fone", "telefonnummer") {
      return has("home", "privat", "casa", "domicile") ? .homePhone : .phone
    }
    if has("linkedin", "twitter", "facebook", "instagram", "skype", "xing", "tiktok", "youtube", "github") { return .socialProfile }
    if has("website", "url", "homepage", "webseite", "domain", "domaine", "dominio", "sito") { return .website }
    if has("firstname", "vorname", "prenom", "forename") || has("first", "given") && has("name", "names") { return .givenName }
    if has("lastname", "surname", "nachname", "cognome", "apellido", "apellidos", "sobrenome") || has("last", "family") && has("name") {
      return .familyName
    }
    if has("middle"), has("name") { return .additionalName }
    if has("full", "contact", "person", "customer", "client"), last == "name" { return .fullName }
    if has("postcode", "zip", "zipcode", "plz", "postleitzahl", "postalcode", "cep") || has("postal", "post") && has("code", "codigo") {
      return .postalCode
    }
    if has("city", "town", "ville", "ciudad", "cidade", "citta", "comune", "stadt") { return .locality }
    if has("country", "pays", "pais", "nazione") { return .country }
    if has("province", "provincia", "bundesland", "county") || last == "state" { return .region }
    if has("street", "strasse", "rue", "calle", "rua", "indirizzo") { return .street }
    if has("line", "address", "adresse", "direccion", "endereco", "indirizzo"), has("2", "3") { return .street2 }
    if has("address", "adresse", "direccion", "endereco", "anschrift") { return has("line") || has("1") ? .street : .fullAddress }
    if has("vat", "tva", "tax", "nif", "cif", "dni", "fiscale", "siret", "siren", "duns", "lei", "cnpj", "cpf", "iva", "ssn", "ustid") {
      return .identifier
    }
    if has(
      "company", "organization", "organisation", "employer", "account", "azienda", "firma", "societe", "entreprise", "empresa",
      "unternehmen"), last == "name" || last == "nome" || last == "nom" || last == "nombre" || has("name")
    {
      return .organization
    }
    if has("title", "position"), has("job", "work", "role") { return .jobTitle }
    if has("industry", "branche", "settore", "secteur") { return .industry }
    if has("tags", "labels", "keywords") { return .tags }
    if has("notes", "note", "comments", "comment", "description", "remarks") { return .notes }
    return nil
  }
}
