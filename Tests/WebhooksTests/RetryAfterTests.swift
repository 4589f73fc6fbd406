import Testing
import Webhooks

@Suite struct RetryAfterTests {
  @Suite struct Examples {
    /// 784111777 is RFC 9110's own example date, `Sun, 06 Nov 1994 08:49:37 GMT`.
    @Test(
      arguments: [
        ("120", 120), ("0", 0), (" 7\t", 7), ("Sun, 06 Nov 1994 08:49:37 GMT", 77), ("Sun, 06 Nov 1994 08:48:20 GMT", 0),
        ("Sun, 06 Nov 1994 08:48:19 GMT", 0), ("Fri, 31 Dec 1999 23:59:59 GMT", 162_573_099), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("99999999999999999999", Int64.max),
      ] as [(String, Int64)]) func `seconds and dates are read`(text: String, seconds: Int64)
    {
      #expect(RetryAfter.seconds(parsing: text, now: 784_111_700) == seconds)
    }
  }

  @Suite struct Hostile {
    @Test(arguments: [
      "", " ", "-1", "1.5", "+5", "soon", "5s", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
      "Sun, 06 Nov 1994 08:49:37 UTC",
      "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
      "Sun, 0\u{661} Nov 1994 08:49:37 GMT", "\u{661}\u{662}", String(repeating: "9", count: 1_000_000),
    ]) func `anything else is no answer`(text: String) { #expect(RetryAfter.seconds(parsing: text, now: 0) == nil) }

    @Test(arguments: [Int64.min, Int64.max]) func `any clock will do`(now: Int64) {
      _ = RetryAfter.seconds(parsing: "Fri, 31 Dec 9999 23:59:59 GMT", now: now)
      _ = RetryAfter.seconds(parsing: "Fri, 31 Dec 0000 23:59:59 GMT", now: now)
    }
  }
}
