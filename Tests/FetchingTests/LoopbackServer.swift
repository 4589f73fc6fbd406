import Foundation
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on this machine that plays a script, byte by byte, and keeps what it was sent.
final class LoopbackServer: Sendable {
  enum Script: Sendable {
    /// Sends the text once a request has ended (its headers, and as much body as `Content-Length` says), then closes.
    case answer(String)
    /// As `answer`, but the connection stays open.
    case answerAndStay(String)
    /// Sends the text, then as many zero bytes as the client takes.
    case flood(String)
    /// Sends the text, then one byte each 20 ms.
    case drip(String)
    /// Reads and never answers.
    case silence
    /// Closes as soon as something was sent.
    case close
    /// Sends the text as soon as something was sent, then closes.
    case blurt(String)
  }

  static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

  private let channel: any Channel
  private let log: Log
  let port: Int

  /// What all connections sent.
  final class Log: Sendable {
    private let state = Mutex((connections: 0, received: [UInt8]()))
    func connected() { state.withLock { $0.connections += 1 } }
    func received(_ bytes: some Sequence<UInt8>) { state.withLock { $0.received += bytes } }
    var connections: Int { state.withLock { $0.connections } }
    var bytes: [UInt8] { state.withLock { $0.received } }
  }

  var connections: Int { log.connections }
  var received: String { String(decoding: log.bytes, as: UTF8.self) }

  init(_ script: Script, host: String = "127.0.0.1", tls: NIOSSLContext? = nil) async throws {
    let log = Log()
    self.log = log
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try channel.pipeline.syncOperations.addHandler(Player(script: script, log: log))
        }
      }
      .bind(host: host, port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async { try? await channel.close() }

  private final class Player: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: Script
    private let log: Log
    private var received: [UInt8] = []
    private var hasPlayed = false

    init(script: Script, log: Log) {
      self.script = script
      self.log = log
    }

    func channelActive(context: ChannelHandlerContext) {
      log.connected()
      context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = Array(unwrapInboundIn(data).readableBytesView)
      log.received(bytes)
      received += bytes
      if case .close = script { return context.close(promise: nil) }
      let isComplete = if case .blurt = script { true } else { hasWholeRequest }
      guard !hasPlayed, isComplete else { return }
      hasPlayed = true
      play(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private var hasWholeRequest: Bool {
      let text = String(decoding: received, as: UTF8.self)
      guard let end = text.range(of: "\r\n\r\n") else { return false }
      let length = text[..<end.lowerBound].lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      let expected = length.flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
      return text[end.upperBound...].utf8.count >= expected
    }

    private func play(_ context: ChannelHandlerContext) {
      switch script {
      case .answer(let text), .blurt(let text):
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text))).whenComplete { _ in bound.value.close(promise: nil) }
      case .answerAndStay(let text): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
      case .flood(let text):
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        flood(context)
      case .drip(let text):
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        drip(context)
      case .silence, .close: break
      }
    }

    private func flood(_ context: ChannelHandlerContext) {
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(repeating: 0, count: 16_384))).whenSuccess { bound.value.0.flood(bound.value.1) }
    }

    private func drip(_ context: ChannelHandlerContext) {
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      context.eventLoop.scheduleTask(in: .milliseconds(20)) {
        let (player, context) = bound.value
        context.writeAndFlush(player.wrapOutboundOut(ByteBuffer(string: "x"))).whenSuccess { bound.value.0.drip(bound.value.1) }
      }
    }
  }
}
