/// A synthetic company: what its site, the registers and the profiles of its people say, and what is true.
public struct Company: Sendable, Hashable {
  /// How its pages say who it is.
  public enum Markup: String, Sendable, CaseIterable {
    case jsonLD = "json-ld"
    case microdata
    case hCard = "hcard"
    case openGraph = "opengraph"
    /// Links and text only.
    case plain
  }

  public struct Person: Sendable, Hashable {
    public let givenName, familyName, jobTitle, email: String
  }

  public let index: Int
  public let tongue: Tongue
  public let markup: Markup
  /// Of the brand and the index, such as `officine-valdarno-17.example`; the site is at `www.` before it.
  public let domain: String
  public let brand, legalName: String
  public let street, houseNumber, postalCode, city, region: String
  /// E.164, and as the country writes it.
  public private(set) var telephone, nationalTelephone: String
  public let email: String
  public let vatNumber, registerNumber, lei: String
  public let foundedIn: Int
  public private(set) var employees: Int
  public let people: [Person]

  public var site: String { "www.\(domain)" }
  public var streetAddress: String {
    tongue == .english || tongue == .french ? "\(houseNumber) \(street)" : "\(street) \(houseNumber)"
  }

  /// The company of a seed and an index; `version` counts the changes of what changes with time.
  public init(seed: UInt64, index: Int, version: Int = 0) {
    var random = SeededRandom(seed, "company \(index)")
    let tongue = random.pick(Tongue.allCases)
    let words = tongue.words
    self.index = index
    self.tongue = tongue
    markup = random.pick(Markup.allCases)
    brand = "\(random.pick(words.firstWords)) \(random.pick(words.secondWords))"
    legalName = "\(brand) \(random.pick(words.legalForms))"
    domain = "\(Self.slug(brand))-\(index).example"
    street = random.pick(words.streets)
    houseNumber = "\(random.below(180) + 1)"
    (city, postalCode, region) = { ($0.name, $0.postalCode, $0.region) }(random.pick(words.cities))
    email = "\(words.mailbox)@\(domain)"
    (vatNumber, registerNumber) = Self.numbers(tongue, city: city, &random)
    lei = Self.lei(&random)
    foundedIn = 1880 + random.below(140)
    let domain = domain
    people = (0..<3 + random.below(20)).map { _ in
      let (given, family) = (random.pick(words.givenNames), random.pick(words.familyNames))
      return Person(
        givenName: given, familyName: family, jobTitle: random.pick(words.jobs), email: "\(slug(given)).\(slug(family))@\(domain)")
    }
    (telephone, nationalTelephone, employees) = Self.changing(seed, index, tongue, people.count, version)

    func slug(_ text: String) -> String { Self.slug(text) }
  }

  /// The same company after so many changes.
  func changed(seed: UInt64, version: Int) -> Company {
    var company = self
    (company.telephone, company.nationalTelephone, company.employees) = Self.changing(seed, index, tongue, people.count, version)
    return company
  }

  private static func changing(
    _ seed: UInt64, _ index: Int, _ tongue: Tongue, _ people: Int, _ version: Int
  ) -> (telephone: String, national: String, employees: Int) {
    var random = SeededRandom(seed, "company \(index) version \(version)")
    let (international, national) = telephone(tongue, random.digits(4))
    return (international, national, people * (1 + random.below(12)))
  }

  /// What is true, as JSON: names of fields as in the canonical profile, snake_case.
  public var truth: JSONText {
    [
      "domain": .string(domain), "url": .string("https://\(site)/"), "organization_name": .string(brand), "legal_name": .string(legalName),
      "language": .string(tongue.rawValue), "markup": .string(markup.rawValue), "telephone": .string(telephone), "email": .string(email),
      "address": [
        "street_address": .string(streetAddress), "postal_code": .string(postalCode), "locality": .string(city), "region": .string(region),
        "country": .string(tongue.words.country),
      ],
      "vat_number": .string(vatNumber), "register_number": .string(registerNumber), "lei": .string(lei),
      "founding_date": .string("\(foundedIn)"), "number_of_employees": .integer(employees),
      "social_profiles": .array(socialProfiles.map { .string($0) }),
      "people": .array(
        people.map {
          [
            "given_name": .string($0.givenName), "family_name": .string($0.familyName), "job_title": .string($0.jobTitle),
            "email": .string($0.email),
          ]
        }),
    ]
  }

  public var socialProfiles: [String] {
    let name = Self.slug(brand)
    return ["https://www.linkedin.com/company/\(name)-\(index)", "https://www.facebook.com/\(name).\(index)"]
  }

  private static func lei(_ random: inout SeededRandom) -> String {
    let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let body = random.digits(4) + "00" + String((0..<12).map { _ in random.pick(letters) })
    return body + CheckDigits.mod97(body)
  }

  private static func numbers(_ tongue: Tongue, city: String, _ random: inout SeededRandom) -> (vat: String, register: String) {
    switch tongue {
    case .english:
      let digits = "9" + random.digits(6)
      return ("GB\(digits)\(CheckDigits.british(digits))", "0\(random.digits(7))")
    case .italian:
      let digits = "0" + random.digits(9)
      return ("IT\(digits)\(CheckDigits.luhn(digits))", "\(city.prefix(2).uppercased())-\(random.digits(7))")
    case .german:
      let digits = "8" + random.digits(7)
      return ("DE\(digits)\(CheckDigits.mod11And10(digits))", "HRB 1\(random.digits(4))")
    case .french:
      let digits = "8" + random.digits(7)
      let siren = digits + "\(CheckDigits.luhn(digits))"
      let key = (12 + 3 * (Int(siren)! % 97)) % 97
      return ("FR\(key < 10 ? "0" : "")\(key)\(siren)", siren)
    case .spanish:
      let digits = random.digits(7)
      return ("ESB\(digits)\(CheckDigits.luhn(digits))", "B\(digits)\(CheckDigits.luhn(digits))")
    case .portuguese:
      let digits = "5" + random.digits(7)
      let number = "\(digits)\(CheckDigits.portuguese(digits))"
      return ("PT\(number)", number)
    }
  }

  /// Numbers of the ranges kept for drama where there are any.
  private static func telephone(_ tongue: Tongue, _ digits: String) -> (international: String, national: String) {
    let three = digits.suffix(3)
    return switch tongue {
    case .english: ("+442079460\(three)", "020 7946 0\(three)")
    case .italian: ("+39025550\(digits)", "02 5550 \(digits)")
    case .german: ("+493023125\(three)", "030 23125-\(three)")
    case .french: ("+3319900\(digits)", "01 99 00 \(digits.prefix(2)) \(digits.suffix(2))")
    case .spanish: ("+3491555\(digits)", "915 55 \(digits.prefix(2)) \(digits.suffix(2))")
    case .portuguese: ("+35121555\(digits)", "215 55\(digits.prefix(1)) \(three)")
    }
  }

  private static let folded: [Character: String] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "ae", "ç": "c", "è": "e", "é": "e", "ê": "e", "í": "i", "ï": "i", "ñ": "n", "ò": "o",
    "ó": "o", "ô": "o", "õ": "o", "ö": "oe", "ú": "u", "ü": "ue", "ß": "ss",
  ]

  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if let letters = folded[character] {
        slug += letters
      } else if character.isASCII && (character.isLetter || character.isNumber) {
        slug.append(character)
      } else if character != "’" && slug.last != "-" {
        slug.append("-")
      }
    }
    return slug
  }
}
