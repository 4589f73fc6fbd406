import Accounts
import Foundation
import Profiles
import Service
import ServiceLifecycle
import Storage

/// `sosia serve`: the service over HTTP, until SIGTERM or SIGINT.
public struct ServeRun: Sendable {
  public let configuration: ServiceConfiguration
  /// How many made-up people fill the account `default` if it is empty; nil for none.
  public let sampleCount: Int?
  /// Told once requests are answered.
  private let onReady: @Sendable (Start) -> Void

  /// How the service started.
  public struct Start: Sendable {
    public var address: String
    /// Profiles in the warm columns.
    public var profiles: Int
    public var seconds: Double
    /// With a sample account: what to try.
    public var suggestions: [String]
  }

  public init(
    configuration: ServiceConfiguration, sampleCount: Int? = nil, onReady: @escaping @Sendable (Start) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.sampleCount = sampleCount
    self.onReady = onReady
  }

  /// - Throws: `ServiceFailure` when the service cannot start.
  public func run() async throws {
    let log = EventLog(
      format: configuration.log.format == .json ? .json : .text, level: Self.level(configuration.log.level),
      clock: ServiceInstance.wallClock)
    let addresses = configuration.http.listen
    guard let first = addresses.first else { throw ServiceFailure("http.listen names no address") }
    let instance: ServiceInstance
    do {
      instance = try ServiceInstance(
        configuration: configuration, log: log, startsWorkers: true, address: configuration.http.publicURL ?? "http://\(first)")
    } catch { throw ServiceFailure(error) }
    do { try await Self.check(addresses, instance) } catch { throw ServiceFailure(error) }
    let (ports, listening) = AsyncStream.makeStream(of: (index: Int, port: Int).self)
    let servers = addresses.enumerated().map { index, address in
      HTTPServer(instance.responder, configuration: server(at: address), metrics: instance.metrics, log: log) { port in
        listening.yield((index, port))
      }
    }
    let opening = OpeningService(
      instance: instance, addresses: addresses, ports: ports, sampleCount: sampleCount, onReady: onReady)
    do {
      try await HTTPServer.run(
        [opening, HousekeepingService(instance: instance, retention: retention)] + servers, shutdownLimit: .seconds(60), log: log)
    } catch {
      await instance.close()
      throw ServiceFailure(error)
    }
    await instance.close()
  }

  private func server(at address: ListenAddress) -> HTTPServer.Configuration {
    var server = HTTPServer.Configuration()
    server.address = address
    server.connectionLimit = configuration.http.maximumConnections
    server.idleTimeout = configuration.http.idleTimeout
    server.headTimeout = configuration.http.headerTimeout
    server.bodyTimeout = configuration.http.readTimeout
    return server
  }

  private var retention: Account.Retention {
    var retention = Account.Retention()
    retention.idempotencyKeys = configuration.retention.idempotencyKeys.components.seconds
    retention.jobs = configuration.retention.jobs.components.seconds
    return retention
  }

  /// An address that others can reach needs a key, so that nobody opens the door to everyone, or to nobody.
  private static func check(_ addresses: [ListenAddress], _ instance: ServiceInstance) async throws {
    guard addresses.contains(where: { !$0.isLoopback }) else { return }
    var hasKeys = false
    for name in instance.accounts.directory.accountNames where !hasKeys {
      let store = try SQLiteStore(path: instance.accounts.directory.file(ofAccount: name))
      let now = ServiceInstance.wallClock()
      hasKeys = try await KeyRing(store: store, account: name).all().contains { $0.isValid(at: now) }
      await store.close()
    }
    for address in addresses { try address.check(hasKeys: hasKeys) }
  }

  private static func level(_ level: ServiceConfiguration.LogSection.Level) -> EventLog.Level {
    switch level {
    case .trace, .debug: .debug
    case .info, .notice: .info
    case .warning: .warning
    case .error, .critical: .error
    }
  }
}

/// Opens the accounts while the service listens already, and says when it is ready.
private struct OpeningService: ServiceLifecycle.Service {
  let instance: ServiceInstance
  let addresses: [ListenAddress]
  /// Told once for each address on which connections are taken.
  let ports: AsyncStream<(index: Int, port: Int)>
  let sampleCount: Int?
  let onReady: @Sendable (ServeRun.Start) -> Void

  /// In the warm columns of all accounts.
  private var profiles: Int { instance.accounts.open.reduce(0) { $0 + $1.columns.people + $1.columns.organizations } }

  func run() async throws {
    let start = ContinuousClock.now
    try await instance.accounts.openAll()
    instance.readiness.enter(.ready)
    let elapsed = (ContinuousClock.now - start).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    instance.log.write(.info, "ready", [("profiles", .integer(Int64(profiles))), ("took", .milliseconds(seconds * 1000))])
    let address = await firstListening()
    let url = instance.configuration.http.publicURL ?? "http://\(address)"
    let suggestions =
      if let sampleCount { try await SampleAccount(instance: instance, count: sampleCount, url: url).prepare() } else { [String]() }
    onReady(ServeRun.Start(address: "\(address)", profiles: profiles, seconds: seconds, suggestions: suggestions))
    try? await gracefulShutdown()
    instance.readiness.enter(.stopping)
  }

  /// The first address with its real port, once all of them take connections.
  private func firstListening() async -> ListenAddress {
    var found = addresses[0]
    var iterator = ports.makeAsyncIterator()
    for _ in addresses {
      guard let next = await iterator.next() else { break }
      if next.index == 0 { found = ListenAddress(host: addresses[0].host, port: next.port) }
    }
    return found
  }
}

/// Notes which keys are used, renews the queues' measures, and tidies up once an hour.
private struct HousekeepingService: ServiceLifecycle.Service {
  let instance: ServiceInstance
  let retention: Account.Retention

  func run() async throws {
    let queues = ServiceMetrics.Queues(instance.accounts, in: instance.metrics)
    await cancelWhenGracefulShutdown {
      var round = 0
      while !Task.isCancelled {
        await queues.renew()
        await instance.authenticator.noteUses()
        for account in instance.accounts.open { try? await account.finishErasures() }
        if round % 360 == 0 { for account in instance.accounts.open { try? await account.tidy(retention) } }
        round += 1
        try? await Task.sleep(for: .seconds(10))
      }
    }
  }
}
