import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An HTTP server on this machine whose pages are a function of the request; it keeps what it was asked.
final class PageServer: Sendable {
  struct Request: Sendable {
    let method: String
    let host: String
    let target: String
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
  }

  struct Page: Sendable {
    var status = 200
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var delay: Duration = .zero

    static func text(_ text: String, _ headers: [(String, String)] = [], status: Int = 200) -> Page {
      Page(status: status, headers: headers.map { (name: $0.0, value: $0.1) }, body: Array(text.utf8))
    }

    static func redirect(_ location: String, status: Int = 302) -> Page { text("", [("Location", location)], status: status) }
  }

  private final class Log: Sendable {
    private let state = Mutex((connections: 0, requests: [Request](), running: 0, most: 0))
    func connected() { state.withLock { $0.connections += 1 } }
    func began(_ request: Request) {
      state.withLock { state in
        state.requests.append(request)
        state.running += 1
        state.most = max(state.most, state.running)
      }
    }
    func ended() { state.withLock { $0.running -= 1 } }
    var value: (connections: Int, requests: [Request], running: Int, most: Int) { state.withLock { $0 } }
  }

  private let channel: any Channel
  private let log: Log
  let port: Int

  var connections: Int { log.value.connections }
  var requests: [Request] { log.value.requests }
  /// How many requests were under way at once, at most.
  var mostAtOnce: Int { log.value.most }
  /// Requests but for robots.txt.
  var pages: [Request] { requests.filter { $0.target != "/robots.txt" } }

  init(_ page: @escaping @Sendable (Request) -> Page) async throws {
    let log = Log()
    self.log = log
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .childChannelInitializer { channel in
        log.connected()
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(Handler(log: log, page: page))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    port = channel.localAddress?.port ?? 0
  }

  func stop() async { try? await channel.close() }

  static func with<Result>(
    _ page: @escaping @Sendable (Request) -> Page, _ body: (PageServer) async throws -> Result
  ) async throws -> Result {
    let server = try await PageServer(page)
    do {
      let result = try await body(server)
      await server.stop()
      return result
    } catch {
      await server.stop()
      throw error
    }
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let log: Log
    private let page: @Sendable (Request) -> Page
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(log: Log, page: @escaping @Sendable (Request) -> Page) {
      self.log = log
      self.page = page
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        self.head = head
        body = []
      case .body(let piece): body += piece.readableBytesView
      case .end:
        guard let head else { return }
        let host = head.headers.first(name: "host") ?? ""
        let request = Request(
          method: head.method.rawValue, host: String(host.prefix { $0 != ":" }), target: head.uri,
          headers: head.headers.map { (name: $0.name, value: $0.value) }, body: body)
        log.began(request)
        let page = page(request)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: TimeAmount(page.delay)) { bound.value.0.answer(page, head, bound.value.1) }
      }
    }

    private func answer(_ page: Page, _ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
      log.ended()
      var headers = HTTPHeaders(page.headers.map { ($0.name, $0.value) })
      if page.status != 304 { headers.add(name: "content-length", value: String(page.body.count)) }
      let status = HTTPResponseStatus(statusCode: page.status)
      context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
      if head.method != .HEAD, page.status != 304 {
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: page.body)))), promise: nil)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
  }
}
