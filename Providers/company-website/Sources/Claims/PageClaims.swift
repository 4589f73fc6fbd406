import Interchange
import Normalization
import Profiles
import ProviderKit

/// Collects the claims of one page: canonical, each once, with evidence.
struct PageClaims {
  let job: ExtractionJob
  let page: PageKind
  /// The domains that are the company's: the page's own, and the one that is known.
  let domains: Set<SiteDomain>
  private(set) var normalizer: ValueNormalizer
  private(set) var claims: [Claim] = []
  private(set) var issues: [ExtractionResult.Issue] = []
  private let contentHash: String
  private let promises = WebsiteManifest.value.fields

  static let claimLimit = 300
  private static let perFieldLimit = 20

  init(_ job: ExtractionJob, page: PageKind, domains: Set<SiteDomain>, region: Region?) {
    self.job = job
    self.page = page
    self.domains = domains
    normalizer = ValueNormalizer(region: region)
    contentHash = ContentHash.text(of: job.input)
  }

  var region: Region? { normalizer.region }

  /// Makes a claim of what was read; nothing where it is no value of the field, or not wanted.
  /// - Parameters:
  ///   - snippet: the text around the value, as the page has it.
  ///   - factor: of the confidence that the syntax has.
  mutating func add(
    _ field: Field, _ text: String? = nil, label: String? = nil, parts: [String: String] = [:], _ syntax: Syntax,
    at place: @autoclosure () -> ElementPlace,
    snippet: String, factor: Double = 1
  ) {
    guard job.lookup.wants(field), claims.count < Self.claimLimit, let promise = promises.first(where: { $0.field == field }) else {
      return
    }
    var found: [Issue] = []
    guard let draft = normalizer.normalize(ValueInput(field, text, label: label, parts: parts), issues: &found) else {
      note(found)
      return
    }
    if field == .email, !isOwn(mailbox: draft.text) { return }
    // Whoever has a telephone number publishes one that can be dialled.
    if field == .telephone, !draft.text.hasPrefix("+") { return note(found) }
    if field == .identifier, !found.isEmpty { return note(found) }
    // A domain that answers is none that was made up, whatever its name.
    let isDoubtful = !found.isEmpty && field != .email && field != .url
    let confidence = syntax.confidence(on: page) * factor * (isDoubtful ? 0.5 : 1)
    guard isWorthIt(field, draft.text, confidence) else { return }
    let place = place()
    let claim = Claim(
      field, draft.text, raw: draft.raw, parts: draft.parts, label: draft.label, confidence: confidence, observedAt: job.lookup.now,
      expiresAt: promise.timeToLive.map { job.lookup.now.adding(seconds: $0.components.seconds) },
      evidence: Evidence(
        url: job.url, selector: place.selector, snippet: snippet, contentHash: contentHash, offset: place.offset, line: place.line),
      lineage: nil, license: nil)
    insert(claim)
  }

  /// The more trusted of two claims that say the same stays, a label is kept from either.
  private mutating func insert(_ claim: Claim) {
    if let index = claims.firstIndex(where: { $0.field == claim.field && $0.text == claim.text }) {
      let label = claims[index].label ?? claim.label
      if claim.confidence > claims[index].confidence { claims[index] = claim }
      claims[index].label = label
      return
    }
    guard claims.count(where: { $0.field == claim.field }) < Self.perFieldLimit else { return }
    claims.append(claim)
  }

  /// Whether the claim would be kept: a page may repeat a value thousands of times.
  private func isWorthIt(_ field: Field, _ text: String, _ confidence: Double) -> Bool {
    if let known = claims.first(where: { $0.field == field && $0.text == text }) {
      return confidence > known.confidence || known.label == nil
    }
    return claims.count(where: { $0.field == field }) < Self.perFieldLimit
  }

  private mutating func note(_ found: [Issue]) {
    for issue in found where issues.count < 50 { issues.append(.init(field: issue.field, message: issue.message)) }
  }

  /// Whether a mailbox is at a domain of the company's.
  func isOwn(mailbox: String) -> Bool { SiteDomain(ofMailbox: mailbox).map(domains.contains) ?? false }
}
