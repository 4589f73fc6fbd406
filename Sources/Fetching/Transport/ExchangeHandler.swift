import NIOCore
import NIOHTTP1
import NIOTLS

/// The end of a connection's pipeline: runs one exchange after the other, each within its limits, and closes what cannot be used again.
final class ExchangeHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  /// What a host answered over this connection.
  struct Answer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: [UInt8]
    let isTruncated: Bool
    /// Bytes of the body over the network.
    let received: Int
    /// Whether the connection can carry another exchange.
    let isReusable: Bool
  }

  enum Flaw: Error, Hashable {
    case firstByteTimeout(Duration)
    case handshakeTimeout
    case tooSlow(bytesPerSecond: Int)
    /// The connection ended; `answered` tells whether anything of an answer had come.
    case closed(answered: Bool)
    case body(BodyDecoder.Flaw)
    /// Something came that nothing had asked for.
    case unasked
  }

  private enum State {
    case idle
    case running(Run)
    case closed
  }

  /// One exchange under way.
  private final class Run {
    let promise: EventLoopPromise<Answer>
    let limits: TransferLimits
    var head: HTTPResponseHead?
    var decoder: BodyDecoder?
    var timer: Scheduled<Void>?
    /// Bytes that had come when the window of the speed began.
    var receivedBefore = 0

    init(promise: EventLoopPromise<Answer>, limits: TransferLimits) {
      self.promise = promise
      self.limits = limits
    }
  }

  private var state = State.idle
  private var context: ChannelHandlerContext?
  /// Fulfilled when the connection stands, TLS included.
  private let ready: EventLoopPromise<Void>
  private let waitsForHandshake: Bool

  init(ready: EventLoopPromise<Void>, waitsForHandshake: Bool) {
    self.ready = ready
    self.waitsForHandshake = waitsForHandshake
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    fail(Flaw.closed(answered: false))
  }

  func channelActive(context: ChannelHandlerContext) {
    if !waitsForHandshake { ready.succeed() }
    context.fireChannelActive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted? = event as? TLSUserEvent { ready.succeed() }
    context.fireUserInboundEventTriggered(event)
  }

  /// Sends a request; called on the event loop, one exchange at a time.
  func start(_ head: HTTPRequestHead, body: ByteBuffer?, limits: TransferLimits, promise: EventLoopPromise<Answer>) {
    guard let context, case .idle = state else { return promise.fail(Flaw.closed(answered: false)) }
    let run = Run(promise: promise, limits: limits)
    state = .running(run)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if let body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if let limit = limits.firstByteTimeout { schedule(run, limit) { $0.stop(Flaw.firstByteTimeout(limit)) } }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .running(let run) = state else { return stop(Flaw.unasked) }
    do throws(BodyDecoder.Flaw) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        run.head = head
        run.decoder = try BodyDecoder(encoding: Self.encoding(of: head), limits: run.limits)
        watchSpeed(run)
      case .body(let piece): try read(piece, run)
      case .end:
        run.decoder?.end()
        finish(run)
      }
    } catch { stop(Flaw.body(error)) }
  }

  private static func encoding(of head: HTTPResponseHead) -> String? {
    let values = head.headers["content-encoding"]
    return values.isEmpty ? nil : values.joined(separator: ",")
  }

  private func read(_ piece: ByteBuffer, _ run: Run) throws(BodyDecoder.Flaw) {
    let flaw: BodyDecoder.Flaw? = piece.withUnsafeReadableBytes { bytes in
      do throws(BodyDecoder.Flaw) { try run.decoder?.append(bytes.bindMemory(to: UInt8.self)) } catch { return error }
      return nil
    }
    if let flaw { throw flaw }
    if run.decoder?.isTruncated == true { finish(run) }
  }

  private func finish(_ run: Run) {
    run.timer?.cancel()
    guard let head = run.head, let decoder = run.decoder else { return stop(Flaw.closed(answered: false)) }
    let isReusable = !decoder.isTruncated && head.isKeepAlive && head.status != .switchingProtocols
    state = isReusable ? .idle : .closed
    run.promise.succeed(
      Answer(
        status: Int(head.status.code), headers: head.headers.map { (name: $0.name, value: $0.value) }, body: decoder.body,
        isTruncated: decoder.isTruncated, received: decoder.received, isReusable: isReusable))
    if !isReusable { context?.close(promise: nil) }
  }

  /// A body that brings too little in a whole window is given up, however long its total time would still be.
  private func watchSpeed(_ run: Run) {
    run.timer?.cancel()
    run.timer = nil
    guard run.limits.minimumSpeed > 0 else { return }
    run.receivedBefore = run.decoder?.received ?? 0
    schedule(run, run.limits.speedWindow) { handler in
      let least = Int(Double(run.limits.minimumSpeed) * (run.limits.speedWindow / .seconds(1)))
      guard (run.decoder?.received ?? 0) - run.receivedBefore >= least else {
        return handler.stop(Flaw.tooSlow(bytesPerSecond: run.limits.minimumSpeed))
      }
      handler.watchSpeed(run)
    }
  }

  private func schedule(_ run: Run, _ delay: Duration, _ action: @escaping (ExchangeHandler) -> Void) {
    guard let loop = context?.eventLoop else { return }
    run.timer = loop.assumeIsolated().scheduleTask(in: TimeAmount(delay)) { [weak self] in
      if let self, case .running(let current) = self.state, current === run { action(self) }
    }
  }

  /// Ends with an error whatever is under way, and the connection with it.
  private func stop(_ error: any Error) {
    fail(error)
    context?.close(promise: nil)
  }

  private func fail(_ error: any Error) {
    ready.fail(error)
    if case .running(let run) = state {
      run.timer?.cancel()
      let answered = run.head != nil
      if case Flaw.closed? = error as? Flaw { run.promise.fail(Flaw.closed(answered: answered)) } else { run.promise.fail(error) }
    }
    state = .closed
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { stop(error) }

  func channelInactive(context: ChannelHandlerContext) {
    fail(Flaw.closed(answered: false))
    context.fireChannelInactive()
  }
}
