public import ProviderKit

/// Reads what a company says of itself on its own web site: see ``WebsiteExtractor`` for what is read of one page.
///
/// Costs at most six pages, and two answers of a sitemap where the start page links to none of them.
public struct CompanyWebsite: Provider {
  public let manifest: Manifest

  public init() { manifest = WebsiteManifest.value }

  public func lookup(_ lookup: Lookup, tools: LookupTools, report: @Sendable (LookupEvent) -> Void) async -> Outcome {
    guard manifest.kinds.contains(lookup.kind), lookup.satisfies(anyOf: manifest.requiresAny), let site = SiteAddress(lookup) else {
      return .permanent(reason: "the lookup has no web address or domain that can be a company's own")
    }
    var visit = SiteVisit(site, lookup, tools, manifest)
    let outcome = await visit.run { report($0) }
    return outcome
  }
}
