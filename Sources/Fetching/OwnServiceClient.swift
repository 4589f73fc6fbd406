import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Calls a service whose address its user gave: a Sosia of one's own. Goes wherever that address leads, unlike `GuardedClient`.
public struct OwnServiceClient: Sendable {
  /// Without a slash at the end.
  private let baseURL: String
  private let key: String?

  /// - Parameters:
  ///   - baseURL: such as `http://127.0.0.1:8080`.
  ///   - key: sent as the bearer token.
  public init(baseURL: String, key: String?) {
    self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
    self.key = key
  }

  /// What the service answers; its body comes piece by piece.
  public struct Answer: Sendable {
    public let status: Int
    public let headers: [(name: String, value: String)]
  }

  /// - Parameters:
  ///   - target: path and query.
  ///   - length: of the body, in bytes; nil sends it in chunks.
  ///   - body: the next piece of the body; nil at its end, or for none.
  ///   - receive: gets the answer's body.
  /// - Throws: `FetchError.unreachable` and its like, or what `receive` throws.
  public func exchange(
    _ method: String, _ target: String, headers: [(name: String, value: String)] = [], length: Int? = nil,
    body: (@Sendable () throws -> [UInt8]?)? = nil, receive: ([UInt8]) throws -> Void
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: baseURL + target)
    request.method = .init(rawValue: method)
    if let key { request.headers.add(name: "authorization", value: "Bearer \(key)") }
    request.headers.add(name: "user-agent", value: "sosia")
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body {
      let pieces = AsyncThrowingStream<ByteBuffer, any Error>(unfolding: { try body().map { ByteBuffer(bytes: $0) } })
      request.body = .stream(pieces, length: length.map { .known(Int64($0)) } ?? .unknown)
    }
    let answer: HTTPClientResponse
    do {
      answer = try await HTTPClient.shared.execute(request, deadline: .now() + .hours(12))
    } catch {
      throw FetchError.unreachable(host: baseURL, reason: "\(error)")
    }
    for try await piece in answer.body { try receive(Array(piece.readableBytesView)) }
    return Answer(status: Int(answer.status.code), headers: answer.headers.map { (name: $0.name, value: $0.value) })
  }
}
