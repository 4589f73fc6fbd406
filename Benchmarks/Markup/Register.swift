import Glibc

/// A register of companies in the shape of GLEIF's LEI-CDF 3.1 files.
enum Register {
  static func write(to path: String, records: Int) throws {
    guard let file = fopen(path, "wb") else { throw FileFailure(path: path) }
    defer { fclose(file) }
    var random = SplitMix(seed: 1)
    fputs(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lei:LEIData xmlns:lei=\"http://www.gleif.org/data/schema/leidata/2016\"><lei:LEIRecords>\n",
      file)
    for index in 0..<records {
      fputs(record(index, &random), file)
    }
    fputs("</lei:LEIRecords></lei:LEIData>\n", file)
  }

  private static func record(_ index: Int, _ random: inout SplitMix) -> String {
    let number = String(100_000_000 + index)
    func address(_ kind: String) -> String {
      """
      <lei:\(kind) xml:lang="de"><lei:FirstAddressLine>Hauptstraße \(random.below(200))</lei:FirstAddressLine><lei:City>Köln</lei:City>\
      <lei:Region>DE-NW</lei:Region><lei:Country>DE</lei:Country><lei:PostalCode>\(10_000 + random.below(89_999))</lei:PostalCode></lei:\(kind)>
      """
    }
    return """
      <lei:LEIRecord><lei:LEI>529900\(number)XXXX</lei:LEI><lei:Entity><lei:LegalName xml:lang="de">Beispiel \(index) Maschinenbau GmbH &amp; Co. KG\
      </lei:LegalName>\(address("LegalAddress"))\(address("HeadquartersAddress"))<lei:RegistrationAuthority><lei:RegistrationAuthorityID>RA000242\
      </lei:RegistrationAuthorityID><lei:RegistrationAuthorityEntityID>HRB \(random.below(99_999))</lei:RegistrationAuthorityEntityID>\
      </lei:RegistrationAuthority><lei:LegalJurisdiction>DE</lei:LegalJurisdiction><lei:EntityCategory>GENERAL</lei:EntityCategory>\
      <lei:EntityStatus>ACTIVE</lei:EntityStatus></lei:Entity><lei:Registration><lei:InitialRegistrationDate>2014-03-05T00:00:00.000Z\
      </lei:InitialRegistrationDate><lei:LastUpdateDate>2026-02-0\(1 + random.below(9))T08:30:00.000Z</lei:LastUpdateDate>\
      <lei:RegistrationStatus>ISSUED</lei:RegistrationStatus></lei:Registration></lei:LEIRecord>

      """
  }
}
