import Foundation
import Profiles

/// What a column's name says beside its role.
struct HeaderWords {
  /// Lower-case words without accents: `MailingPostalCode` and `mailing_postal_code` are `mailing`, `postal`, `code`.
  let words: [String]
  var compact: String { words.joined() }

  init(_ header: String) {
    let plain = String(header.prefix(200)).folding(options: .diacriticInsensitive, locale: nil)
    var words: [String] = []
    var word = ""
    var previous: Character = " "
    for character in plain {
      let startsWord = character.isUppercase && previous.isLowercase || character.isNumber != previous.isNumber
      if startsWord || !(character.isLetter || character.isNumber), !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if character.isLetter || character.isNumber { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    self.words = words
  }

  /// The type that the name gives its values: `Billing City`, `Email (Work)`; nil for none.
  var label: String? {
    for word in words { if let label = Self.labels[word] { return label } }
    return nil
  }

  private static let labels: [String: String] = [
    "billing": "billing", "fatturazione": "billing", "rechnung": "billing", "facturation": "billing", "facturacion": "billing",
    "shipping": "shipping", "delivery": "shipping", "spedizione": "shipping", "liefer": "shipping", "livraison": "shipping",
    "envio": "shipping", "entrega": "shipping",
    "mailing": "mailing", "other": "other", "altro": "other", "andere": "other", "autre": "other", "otro": "other",
    "work": "work", "business": "work", "office": "work", "lavoro": "work", "ufficio": "work", "aziendale": "work", "geschaftlich": "work",
    "dienstlich": "work", "bureau": "work", "professionnel": "work", "trabajo": "work", "oficina": "work", "trabalho": "work",
    "comercial": "work",
    "home": "home", "private": "home", "personal": "personal", "casa": "home", "privat": "home", "domicile": "home", "residencial": "home",
    "personale": "personal", "personnel": "personal", "pessoal": "personal",
  ]

  /// The field of a name that column recognition has no role for, or knows under a wider one.
  var field: Field? { Self.fields[compact] }

  private static let fields: [String: Field] = {
    var table: [String: Field] = [:]
    for (field, names) in [
      (
        Field.numberOfEmployees,
        "employees|number of employees|no of employees|num employees|employee count|headcount|company size|team size|staff|dipendenti|"
          + "numero dipendenti|numero di dipendenti|addetti|mitarbeiter|mitarbeiterzahl|anzahl mitarbeiter|effectif|effectifs|nombre d employes|"
          + "empleados|numero de empleados|numero de funcionarios|funcionarios|numberofemployees"
      ),
      (
        .foundingDate,
        "founded|founding date|founded year|year founded|foundation date|date founded|year started|established|year established|"
          + "anno di fondazione|data di fondazione|fondata|fondazione|gegrundet|grundungsjahr|grundungsdatum|fonde en|date de creation entreprise|"
          + "annee de creation|fundada|ano de fundacion|fecha de fundacion|ano de fundacao|fundacao"
      ),
      (
        .description,
        "description|bio|biography|about|about us|company description|headline bio|descrizione|beschreibung|descripcion|descricao|"
          + "description de l entreprise|summary"
      ),
      (
        .language,
        "language|preferred language|lang|locale|hs language|lingua|sprache|langue|idioma|lingua preferita|preferred locale"
      ),
      (.legalName, "legal name|registered name|company legal name|legal entity name|legalname"),
      (.industry, "industry sector|company industry"),
    ] as [(Field, String)] {
      for name in names.split(separator: "|") { table[HeaderWords(String(name)).compact] = field }
    }
    return table
  }()

  /// Whether the column says if a record is an organization: `Is Organization`.
  var tellsOrganization: Bool {
    ["isorganization", "isorganisation", "iscompany", "organizationflag", "isbusiness"].contains(compact)
  }
}
