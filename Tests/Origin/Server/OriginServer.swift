import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP server on loopback that is thousands of hosts, told apart by their names.
///
/// A request to the address itself asks about the origin: `/hosts`, `/truth?host=NAME`, `/count`.
public final class OriginServer: Sendable {
  public let world: World
  /// A request is in it once its answer is out, which may be a moment after the client has it.
  public let log: RequestLog
  public let port: Int
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Begins to listen.
  /// - Throws: `RequestLog.CannotOpen`, or an error of NIO if the port is taken.
  public init(_ configuration: OriginConfiguration = OriginConfiguration()) async throws {
    let world = World(configuration)
    let log = try RequestLog(path: configuration.logPath, limit: configuration.logLimit)
    let misfortunes = Misfortunes(world)
    // One thread, so that it is no more than one of the cores.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let numbers = ConnectionNumbers()
    do {
      channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 4096)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandlers(
              ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)),
              OriginHandler(world: world, misfortunes: misfortunes, log: log, connection: numbers.next()))
          }
        }
        .bind(host: "127.0.0.1", port: configuration.port).get()
    } catch {
      log.close()
      try await group.shutdownGracefully()
      throw error
    }
    self.world = world
    self.log = log
    self.group = group
    port = channel.localAddress?.port ?? configuration.port
  }

  /// As in `127.0.0.1:8080`.
  public var authority: String { "127.0.0.1:\(port)" }

  /// What is true of a host's company now, as JSON; nil if the host is none of ours.
  public func truth(host: String) -> String? { world.truth(host: host, at: world.configuration.now())?.text }

  /// Closes every connection and writes the log out.
  public func stop() async throws {
    try await channel.close()
    try await group.shutdownGracefully()
    log.close()
  }
}
