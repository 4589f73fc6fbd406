import Glibc
import HummingbirdCore
import NIOCore
import NIOPosix
public import ServiceLifecycle
import UnixSignals

/// Serves a responder over HTTP/1.1 until it is told to shut down; then it takes nothing new and finishes what it accepted.
public struct HTTPServer: ServiceLifecycle.Service {
  public struct Configuration: Sendable {
    public var address = ListenAddress(host: "127.0.0.1", port: 8080)
    /// Beyond it a connection gets 503 and is closed.
    public var connectionLimit = 10_000
    /// Without a request.
    public var idleTimeout: Duration = .seconds(60)
    /// From the first byte of a request to the end of its head.
    public var headTimeout: Duration = .seconds(10)
    /// A body may pause so long, and must on the whole arrive at `minimumBytesPerSecond`.
    public var bodyTimeout: Duration = .seconds(20)
    public var minimumBytesPerSecond = 8 << 10
    /// In which a client must take what was written.
    public var writeTimeout: Duration = .seconds(30)

    public init() {}
  }

  private let configuration: Configuration
  private let channel: ConnectionServer
  private let log: EventLog
  private let onListening: @Sendable (Int) async -> Void

  /// - Parameter onListening: called with the port once connections are taken.
  public init(
    _ responder: Responder, configuration: Configuration = Configuration(), metrics: MetricsRegistry, log: EventLog,
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.log = log
    self.onListening = onListening
    channel = ConnectionServer(responder: responder, configuration: configuration, metrics: metrics)
  }

  /// - Throws: what binding the address throws.
  public func run() async throws {
    Self.raiseFileLimit()
    let server = Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(
        address: .hostname(configuration.address.host, port: configuration.address.port), backlog: 1024),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? configuration.address.port
        log.write(.info, "listening", [("host", .text(configuration.address.host)), ("port", .integer(Int64(port)))])
        await onListening(port)
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: log.logger(label: "http"))
    try await server.run()
    log.write(.info, "stopped", [("port", .integer(Int64(configuration.address.port)))])
  }

  /// Runs services until one ends, SIGTERM or SIGINT; then each finishes what it began.
  /// - Parameter shutdownLimit: after which what is still running is cut.
  public static func run(_ services: [any ServiceLifecycle.Service], shutdownLimit: Duration = .seconds(30), log: EventLog) async throws {
    var configuration = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: log.logger(label: "lifecycle"))
    configuration.maximumGracefulShutdownDuration = shutdownLimit
    configuration.maximumCancellationDuration = .seconds(5)
    try await ServiceGroup(configuration: configuration).run()
  }

  /// The soft limit of open files is often 1024, which is fewer than the connections that are to be held.
  private static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, 1 << 20)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
