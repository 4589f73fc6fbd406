import HTTPTypes
import Notation
import Testing

@testable import Service

@Suite struct PagingTests {
  let fixture = ResponderFixture()

  @Test func `following the links gives everything once`() async throws {
    var target: String? = "/v1/things?kind=odd&limit=3"
    var ids: [String] = []
    while let next = target {
      let response = try await fixture.get(next)
      fixture.expectConforms(response, "listThings")
      ids += response.json?["data"]?.array?.compactMap { $0["id"]?.string } ?? []
      target = response.json?["next"]?.string
      #expect(response.headers[.link] == target.map { "<\($0)>; rel=\"next\"" })
    }
    #expect(ids == (1...7).map { "t_\($0)" })
  }

  @Test func `a cursor is only good where it was given`() async throws {
    let cursor = try #require(try await fixture.get("/v1/things?kind=odd").json?["next_cursor"]?.string)
    #expect(try await fixture.get("/v1/things?kind=odd&limit=1&cursor=\(cursor)").status == .ok)
    for target in [
      "/v1/things?cursor=\(cursor)", "/v1/things?kind=even&cursor=\(cursor)", "/v1/things?kind=odd&cursor=\(cursor)A",
      "/v1/things?kind=odd&cursor=abc",
    ] {
      fixture.expectProblem(try await fixture.get(target), .invalidCursor)
    }
    fixture.expectProblem(try await fixture.get("/v1/things?kind=odd&cursor=\(cursor)", key: "stranger"), .invalidCursor)
  }

  @Test(arguments: 0..<70) func `base64url is undone`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
    #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
  }

  @Test func `base64url is as published`() {
    // RFC 4648, section 10, without padding.
    let vectors = [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy")]
    for (text, encoded) in vectors {
      #expect(Base64URL.encode(Array(text.utf8)) == encoded)
      #expect(Base64URL.decode(encoded) == Array(text.utf8))
    }
    for bad in ["Zg==", "Zh", "Z", "Zm9+", "Zm 9"] { #expect(Base64URL.decode(bad) == nil) }
  }

  @Test func `SipHash is as published`() {
    // The paper's appendix A: key 00..0f, message 00..0e.
    let hash = SipHash(k0: 0x0706_0504_0302_0100, k1: 0x0f0e_0d0c_0b0a_0908)
    #expect(hash.hash((0..<15).map { UInt8($0) }) == 0xa129_ca61_49be_45e5)
  }
}
