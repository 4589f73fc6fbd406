import HTTPTypes
import Testing

@testable import Service

@Suite struct ConditionalTests {
  let fixture = ResponderFixture()

  func patch(_ headers: HTTPFields) async throws -> InProcessResponse {
    var headers = headers
    headers[.contentType] = "application/merge-patch+json"
    return try await fixture.send(InProcessRequest(.patch, "/v1/things/t_1", headers: headers, body: Array(#"{"name":null}"#.utf8)))
  }

  @Test func `what the client has is not sent again`() async throws {
    for (header, isKnown) in [("\"4\"", true), ("W/\"4\"", true), ("\"1\", \"4\"", true), ("*", true), ("\"3\"", false), ("4", false)] {
      let response = try await fixture.get("/v1/things/t_1", headers: [.ifNoneMatch: header])
      #expect((response.status == .notModified) == isKnown, "\(header)")
      #expect(response.body.isEmpty == isKnown)
      #expect(response.headers[.eTag] == "\"4\"")
    }
  }

  @Test func `a change needs the present revision`() async throws {
    fixture.expectProblem(try await patch([:]), .preconditionRequired, of: "patchThing")
    let stale = try await patch([.ifMatch: "\"3\""])
    fixture.expectProblem(stale, .preconditionFailed, of: "patchThing")
    #expect(stale.headers[.eTag] == "\"4\"")
    fixture.expectProblem(try await patch([.ifMatch: "W/\"4\""]), .preconditionFailed)
    for header in ["", "4", "\"4", "\"4\",", "\"a b\""] {
      fixture.expectProblem(try await patch([.ifMatch: header]), .invalidParameter, of: "patchThing")
    }
    for header in ["\"4\"", "*", "\"1\",\"4\""] {
      let response = try await patch([.ifMatch: header])
      #expect(response.status == .ok)
      #expect(response.headers[.eTag] == "\"5\"")
      fixture.expectConforms(response, "patchThing")
    }
  }
}
