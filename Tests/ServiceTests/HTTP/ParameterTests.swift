import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct ParameterTests {
  let fixture = ResponderFixture()

  @Test func `good parameters pass`() async throws {
    for query in ["", "?", "?kind=odd", "?limit=200&full=true", "?tag=a&tag=b%20c&tag=d+e", "?least=0.25", "?k%69nd=even&"] {
      let response = try await fixture.get("/v1/things\(query)")
      #expect(response.status == .ok, "\(query)")
      fixture.expectConforms(response, "listThings")
    }
  }

  @Test(arguments: [
    ("limit=0", "/limit", "out_of_range"), ("limit=201", "/limit", "out_of_range"), ("limit=abc", "/limit", "wrong_type"),
    ("limit=", "/limit", "wrong_type"), ("limit=1&limit=2", "/limit", "too_many"), ("kind=both", "/kind", "not_allowed"),
    ("full=yes", "/full", "wrong_type"), ("least=1.5", "/least", "out_of_range"), ("least=nan", "/least", "wrong_type"),
    ("tag=a&tag=b&tag=c&tag=d", "/tag", "too_many"), ("tag=abcdefghijklm", "/tag/0", "too_long"), ("limti=1", "/limti", "unknown"),
    ("kind=%ff", "/kind", "invalid_format"), ("kind=%4", "/kind", "invalid_format"), ("%ff=1", "/", "invalid_format"),
  ])
  func `a bad parameter is named`(query: String, pointer: String, code: String) async throws {
    let response = try await fixture.get("/v1/things?\(query)")
    fixture.expectProblem(response, .invalidParameter, of: "listThings")
    let error = response.json?["errors"]?[0]
    #expect(error?["pointer"]?.string == pointer)
    #expect(error?["code"]?.string == code)
  }

  @Test func `an unknown parameter gets a suggestion`() async throws {
    let response = try await fixture.get("/v1/things?limti=1")
    #expect(response.json?["detail"]?.string == "'limti' is not a query parameter here; did you mean 'limit'?")
    fixture.expectProblem(try await fixture.get("/healthz?x=1"), .invalidParameter)
  }

  @Test func `a path that cannot name anything is not found`() async throws {
    fixture.expectProblem(try await fixture.get("/v1/things/p_1"), .notFound, of: "getThing")
    #expect(try await fixture.get("/v1/things/%74_1").status == .ok)
  }
}
