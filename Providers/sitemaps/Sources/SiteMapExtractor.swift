public import ProviderKit

/// Reads a sitemap or a feed in a worker: its pages as links of relation `page`, further sitemaps as links of relation `sitemap`.
public struct SiteMapExtractor: Extractor {
  public static let id = "sitemap"
  public var id: String { Self.id }

  /// More links than these are left out of one result.
  public static let linkLimit = 10_000

  public init() {}

  /// - Throws: `ExtractionFailure.invalidConfiguration` for a job that has a configuration.
  public func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult {
    guard job.configuration.isEmpty else { throw .invalidConfiguration("a sitemap is read without any") }
    let map: SiteMap
    do throws(SiteMapError) { map = try SiteMapReader(limitInBytes: 16 << 20).read(job.input, url: job.url) } catch {
      return ExtractionResult(.unreadable(reason: error.message))
    }
    let relation = map.format == .index ? "sitemap" : "page"
    let links = map.entries.prefix(Self.linkLimit).map { ExtractionResult.Link(relation, $0.url) }
    var reason = map.truncation ?? (job.isTruncated ? "the document was cut before its end" : nil)
    if map.entries.count > Self.linkLimit { reason = reason ?? "more than \(Self.linkLimit) links" }
    return ExtractionResult(
      map.entries.isEmpty ? .notFound : .found, links: links, records: map.entries.count,
      completeness: reason.map { .truncated(reason: $0) } ?? .complete)
  }
}
