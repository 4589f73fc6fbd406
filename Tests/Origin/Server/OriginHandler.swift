import Glibc
import NIOCore
import NIOHTTP1

/// One connection: reads requests, looks up the answers and lets them out one after the other, as well or as badly as they say.
final class OriginHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = ByteBuffer

  private struct Job {
    let request: OriginRequest
    let keepsAlive: Bool
    let began: Int64
  }

  private let world: World
  private let misfortunes: Misfortunes
  private let log: RequestLog
  private let connection: Int
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var waiting: [Job] = []
  private var isBusy = false

  /// More of a request's body is not kept.
  private static let bodyLimit = 1 << 20

  init(world: World, misfortunes: Misfortunes, log: RequestLog, connection: Int) {
    self.world = world
    self.misfortunes = misfortunes
    self.log = log
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let buffer): body += buffer.readableBytesView.prefix(Self.bodyLimit - body.count)
    case .end:
      guard let head else { return }
      let request = OriginRequest(
        method: head.method.rawValue, host: head.headers.first(name: "host") ?? "", target: head.uri,
        headers: head.headers.map { (name: $0.name, value: $0.value) }, body: body)
      waiting.append(Job(request: request, keepsAlive: head.isKeepAlive, began: Self.now()))
      answerNext(context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  private static func now() -> Int64 { Int64(NIODeadline.now().uptimeNanoseconds) }

  private func answerNext(_ context: ChannelHandlerContext) {
    guard !isBusy, !waiting.isEmpty else { return }
    isBusy = true
    let job = waiting.removeFirst()
    if job.request.host == "127.0.0.1" || job.request.host == "localhost" {
      let reply = Inquiry(world: world, log: log).reply(job.request)
      deliver(reply, job, context) {}
    } else {
      let reply = misfortunes.reply(job.request)
      deliver(reply, job, context) { [log, connection] in
        log.append(
          LoggedRequest(
            began: job.began, ended: Self.now(), host: job.request.host, method: job.request.method, path: job.request.path,
            headers: job.request.headers.map { $0.name.lowercased() }, status: reply.status, connection: connection,
            retryAfter: reply.retryAfter, scenario: reply.scenario))
      }
    }
  }

  /// Lets an answer out; `record` is called when it is out, be it whole or not.
  private func deliver(_ reply: Reply, _ job: Job, _ context: ChannelHandlerContext, record: @escaping () -> Void) {
    let isHead = job.request.method == "HEAD"
    let delivery = isHead ? Reply.Delivery.whole : reply.delivery
    var buffer = context.channel.allocator.buffer(capacity: reply.body.count + 512)
    if delivery != .raw { ReplyHead.write(reply, keepsAlive: job.keepsAlive, to: &buffer) }
    let done = { [self] (isOpen: Bool) in
      record()
      isBusy = false
      if isOpen && job.keepsAlive { answerNext(context) } else { context.close(promise: nil) }
    }
    switch delivery {
    case .whole:
      if !isHead { buffer.writeBytes(reply.body) }
      send(buffer, context) { done(true) }
    case .raw:
      buffer.writeBytes(reply.body)
      send(buffer, context) { done(false) }
    case .truncated(let count):
      buffer.writeBytes(reply.body.prefix(count))
      send(buffer, context) { done(false) }
    case .reset(let count):
      buffer.writeBytes(reply.body.prefix(count))
      send(buffer, context) {
        // A close with nothing lingering is a reset.
        (context.channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in }
        done(false)
      }
    case .drip(let bytes, let pause):
      send(buffer, context) { self.drip(reply.body[...], bytes, .milliseconds(pause), context) { done(true) } }
    case .repeated(let times):
      send(buffer, context) { self.repeated(Chunk.of(reply.body, context), times, context) { done(true) } }
    case .silence: record()
    }
  }

  /// Sends and then goes on, or never if the connection is gone.
  private func send(_ buffer: ByteBuffer, _ context: ChannelHandlerContext, then next: @escaping () -> Void) {
    context.writeAndFlush(wrapOutboundOut(buffer)).assumeIsolated().whenSuccess(next)
  }

  private func drip(
    _ rest: ArraySlice<UInt8>, _ bytes: Int, _ pause: TimeAmount, _ context: ChannelHandlerContext, then next: @escaping () -> Void
  ) {
    guard !rest.isEmpty else { return next() }
    send(ByteBuffer(bytes: rest.prefix(bytes)), context) {
      context.eventLoop.assumeIsolated().scheduleTask(in: pause) { self.drip(rest.dropFirst(bytes), bytes, pause, context, then: next) }
    }
  }

  private func repeated(_ chunk: ByteBuffer, _ times: Int, _ context: ChannelHandlerContext, then next: @escaping () -> Void) {
    guard times > 0 else { return send(ByteBuffer(string: "0\r\n\r\n"), context, then: next) }
    send(chunk, context) { self.repeated(chunk, times - 1, context, then: next) }
  }
}

private enum Chunk {
  static func of(_ body: [UInt8], _ context: ChannelHandlerContext) -> ByteBuffer {
    var buffer = context.channel.allocator.buffer(capacity: body.count + 16)
    buffer.writeString(String(body.count, radix: 16) + "\r\n")
    buffer.writeBytes(body)
    buffer.writeString("\r\n")
    return buffer
  }
}
