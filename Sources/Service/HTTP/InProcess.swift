public import HTTPTypes
public import Notation

/// A request of a caller in this process.
public struct InProcessRequest: Sendable {
  public var method: HTTPRequest.Method
  /// Path and query.
  public var target: String
  public var headers: HTTPFields
  public var body: [UInt8]

  public init(_ method: HTTPRequest.Method, _ target: String, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }

  /// With a JSON body.
  public static func json(_ method: HTTPRequest.Method, _ target: String, headers: HTTPFields = [:], _ body: JSONValue) -> Self {
    var json = JSONWriter()
    json.value(body)
    var request = InProcessRequest(method, target, headers: headers, body: json.finish())
    request.headers[.contentType] = "application/json"
    return request
  }
}

/// The answer to it, whole.
public struct InProcessResponse: Sendable {
  public let status: HTTPResponse.Status
  public let headers: HTTPFields
  public let body: [UInt8]

  /// The body as JSON; nil when it is not.
  public var json: JSONValue? { try? JSONReader.read(body) }
}

extension Responder {
  /// The answer that the same request would get over a socket.
  /// - Parameter principal: who asks; nil to go by the bearer token.
  /// - Throws: what a stream throws after its head.
  public func respond(to request: InProcessRequest, as principal: Principal? = nil) async throws -> InProcessResponse {
    let sink = CollectingSink()
    let head = try await respond(to: request, as: principal, into: sink)
    return InProcessResponse(status: head.status, headers: head.headers, body: await sink.bytes)
  }

  /// The same with the body written where the caller wants it; for exports.
  /// - Returns: the answer with an empty body.
  public func respond(to request: InProcessRequest, as principal: Principal? = nil, into sink: any ByteSink) async throws -> Reply {
    try await respond(to: request, source: .bytes(request.body), as: principal, into: sink)
  }

  /// The same with a body that is read as it is needed; for imports.
  /// - Parameter upload: nil at the end.
  public func respond(
    to request: InProcessRequest, upload: @escaping @Sendable () async throws -> [UInt8]?, as principal: Principal? = nil
  ) async throws -> InProcessResponse {
    let sink = CollectingSink()
    let head = try await respond(to: request, source: BodySource(declaredLength: nil, next: upload), as: principal, into: sink)
    return InProcessResponse(status: head.status, headers: head.headers, body: await sink.bytes)
  }

  private func respond(
    to request: InProcessRequest, source: BodySource, as principal: Principal?, into sink: any ByteSink
  ) async throws -> Reply {
    let head = HTTPRequest(method: request.method, scheme: "http", authority: nil, path: request.target, headerFields: request.headers)
    var reply = await respond(head, source, as: principal)
    switch reply.body {
    case .empty: break
    case .bytes(let bytes): try await sink.write(bytes)
    case .stream(let write): try await write(sink)
    }
    reply.body = .empty
    return reply
  }
}

private actor CollectingSink: ByteSink {
  private(set) var bytes: [UInt8] = []

  func write(_ bytes: [UInt8]) { self.bytes += bytes }
}
