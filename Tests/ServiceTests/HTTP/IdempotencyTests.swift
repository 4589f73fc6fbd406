import HTTPTypes
import Testing

@testable import Service

@Suite struct IdempotencyTests {
  let fixture = ResponderFixture()

  func echo(_ key: String?, _ name: String = "Ada", as owner: String = "writer") async throws -> InProcessResponse {
    var headers = HTTPFields()
    headers[.idempotencyKey] = key
    return try await fixture.post("/v1/echo", key: owner, headers: headers, #"{"name":"\#(name)","kind":"person"}"#)
  }

  @Test func `the same request is done once and its answer replayed`() async throws {
    let first = try await echo("a")
    let second = try await echo("a")
    #expect(fixture.demo.handled.value == 1)
    #expect(first.headers[.idempotencyReplayed] == nil)
    #expect(second.headers[.idempotencyReplayed] == "true")
    #expect(second.status == .created)
    #expect(second.body == first.body)
    #expect(second.headers[.contentType] == "application/json")
    fixture.expectConforms(second, "echo")
  }

  @Test func `a key stands for one request of one account`() async throws {
    _ = try await echo("a")
    fixture.expectProblem(try await echo("a", "Bob"), .idempotencyMismatch, of: "echo")
    #expect(try await echo("a", as: "stranger").headers[.idempotencyReplayed] == nil)
    #expect(try await echo("b", "Bob").headers[.idempotencyReplayed] == nil)
    #expect(try await echo(nil).headers[.idempotencyReplayed] == nil)
  }

  @Test func `a refused body does not use the key up`() async throws {
    fixture.expectProblem(try await echo("a", ""), .validation)
    #expect(try await echo("a").status == .created)
  }

  @Test func `a key has limits`() async throws {
    for key in ["", "a b", "é", String(repeating: "k", count: 256)] {
      fixture.expectProblem(try await echo(key), .invalidParameter, of: "echo")
    }
    #expect(try await echo(String(repeating: "k", count: 255)).status == .created)
  }

  @Test func `a request that is being worked on is told to wait`() async throws {
    let gate = Gate()
    var registry = RouteRegistry(title: "One", version: "1")
    registry.register(
      RouteSpec(
        .post, "/v1/slow", id: "slow", tag: "Demo", summary: "Waits", scope: .write, responses: [.empty(.noContent, "Done.")],
        isIdempotent: true)
    ) { _ in
      await gate.wait()
      return .noContent
    }
    let responder = Responder(
      registry, authenticator: FixedKeys.demo, idempotency: MemoryIdempotencyStore(), metrics: MetricsRegistry(), log: LogBook().log())
    let request = InProcessRequest(.post, "/v1/slow", headers: [.idempotencyKey: "a"])
    async let first = responder.respond(to: request, as: DemoRoutes.writer)
    await gate.arrival()
    let second = try await responder.respond(to: request, as: DemoRoutes.writer)
    fixture.expectProblem(second, .requestInFlight)
    #expect(second.headers[.retryAfter] == "1")
    gate.open()
    #expect(try await first.status == .noContent)
    #expect(try await responder.respond(to: request, as: DemoRoutes.writer).headers[.idempotencyReplayed] == "true")
  }
}
