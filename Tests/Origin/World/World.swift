/// All hosts of an origin, as a function of the configuration, the request and the time.
public struct World: Sendable {
  public let configuration: OriginConfiguration
  private let index: CompanyIndex
  private let trouble = TroubleHost()

  public init(_ configuration: OriginConfiguration) {
    precondition(configuration.companies > 0 && configuration.changePeriod > 0 && configuration.longestPage >= 2)
    self.configuration = configuration
    index = CompanyIndex(seed: configuration.seed, count: configuration.companies)
  }

  /// The hosts of the company sites, in the order of their numbers.
  public var sites: [String] { index.companies.map(\.site) }

  /// The hosts of the registers and of the directory.
  public static let registers = [
    GLEIFRegister.host, CompaniesHouseRegister.host, "rdap.org", WikidataStore.host, GravatarProfiles.host, VIESService.host,
    EDGARSearch.host, StaffDirectory.host,
  ]

  /// The company of a site as it is now; nil if the host is none of ours.
  public func company(host: String, at now: Int64) -> Company? {
    index.company(host: host).map { $0.changed(seed: configuration.seed, version: version(of: $0, at: now)) }
  }

  /// What is true of a company site's company now, as JSON; nil if the host is none of ours.
  public func truth(host: String, at now: Int64) -> JSONText? { company(host: host, at: now)?.truth }

  /// What a host's robots.txt says; registers have none that forbids anything.
  public func robots(host: String) -> Robots {
    index.company(host: host) != nil
      ? Robots(seed: configuration.seed, host: host) : Robots(kind: .rules, disallowed: ["/private/"], crawlDelay: nil)
  }

  /// An answer before any misfortune.
  public func reply(_ request: OriginRequest, now: Int64) -> Reply {
    if TroubleHost.isHost(request.host) { return trouble.reply(request, now: now) }
    if request.path == "/robots.txt" { return robotsReply(request.host) }
    switch request.host {
    case GLEIFRegister.host: return GLEIFRegister(index: index).reply(request)
    case CompaniesHouseRegister.host: return CompaniesHouseRegister(index: index).reply(request)
    case WikidataStore.host: return WikidataStore(index: index).reply(request)
    case GravatarProfiles.host: return GravatarProfiles(index: index).reply(request)
    case VIESService.host: return VIESService(index: index).reply(request)
    case EDGARSearch.host: return EDGARSearch(index: index).reply(request)
    case StaffDirectory.host: return StaffDirectory(company: directoryCompany).reply(request)
    case let host where RDAPRegistry.isHost(host): return RDAPRegistry(index: index).reply(request)
    default: return site(request, now: now)
    }
  }

  /// The company with the most people, so that the directory has pages.
  public var directoryCompany: Company { index.companies.max { $0.people.count < $1.people.count }! }

  private func robotsReply(_ host: String) -> Reply {
    let robots = robots(host: host)
    return switch robots.kind {
    case .rules: Reply(200, "text/plain; charset=utf-8", Array(robots.text(host: host).utf8))
    case .missing: .notFound
    case .broken: Reply(503, "text/plain", Array("try later".utf8))
    }
  }

  private func site(_ request: OriginRequest, now: Int64) -> Reply {
    guard let known = index.company(host: request.host) else { return .notFound }
    guard request.host == known.site else { return Reply(redirect: 301, to: "https://\(known.site)\(request.path)") }
    guard request.method == "GET" || request.method == "HEAD" else {
      return Reply(405, nil, [], headers: [(name: "Allow", value: "GET, HEAD")])
    }
    let version = version(of: known, at: now)
    let company = known.changed(seed: configuration.seed, version: version)
    let isRedesigned = known.index % 2 == 1 && configuration.redesignAt.map { now >= $0 } ?? false
    let modified = CalendarDate(seconds: modified(of: known, at: now))
    var random = SeededRandom(configuration.seed, "pages of \(known.index)")
    let site = CompanySite(
      company: company, isRedesigned: isRedesigned, modified: modified, paragraphs: 2 + random.below(configuration.longestPage - 1))
    let tag = "\"\(known.index)-\(version)-\(isRedesigned ? 1 : 0)-\(Company.slug(request.path))\""
    if request.header("if-none-match")?.contains(tag) ?? (request.header("if-modified-since") == modified.http) {
      return Reply(304, nil, [], headers: [(name: "ETag", value: tag), (name: "Last-Modified", value: modified.http)])
    }
    var reply = site.reply(request.path)
    if reply.status == 200 {
      reply.headers += [
        (name: "ETag", value: tag), (name: "Last-Modified", value: modified.http), (name: "Cache-Control", value: "max-age=60"),
      ]
    }
    return reply
  }

  /// Companies with an even number never change.
  private func version(of company: Company, at now: Int64) -> Int {
    company.index % 2 == 0 ? 0 : Int(max(0, (now - shift(of: company)) / configuration.changePeriod))
  }

  private func modified(of company: Company, at now: Int64) -> Int64 {
    let changed =
      company.index % 2 == 0
      ? min(now, Self.founding + shift(of: company))
      : shift(of: company) + Int64(version(of: company, at: now)) * configuration.changePeriod
    guard let redesign = configuration.redesignAt, company.index % 2 == 1, now >= redesign else { return changed }
    return max(changed, redesign)
  }

  /// When the sites that never change were made, November 2023.
  private static let founding: Int64 = 1_700_000_000

  /// So that not all change at once.
  private func shift(of company: Company) -> Int64 { Int64(company.index * 7919) % configuration.changePeriod }
}
