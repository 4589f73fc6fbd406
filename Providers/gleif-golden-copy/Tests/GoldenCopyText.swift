import Foundation

/// Golden copies made for tests: companies that do not exist, after the documented shape of LEI-CDF 3.1.
enum GoldenCopyText {
  static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <lei:LEIData xmlns:lei="http://www.gleif.org/data/schema/leidata/2016" xmlns:gleif="http://www.gleif.org/data/schema/golden-copy/extensions/1.0">
    <lei:LEIHeader><lei:ContentDate>2026-11-22T00:00:00Z</lei:ContentDate><lei:RecordCount>3</lei:RecordCount></lei:LEIHeader>
    <lei:LEIRecords>

    """
  static let tail = "</lei:LEIRecords>\n</lei:LEIData>\n"

  static func record(
    _ lei: String, _ name: String, number: String? = nil, country: String = "IT", street: String = "Via Roma 1", city: String = "Milano",
    region: String? = "IT-MI", other: String? = nil, renewal: String? = "2027-06-15T00:00:00Z"
  ) -> String {
    """
    <lei:LEIRecord>
     <lei:LEI>\(lei)</lei:LEI>
     <lei:Entity>
      <lei:LegalName xml:lang="it">\(name)</lei:LegalName>
      \(other.map { "<lei:OtherEntityNames><lei:OtherEntityName xml:lang=\"it\" type=\"TRADING_OR_OPERATING_NAME\">\($0)</lei:OtherEntityName></lei:OtherEntityNames>" } ?? "")
      <lei:LegalAddress xml:lang="it"><lei:FirstAddressLine>\(street)</lei:FirstAddressLine><lei:City>\(city)</lei:City>\
    \(region.map { "<lei:Region>\($0)</lei:Region>" } ?? "")<lei:Country>\(country)</lei:Country><lei:PostalCode>20121</lei:PostalCode></lei:LegalAddress>
      <lei:HeadquartersAddress xml:lang="it"><lei:FirstAddressLine>Corso Venezia 3</lei:FirstAddressLine><lei:City>Torino</lei:City><lei:Country>IT</lei:Country></lei:HeadquartersAddress>
      <lei:RegistrationAuthority><lei:RegistrationAuthorityID>RA000407</lei:RegistrationAuthorityID>\
    \(number.map { "<lei:RegistrationAuthorityEntityID>\($0)</lei:RegistrationAuthorityEntityID>" } ?? "")</lei:RegistrationAuthority>
      <lei:LegalJurisdiction>IT</lei:LegalJurisdiction>
      <lei:EntityCreationDate>1988-03-14T00:00:00.000Z</lei:EntityCreationDate>
     </lei:Entity>
     <lei:Registration><lei:LastUpdateDate>2026-06-02T08:15:00Z</lei:LastUpdateDate><lei:RegistrationStatus>ISSUED</lei:RegistrationStatus>\
    \(renewal.map { "<lei:NextRenewalDate>\($0)</lei:NextRenewalDate>" } ?? "")</lei:Registration>
    </lei:LEIRecord>

    """
  }

  /// A LEI with right check digits (ISO 7064 MOD 97-10) of 18 characters.
  static func lei(_ base: String) -> String {
    var rest = 0
    for scalar in (base + "00").unicodeScalars {
      let value = scalar.value < 58 ? Int(scalar.value) - 48 : Int(scalar.value) - 55
      rest = value < 10 ? (rest * 10 + value) % 97 : (rest * 100 + value) % 97
    }
    let digits = 98 - rest
    return base + (digits < 10 ? "0\(digits)" : "\(digits)")
  }

  static func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "/golden-\(UUID().uuidString).xml"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
}
