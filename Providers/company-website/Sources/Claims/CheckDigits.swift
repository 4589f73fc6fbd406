/// Check digits of company numbers: what tells a number from a run of digits. Each takes digits, or letters where its number has them.
enum CheckDigits {
  private static func digits(_ text: String) -> [Int]? {
    let digits = text.utf8.map { Int($0) - 48 }
    return digits.allSatisfy { (0...9).contains($0) } ? digits : nil
  }

  /// Luhn (ISO/IEC 7812-1): SIREN, SIRET; and the Italian partita IVA, which is the same over 11 digits.
  static func luhn(_ text: String) -> Bool {
    guard let digits = digits(text), !digits.allSatisfy({ $0 == 0 }) else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element : digit.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum % 10 == 0
  }

  /// ISO 7064 MOD 11,10: the German Umsatzsteuer-Identifikationsnummer, nine digits.
  static func germanVAT(_ text: String) -> Bool {
    guard let digits = digits(text), digits.count == 9, digits[0] != 0 else { return false }
    var product = 10
    for digit in digits.dropLast() {
      let sum = (digit + product) % 10
      product = 2 * (sum == 0 ? 10 : sum) % 11
    }
    return (11 - product) % 10 == digits[8]
  }

  /// Austrian UID, the eight digits behind `ATU`.
  static func austrianVAT(_ text: String) -> Bool {
    guard let digits = digits(text), digits.count == 8 else { return false }
    let sum = digits.dropLast().enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element : digit.element * 2
      return sum + value / 10 + value % 10
    }
    return (10 - (sum + 4) % 10) % 10 == digits[7]
  }

  /// Swiss UID, nine digits, modulus 11.
  static func swissUID(_ text: String) -> Bool { weighted(text, [5, 4, 3, 2, 7, 6, 5, 4]) { (11 - $0 % 11) % 11 } }

  /// Portuguese NIPC, nine digits, modulus 11.
  static func portugueseTaxID(_ text: String) -> Bool {
    weighted(text, [9, 8, 7, 6, 5, 4, 3, 2]) { $0 % 11 < 2 ? 0 : 11 - $0 % 11 }
  }

  /// Brazilian CNPJ, fourteen digits, two of them check digits of modulus 11.
  static func cnpj(_ text: String) -> Bool {
    guard text.utf8.count == 14, Set(text.utf8).count > 1 else { return false }
    let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
    func digit(_ sum: Int) -> Int { sum % 11 < 2 ? 0 : 11 - sum % 11 }
    return weighted(String(text.prefix(13)), Array(weights.dropFirst()), digit) && weighted(text, weights, digit)
  }

  /// The digits but the last, weighted and summed, give the last.
  private static func weighted(_ text: String, _ weights: [Int], _ check: (Int) -> Int) -> Bool {
    guard let digits = digits(text), digits.count == weights.count + 1 else { return false }
    return check(zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }) == digits[weights.count]
  }

  /// British VAT number, nine digits: modulus 97, or modulus 97 less 55 for numbers given out since 2010.
  static func britishVAT(_ text: String) -> Bool {
    guard let digits = digits(text), digits.count == 9 else { return false }
    let sum = zip(digits, [8, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 } + digits[7] * 10 + digits[8]
    return sum % 97 == 0 || (sum + 55) % 97 == 0
  }

  /// French VAT number behind `FR`: two characters and a SIREN; two digits are its check.
  static func frenchVAT(_ text: String) -> Bool {
    let siren = String(text.dropFirst(2))
    guard text.utf8.count == 11, luhn(siren), let number = Int(siren) else { return false }
    guard let key = Int(text.prefix(2)) else { return true }
    return key == (12 + 3 * (number % 97)) % 97
  }

  /// Spanish NIF of a legal person (once CIF): a letter, seven digits and a check digit or letter.
  static func spanishTaxID(_ text: String) -> Bool {
    let characters = Array(text.utf8)
    guard characters.count == 9, let digits = digits(String(text.dropFirst().dropLast())) else { return false }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let value = digit.offset % 2 == 0 ? digit.element * 2 : digit.element
      return sum + value / 10 + value % 10
    }
    let check = (10 - sum % 10) % 10
    return characters[8] == UInt8(48 + check) || characters[8] == Array("JABCDEFGHI".utf8)[check]
  }
}
