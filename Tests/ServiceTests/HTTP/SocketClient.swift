import HTTPTypes
import NIOCore
import NIOPosix

@testable import Service

/// One connection, byte by byte.
final class SocketClient: @unchecked Sendable {
  private let connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>
  private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  private var buffer: [UInt8] = []

  private init(
    _ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
    _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) {
    self.connection = connection
    self.outbound = outbound
    self.inbound = inbound.makeAsyncIterator()
  }

  static func with<Result: Sendable>(
    port: Int, receiveBuffer: Int? = nil, _ body: @escaping @Sendable (SocketClient) async throws -> Result
  ) async throws -> Result {
    var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    if let receiveBuffer { bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: receiveBuffer) }
    let connection = try await bootstrap.connect(host: "127.0.0.1", port: port) { channel in
      channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel) }
    }
    return try await connection.executeThenClose { inbound, outbound in
      try await body(SocketClient(connection, inbound, outbound))
    }
  }

  func send(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text)) }
  func send(_ bytes: [UInt8]) async throws { try await outbound.write(ByteBuffer(bytes: bytes)) }

  /// Whether the server has closed, after all that it sent.
  func isClosed() async -> Bool {
    do {
      while let more = try await inbound.next() { buffer += Array(more.readableBytesView) }
      return true
    } catch {
      return true
    }
  }

  /// Everything until the server closes.
  func rest() async -> String {
    _ = await isClosed()
    return String(decoding: buffer, as: UTF8.self)
  }

  private func more() async throws -> Bool {
    guard let next = try await inbound.next() else { return false }
    buffer += Array(next.readableBytesView)
    return true
  }

  private func line() async throws -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end].filter { $0 != 0x0D }, as: UTF8.self)
        buffer.removeFirst(end + 1)
        return line
      }
      if try await !more() { return nil }
    }
  }

  private func bytes(_ count: Int) async throws -> [UInt8]? {
    while buffer.count < count { if try await !more() { return nil } }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  /// The next response; nil when the server closed before it was whole.
  func response(toHead: Bool = false) async throws -> InProcessResponse? {
    guard let start = try await line(), let code = start.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    var headers = HTTPFields()
    while let line = try await line(), !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else { return nil }
      headers.append(HTTPField(name: name, value: String(line[line.index(after: colon)...].drop { $0 == " " })))
    }
    var body: [UInt8] = []
    if toHead || code == 204 || code == 304 || code < 200 {
    } else if headers[.transferEncoding] == "chunked" {
      while true {
        guard let size = try await line().flatMap({ Int($0, radix: 16) }), let chunk = try await bytes(size), try await line() != nil else {
          return nil
        }
        if size == 0 { break }
        body += chunk
      }
    } else {
      guard let length = headers[.contentLength].flatMap({ Int($0) }), let whole = try await bytes(length) else { return nil }
      body = whole
    }
    return InProcessResponse(status: .init(code: code), headers: headers, body: body)
  }

  /// Sends one request and takes its answer.
  func exchange(_ method: String, _ target: String, headers: [String] = [], _ body: String = "") async throws -> InProcessResponse? {
    var text = "\(method) \(target) HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer writer\r\n"
    for header in headers { text += header + "\r\n" }
    if !body.isEmpty { text += "Content-Length: \(body.utf8.count)\r\n" }
    try await send(text + "\r\n" + body)
    return try await response(toHead: method == "HEAD")
  }
}
