public import Adapters
import Fetching
import Foundation
import Isolation
public import Profiles
public import ProviderKit

/// All that it takes to run providers from the command line: a door to the network, workers that read documents, and a store of paces.
public struct ProviderBench: Sendable {
  private let options: ProviderOptions
  private let pool: WorkerPool
  public let extraction: any ExtractionRunner

  /// Starts the workers.
  /// - Throws: `ProviderFailure` where none can be started.
  public init(_ options: ProviderOptions) throws(ProviderFailure) {
    self.options = options
    var configuration = PoolConfiguration()
    if let workers = options.workers { configuration.workers = workers }
    configuration.deadline = options.workerDeadline
    // A worker sets its tables up first, which takes its time on a machine that is busy.
    configuration.startDeadline = .seconds(30)
    do throws(WorkerFailure) { pool = try WorkerPool(configuration: configuration) } catch { throw ProviderFailure(error.description) }
    extraction = WorkerRunner(pool)
  }

  /// Ends the workers.
  public func close() async { await pool.shutdown() }

  /// The moment of a lookup that begins now.
  public static func now() -> Timestamp { MachineClock().now() }

  /// The layers of the workers' sandbox that hold, in words; nil where no worker can be started.
  public func sandbox() async -> String? {
    guard let report = try? await pool.report() else { return nil }
    return "\(report.layers); Landlock \(report.landlockABI == 0 ? "is not there" : "ABI \(report.landlockABI)")"
  }

  /// The door to the network for one provider, with its secrets and no others'.
  func door(for manifest: Manifest) throws(ProviderFailure) -> WebFetcher {
    var politeness = WebFetcherConfiguration(contactURL: options.contactURL)
    let door: FetchConfiguration
    let store: any PolitenessStore
    if let origin = options.testOrigin {
      door = FetchConfiguration(testOrigin: origin)
      // What a test origin says must not be taken for what the real hosts said.
      store = MemoryPolitenessStore()
      politeness.hostPace = Pace(requests: 100, per: .seconds(1), burst: 100)
      politeness.addressPace = nil
    } else {
      door = FetchConfiguration()
      store = try fileStore()
    }
    return WebFetcher(door: door, politeness: politeness, store: store, secrets: options.secrets.store(for: manifest))
  }

  private func fileStore() throws(ProviderFailure) -> FilePolitenessStore {
    do {
      try FileManager.default.createDirectory(
        atPath: options.cacheDirectory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw ProviderFailure("\(options.cacheDirectory): the cache folder cannot be made; name another with fetch.cache-directory") }
    do throws(PolitenessStoreError) { return try FilePolitenessStore(path: options.cacheDirectory + "/politeness") } catch {
      throw ProviderFailure(error.description)
    }
  }

  /// Asks the real source, or the test origin.
  public func ask(_ installed: InstalledProvider, _ lookup: Lookup) async throws(ProviderFailure) -> LookupAnswer {
    let tools = LookupTools(fetcher: try door(for: installed.manifest), extraction: extraction, clock: MachineClock())
    return await answer(installed, lookup, tools)
  }

  /// Plays a fixture.
  public func replay(_ installed: InstalledProvider, fixture name: String) async throws(ProviderFailure) -> LookupAnswer {
    guard let fixture = try installed.readFixtures().first(where: { $0.name == name }) else {
      throw ProviderFailure(
        "\(installed.manifest.id) has no fixture \"\(name)\"; it has \(installed.fixtures.map(\.name).joined(separator: ", "))",
        isUsage: true)
    }
    let tools = LookupTools(
      fetcher: FixtureFetcher(fixture.exchanges), extraction: extraction, clock: FrozenClock(fixture.lookup.now), seed: fixture.seed)
    return await answer(installed, fixture.lookup, tools)
  }

  func answer(_ installed: InstalledProvider, _ lookup: Lookup, _ tools: LookupTools) async -> LookupAnswer {
    let answer = await installed.provider.answer(lookup, tools: tools)
    if let process = installed.provider as? ProcessProvider { await process.stop() }
    return answer
  }

  /// Replays all fixtures, and gives how many went otherwise than they say.
  public func check(
    _ installed: InstalledProvider, report: @Sendable (FixtureRunner.Report) -> Void
  ) async throws(ProviderFailure) -> Int {
    let runner = FixtureRunner(extraction: extraction)
    var failed = 0
    for fixture in try installed.readFixtures() {
      if Task.isCancelled { break }
      let result = await runner.run(fixture, installed.provider)
      report(result)
      if !result.isPassed { failed += 1 }
    }
    if let process = installed.provider as? ProcessProvider { await process.stop() }
    return failed
  }

  var secrets: ProviderSecrets { options.secrets }
}
