public import HTTPTypes
public import Notation

/// What a handler answers.
public struct Reply: Sendable {
  public enum Body: Sendable {
    case empty
    case bytes([UInt8])
    /// Written while it is made; when the closure throws, the connection is cut, so that the client sees that the answer is not whole.
    case stream(@Sendable (any ByteSink) async throws -> Void)
  }

  public var status: HTTPResponse.Status
  public var headers: HTTPFields
  public var body: Body

  public init(status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: Body = .empty) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A JSON answer, with its ETag where it has one.
  public static func json<E: Error>(
    _ status: HTTPResponse.Status = .ok, etag: EntityTag? = nil, _ write: (inout JSONWriter) throws(E) -> Void
  ) throws(E) -> Reply {
    var json = JSONWriter()
    try write(&json)
    return .json(status, etag: etag, bytes: json.finish())
  }

  /// - Parameter bytes: one JSON text.
  public static func json(_ status: HTTPResponse.Status = .ok, etag: EntityTag? = nil, bytes: [UInt8]) -> Reply {
    var reply = Reply(status: status, headers: [.contentType: "application/json"], body: .bytes(bytes))
    if let etag { reply.headers[.eTag] = etag.description }
    return reply
  }

  public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> Reply {
    Reply(headers: [.contentType: contentType], body: .bytes(Array(text.utf8)))
  }

  public static var noContent: Reply { Reply(status: .noContent) }

  /// - Parameter location: a path of this service.
  public static func redirect(to location: String, status: HTTPResponse.Status = .permanentRedirect) -> Reply {
    Reply(status: status, headers: [.location: location])
  }

  /// - Parameter fileName: shown to browsers; letters, digits, `.`, `-`, `_`.
  public static func stream(
    contentType: String, fileName: String? = nil, _ write: @escaping @Sendable (any ByteSink) async throws -> Void
  ) -> Reply {
    var reply = Reply(headers: [.contentType: contentType], body: .stream(write))
    if let fileName { reply.headers[.contentDisposition] = "attachment; filename=\"\(fileName)\"" }
    return reply
  }

  /// The same with one field more.
  public func with(_ name: HTTPField.Name, _ value: String) -> Reply {
    var reply = self
    reply.headers[name] = value
    return reply
  }
}

/// Where the bytes of a streamed answer go; waits while the client does not take them.
public protocol ByteSink: Sendable {
  func write(_ bytes: [UInt8]) async throws
}
