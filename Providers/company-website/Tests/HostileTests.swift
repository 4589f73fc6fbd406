import ProviderKit
import Testing

@testable import CompanyWebsites

@Suite struct HostileTests {
  /// What must end soon and within limits, whatever it says.
  static let bodies: [(name: String, body: String)] = [
    ("nested", String(repeating: "<div>", count: 20_000)), ("telephones", String(repeating: "<p>Tel. +39 055 9", count: 400)),
    ("at signs", String(repeating: "(at) ", count: 2_000)), ("streets", String(repeating: "Via a ", count: 2_000)),
    ("mailboxes", String(repeating: "<a href='mailto:x@acme.example'>", count: 1_000)), ("NUL", "\u{0}\u{FFFD}<p>Tel\u{0}"),
    ("labels", String(repeating: "P.IVA ", count: 2_000)), ("digits", "<p>" + String(repeating: "1", count: 20_000)),
    ("links", String(repeating: "<a href='/contact'>c</a>", count: 1_000)), ("copyrights", String(repeating: "© 2026 A", count: 2_000)),
    ("base", "<base href='javascript:1'><a href='contatti'>Contatti</a>"),
  ]

  @Test(arguments: bodies.indices)
  func `a hostile page ends with a result`(index: Int) throws {
    let result = try PageReading.result(Self.bodies[index].body)
    #expect(result.claims.count <= PageClaims.claimLimit)
    #expect(result.links.count <= 30)
    for claim in result.claims { #expect(claim.evidence.snippet?.utf8.count ?? 0 <= 240) }
  }

  @Test func `links of other schemes and other sites are not followed`() throws {
    let body = """
      <a href="javascript:alert(1)">Contatti</a><a href="https://evil.example/contatti">Contatti</a><a href="file:///etc/contatti">Contatti</a>
      <a href="https://user:pw@acme.example/contatti">Contatti</a><a href="http://127.0.0.1/contatti">Contatti</a><a href="//acme.example/contatti">Contatti</a>
      """
    #expect(try PageReading.result(body).links == [.init("contact", "https://acme.example/contatti")])
  }

  @Test func `a job with a configuration or an unknown stage is refused`() {
    #expect(throws: ExtractionFailure.self) { try PageReading.result("", stage: "nowhere") }
  }
}
