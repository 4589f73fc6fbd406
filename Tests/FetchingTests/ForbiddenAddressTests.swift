import Locators
import Profiles
import ProviderKit
import Testing

@testable import Fetching

/// Every spelling of an address that must not be called, by every way in which a URL reaches the door; a canary on this machine must not
/// hear of it.
@Suite struct ForbiddenAddressTests {
  /// How the URL comes.
  enum Carrier: String, CaseIterable, Sendable {
    /// The lookup names it.
    case direct
    /// A page answers with it as its `Location`.
    case redirect
    /// A name server answers with the address.
    case resolved
    /// A sitemap's `<loc>`, with blanks around it.
    case sitemap
    /// The `@id` of a JSON-LD node, relative to the page's scheme.
    case linkedData
    /// A process provider asks the host for it.
    case process
    /// An account's webhook.
    case webhook
  }

  static let spellings = ForbiddenHosts.plain + ForbiddenHosts.disguised

  /// As in production but for plain HTTP and the canary's port, with a page at a public address that redirects.
  static func fetcher(_ pages: PageServer, resolver: any AddressResolver) throws -> WebFetcher {
    var door = FetchConfiguration()
    door.allowsHTTP = true
    door.lowPorts = [80, 443]
    door.substitutes = [.v4(0x0808_0808): try #require(TestOrigin(port: pages.port))]
    var politeness = WebFetcherConfiguration(contactURL: "https://sosia.example/bot")
    politeness.hostPace = Pace(requests: 1000, per: .seconds(1), burst: 10_000)
    politeness.addressPace = nil
    return WebFetcher(door: door, politeness: politeness, store: MemoryPolitenessStore(), resolver: resolver)
  }

  /// Names are public, but for those of this machine.
  struct Names: AddressResolver {
    var answer: [IPAddress]?

    func addresses(of name: String) async throws(FetchError) -> [IPAddress] {
      if let answer, name == "rebind.example" { return answer }
      if name == "public.example" { return [.v4(0x0808_0808)] }
      if name == "localhost" { return [.v4(0x7F00_0001), .v6(0, 1)] }
      throw .unresolvable(host: name, isTemporary: false)
    }
  }

  static func isStopped(_ reason: FetchFailure.Reason) -> Bool {
    switch reason {
    // The last is a name that no name server knows, because it is none.
    case .blockedAddress, .invalidURL, .redirectRefused, .hostNotAllowed, .unresolvable: true
    default: false
    }
  }

  static func order(_ url: String, method: FetchOrder.Method = .get) throws -> FetchOrder {
    FetchOrder(
      provider: try #require(ProviderID("acme")), method: method, url: url, robots: .ignore, retry: RetryRule(retries: 0))
  }

  static func reason(_ fetcher: WebFetcher, _ order: FetchOrder) async -> FetchFailure.Reason? {
    do throws(FetchFailure) {
      _ = try await fetcher.fetch(order)
      return nil
    } catch { return error.reason }
  }

  @Test(arguments: Carrier.allCases) func `no spelling of a forbidden address reaches the canary`(carrier: Carrier) async throws {
    #expect(Set(Self.spellings).count >= 200)
    let canary = try await LoopbackServer(.answer(LoopbackServer.ok))
    defer { Task { await canary.stop() } }
    try await PageServer.with({ request in .redirect(request.header("x-location") ?? "", status: 302) }) { pages in
      for scheme in ["http", "https"] {
        for spelling in Self.spellings {
          let url = "\(scheme)://\(spelling):\(canary.port)/latest/meta-data/"
          let reason = try await Self.attempt(carrier, spelling, url, canary, pages)
          #expect(reason.map(Self.isStopped) == true, "\(carrier.rawValue) \(url): \(String(describing: reason))")
        }
      }
    }
    #expect(canary.connections == 0)
  }

  static func attempt(_ carrier: Carrier, _ spelling: String, _ url: String, _ canary: LoopbackServer, _ pages: PageServer)
    async throws -> FetchFailure.Reason?
  {
    let fetcher = try fetcher(pages, resolver: Names())
    switch carrier {
    case .direct: return await reason(fetcher, try order(url))
    case .redirect:
      // What cannot stand in a field cannot come as a redirect; it is tried as the next step all the same.
      guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        let step = RedirectRules.Step(
          url: try FetchURL("http://public.example/"), method: .get, body: [], headers: [], hasSecrets: false)
        let order = try order(url)
        let next: RedirectRules.Step?
        do throws(FetchFailure) { next = try RedirectRules.next(after: step, status: 302, location: url, order: order) } catch {
          return error.reason
        }
        guard let next else { return nil }
        return await reason(fetcher, try Self.order("\(next.url)"))
      }
      var first = try order("http://public.example/")
      first.headers = [FetchOrder.Header("x-location", url)]
      return await reason(fetcher, first)
    case .resolved:
      // Only what is an address can be a name server's answer.
      guard let address = IPAddress(spelling.filter { $0 != "[" && $0 != "]" }) else { return .invalidURL("") }
      let scheme = url.prefix { $0 != ":" }
      for answer in [[address], [.v4(0x0808_0808), address], [address, .v4(0x0808_0808)]] {
        let rebinding = try Self.fetcher(pages, resolver: Names(answer: answer))
        let reason = await reason(rebinding, try order("\(scheme)://rebind.example:\(canary.port)/"))
        guard let reason, isStopped(reason) else { return reason }
      }
      return .blockedAddress(host: "rebind.example")
    case .sitemap:
      return await reason(fetcher, try order(WebURL.parse("\n  \(url)\t ")?.href ?? "\n  \(url)\t "))
    case .linkedData:
      let relative = String(url.drop { $0 != "/" })
      let base = WebURL.parse("\(url.prefix { $0 != ":" })://public.example/a/b")
      return await reason(fetcher, try order(WebURL.parse(relative, base: base)?.href ?? relative))
    case .process: return await reason(fetcher, try order(url, method: .post))
    case .webhook:
      var configuration = FetchConfiguration()
      configuration.allowsHTTP = true
      do throws(FetchError) {
        _ = try await GuardedClient(configuration: configuration, resolver: Names()).send(FetchRequest(.post, url: url, body: [1]))
        return nil
      } catch { return FetchFailure.Reason(error) }
    }
  }
}
