import Fetching
import Notation
import Service
import Synchronization

/// A service behind a URL.
struct RemoteConnection: ServiceConnection {
  private let client: OwnServiceClient

  init(url: String, key: String) { client = OwnServiceClient(baseURL: url, key: key) }

  func send(_ request: ServiceRequest) async throws -> ServiceAnswer {
    var headers: [(name: String, value: String)] = []
    var bytes: [UInt8]?
    if let body = request.body {
      var json = JSONWriter()
      json.value(body)
      bytes = json.finish()
      headers.append((name: "content-type", value: "application/json"))
    }
    let length = bytes?.count
    guard let length else { return try await collect(request, headers, length: nil, body: nil) }
    let pending = PendingBody(bytes)
    return try await collect(request, headers, length: length, body: { pending.take() })
  }

  func upload(
    _ request: ServiceRequest, contentType: String, length: Int?, next: @escaping @Sendable () throws -> [UInt8]?
  ) async throws -> ServiceAnswer {
    try await collect(request, [(name: "content-type", value: contentType)], length: length, body: next)
  }

  func download(
    _ request: ServiceRequest, receive: @escaping @Sendable ([UInt8]) throws -> Void
  ) async throws -> ServiceAnswer {
    // The status is known only with the whole answer here, so a refusal, which is short, is told by its first byte and type.
    var kept: [UInt8] = []
    var isRefusal: Bool?
    let answer = try await client.exchange(request.method, request.target) { piece in
      if isRefusal == nil { isRefusal = piece.starts(with: Array(#"{"type":"/problems/"#.utf8)) }
      if isRefusal == true { kept += piece } else { try receive(piece) }
    }
    return ServiceAnswer(status: answer.status, headers: answer.headers, body: kept)
  }

  func close() async {}

  private func collect(
    _ request: ServiceRequest, _ headers: [(name: String, value: String)], length: Int?, body: (@Sendable () throws -> [UInt8]?)?
  ) async throws -> ServiceAnswer {
    var bytes: [UInt8] = []
    let answer = try await client.exchange(request.method, request.target, headers: headers, length: length, body: body) { bytes += $0 }
    return ServiceAnswer(status: answer.status, headers: answer.headers, body: bytes)
  }
}

/// A body that is sent in one piece.
private final class PendingBody: Sendable {
  private let bytes: Mutex<[UInt8]?>
  init(_ bytes: [UInt8]?) { self.bytes = Mutex(bytes) }
  func take() -> [UInt8]? { bytes.withLock { $0.take() } }
}
