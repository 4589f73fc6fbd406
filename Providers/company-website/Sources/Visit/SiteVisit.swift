import Locators
import Profiles
import ProviderKit

/// One visit of a site under way: pages that were read, pages to be read, what was spent.
struct SiteVisit {
  private let site: SiteAddress
  private let lookup: Lookup
  private let tools: LookupTools
  private let manifest: Manifest
  private var spent = Cost.zero
  private var claims = ClaimSet()
  private var agreement: Double?
  private var truncation: String?
  private var seen: Set<String> = []
  private var waiting: [ExtractionResult.Link] = []
  /// The address of the start page, after redirects.
  private var start = ""
  private var pages = 0
  /// Pages of each kind that were read.
  private var counts: [PageKind: Int] = [:]

  static let pageLimit = 6
  private static let perKindLimit = 2

  typealias Report = (LookupEvent) -> Void

  init(_ site: SiteAddress, _ lookup: Lookup, _ tools: LookupTools, _ manifest: Manifest) {
    self.site = site
    self.lookup = lookup
    self.tools = tools
    self.manifest = manifest
  }

  mutating func run(_ report: Report) async -> Outcome {
    let body: FetchedBody
    switch await findStart(report) {
    case .outcome(let outcome): return outcome
    case .body(let found): body = found
    }
    start = body.finalURL
    guard let reached = SiteDomain(of: WebURL.parse(start)?.hostname ?? "") else { return .permanent(reason: "the site has no domain") }
    if let outcome = await read(body, .start, reached, report) { return outcome }
    await visitPages(reached, report)
    let names = lookup.values(of: .entityName)
    switch SiteIdentity.judge(asked: site.domain, reached: reached, names: names, agreement: agreement) {
    case .doubtful(let reason):
      report(.log(.info, reason))
      return .ambiguous
    case .same(let identity):
      let settled = claims.settled(identity: identity, manifest)
      for claim in settled { report(.claim(claim)) }
      // A start page that was cut may hold what the claims lack.
      if settled.isEmpty, let truncation { return .truncated(reason: truncation) }
      return .found
    }
  }

  // MARK: Pages

  private enum Start {
    case body(FetchedBody)
    case outcome(Outcome)
  }

  /// The first start page that answers at all.
  private mutating func findStart(_ report: Report) async -> Start {
    var failure: FetchFailure?
    for url in site.starts {
      if let outcome = overspent() { return .outcome(failure.map(outcome(of:)) ?? outcome) }
      do throws(FetchFailure) { return .body(try await fetch(url, report)) } catch {
        // A name that is not there, and a door that does not open, may be so for one spelling alone.
        switch error.reason {
        case .unresolvable(_, isTemporary: false), .unreachable, .tls, .malformedAnswer: failure = failure ?? error
        default: return .outcome(outcome(of: error))
        }
      }
    }
    return .outcome(failure.map(outcome(of:)) ?? .permanent(reason: "there is no address to ask"))
  }

  /// A domain without any host is an answer: the company has no site there.
  private func outcome(of failure: FetchFailure) -> Outcome {
    if case .unresolvable(_, isTemporary: false) = failure.reason { return .notFound }
    return failure.outcome
  }

  /// Pages that are sought, the most telling first; a sitemap where the start page names none; another language's start page at last.
  private mutating func visitPages(_ domain: SiteDomain, _ report: Report) async {
    var hasForwarded = false
    var hasAskedSitemap = false
    while pages < Self.pageLimit, overspent() == nil {
      if !hasForwarded, let forward = take("forward") {
        hasForwarded = true
        await visit(forward, .start, domain, report)
      } else if let (kind, url) = next() {
        await visit(url, kind, domain, report)
      } else if !hasAskedSitemap, counts[.legal] == nil || counts[.contact] == nil {
        hasAskedSitemap = true
        waiting += await sitemapLinks(domain, report)
      } else if counts[.legal] == nil, counts[.contact] == nil, counts[.about] == nil, let language = takeLanguage() {
        await visit(language, .start, domain, report)
      } else {
        return
      }
    }
  }

  private mutating func next() -> (PageKind, String)? {
    for round in 0..<Self.perKindLimit {
      for kind in PageKind.sought where counts[kind, default: 0] == round {
        if round > 0, kind == .about { continue }
        if let url = take(kind.rawValue) { return (kind, url) }
      }
    }
    return nil
  }

  private mutating func take(_ relation: String) -> String? {
    while let index = waiting.firstIndex(where: { $0.relation == relation }) {
      let link = waiting.remove(at: index)
      if seen.insert(Self.key(link.target)).inserted { return link.target }
    }
    return nil
  }

  /// The start page in the lookup's language, or else in English, or else any.
  private mutating func takeLanguage() -> String? {
    let language = lookup.locale?.prefix { $0 != "-" }.lowercased()
    for wanted in [language, "en"] {
      guard let wanted else { continue }
      if let index = waiting.firstIndex(where: { $0.relation == "language" && $0.target.lowercased().contains("/\(wanted)") }) {
        waiting.insert(waiting.remove(at: index), at: 0)
        break
      }
    }
    return take("language")
  }

  private mutating func visit(_ url: String, _ kind: PageKind, _ domain: SiteDomain, _ report: Report) async {
    counts[kind, default: 0] += 1
    do throws(FetchFailure) {
      let body = try await fetch(url, report)
      guard StatusMeaning.outcome(of: body) == nil else {
        report(.log(.info, "\(kind.rawValue) page: status \(body.status)"))
        return
      }
      guard SiteDomain(of: WebURL.parse(body.finalURL)?.hostname ?? "") == domain else {
        report(.log(.info, "\(kind.rawValue) page: it leads to another site"))
        return
      }
      _ = await read(body, kind, domain, report)
    } catch {
      report(.log(.info, "\(kind.rawValue) page: \(error.message)"))
    }
  }

  /// Has a page read; how the visit ends with it if it is the start page and no page of the company's.
  private mutating func read(_ body: FetchedBody, _ kind: PageKind, _ domain: SiteDomain, _ report: Report) async -> Outcome? {
    if let outcome = StatusMeaning.outcome(of: body) { return outcome }
    pages += 1
    seen.insert(Self.key(body.finalURL))
    let job = ExtractionJob(
      extractor: WebsiteExtractor.id, configuration: [], input: body.body, contentType: body.header("content-type"), url: body.finalURL,
      isTruncated: body.isTruncated, lookup: lookup, stage: kind.rawValue)
    let result: ExtractionResult
    do throws(ExtractionFailure) { result = try await tools.extraction.run(job) } catch {
      report(.log(.warning, "\(kind.rawValue) page: \(error.message)"))
      return error.outcome
    }
    for issue in result.issues { report(.log(.info, issue.field.isEmpty ? issue.message : "\(issue.field): \(issue.message)")) }
    if case .truncated(let reason) = result.completeness { truncation = truncation ?? reason }
    switch result.verdict {
    case .found: break
    case .notFound: return .notFound
    case .ambiguous: return .ambiguous
    case .layoutDrift(let reason): return .layoutDrift(reason: reason)
    case .unreadable(let reason): return body.isTruncated ? .truncated(reason: reason) : .permanent(reason: reason)
    case .blocked(let reason): return .blocked(reason: reason)
    }
    claims.add(result.claims)
    waiting += result.links
    if let score = result.identity { agreement = max(agreement ?? 0, score) }
    return nil
  }

  /// Addresses of pages that a sitemap names; of an index the first part that is about pages.
  private mutating func sitemapLinks(_ domain: SiteDomain, _ report: Report) async -> [ExtractionResult.Link] {
    guard var url = WebURL.parse("/sitemap.xml", base: WebURL.parse(start))?.href else { return [] }
    for _ in 0..<2 {
      guard overspent() == nil, let result = await sitemap(url, report) else { return [] }
      let links = PageLinks.among(result.links.lazy.filter { $0.relation == "page" }.map(\.target), domain: domain)
      if !links.isEmpty { return links }
      let parts = result.links.filter { $0.relation == "sitemap" && SiteDomain(of: $0.target) == domain }
      guard let part = parts.first(where: { $0.target.lowercased().contains("page") }) ?? parts.first else { return [] }
      url = part.target
    }
    return []
  }

  private mutating func sitemap(_ url: String, _ report: Report) async -> ExtractionResult? {
    do throws(FetchFailure) {
      let body = try await fetch(url, report, limits: FetchLimits(bodyInBytes: 2 << 20, decompressedInBytes: 8 << 20))
      guard body.status == 200 else { return nil }
      let job = ExtractionJob(
        extractor: "sitemap", configuration: [], input: body.body, contentType: body.header("content-type"), url: body.finalURL,
        isTruncated: body.isTruncated, lookup: lookup)
      return try? await tools.extraction.run(job)
    } catch {
      report(.log(.info, "sitemap: \(error.message)"))
      return nil
    }
  }

  // MARK: Requests

  private mutating func fetch(_ url: String, _ report: Report, limits: FetchLimits = FetchLimits()) async throws(FetchFailure)
    -> FetchedBody
  {
    let order = FetchOrder(
      provider: manifest.id, url: url, headers: headers, limits: limits, robots: .obey, rates: manifest.rates, retry: manifest.retry,
      deadline: lookup.deadline, callLimit: max(0, lookup.budget.calls - spent.calls))
    do throws(FetchFailure) {
      let body = try await tools.fetcher.fetch(order)
      spend(Cost(calls: body.calls, bytes: body.bytesRead), report)
      if body.status == 200 {
        report(
          .cacheHint(
            CacheHint(
              url: body.finalURL, etag: body.header("etag"), lastModified: body.header("last-modified"), freshUntil: body.freshUntil)))
      }
      return body
    } catch {
      spend(Cost(calls: error.calls, bytes: error.bytesRead), report)
      throw error
    }
  }

  private var headers: [FetchOrder.Header] {
    [.init("Accept", "text/html,application/xhtml+xml")] + (lookup.locale.map { [.init("Accept-Language", $0)] } ?? [])
  }

  private mutating func spend(_ cost: Cost, _ report: Report) {
    if cost == .zero { return }
    spent += cost
    report(.cost(cost))
  }

  /// How the visit ends where nothing more may be spent or the time is over; nil while it may go on.
  private func overspent() -> Outcome? {
    if Task.isCancelled { return .transient(reason: "the lookup was cancelled") }
    if tools.clock.now() >= lookup.deadline { return .transient(reason: "the deadline has passed") }
    return lookup.budget.covers(spent + Cost(calls: 1)) ? nil : .budgetExhausted
  }

  /// Addresses that differ by scheme, `www.`, or a slash at the end are one page.
  private static func key(_ url: String) -> String {
    guard let url = WebURL.parse(url) else { return url }
    let host = url.hostAndPort.hasPrefix("www.") ? String(url.hostAndPort.dropFirst(4)) : url.hostAndPort
    let path = url.pathAndQuery.hasSuffix("/") ? String(url.pathAndQuery.dropLast()) : url.pathAndQuery
    return "https://" + host + path
  }
}
