import Locators
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// An open HTTP/1.1 connection to an address that was checked.
final class Connection: Sendable {
  let endpoint: Endpoint
  private let channel: any Channel

  private init(endpoint: Endpoint, channel: any Channel) {
    self.endpoint = endpoint
    self.channel = channel
  }

  var isOpen: Bool { channel.isActive }

  /// Connects, to the address of the endpoint and nowhere else, and shakes hands where there is TLS.
  /// - Parameter tls: nil for an endpoint without TLS.
  static func open(to endpoint: Endpoint, tls: NIOSSLContext?, timeout: Duration) async throws -> Connection {
    let peer = try SocketAddress(ipAddress: endpoint.address.description, port: endpoint.port)
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let ready = loop.makePromise(of: Void.self)
    let bootstrap = ClientBootstrap(group: loop)
      .connectTimeout(TimeAmount(timeout))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls { try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: endpoint.serverName)) }
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(ExchangeHandler(ready: ready, waitsForHandshake: tls != nil))
        }
      }
    let channel: any Channel
    do {
      channel = try await bootstrap.connect(to: peer).get()
    } catch {
      ready.fail(error)
      throw error
    }
    let timer = loop.scheduleTask(in: TimeAmount(timeout)) { ready.fail(ExchangeHandler.Flaw.handshakeTimeout) }
    do {
      try await withTaskCancellationHandler {
        try await ready.futureResult.get()
      } onCancel: {
        channel.close(promise: nil)
      }
      timer.cancel()
    } catch {
      timer.cancel()
      channel.close(promise: nil)
      throw error
    }
    return Connection(endpoint: endpoint, channel: channel)
  }

  /// One exchange; the connection is closed where it cannot carry another, and when the task is cancelled.
  func run(_ head: HTTPRequestHead, body: [UInt8]?, limits: TransferLimits) async throws -> ExchangeHandler.Answer {
    let promise = channel.eventLoop.makePromise(of: ExchangeHandler.Answer.self)
    let channel = self.channel
    channel.eventLoop.execute {
      do {
        let handler = try channel.pipeline.syncOperations.handler(type: ExchangeHandler.self)
        handler.start(head, body: body.map { ByteBuffer(bytes: $0) }, limits: limits, promise: promise)
      } catch { promise.fail(ExchangeHandler.Flaw.closed(answered: false)) }
    }
    return try await withTaskCancellationHandler {
      try await promise.futureResult.get()
    } onCancel: {
      channel.close(promise: nil)
    }
  }

  func close() { channel.close(promise: nil) }

  /// Closes the connection after a rest, unless the task is cancelled before.
  func closeLater(_ delay: Duration) -> Scheduled<Void> {
    let channel = self.channel
    return channel.eventLoop.scheduleTask(in: TimeAmount(delay)) { channel.close(promise: nil) }
  }

  func whenClosed(_ action: @escaping @Sendable () -> Void) { channel.closeFuture.whenComplete { _ in action() } }
}

extension Endpoint {
  /// The name for the handshake; an address is not sent there, and is itself what the certificate must be for.
  fileprivate var serverName: String? { if case .name(let name)? = identity { name } else { nil } }
}
