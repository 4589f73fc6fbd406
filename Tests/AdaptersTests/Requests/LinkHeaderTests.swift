@testable import Adapters
import ProviderKit
import Testing

@Suite struct LinkHeaderTests {
  @Suite struct Examples {
    /// The headers of RFC 8288, section 3.5, and of paged interfaces.
    @Test(
      arguments: [
        ("</2>; rel=\"next\"", "https://a.example/2"),
        ("<https://a.example/x>; rel=prev, <?page=3>; rel=\"last next\"", "https://a.example/1?page=3"),
        ("<https://b.example/,;>; title=\"a, b; c\"; rel=next", "https://b.example/,;"), ("<x>; REL=NEXT", "https://a.example/x"),
        ("<x>; rel=prev", nil), ("x; rel=next", nil), ("<x", nil), ("", nil), ("<javascript:x>; rel=next", nil),
      ] as [(String, String?)]) func `the next page is the link that says so`(header: String, next: String?)
    {
      let answer = FetchedBody(status: 200, headers: [.init("Link", header)], finalURL: "https://a.example/1")
      #expect(LinkHeader.next(answer) == next)
    }
  }
}

@Suite struct StatusTableTests {
  @Test(
    arguments: [
      (200, nil), (204, .notFound), (404, .notFound), (410, .gone), (401, .authFailed), (402, .budgetExhausted),
      (403, .blocked(reason: "status 403")),
      (429, .rateLimited(retryAt: nil)), (500, .transient(reason: "status 500")), (503, .transient(reason: "status 503")),
      (418, .permanent(reason: "status 418")), (301, .permanent(reason: "status 301")),
    ] as [(Int, Outcome?)]) func `a status means what HTTP says`(status: Int, outcome: Outcome?)
  {
    #expect(StatusTable.outcome(of: FetchedBody(status: status, finalURL: ""), [:]) == outcome)
  }

  @Test func `an adapter's own meaning goes first`() {
    let answer = FetchedBody(status: 403, finalURL: "", retryAt: SampleAdapter.now)
    #expect(StatusTable.outcome(of: answer, [403: .rateLimited(retryAt: nil)]) == .rateLimited(retryAt: SampleAdapter.now))
    #expect(StatusTable.outcome(of: answer, [403: .found]) == nil)
  }
}
