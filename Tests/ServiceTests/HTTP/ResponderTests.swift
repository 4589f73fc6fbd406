import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct ResponderTests {
  let fixture = ResponderFixture()
  static let ada = #"{"name":"Ada","kind":"person"}"#

  @Test func `a good request is answered as declared`() async throws {
    let response = try await fixture.post("/v1/echo", Self.ada)
    #expect(response.status == .created)
    #expect(String(decoding: response.body, as: UTF8.self) == Self.ada)
    #expect(response.headers[.contentLength] == "30")
    #expect(response.headers[.cacheControl] == "no-store")
    #expect(response.headers[.xContentTypeOptions] == "nosniff")
    fixture.expectConforms(response, "echo")
  }

  @Test func `an unknown path is a problem`() async throws {
    for target in ["/", "/v1", "/v1/thingss", "/v1/things/", "//v1/things", "/v1/things/t_1/more", "", "x", "/v1/%zz"] {
      fixture.expectProblem(try await fixture.get(target), .notFound)
    }
  }

  @Test func `another method is told which are allowed`() async throws {
    let response = try await fixture.send(InProcessRequest(.put, "/v1/things/t_1"))
    fixture.expectProblem(response, .methodNotAllowed)
    #expect(response.headers[.allow] == "GET, PATCH, HEAD, OPTIONS")
    let options = try await fixture.send(InProcessRequest(.options, "/v1/things/t_1"))
    #expect(options.status == .noContent)
    #expect(options.headers[.allow] == "GET, PATCH, HEAD, OPTIONS")
    #expect(options.headers[HTTPField.Name("Access-Control-Allow-Origin")!] == nil)
  }

  @Test func `HEAD is GET without a body`() async throws {
    let get = try await fixture.get("/v1/things/t_1")
    let head = try await fixture.send(InProcessRequest(.head, "/v1/things/t_1"))
    #expect(head.status == .ok)
    #expect(head.body.isEmpty)
    #expect(head.headers[.contentLength] == String(get.body.count))
    #expect(head.headers[.eTag] == "\"4\"")
  }

  @Test func `a request id is kept when it is sane`() async throws {
    for (sent, isKept) in [("abc-1.2_Z", true), ("a b", false), ("jane@example.org", false), (String(repeating: "a", count: 129), false)] {
      let response = try await fixture.get("/healthz", headers: [.requestID: sent])
      #expect((response.headers[.requestID] == sent) == isKept)
      #expect(response.headers[.requestID]?.isEmpty == false)
    }
  }

  @Test func `without a valid key there is a challenge`() async throws {
    for authorization in [
      nil, "Bearer", "Bearer nobody", "Basic d3JpdGVy", "Bearer wri ter", "Bearer \(String(repeating: "x", count: 600))",
    ] {
      var headers = HTTPFields()
      headers[.authorization] = authorization
      let response = try await fixture.get("/v1/things", key: nil, headers: headers)
      fixture.expectProblem(response, .unauthenticated, of: "listThings")
      #expect(response.headers[.wwwAuthenticate]?.hasPrefix("Bearer realm=\"sosia\"") == true)
    }
    #expect(try await fixture.get("/healthz", key: nil).status == .ok)
  }

  @Test func `a missing scope is named`() async throws {
    let response = try await fixture.post("/v1/echo", key: "reader", Self.ada)
    fixture.expectProblem(response, .forbidden, of: "echo")
    #expect(response.json?["scope"] == "write")
  }

  @Test func `a key that asks too often must wait`() async throws {
    let first = try await fixture.get("/v1/things", key: "hasty")
    #expect(first.headers[.rateLimitPolicy] == "\"key\";q=2;w=10")
    #expect(first.headers[.rateLimit] == "\"key\";r=1;t=0")
    _ = try await fixture.get("/v1/things", key: "hasty")
    let third = try await fixture.get("/v1/things", key: "hasty")
    fixture.expectProblem(third, .rateLimited, of: "listThings")
    #expect(third.headers[.retryAfter] == "5")
    #expect(try await fixture.get("/v1/things", key: "reader").status == .ok)
    fixture.time.advance(seconds: 5)
    #expect(try await fixture.get("/v1/things", key: "hasty").status == .ok)
    #expect(try await fixture.get("/v1/things", key: "hasty").status == .tooManyRequests)
  }

  @Test func `what the client does not accept is not sent`() async throws {
    let cases: [(String, Bool)] = [
      ("application/json", true), ("*/*", true), ("application/*;q=0.5", true), ("text/html, */*;q=0.1", true), ("text/html", false),
      ("application/json;q=0", false), ("*/*, application/json;q=0", false),
    ]
    for (accept, isGood) in cases {
      let response = try await fixture.get("/v1/things", headers: [.accept: accept])
      if isGood { #expect(response.status == .ok) } else { fixture.expectProblem(response, .notAcceptable, of: "listThings") }
    }
  }

  @Test func `a failure tells nothing of the inside and is logged without what it carries`() async throws {
    let response = try await fixture.get("/v1/broken")
    fixture.expectProblem(response, .internalError, of: "broken")
    #expect(!String(decoding: response.body, as: UTF8.self).contains("Trouble"))
    #expect(fixture.book.text.contains("Trouble.secret"))
    #expect(!fixture.book.text.contains("jane"))
  }

  @Test func `a handler that does not end is given up`() async throws {
    let response = try await fixture.get("/v1/never")
    fixture.expectProblem(response, .deadlineExceeded, of: "never")
    fixture.demo.gate.open()
  }

  @Test func `too many requests at once are turned away`() async throws {
    let fixture = ResponderFixture { $0.concurrencyLimit = 1 }
    async let waiting = fixture.get("/v1/wait")
    await fixture.demo.gate.arrival()
    fixture.expectProblem(try await fixture.get("/healthz"), .unavailable)
    fixture.demo.gate.open()
    #expect(try await waiting.status == .noContent)
    #expect(try await fixture.get("/healthz").status == .ok)
  }

  @Test func `targets and headers have limits`() async throws {
    fixture.expectProblem(try await fixture.get("/healthz?" + String(repeating: "a", count: 9000)), .addressTooLong)
    var many = HTTPFields()
    for number in 0..<101 { many.append(HTTPField(name: HTTPField.Name("X-\(number)")!, value: "")) }
    fixture.expectProblem(try await fixture.get("/healthz", headers: many), .headerTooLarge)
    fixture.expectProblem(try await fixture.get("/healthz", headers: [.userAgent: String(repeating: "a", count: 40_000)]), .headerTooLarge)
  }

  @Test func `requests are counted and timed by template and class`() async throws {
    _ = try await fixture.get("/v1/things/t_1")
    _ = try await fixture.get("/v1/things/t_2")
    _ = try await fixture.get("/v1/things/x")
    _ = try await fixture.get("/nowhere")
    let text = fixture.metrics.exposition()
    #expect(text.contains(#"sosia_http_request_duration_seconds_count{method="GET",route="/v1/things/{id}",status="2xx"} 2"#))
    #expect(text.contains(#"sosia_http_request_duration_seconds_count{method="GET",route="/v1/things/{id}",status="4xx"} 1"#))
    #expect(text.contains(#"sosia_http_request_duration_seconds_count{method="any",route="none",status="4xx"} 1"#))
  }

  @Test func `nothing personal is logged`() async throws {
    let secrets = ["jane.roe", "example.org", "Lovelace", "writer", "t_77", "q7f3"]
    _ = try await fixture.post(
      "/v1/echo?email=jane.roe@example.org", headers: [.userAgent: "Lovelace", .requestID: "jane.roe@example.org"],
      #"{"name":"Lovelace","kind":"jane.roe@example.org"}"#)
    _ = try await fixture.post("/v1/echo", #"{"name":"Lovelace","kind":"person","email":"jane.roe@example.org"}"#)
    _ = try await fixture.post("/v1/echo", headers: [.idempotencyKey: "q7f3"], #"{"name":"Lovelace""#)
    _ = try await fixture.get("/v1/things/t_77?email=jane.roe@example.org")
    _ = try await fixture.get("/jane.roe@example.org")
    _ = try await fixture.get("/v1/broken")
    #expect(fixture.book.text.split(separator: "\n").count == 7)
    for secret in secrets { #expect(!fixture.book.text.contains(secret), "\(secret)") }
    #expect(fixture.book.text.contains(#""method":"POST","route":"/v1/echo","status":201,"#))
    #expect(fixture.book.text.contains(#""key":"k2""#))
  }
}
