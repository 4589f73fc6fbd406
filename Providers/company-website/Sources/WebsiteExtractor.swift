import Locators
import Markup
import Normalization
import Profiles
public import ProviderKit

/// Reads one page of a company's web site: a pure function from its bytes to claims, links to further pages, and how well the names on it
/// agree with the one that is known.
public struct WebsiteExtractor: Extractor {
  public static let id = "company-website"
  public var id: String { Self.id }

  public init() {}

  /// - Throws: `ExtractionFailure.invalidConfiguration` for a job that has a configuration, or a stage that is no kind of page.
  public func extract(_ job: ExtractionJob) throws(ExtractionFailure) -> ExtractionResult {
    guard job.configuration.isEmpty, let kind = PageKind(rawValue: job.stage) else {
      throw .invalidConfiguration("a page of a company's site has no configuration, and a stage of \(PageKind.allCases.map(\.rawValue))")
    }
    guard let url = WebURL.parse(job.url), let domain = SiteDomain(of: url.hostname) else {
      return ExtractionResult(.unreadable(reason: "the page has no address on the web"))
    }
    guard MediaType.isPage(job.contentType) else {
      return ExtractionResult(.unreadable(reason: "the answer is no page but \(job.contentType?.prefix(80) ?? "nothing")"))
    }
    let document: HTMLDocument
    do throws(MarkupError) {
      document = try HTMLDocument(job.input, transportCharset: MediaType.charset(job.contentType), url: url)
    } catch {
      return ExtractionResult(.unreadable(reason: error.description))
    }
    guard let root = document.root else { return ExtractionResult(.unreadable(reason: "the page is empty")) }
    return read(job, kind, url, domain, document, PageText(root))
  }

  private func read(
    _ job: ExtractionJob, _ kind: PageKind, _ url: WebURL, _ domain: SiteDomain, _ document: HTMLDocument, _ page: PageText
  ) -> ExtractionResult {
    let completeness = completeness(job, document, page)
    let names = NameClaims(document, page)
    switch Wall(page, title: names.title) {
    case .challenge: return ExtractionResult(.blocked(reason: "the site asks whether a person is there"), completeness: completeness)
    case .parked:
      return ExtractionResult(.notFound, completeness: completeness, issues: [.init(message: "the domain is parked or for sale")])
    case .unfinished:
      return ExtractionResult(.notFound, completeness: completeness, issues: [.init(message: "there is no site at the domain yet")])
    case nil: break
    }
    let graph = document.structuredGraph()
    let lookup = job.lookup
    let domains = lookup.values(of: .domainName).compactMap { SiteDomain(of: $0) }.filter(\.mayBeCompanys) + [domain]
    let known = lookup.values(of: .entityName)
    let structured = StructuredClaims(graph, domains: Set(domains), known: known)
    let region = RegionHint.region(of: document, graph, url: url, lookup: lookup.region.flatMap { Region($0) })
    var claims = PageClaims(job, page: kind, domains: Set(domains), region: region)
    structured.read(into: &claims)
    names.read(domains: Set(domains), known: known, into: &claims)
    LinkClaims.read(page, base: document.baseURL, into: &claims)
    PhoneClaims.read(page, into: &claims)
    EmailClaims.read(page, into: &claims)
    AddressClaims.read(page, into: &claims)
    NumberClaims.read(page, into: &claims)
    if kind == .start {
      // That a site answers is worth a claim only where the answer says something of anybody.
      let isMute = claims.claims.isEmpty && names.title.isEmpty && names.candidates.isEmpty && graph.items.isEmpty
      if isMute { return ExtractionResult(.layoutDrift(reason: "the page says nothing of anybody"), completeness: completeness) }
      HeadClaims.read(document, url, into: &claims)
    }
    return ExtractionResult(
      .found, claims: claims.claims, links: PageLinks.read(document, page, domain: domain), records: 1,
      identity: identity(known, structured.names + names.candidates.map(\.text), title: names.title, page), completeness: completeness,
      issues: claims.issues)
  }

  /// The best agreement of a known name with one on the page; nil where no name is known, or the page has none.
  private func identity(_ known: [String], _ names: [String], title: String, _ page: PageText) -> Double? {
    guard !known.isEmpty else { return nil }
    let best = known.flatMap { name in names.prefix(300).map { NameAgreement.score(name, $0) } }.max()
    if let best, best >= NameAgreement.same { return best }
    let words = FoldedText.of(([title] + page.lines.lazy.filter { !$0.isCredit }.map(\.text)).joined(separator: " "))
    return known.contains { NameAgreement.isNamed($0, in: words) } ? 0.95 : best
  }

  private func completeness(_ job: ExtractionJob, _ document: HTMLDocument, _ page: PageText) -> ExtractionResult.Completeness {
    if job.isTruncated { return .truncated(reason: "the page was cut before its end") }
    if case .truncated(let reason) = document.completeness { return .truncated(reason: "the page is cut (\(reason.rawValue))") }
    return page.isCut ? .truncated(reason: "the page has more text than is read") : .complete
  }
}

extension InputName {
  static let entityName = InputName("name")!
  static let domainName = InputName("domain")!
}

/// `Content-Type` headers.
enum MediaType {
  /// Whether it may be a page: HTML, or nothing said.
  static func isPage(_ header: String?) -> Bool {
    guard let type = header?.prefix(while: { $0 != ";" }).lowercased().filter({ !$0.isWhitespace }), !type.isEmpty else { return true }
    return ["text/html", "application/xhtml+xml", "text/plain", "application/octet-stream"].contains(type)
  }

  /// The charset parameter's value; nil where there is none.
  static func charset(_ header: String?) -> String? {
    for parameter in header?.split(separator: ";").dropFirst() ?? [] {
      let halves = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" } }
      if halves.count == 2, halves[0].lowercased() == "charset" { return halves[1] }
    }
    return nil
  }
}
