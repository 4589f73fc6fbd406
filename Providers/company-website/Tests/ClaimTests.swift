import Profiles
import ProviderKit
import Testing

@testable import CompanyWebsites

@Suite struct ClaimTests {
  @Test(arguments: [
    ("it", "P.IVA 12345678903", "vat:IT12345678903"), ("it", "Partita IVA: IT 12345678903", "vat:IT12345678903"),
    ("it", "C.F. e P.IVA 12345678903", "vat:IT12345678903"), ("it", "P.IVA e C.F. 12345678903", "vat:IT12345678903"),
    ("it", "REA: MI-1234567", "company_number:MI-1234567"),
    ("it", "N. REA FI 512345", "company_number:FI-512345"),
    ("de", "USt-IdNr.: DE136695976", "vat:DE136695976"), ("de", "Umsatzsteuer-ID: DE 136 695 976", "vat:DE136695976"),
    ("de", "Amtsgericht Jena, HRB 204117", "company_number:Amtsgericht Jena HRB 204117"),
    ("de-AT", "UID: ATU13585627", "vat:ATU13585627"), ("de-AT", "FN 123456 a", "company_number:FN 123456a"),
    ("de-CH", "UID CHE-109.322.551", "company_number:CHE-109.322.551"),
    ("fr-FR", "SIRET : 732 829 320 00074", "siret:73282932000074"), ("fr-FR", "RCS Paris 732 829 320", "company_number:732829320"),
    ("fr-FR", "TVA intracommunautaire FR 83 404833048", "vat:FR83404833048"),
    ("es-ES", "CIF: A-58818501", "tax_id:A58818501"), ("es-ES", "N.I.F. A58818501", "tax_id:A58818501"),
    ("pt-PT", "NIPC: 501 442 600", "tax_id:501442600"), ("pt-BR", "CNPJ 11.222.333/0001-81", "tax_id:11222333000181"),
    ("en-GB", "VAT Reg. No. GB 980 7806 84", "vat:GB980780684"), ("en-GB", "Company No. 07654321", "company_number:07654321"),
    ("en-GB", "Registered in Scotland No. SC123456", "company_number:SC123456"),
  ])
  func `a company number behind its label is claimed`(lang: String, text: String, value: String) throws {
    #expect(try PageReading.values(.identifier, "<p>\(text)</p>", lang: lang) == [value])
  }

  @Test(arguments: [
    ("it", "P.IVA 12345678901"), ("it", "Ordine n. 12345678903"), ("de", "DE136695977"), ("es-ES", "CIF: A-58818502"),
    ("fr-FR", "SIRET 73282932000075"), ("en-GB", "Company No. 123"), ("it", "Tel. 12345678903"),
  ])
  func `a number without its label or with a wrong check digit is not`(lang: String, text: String) throws {
    #expect(try PageReading.values(.identifier, "<p>\(text)</p>", lang: lang) == [])
  }

  @Test(arguments: [
    ("it", "Via Roma 12<br>20121 Milano (MI)", "Via Roma 12, 20121 Milano, MI, IT"),
    ("it", "Sede: Viale dell'Industria, 7/B - 35129 Padova PD", "Viale dell'Industria, 7/B, 35129 Padova, PD, IT"),
    ("de", "Hauptstraße 5a<br>10115 Berlin", "Hauptstraße 5a, 10115 Berlin, DE"),
    ("de", "Am Alten Markt 3, D-04109 Leipzig, Tel. 0341 1", "Am Alten Markt 3, 04109 Leipzig, DE"),
    ("de-AT", "Mariahilfer Straße 10<br>A-1060 Wien", "Mariahilfer Straße 10, 1060 Wien, AT"),
    ("fr-FR", "14 bis, rue des Ateliers<br>69007 Lyon", "14 bis, rue des Ateliers, 69007 Lyon, FR"),
    ("es-ES", "Calle Mayor, 4<br>28013 Madrid", "Calle Mayor, 4, 28013 Madrid, ES"),
    ("pt-PT", "Rua Augusta, 31<br>1100-048 Lisboa", "Rua Augusta, 31, 1100-048 Lisboa, PT"),
    ("en-GB", "12 Mill Lane<br>Leeds<br>LS10 1AB", "12 Mill Lane, Leeds, LS10 1AB, GB"),
    ("en-US", "500 Main Street, Springfield, IL 62701", "500 Main Street, Springfield, IL 62701, US"),
  ])
  func `an address in text is claimed with its parts`(lang: String, text: String, value: String) throws {
    #expect(try PageReading.values(.address, "<p>\(text)</p>", lang: lang) == [value])
  }

  @Test(arguments: ["Dal 1988 abbiamo servito 50063 clienti", "Via libera al progetto", "20121 Milano", "Articolo 12345 Roma antica"])
  func `prose is no address`(text: String) throws {
    #expect(try PageReading.values(.address, "<p>\(text)</p>") == [])
  }

  @Test func `who made or hosts the site is not the company`() throws {
    let body = """
      <p>Tel. 055 912345</p><h2>Hébergement</h2><p>Nuage SAS<br>2, rue Kellermann<br>59100 Roubaix<br>Tél. 03 20 00 00 00</p>
      <h2>Contact</h2><p>Fax 055 912346</p>
      """
    #expect(try PageReading.values(.telephone, body) == ["+39055912345", "+39055912346"])
    #expect(try PageReading.values(.address, body, lang: "fr-FR") == [])
    #expect(
      try PageReading.values(.telephone, "<p>© Acme - Tel. 055 912345 - Realizzato da Pixel, tel. 02 99887766</p>") == ["+39055912345"])
  }

  @Test func `mailboxes of other domains are not claimed`() throws {
    let body = """
      <a href="mailto:info@acme.example">a</a> <a href="mailto:web@agency.example">b</a> acme.snc@gmail.com
      <p>vendite (at) acme.example</p><p>shop [at] other [dot] example</p><p>lager [at] acme [punkt] example</p>
      """
    #expect(try PageReading.values(.email, body) == ["info@acme.example", "vendite@acme.example", "lager@acme.example"])
  }

  @Test func `hidden text is not read`() throws {
    let body = """
      <p hidden>Tel. 055 111111</p><p style="display: none">Tel. 055 222222</p><script>"Tel. 055 333333"</script>
      <template><a href="tel:055444444">x</a></template><p>Tel. 055 912345</p>
      """
    #expect(try PageReading.values(.telephone, body) == ["+39055912345"])
  }

  @Test func `a social profile is the company's, not a button and not a person`() throws {
    let body = """
      <a href="https://www.facebook.com/sharer.php?u=x">s</a><a href="https://twitter.com/intent/tweet?text=x">t</a>
      <a href="https://www.linkedin.com/in/mario">m</a><a href="https://it.linkedin.com/company/acme/">l</a><a href="https://x.com/acme">x</a>
      <a href="https://www.youtube.com/watch?v=1">v</a><a href="https://www.facebook.com/">f</a>
      """
    #expect(try PageReading.values(.socialProfile, body) == ["https://www.linkedin.com/company/acme", "https://x.com/acme"])
  }

  @Test func `only the organization whose site it is speaks in structured data`() throws {
    let head = """
      <script type="application/ld+json">[{"@context":"https://schema.org","@type":"Organization","name":"Partner","url":"https://partner.example","telephone":"+39 02 111111"},
      {"@context":"https://schema.org","@type":"LocalBusiness","name":"Acme","telephone":"+39 055 912345"},
      {"@context":"https://schema.org","@type":"Person","name":"Mario","telephone":"+39 333 1111111"}]</script>
      """
    #expect(try PageReading.values(.telephone, "", head: head) == ["+39055912345"])
  }

  @Test func `a name that stands on the page agrees, another does not`() throws {
    #expect(try PageReading.result("<p>Acme</p>", name: "ACME S.p.A.").identity ?? 0 >= 0.88)
    #expect(try PageReading.result("<p>x</p>", name: "Panificio Moretti").identity ?? 1 < 0.88)
    #expect(try PageReading.result("<p>x</p>", name: nil).identity == nil)
  }
}
