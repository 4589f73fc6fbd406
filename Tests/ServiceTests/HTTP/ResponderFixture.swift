import HTTPTypes
import Notation
import Synchronization
import Testing

@testable import Service

/// The demo routes with everything they need.
struct ResponderFixture {
  let demo = DemoRoutes()
  let metrics = MetricsRegistry()
  let book = LogBook()
  let time = HandClock()
  let registry: RouteRegistry
  let responder: Responder

  init(_ configure: (inout Responder.Configuration) -> Void = { _ in }) {
    var configuration = Responder.Configuration()
    configuration.cursorSecret = (1, 2)
    configure(&configuration)
    registry = demo.registry
    let time = time
    responder = Responder(
      registry, configuration: configuration, authenticator: FixedKeys.demo, idempotency: MemoryIdempotencyStore(), metrics: metrics,
      log: book.log(), monotonic: { time.now })
  }

  func get(_ target: String, key: String? = "writer", headers: HTTPFields = [:]) async throws -> InProcessResponse {
    try await send(InProcessRequest(.get, target, headers: headers), key: key)
  }

  func post(_ target: String, key: String? = "writer", headers: HTTPFields = [:], _ text: String) async throws -> InProcessResponse {
    var headers = headers
    if headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return try await send(InProcessRequest(.post, target, headers: headers, body: Array(text.utf8)), key: key)
  }

  func send(_ request: InProcessRequest, key: String? = "writer") async throws -> InProcessResponse {
    var request = request
    if let key { request.headers[.authorization] = "Bearer \(key)" }
    return try await responder.respond(to: request)
  }

  func expectProblem(
    _ response: InProcessResponse, _ type: ProblemType, of id: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(response.status == type.status, sourceLocation: sourceLocation)
    #expect(response.headers[.contentType] == "application/problem+json", sourceLocation: sourceLocation)
    #expect(response.json?["type"]?.string == type.reference, sourceLocation: sourceLocation)
    #expect(response.json?["instance"]?.string == response.headers[.requestID], sourceLocation: sourceLocation)
    if let json = response.json { #expect(Problem.schema.findings(in: json) == [], sourceLocation: sourceLocation) }
    if let id { #expect(Conformance(registry: registry).violations(response, of: id) == [], sourceLocation: sourceLocation) }
  }

  func expectConforms(_ response: InProcessResponse, _ id: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Conformance(registry: registry).violations(response, of: id) == [], sourceLocation: sourceLocation)
  }
}

/// A clock that goes when it is told to.
final class HandClock: Sendable {
  private let nanoseconds = Mutex<UInt64>(1_000_000_000)
  var now: UInt64 { nanoseconds.withLock { $0 } }
  func advance(seconds: UInt64) { nanoseconds.withLock { $0 += seconds * 1_000_000_000 } }
}
