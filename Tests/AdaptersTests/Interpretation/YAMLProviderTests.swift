@testable import Adapters
import Profiles
import ProviderKit
import Testing

@Suite struct YAMLProviderTests {
  static let url = "https://api.acme.example/companies?name=Acme%20Srl"
  static let paged = "pagination: { type: page, variable: page, max_pages: 3 }"

  /// The sample with its pages numbered.
  static let pagedText = SampleAdapter.text(pagination: paged).replacing("{?name}", with: "{?name,page}")

  @Suite struct Examples {
    @Test func `claims come with their evidence, confidence and dates`() async throws {
      let body = #"{"total": 1, "items": [{"name": "Acme S.r.l.", "phones": ["02 1234 5678", "02 1234 5678", "zero"]}]}"#
      let (answer, differences) = try await SampleAdapter.answer(SampleAdapter.text(), [SampleAdapter.get(YAMLProviderTests.url, body)])
      #expect(differences.isEmpty)
      #expect(answer.outcome == .found)
      #expect(answer.claims.map(\.text) == ["Acme S.r.l.", "+390212345678"])
      let claim = try #require(answer.claims.last)
      #expect(claim.evidence.url == YAMLProviderTests.url)
      #expect(claim.evidence.selector == "$['items'][0]['phones'][0]")
      #expect(claim.evidence.snippet == "02 1234 5678")
      #expect(claim.observedAt == SampleAdapter.now)
      #expect(claim.expiresAt == nil)
      #expect(answer.claims[0].expiresAt == SampleAdapter.now.adding(seconds: 365 * 86_400))
      #expect(answer.cost == Cost(calls: 1, bytes: Int64(body.utf8.count)))
      #expect(answer.violations.isEmpty)
    }

    @Test(
      arguments: [
        (#"{"total": 0, "items": []}"#, "not_found"), (#"{"items": []}"#, "layout_drift"),
        (#"{"total": 1, "items": [{"title": "x"}]}"#, "ambiguous"),
        (#"{"total": 1, "items": [{"name": "Zeta Impianti"}]}"#, "ambiguous"),
        (#"{"total": 2, "items": [{"name": "Zeta Impianti"}, {"name": "Beta Spa"}]}"#, "not_found"),
        (#"{"total": 2, "items": [{"name": "Acme Srl"}, {"name": "ACME S.r.l."}]}"#, "ambiguous"), ("<html>", "layout_drift"),
        ("", "layout_drift"),
      ]) func `what is not surely the entity gives no claim`(body: String, outcome: String) async throws
    {
      let (answer, _) = try await SampleAdapter.answer(SampleAdapter.text(), [SampleAdapter.get(YAMLProviderTests.url, body)])
      #expect(answer.outcome.name == outcome)
      #expect(answer.claims.isEmpty)
    }

    @Test func `a truncated answer never means absence`() async throws {
      for body in [#"{"total": 0, "items": []}"#, #"{"total": 1, "it"#] {
        let exchange = SampleAdapter.get(YAMLProviderTests.url, body, isTruncated: true)
        let (answer, _) = try await SampleAdapter.answer(SampleAdapter.text(), [exchange])
        #expect(answer.outcome.name == "truncated")
      }
    }

    @Test func `pages are asked for until one is empty`() async throws {
      let pages = [
        #"{"total": 2, "items": [{"name": "Beta"}]}"#, #"{"total": 2, "items": [{"name": "Acme Srl", "phones": []}]}"#,
        #"{"total": 2, "items": []}"#,
      ]
      let exchanges = pages.enumerated().map { SampleAdapter.get("\(YAMLProviderTests.url)&page=\($0 + 1)", $1) }
      let text = YAMLProviderTests.pagedText
      let (answer, differences) = try await SampleAdapter.answer(text, exchanges)
      #expect(differences.isEmpty)
      #expect(answer.outcome == .found)
      #expect(answer.cost.calls == 3)
    }

    @Test func `the last page that may be asked for is said`() async throws {
      let page = #"{"total": 9, "items": [{"name": "Beta"}, {"name": "Gamma"}]}"#
      let exchanges = (1...3).map { SampleAdapter.get("\(YAMLProviderTests.url)&page=\($0)", page) }
      let (answer, differences) = try await SampleAdapter.answer(YAMLProviderTests.pagedText, exchanges)
      #expect(differences.isEmpty)
      #expect(answer.outcome == .notFound)
      #expect(answer.cursors == ["4"])
    }

    @Test func `a source that leads in a circle is left`() async throws {
      let text = SampleAdapter.text(pagination: "pagination: { type: link_header, max_pages: 50 }")
      let empty = #"{"total": 0, "items": []}"#
      let exchanges = [
        SampleAdapter.get(YAMLProviderTests.url, empty, headers: [.init("Link", "</b>; rel=next")]),
        SampleAdapter.get("https://api.acme.example/b", empty, headers: [.init("Link", "</c>; rel=next")]),
        SampleAdapter.get("https://api.acme.example/c", empty, headers: [.init("Link", "</b>; rel=next")]),
      ]
      let (answer, differences) = try await SampleAdapter.answer(text, exchanges)
      #expect(differences.isEmpty)
      #expect(answer.outcome == .notFound)
      #expect(answer.cost.calls == 3)
    }

    @Test func `a budget without calls sends nothing`() async throws {
      let (answer, differences) = try await SampleAdapter.answer(SampleAdapter.text(), [], SampleAdapter.lookup(budget: Budget(calls: 0)))
      #expect(answer.outcome == .budgetExhausted)
      #expect(answer.cost == .zero)
      #expect(differences.isEmpty)
    }

    @Test(
      arguments: [
        (FetchFailure.Reason.blockedByRobots, "blocked_by_robots"), (.timeout("total"), "transient"),
        (.missingSecret(name: "x"), "auth_failed"),
        (.blockedAddress(host: "x"), "blocked"), (.rateLimited(until: SampleAdapter.now), "rate_limited"),
      ]) func `a request that fails ends the lookup as it should`(reason: FetchFailure.Reason, outcome: String) async throws
    {
      let exchange = Exchange(.init(method: "GET", url: YAMLProviderTests.url), .failure(FetchFailure(reason, calls: 2)))
      let (answer, _) = try await SampleAdapter.answer(SampleAdapter.text(), [exchange])
      #expect(answer.outcome.name == outcome)
      #expect(answer.cost.calls == 2)
    }
  }

  @Suite struct Formats {
    @Test func `XML is read by XPath with namespaces`() async throws {
      let extract = """
        extract:
          record: { xpath: "//l:record" }
          identity: { check: [{ field: organization_name, against: name, by: name }] }
          fields:
            organization_name: { xpath: "l:name" }
            telephone: { xpath: "l:tel/@value", transform: [{ phone: { region: GB } }] }
        """
      let text = SampleAdapter.text(parse: "parse: { format: xml, namespaces: { l: \"urn:lei\" } }", extract: extract)
      let body = "<?xml version='1.0'?><r xmlns='urn:lei'><record><name>Acme &amp; Sons</name><tel value='020 7946 0958'/></record></r>"
      let url = "https://api.acme.example/companies?name=Acme%20%26%20Sons"
      let (answer, differences) = try await SampleAdapter.answer(text, [SampleAdapter.get(url, body)], SampleAdapter.lookup("Acme & Sons"))
      #expect(differences.isEmpty)
      #expect(answer.claims.map(\.text) == ["Acme & Sons", "+442079460958"])
    }

    @Test func `the rows of CSV are records by their headers`() async throws {
      let extract = """
        extract:
          sentinel: { column: CompanyName }
          identity: { check: [{ field: organization_name, against: name, by: normalized }] }
          fields:
            organization_name: { column: CompanyName }
            telephone: { column: Phone }
        """
      let text = SampleAdapter.text(parse: "parse: { format: csv, delimiter: \";\" }", extract: extract)
      let rows = "CompanyName; Phone\nBeta;02 1\n\"ACME, S.R.L.\";02 1234 5678\n"
      let (answer, _) = try await SampleAdapter.answer(text, [SampleAdapter.get(YAMLProviderTests.url, rows)])
      #expect(answer.claims.map(\.text) == ["ACME, S.R.L.", "+390212345678"])
      #expect(answer.claims.map(\.evidence.line) == [3, 3])
      let (twice, _) = try await SampleAdapter.answer(text, [SampleAdapter.get(YAMLProviderTests.url, rows + "acme srl;\n")])
      #expect(twice.outcome == .ambiguous)
      let (none, _) = try await SampleAdapter.answer(
        text, [SampleAdapter.get(YAMLProviderTests.url, "CompanyName;Phone\nBeta;\n\"Gamma;x\";\n")])
      #expect(none.outcome == .notFound)
    }

    @Test func `the lines of JSON Lines are records`() async throws {
      let extract = """
        extract:
          record: { jsonpath: "$[*]" }
          identity: { check: [{ field: organization_name, against: name }] }
          fields:
            organization_name: { jsonpath: "$.n" }
            telephone: { jsonpath: "$.t" }
        """
      let text = SampleAdapter.text(parse: "parse: { format: jsonl }", extract: extract)
      let body = "{\"n\": \"Beta\"}\n\n{\"n\": \"ACME srl\", \"t\": \"+39 02 1234 5678\"}\n"
      let (answer, _) = try await SampleAdapter.answer(text, [SampleAdapter.get(YAMLProviderTests.url, body)])
      #expect(answer.claims.map(\.text) == ["ACME srl", "+390212345678"])
    }
  }
}
