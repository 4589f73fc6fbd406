import Profiles
import ProviderKit

@testable import CompanyWebsites

/// Pages read for tests.
enum PageReading {
  static func result(
    _ body: String, lang: String = "it", stage: String = "legal", name: String? = "Acme", url: String = "https://acme.example/x",
    head: String = "",
    region: String? = nil
  ) throws -> ExtractionResult {
    let html =
      "<!doctype html><html lang=\"\(lang)\"><head><meta charset=utf-8><title>Acme</title>\(head)</head><body>\(body)</body></html>"
    let lookup = Lookup(
      requestID: "test", kind: .organization,
      known: [KnownValue(.url, "https://acme.example")] + (name.map { [KnownValue(.organizationName, $0)] } ?? []),
      now: Timestamp(milliseconds: 1_790_000_000_000), region: region)
    return try WebsiteExtractor().extract(
      ExtractionJob(
        extractor: WebsiteExtractor.id, configuration: [], input: Array(html.utf8), contentType: "text/html; charset=utf-8", url: url,
        lookup: lookup, stage: stage))
  }

  /// The values of a field, in the order of the claims.
  static func values(_ field: Field, _ body: String, lang: String = "it", head: String = "", region: String? = nil) throws -> [String] {
    try result(body, lang: lang, head: head, region: region).claims.filter { $0.field == field }.map(\.text)
  }
}
