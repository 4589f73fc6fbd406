import Profiles
public import ProviderKit

/// The door to the network as providers know it: politely, from memory where that is enough, and only where the order leads.
///
/// Each hop of a request is vetted by `GuardedClient`, asked for in robots.txt, kept to the paces of its host, address, credential and
/// provider, and stopped by the breaker of its host. Answers are kept by RFC 9111; the same request under way twice is sent once.
public struct WebFetcher: Fetcher {
  let client: GuardedClient
  let configuration: WebFetcherConfiguration
  let secrets: any SecretStore
  let clock: any LookupClock
  let robots: RobotsLibrary
  let ledger: PolitenessLedger
  let cache: AnswerCache
  let bulkhead: Bulkhead
  private let flights = FlightBoard<FetchOrder, Result<FetchedBody, FetchFailure>>()

  /// - Parameters:
  ///   - door: what may be called; its user agent is the politeness's.
  ///   - store: where paces, breakers, robots.txt files and answers are kept.
  public init(
    door: FetchConfiguration, politeness: WebFetcherConfiguration, store: any PolitenessStore, secrets: any SecretStore = BoundSecrets(),
    resolver: any AddressResolver = SystemResolver.shared, clock: any LookupClock = MachineClock()
  ) {
    var door = door
    door.userAgent = politeness.userAgent
    client = GuardedClient(configuration: door, resolver: RememberingResolver(resolver, lifetime: politeness.resolutionLifetime))
    configuration = politeness
    self.secrets = secrets
    self.clock = clock
    robots = RobotsLibrary(client: client, store: store, clock: clock)
    ledger = PolitenessLedger(store: store, breaker: politeness.breaker)
    cache = AnswerCache(store: store, bodyLimitInBytes: politeness.cachedBodyLimitInBytes)
    bulkhead = Bulkhead(limit: politeness.connectionsPerHost)
  }

  public func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody {
    guard order.method != .post else { return try await FetchRun(self, order).result() }
    // Orders that differ in their deadline and budget alone ask for the same thing.
    var key = order
    key.deadline = nil
    key.callLimit = 0
    let shared = await flights.share(key) {
      do throws(FetchFailure) { return .success(try await FetchRun(self, order).result()) } catch { return .failure(error) }
    }
    guard let shared else { throw FetchFailure(.cancelled) }
    guard shared.isShared else { return try shared.value.get() }
    switch shared.value {
    case .success(var body):
      // The other order has paid.
      body.calls = 0
      body.bytesRead = 0
      return body
    // The other order's deadline or budget may have been to blame.
    case .failure: return try await FetchRun(self, order).result()
    }
  }
}
