/// The check digits of the numbers that companies have, so that the synthetic ones pass whoever checks them.
enum CheckDigits {
  /// The two digits that make `text` and them 1 modulo 97, ISO 7064 MOD 97-10, as of an LEI.
  static func mod97(_ text: String) -> String {
    let remainder = text.utf8.reduce(0) { remainder, byte in
      byte < 0x40 ? (remainder * 10 + Int(byte - 0x30)) % 97 : (remainder * 100 + Int(byte - 0x41 + 10)) % 97
    }
    let check = 98 - remainder * 100 % 97
    return check < 10 ? "0\(check)" : "\(check)"
  }

  /// Luhn's digit after `digits`, as of an Italian VAT number or a SIREN.
  static func luhn(_ digits: String) -> Int {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, item in
      let digit = Int(item.element - 0x30)
      return sum + (item.offset % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit)
    }
    return (10 - sum % 10) % 10
  }

  /// ISO 7064 MOD 11,10, as of a German VAT number.
  static func mod11And10(_ digits: String) -> Int {
    let product = digits.utf8.reduce(10) { product, byte in
      let sum = (Int(byte - 0x30) + product) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10
  }

  /// Weights 9 to 2 modulo 11, as of a Portuguese NIF.
  static func portuguese(_ digits: String) -> Int {
    let sum = zip(digits.utf8, stride(from: 9, through: 2, by: -1)).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return sum % 11 < 2 ? 0 : 11 - sum % 11
  }

  /// Weights 8 to 2 modulo 97, as of a British VAT number.
  static func british(_ digits: String) -> String {
    let sum = zip(digits.utf8, stride(from: 8, through: 2, by: -1)).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    let check = (97 - sum % 97)
    return check < 10 ? "0\(check)" : "\(check)"
  }
}
