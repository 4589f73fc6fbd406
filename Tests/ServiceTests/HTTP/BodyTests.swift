import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct BodyTests {
  let fixture = ResponderFixture()
  static let ada = #"{"name":"Ada","kind":"person"}"#

  @Test func `every flaw of a body is named`() async throws {
    let response = try await fixture.post("/v1/echo", #"{"nmae":"Ada","kind":"x","email":[1],"age":-1}"#)
    fixture.expectProblem(response, .validation, of: "echo")
    let errors = try #require(response.json?["errors"]?.array)
    #expect(errors.map { $0["pointer"]?.string } == ["/name", "/kind", "/email/0", "/age", "/nmae"])
    #expect(errors.map { $0["code"]?.string } == ["missing", "not_allowed", "wrong_type", "out_of_range", "unknown"])
  }

  @Test func `malformed JSON is refused with line and column`() async throws {
    let response = try await fixture.post("/v1/echo", "{\n \"name\": Ada}")
    fixture.expectProblem(response, .malformedJSON, of: "echo")
    #expect(response.json?["line"] == 2)
    #expect(response.json?["column"] == 10)
    #expect(response.json?["offset"] == 11)
    fixture.expectProblem(try await fixture.post("/v1/echo", ""), .malformedJSON)
    fixture.expectProblem(try await fixture.post("/v1/echo", String(repeating: "[", count: 100)), .malformedJSON)
    fixture.expectProblem(try await fixture.post("/v1/echo", "[1]"), .validation)
  }

  @Test func `only JSON in UTF-8 is taken`() async throws {
    for type in ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "application/jsonx"] {
      let response = try await fixture.post("/v1/echo", headers: [.contentType: type], Self.ada)
      fixture.expectProblem(response, .unsupportedMediaType, of: "echo")
      #expect(response.json?["supported"] == ["application/json"])
    }
    for type in ["application/json", "Application/JSON; charset=\"UTF-8\"", "application/json;charset=utf-8"] {
      #expect(try await fixture.post("/v1/echo", headers: [.contentType: type], Self.ada).status == .created)
    }
    var bare = InProcessRequest(.post, "/v1/echo", body: Array(Self.ada.utf8))
    fixture.expectProblem(try await fixture.send(bare), .unsupportedMediaType)
    bare = InProcessRequest(.get, "/v1/things", body: [1])
    fixture.expectProblem(try await fixture.send(bare), .unsupportedMediaType, of: "listThings")
  }

  @Test func `a body too large is refused`() async throws {
    let response = try await fixture.post("/v1/echo", String(repeating: " ", count: 70_000))
    fixture.expectProblem(response, .tooLarge, of: "echo")
    #expect(response.json?["limit"] == 65_536)
  }

  @Test func `a gzip body is read, up to the limit of what it becomes`() async throws {
    let packed = try #require(GzipDeflation.compress(Array(Self.ada.utf8)))
    let headers: HTTPFields = [.contentType: "application/json", .contentEncoding: "gzip"]
    #expect(try await fixture.send(InProcessRequest(.post, "/v1/echo", headers: headers, body: packed)).status == .created)
    let bomb = try #require(GzipDeflation.compress(Array(repeating: 0x20, count: 50_000_000)))
    #expect(bomb.count < 300_000)
    let small = Array(bomb.prefix(60_000))
    fixture.expectProblem(try await fixture.send(InProcessRequest(.post, "/v1/echo", headers: headers, body: small)), .tooLarge)
    for broken in [Array(packed.dropLast(3)), packed + [0], [1, 2, 3], Array(packed.prefix(1))] {
      let response = try await fixture.send(InProcessRequest(.post, "/v1/echo", headers: headers, body: broken))
      fixture.expectProblem(response, .malformedRequest)
    }
    let brotli: HTTPFields = [.contentType: "application/json", .contentEncoding: "br"]
    let response = try await fixture.send(InProcessRequest(.post, "/v1/echo", headers: brotli, body: packed))
    fixture.expectProblem(response, .unsupportedMediaType)
    #expect(response.headers[.acceptEncoding] == "gzip, identity")
  }

  @Test func `an upload is streamed, counted and limited`() async throws {
    func upload(_ chunks: Int, of size: Int) async throws -> InProcessResponse {
      let left = Countdown(chunks)
      let request = InProcessRequest(.post, "/v1/uploads", headers: [.contentType: "text/csv"])
      return try await fixture.responder.respond(
        to: request, upload: { left.take() ? Array(repeating: 0x61, count: size) : nil }, as: DemoRoutes.writer)
    }
    let good = try await upload(10, of: 1000)
    #expect(good.json?["bytes"] == 10_000)
    fixture.expectConforms(good, "upload")
    fixture.expectProblem(try await upload(2, of: 600_000), .tooLarge, of: "upload")
    let response = try await fixture.post("/v1/uploads", "{}")
    fixture.expectProblem(response, .unsupportedMediaType, of: "upload")
  }

  @Test func `large answers are compressed for those who accept it`() async throws {
    let plain = try await fixture.get("/v1/export")
    let packed = try await fixture.get("/v1/export", headers: [.acceptEncoding: "br, gzip;q=0.5"])
    #expect(plain.headers[.contentEncoding] == nil)
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.headers[.vary] == "Accept-Encoding")
    #expect(packed.body.count < plain.body.count / 2)
    #expect(try GzipInflation(limitInBytes: 1 << 20).inflate(packed.body) == plain.body)
    #expect(try await fixture.get("/v1/export", headers: [.acceptEncoding: "gzip;q=0"]).headers[.contentEncoding] == nil)
    let document = try await fixture.get("/openapi.json", headers: [.acceptEncoding: "gzip"])
    #expect(document.headers[.contentEncoding] == "gzip")
    #expect(try await fixture.get("/healthz", headers: [.acceptEncoding: "gzip"]).headers[.contentEncoding] == nil)
  }
}

private final class Countdown: Sendable {
  private let left: Counted = Counted()
  private let count: Int
  init(_ count: Int) { self.count = count }
  func take() -> Bool {
    left.add()
    return left.value <= count
  }
}
