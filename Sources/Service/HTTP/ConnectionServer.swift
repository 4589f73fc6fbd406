import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Synchronization

/// Serves the requests of each connection, one after the other.
struct ConnectionServer: ServerChildChannel {
  /// An accepted connection.
  ///
  /// While it shuts down, the server drops what it has just accepted, and an asynchronous channel must not be dropped before it was used:
  /// such a one is closed here.
  final class Value: ServerChildChannelValue {
    private let connection: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>
    private let isServed = Atomic<Bool>(false)

    init(_ connection: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>) { self.connection = connection }

    deinit {
      if isServed.load(ordering: .acquiring) { return }
      Task { [connection] in try? await connection.executeThenClose { _, _ in } }
    }

    var channel: any Channel { connection.channel }

    func open() -> NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart> {
      isServed.store(true, ordering: .releasing)
      return connection
    }
  }

  private let responder: Responder
  private let configuration: HTTPServer.Configuration
  private let count: ConnectionCount
  private let date = DateField()
  private static let drained = 64 << 10

  init(responder: Responder, configuration: HTTPServer.Configuration, metrics: MetricsRegistry) {
    self.responder = responder
    self.configuration = configuration
    count = ConnectionCount(limit: configuration.connectionLimit, metrics: metrics)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      let clock = ConnectionClock(configuration, eventLoop: channel.eventLoop)
      let pipeline = channel.pipeline.syncOperations
      var limits = NIOHTTPDecoderLimitConfiguration()
      // The responder refuses in words what exceeds its own limits; these stop what is far beyond them.
      limits.maxHeaderListSize = responder.configuration.headerLimitInBytes + responder.configuration.targetLimitInBytes + (32 << 10)
      limits.maxHeaderFieldSize = limits.maxHeaderListSize
      limits.maxHeaderFieldCount = responder.configuration.headerFieldLimit * 2
      try pipeline.addHandler(ConnectionGate(clock, count))
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: true, withEncoderConfiguration: .init(),
        withDecoderLimitConfiguration: limits)
      try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
      try pipeline.addHandler(ConnectionPhase(clock))
      return Value(
        try NIOAsyncChannel(wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true)))
    }
  }

  func handle(value connection: Value, logger: Logger) async {
    await withTaskCancellationHandler {
      // A connection that breaks is its client's affair: what matters was answered or logged with its request.
      try? await connection.open().executeThenClose { inbound, outbound in
        try await serve(PartReader(inbound, outbound), outbound)
      }
    } onCancel: {
      connection.channel.close(promise: nil)
    }
  }

  private func serve(_ reader: PartReader, _ outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>) async throws {
    while true {
      let head: HTTPRequest
      do {
        guard let next = try await reader.nextHead() else { return }
        head = next
      } catch {
        if let problem = Self.problem(error) { try await refuse(problem, outbound) }
        return
      }
      let source = BodySource(declaredLength: Self.declaredLength(head.headerFields)) { [reader] in
        do {
          return try await reader.nextBody()
        } catch {
          throw Self.problem(error) ?? Problem(.malformedRequest, "the body was cut off")
        }
      }
      var reply = await responder.respond(head, source)
      let isLast = mustClose(head, reply, reader)
      if isLast { reply.headers[.connection] = "close" }
      reply.headers[.date] = date.now
      try await write(reply, head, outbound)
      if reader.isBusy { return }
      if isLast {
        outbound.finish()
        // What is still on its way is taken, so that the answer is not lost in a reset.
        _ = try await reader.drain(limitInBytes: 1 << 20)
        return
      }
      guard try await reader.drain(limitInBytes: Self.drained) else { return }
    }
  }

  private func mustClose(_ head: HTTPRequest, _ reply: Reply, _ reader: PartReader) -> Bool {
    if reply.headers[.connection] == "close" || Self.asksToClose(head.headerFields) { return true }
    if head.method == .head, reply.headers[.contentLength] == nil, reply.status != .noContent, reply.status != .notModified { return true }
    if reader.isEnded { return false }
    return reader.isBusy || reader.isAwaitedByClient || Self.declaredLength(head.headerFields).map { $0 > Self.drained } ?? true
  }

  private func write(_ reply: Reply, _ head: HTTPRequest, _ outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>) async throws {
    let response = HTTPResponse(status: reply.status, headerFields: reply.headers)
    switch reply.body {
    case .empty where head.method == .head && reply.headers[.contentLength] == nil:
      // Without an end, since that would be written as the last chunk of a body that must not be there.
      try await outbound.write(.head(response))
    case .empty: try await outbound.write(contentsOf: [.head(response), .end(nil)])
    case .bytes(let bytes): try await outbound.write(contentsOf: [.head(response), .body(ByteBuffer(bytes: bytes)), .end(nil)])
    case .stream(let stream):
      try await outbound.write(.head(response))
      let sink = OutboundSink(outbound)
      try await stream(sink)
      try await sink.flush()
      try await outbound.write(.end(nil))
    }
  }

  private func refuse(_ problem: Problem, _ outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>) async throws {
    var reply = problem.reply(instance: RequestID.choose(nil))
    reply.headers[.connection] = "close"
    reply.headers[.date] = date.now
    if case .bytes(let bytes) = reply.body {
      reply.headers[.contentLength] = String(bytes.count)
      let head = HTTPResponse(status: reply.status, headerFields: reply.headers)
      try await outbound.write(contentsOf: [.head(head), .body(ByteBuffer(bytes: bytes)), .end(nil)])
    }
  }

  /// What a client is told that broke HTTP; nil when it is gone.
  private static func problem(_ error: any Error) -> Problem? {
    switch error {
    case let problem as Problem: problem
    case HTTPParserError.headerOverflow: Problem(.headerTooLarge)
    case HTTPParserError.invalidEOFState: Problem(.malformedRequest, "the request was cut off")
    case is HTTPParserError, is HTTP1TypeConversionError: Problem(.malformedRequest)
    default: nil
    }
  }

  /// Zero without a body, nil for a chunked one.
  private static func declaredLength(_ headers: HTTPFields) -> Int? {
    if headers[.transferEncoding] != nil { return nil }
    guard let text = headers[.contentLength] else { return 0 }
    return Int(text) ?? .max
  }

  private static func asksToClose(_ headers: HTTPFields) -> Bool {
    guard let header = headers[.connection] else { return false }
    return header.lowercased().split(separator: ",").contains { $0.drop { $0 == " " }.hasPrefix("close") }
  }
}

/// Sends chunks of 16 KiB and more, so that a handler may write in small pieces. Used by one task at a time.
private final class OutboundSink: ByteSink {
  private let outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>
  private let pending = Mutex(ByteBuffer())
  private static let chunk = 16 << 10

  init(_ outbound: NIOAsyncChannelOutboundWriter<HTTPResponsePart>) { self.outbound = outbound }

  func write(_ bytes: [UInt8]) async throws {
    let isEnough = pending.withLock { pending in
      pending.writeBytes(bytes)
      return pending.readableBytes >= Self.chunk
    }
    if isEnough { try await flush() }
  }

  func flush() async throws {
    let ready = pending.withLock { pending in
      defer { pending = ByteBuffer() }
      return pending
    }
    if ready.readableBytes > 0 { try await outbound.write(.body(ready)) }
  }
}
