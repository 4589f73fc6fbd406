import Locators
import Profiles
import ProviderKit

/// The robots.txt of all sites, read when they are first needed and kept in the store.
actor RobotsLibrary {
  private let client: GuardedClient
  private let store: any PolitenessStore
  private let clock: any LookupClock
  private let flights = FlightBoard<String, Result<RobotsRecord, PolitenessStoreError>>()

  private var known: [String: RobotsRecord] = [:]
  private var knownBytes = 0

  /// Of files in memory; beyond it all are read from the store again.
  private static let memoryLimitInBytes = 32 << 20
  /// A file that is slower than this cannot be reached.
  private static let timeout: Duration = .seconds(15)

  init(client: GuardedClient, store: any PolitenessStore, clock: any LookupClock) {
    self.client = client
    self.store = store
    self.clock = clock
  }

  /// What the site of a URL allows.
  /// - Throws: `FetchError.cancelled`, or the store's error.
  func record(for url: FetchURL) async throws -> RobotsRecord {
    let origin = url.origin
    if let record = known[origin], record.isFresh(at: clock.now()) { return record }
    let shared = await flights.share(origin) {
      do throws(PolitenessStoreError) { return .success(try await self.read(origin)) } catch { return .failure(error) }
    }
    guard let shared else { throw FetchError.cancelled }
    let record = try shared.value.get()
    remember(record, of: origin)
    return record
  }

  private func remember(_ record: RobotsRecord, of origin: String) {
    if knownBytes > Self.memoryLimitInBytes {
      known = [:]
      knownBytes = 0
    }
    // An entry weighs its file and what surrounds it.
    if known.updateValue(record, forKey: origin) == nil { knownBytes += 512 + record.lengthInBytes }
  }

  private func read(_ origin: String) async throws(PolitenessStoreError) -> RobotsRecord {
    let key = PolitenessKey(.robots, origin)
    let kept = try await store.load(key).flatMap { RobotsRecord(record: $0) }
    if let kept, kept.isFresh(at: clock.now()) { return kept }
    let answer = await ask(origin)
    let record = RobotsRecord(answer, at: clock.now(), previous: kept)
    // What could not be asked because the lookup ended is not known to be unreachable.
    if !Task.isCancelled { try await store.save(record.record, for: key) }
    return record
  }

  /// Redirects are followed to wherever they may lead, as RFC 9309 section 2.3.1.2 asks; the rules stay those of the first origin.
  private func ask(_ origin: String) async -> RobotsRecord.Answer {
    let limits = TransferLimits(
      connectTimeout: client.configuration.connectTimeout, firstByteTimeout: .seconds(10), bodyInBytes: 4 << 20,
      decompressedInBytes: RobotsRules.lengthLimitInBytes + 1, ratio: 100, minimumSpeed: 0, decompresses: true)
    guard var web = WebURL.parse(origin + "/robots.txt") else { return .noAnswer }
    for _ in 0...RobotsRecord.redirectLimit {
      do {
        let url = try FetchURL(web)
        let response = try await client.send(
          FetchRequest(.get, url: "", headers: [("accept", "text/plain, */*;q=0.1")]), url: url, limits: limits, timeout: Self.timeout)
        guard RedirectRules.statuses.contains(response.status), let location = response.header("location") else {
          return .status(response.status, body: response.body)
        }
        guard let next = WebURL.parse(location, base: web), web.scheme == "http" || next.scheme == "https" else { return .noAnswer }
        web = next
      } catch { return .noAnswer }
    }
    return .noAnswer
  }
}
