import HTTPTypes
import NIOCore
import NIOHTTPTypes
import Synchronization

/// How many connections are open.
final class ConnectionCount: Sendable {
  private let open = Atomic<Int>(0)
  private let gauge: Gauge
  private let refused: Counter
  let limit: Int

  init(limit: Int, metrics: MetricsRegistry) {
    self.limit = limit
    gauge = metrics.gauge("sosia_http_connections", help: "Open connections.")
    refused = metrics.counter("sosia_http_connections_refused_total", help: "Connections closed because there were too many.")
  }

  /// Whether there is room for one more, which then counts.
  func enter() -> Bool {
    let count = open.add(1, ordering: .relaxed).newValue
    gauge.set(Double(count))
    if count <= limit { return true }
    refused.add()
    return false
  }

  func leave() { gauge.set(Double(open.subtract(1, ordering: .relaxed).newValue)) }
}

/// The bytes' end of the pipeline: counts connections and tells the clock what arrives and what does not leave.
final class ConnectionGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  private let clock: ConnectionClock
  private let count: ConnectionCount
  private var hasEntered = false
  private var isRefused = false

  init(_ clock: ConnectionClock, _ count: ConnectionCount) {
    self.clock = clock
    self.count = count
  }

  func channelActive(context: ChannelHandlerContext) {
    hasEntered = true
    if !count.enter() {
      isRefused = true
      answer(.unavailable("too many connections"), context)
    } else {
      let context = NIOLoopBound(context, eventLoop: context.eventLoop)
      clock.onExpiry = { [self] expiry in expired(expiry, context.value) }
      clock.start()
    }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    if hasEntered { count.leave() }
    hasEntered = false
    clock.stop()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isRefused { return }
    clock.bytesArrived(unwrapInboundIn(data).readableBytes)
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    clock.readCompleted()
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    clock.readRequested()
    context.read()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    clock.writabilityChanged(context.channel.isWritable)
    context.fireChannelWritabilityChanged()
  }

  private func expired(_ expiry: ConnectionClock.Expiry, _ context: ChannelHandlerContext) {
    switch expiry {
    case .idle, .write: context.close(promise: nil)
    case .head: answer(Problem(.requestTimeout), context)
    case .body: context.fireErrorCaught(Problem(.requestTimeout))
    }
  }

  /// Answers before there is a request, past everything behind, and closes.
  private func answer(_ problem: Problem, _ context: ChannelHandlerContext) {
    let reply = problem.reply(instance: RequestID.choose(nil))
    guard case .bytes(let body) = reply.body else { return }
    var head = "HTTP/1.1 \(reply.status.code) \(reply.status.reasonPhrase)\r\nConnection: close\r\nContent-Length: \(body.count)\r\n"
    for field in reply.headers { head += "\(field.name.rawName): \(field.value)\r\n" }
    var buffer = context.channel.allocator.buffer(capacity: 512)
    buffer.writeString(head + "\r\n")
    buffer.writeBytes(body)
    let done = context.eventLoop.makePromise(of: Void.self)
    let channel = context.channel
    done.futureResult.whenComplete { _ in channel.close(promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(buffer)), promise: done)
  }
}

/// The requests' end of the pipeline: tells the clock where each request is, and closes an idle connection when the server shuts down.
final class ConnectionPhase: ChannelDuplexHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let clock: ConnectionClock
  private var isQuiescing = false

  init(_ clock: ConnectionClock) { self.clock = clock }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: clock.headArrived()
    case .body: break
    case .end: clock.requestEnded()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head) where isQuiescing && head.status.kind != .informational:
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .end:
      clock.answerEnded()
      guard isQuiescing, clock.isIdle else { return context.write(data, promise: promise) }
      let channel = context.channel
      let done = promise ?? context.eventLoop.makePromise()
      done.futureResult.whenComplete { _ in channel.close(promise: nil) }
      context.write(data, promise: done)
    default: context.write(data, promise: promise)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is ChannelShouldQuiesceEvent else { return context.fireUserInboundEventTriggered(event) }
    isQuiescing = true
    if clock.isIdle { context.close(promise: nil) }
  }
}
