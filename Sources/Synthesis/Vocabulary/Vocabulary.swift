/// The words of one locale: what people, companies and places are called there.
///
/// Lists are separated by commas or line ends, commonest first. `Word=Other/Another` gives the other ways in which people write the word:
/// nicknames, abbreviations. The lists were compiled by hand from commonly known rankings; no list of persons was used.
struct Vocabulary: Sendable {
  let male: String
  let female: String
  let surnames: String
  /// Share of the population that bears the commonest surname.
  let topSurnameShare: Double
  /// Share of the population that bears a surname of the list; the others bear one built from `starts`, `middles` and `ends`.
  let headSurnameShare: Double
  /// Number of built surnames.
  let tailSurnames: Int
  let starts: String
  let middles: String
  let ends: String
  /// Particles put before some built surnames, with their space or apostrophe shown as `_` or `'`.
  let prefixes: String
  /// Share of built surnames that have a particle.
  let prefixShare: Double
  /// How two given names are joined, and how often.
  let givenJoint: String
  let doubleGivenShare: Double
  /// How two surnames are joined, and how often.
  let surnameJoint: String
  let doubleSurnameShare: Double
  /// One city a line: name | postcode shape (# digit, @ letter) | area code | other names | country.
  let cities: String
  let streetTypes: String
  let streetNames: String
  /// Order of a street's parts: `T` type, `N` name, `H` house number.
  let streetShape: String
  let trades: String
  let legalForms: String
  /// Company names: `S` surname, `T` trade, `B` invented brand, `A` acronym, `C` city, `'text'` as it stands.
  let companyShapes: String
  let topLevelDomain: String
  let titles: String
  let freemail: String
  let mailboxes: String
  /// `his=hers`, or one for both.
  let honorifics: String
  /// The word put before or after a company's name when it is written otherwise.
  let groupWord: String
}
