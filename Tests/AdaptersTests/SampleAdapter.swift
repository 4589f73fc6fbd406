@testable import Adapters
import Foundation
import Profiles
import ProviderKit
import Testing

/// Adapters and folders that several suites use.
enum SampleAdapter {
  static let providers = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Providers").path

  static let now = Timestamp("2026-11-22T09:00:00Z")!

  /// A file of one section each, so that a test can exchange one.
  static func text(
    http: String = """
    http:
      allow_hosts: [api.acme.example]
      rate: [{ rate: 1/s }]
      request: { url: "https://api.acme.example/companies{?name}", headers: { Accept: application/json } }
    """,
    parse: String = "parse: { format: json }", pagination: String = "",
    extract: String = """
    extract:
      sentinel: { jsonpath: "$.total" }
      record: { jsonpath: "$.items[*]" }
      identity: { check: [{ field: organization_name, against: name, by: name }] }
      fields:
        organization_name: { jsonpath: "$.name", required: true }
        telephone: { jsonpath: "$.phones[*]", many: true }
    """, extra: String = ""
  ) -> String {
    """
    adapter: { id: acme, version: 1.0.0, api: 1, title: Acme, homepage: "https://acme.example", license: CC0-1.0, maintainer: me }
    source: { model: free }
    applies: { kinds: [organization], requires_any: [[name]] }
    fields:
      organization_name: { confidence: 0.9, ttl: 365d }
      telephone: { confidence: 0.8, ttl: never }
    privacy: { max_sensitivity: public, sends: [name] }
    \(http)
    \(parse)
    \(pagination)
    \(extract)
    \(extra)
    tests: [{ name: found }]
    """
  }

  static func load(_ text: String) throws -> Adapter { try AdapterLoader.load(Array(text.utf8)) }

  static func flaws(_ text: String) -> [AdapterFlaw] {
    do {
      _ = try AdapterLoader.load(Array(text.utf8))
      return []
    } catch { return error.flaws }
  }

  static func lookup(_ name: String = "Acme Srl", budget: Budget = Budget()) -> Lookup {
    Lookup(requestID: "t", kind: .organization, known: [KnownValue(.organizationName, name)], now: now, budget: budget, region: "IT")
  }

  static let extraction = InProcessRunner(ExtractorRegistry([AdapterExtractor()]))

  /// The answer of an adapter to a lookup with these exchanges, and what went otherwise.
  static func answer(_ text: String, _ exchanges: [Exchange], _ lookup: Lookup = lookup()) async throws -> (LookupAnswer, [String]) {
    let fetcher = FixtureFetcher(exchanges)
    let tools = LookupTools(fetcher: fetcher, extraction: extraction, clock: FrozenClock(now))
    let answer = await YAMLProvider(try load(text)).answer(lookup, tools: tools)
    return (answer, fetcher.differences)
  }

  static func get(_ url: String, _ body: String, status: Int = 200, headers: [FetchOrder.Header] = [], isTruncated: Bool = false)
    -> Exchange
  {
    Exchange(
      .init(method: "GET", url: url),
      .body(FetchedBody(status: status, headers: headers, body: Array(body.utf8), finalURL: url, isTruncated: isTruncated)))
  }
}
