import Accounts
import Fetching
import Foundation
import Matching
import Normalization
import Profiles
import Service
import Storage
import Synchronization

/// Everything a service consists of, put together from its configuration; served over a socket by `ServeRun`, and without one by the command
/// line's own connection.
final class ServiceInstance: Sendable {
  let configuration: ServiceConfiguration
  let accounts: AccountRoster
  let responder: Responder
  let readiness = Readiness()
  let metrics = MetricsRegistry()
  let log: EventLog
  let authenticator: KeyAuthenticator
  private let lock: DirectoryLock
  private let workers = RunningWorkers()

  static let wallClock: @Sendable () -> Timestamp = { Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }

  /// - Parameter startsWorkers: whether jobs are worked on and webhooks delivered as soon as an account is open.
  init(configuration: ServiceConfiguration, log: EventLog, startsWorkers: Bool, address: String = "") throws {
    self.configuration = configuration
    self.log = log
    let directory = try DataDirectory(path: configuration.data.directory)
    lock = try DirectoryLock(directory, address: address)
    let client = GuardedClient(configuration: Self.fetching(configuration.webhooks))
    let starter = WorkerStarter()
    accounts = AccountRoster(
      directory: directory, configuration: Self.account(configuration), options: Self.store(configuration.sqlite),
      clock: Self.wallClock, onOpen: { starter.start($0) })
    authenticator = KeyAuthenticator(accounts: accounts, rateLimit: Self.rateLimit(configuration.limits))
    var kernel = Responder.Configuration()
    kernel.deadline = configuration.http.requestDeadline
    kernel.cursorSecret = Self.cursorSecret(try directory.secretBytes())
    let registry = ServiceRoutes.registry(
      accounts: accounts, readiness: readiness, metrics: metrics, authenticator: authenticator, webhooks: client,
      options: ServiceRoutes.Options(
        version: Version.current, metrics: configuration.metrics.isEnabled ? (configuration.metrics.requiresKey ? .keyed : .open) : .off,
        bodyLimitInBytes: configuration.http.bodyLimitInBytes, importLimitInBytes: configuration.http.importBodyLimitInBytes))
    responder = Responder(
      registry, configuration: kernel, authenticator: authenticator, idempotency: StoreIdempotency(accounts), metrics: metrics,
      log: log)
    ServiceMetrics.register(accounts, in: metrics)
    if startsWorkers {
      starter.begin { [workers] account in
        let jobs = Task { await JobRunner(account: account).run() }
        let deliveries = Task { await Dispatcher(account: account, client: client).run() }
        workers.add([jobs, deliveries])
      }
    }
  }

  /// Stops the workers after what they are at, and closes the accounts.
  func close() async {
    await workers.stop()
    await authenticator.noteUses()
    await accounts.close()
  }

  // MARK: Configuration

  private static func account(_ configuration: ServiceConfiguration) -> Account.Configuration {
    var account = Account.Configuration()
    account.region = configuration.matching.defaultRegion.flatMap { Region($0) }
    account.matchThreshold = configuration.matching.matchThreshold
    account.reviewThreshold = configuration.matching.reviewThreshold
    account.workerCount = configuration.workerThreads ?? Cores.count
    return account
  }

  static func store(_ section: ServiceConfiguration.SQLiteSection) -> SQLiteStore.Options {
    var options = SQLiteStore.Options()
    options.durability = section.synchronous == .full ? .full : .normal
    options.cacheSizeInBytes = section.cacheSizeInBytes
    return options
  }

  private static func fetching(_ section: ServiceConfiguration.WebhooksSection) -> FetchConfiguration {
    var fetching = FetchConfiguration()
    fetching.allowsPrivateAddresses = section.allowsPrivateAddresses
    fetching.allowsHTTP = section.allowsHTTP
    fetching.totalTimeout = section.timeout
    return fetching
  }

  private static func rateLimit(_ section: ServiceConfiguration.LimitsSection) -> RateLimit? {
    guard section.requestsPerSecond > 0 else { return nil }
    let window = max(1, Int((Double(section.burst) / section.requestsPerSecond).rounded()))
    return RateLimit(requests: max(1, Int(section.requestsPerSecond * Double(window))), perSeconds: window)
  }

  /// Two words of the directory's secret, so that cursors outlive a restart.
  private static func cursorSecret(_ key: [UInt8]) -> (UInt64, UInt64) {
    func word(_ range: Range<Int>) -> UInt64 { key[range].reduce(0) { $0 << 8 | UInt64($1) } }
    return (word(0..<8) ^ 0x736F_7369_6163_7572, word(8..<16))
  }
}

/// Hands accounts to whoever works for them, those too that were opened before it was there.
private final class WorkerStarter: Sendable {
  private struct State {
    var waiting: [Account] = []
    var work: (@Sendable (Account) -> Void)?
  }

  private let state = Mutex(State())

  func start(_ account: Account) {
    let work = state.withLock { state -> (@Sendable (Account) -> Void)? in
      if state.work == nil { state.waiting.append(account) }
      return state.work
    }
    work?(account)
  }

  func begin(_ work: @escaping @Sendable (Account) -> Void) {
    let waiting = state.withLock { state in
      state.work = work
      defer { state.waiting = [] }
      return state.waiting
    }
    for account in waiting { work(account) }
  }
}

/// The tasks that work for the accounts.
private final class RunningWorkers: Sendable {
  private let tasks = Mutex<[Task<Void, Never>]>([])

  func add(_ more: [Task<Void, Never>]) { tasks.withLock { $0 += more } }

  /// Cancels all, and waits for what they are at.
  func stop() async {
    let running = tasks.withLock { tasks in
      defer { tasks = [] }
      return tasks
    }
    for task in running { task.cancel() }
    for task in running { await task.value }
  }
}
