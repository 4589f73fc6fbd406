import Profiles
import ProviderKit
import Testing

@Suite struct CacheRulesTests {
  typealias Header = FetchOrder.Header
  static let received = Timestamp(milliseconds: 1_800_000_000_000)
  static let shared = CacheRules(scope: .shared)

  static func answer(_ headers: [(String, String)], status: Int = 200, request: [Header] = [], requestedAt: Timestamp = received)
    -> CachedAnswer
  {
    CachedAnswer(
      status: status, headers: headers.map { Header($0.0, $0.1) }, body: [1, 2], url: "https://a.example/", request: request,
      requestedAt: requestedAt, receivedAt: received)
  }

  static func date(_ seconds: Int64) -> String { HTTPDate.text(received.adding(seconds: seconds)) }

  /// Seconds after its receipt until which an answer is fresh.
  static func lifetime(_ headers: [(String, String)], status: Int = 200, rules: CacheRules = shared) -> Int64 {
    (rules.freshUntil(answer(headers, status: status)).milliseconds - received.milliseconds) / 1000
  }

  @Suite struct Examples {
    @Test func `freshness is what the fields say, the strictest first`() {
      #expect(lifetime([("Cache-Control", "max-age=60")]) == 60)
      #expect(lifetime([("Cache-Control", "max-age=60, s-maxage=10")]) == 10)
      #expect(lifetime([("Cache-Control", "max-age=60, s-maxage=10")], rules: CacheRules(scope: .onePrincipal)) == 60)
      #expect(lifetime([("Cache-Control", "MAX-AGE=\"60\"")]) == 60)
      #expect(lifetime([("Cache-Control", "max-age=60, max-age=5")]) == 5)
      #expect(lifetime([("Cache-Control", "max-age=60"), ("Expires", date(500))]) == 60)
      #expect(lifetime([("Expires", date(500)), ("Date", date(0))]) == 500)
      #expect(lifetime([("Expires", "0")]) == 0)
      #expect(lifetime([("Expires", date(500)), ("Expires", date(500))]) == 0)
      #expect(lifetime([("Cache-Control", "max-age=60, no-cache")]) == 0)
      #expect(lifetime([("Cache-Control", "max-age=60"), ("Age", "50")]) == 10)
      #expect(lifetime([("Cache-Control", "max-age=60"), ("Date", date(-20))]) == 40)
      #expect(lifetime([("Last-Modified", date(-1000)), ("Date", date(0))]) == 100)
      #expect(lifetime([("Last-Modified", date(-100_000_000)), ("Date", date(0))]) == 86_400)
      #expect(lifetime([("Last-Modified", date(-1000)), ("Date", date(0))], status: 403) == 0)
      #expect(lifetime([("ETag", "\"a\"")]) == 0)
      #expect(lifetime([("Cache-Control", "max-age=999999999999999999999")]) == 1 << 31)
    }

    @Test func `what is stale is asked for with its validators`() {
      let old = answer([("ETag", "W/\"a\""), ("Last-Modified", date(-1000)), ("Cache-Control", "max-age=10")])
      #expect(shared.use(of: old, for: [], at: received.adding(seconds: 9)) == .fresh)
      #expect(
        shared.use(of: old, for: [], at: received.adding(seconds: 10))
          == .stale(validators: [Header("if-none-match", "W/\"a\""), Header("if-modified-since", date(-1000))]))
      #expect(shared.use(of: old, for: [Header("Cache-Control", "max-age=5")], at: received.adding(seconds: 9)) != .fresh)
      #expect(shared.use(of: old, for: [Header("Cache-Control", "no-cache")], at: received) != .fresh)
    }

    @Test func `the time an answer took counts to its age`() {
      let slow = answer([("Cache-Control", "max-age=10")], requestedAt: received.adding(seconds: -4))
      #expect(shared.use(of: slow, for: [], at: received.adding(seconds: 5)) == .fresh)
      #expect(shared.use(of: slow, for: [], at: received.adding(seconds: 6)) != .fresh)
    }

    @Test func `an answer is for requests that its Vary selects`() {
      let german = answer(
        [("Vary", "Accept-Language, X-A"), ("Cache-Control", "max-age=10")], request: [Header("accept-language", " de ")])
      #expect(shared.use(of: german, for: [Header("Accept-Language", "de")], at: received) == .fresh)
      #expect(shared.use(of: german, for: [Header("Accept-Language", "it")], at: received) == .mismatch)
      #expect(shared.use(of: german, for: [], at: received) == .mismatch)
      #expect(shared.use(of: german, for: [Header("Accept-Language", "de"), Header("X-A", "1")], at: received) == .mismatch)
    }

    static let storing: [(status: Int, headers: [(String, String)], isShared: Bool, isOwn: Bool)] = [
      (200, [("Cache-Control", "max-age=1")], true, true), (200, [("ETag", "\"a\"")], true, true), (200, [], false, false),
      (200, [("Cache-Control", "no-store, max-age=1")], false, false), (200, [("Cache-Control", "private, max-age=1")], false, true),
      (200, [("Cache-Control", "private=\"x, y\", max-age=1")], false, true), (200, [("Vary", "*"), ("ETag", "\"a\"")], false, false),
      (206, [("ETag", "\"a\"")], false, false), (304, [("ETag", "\"a\"")], false, false),
      (404, [("Cache-Control", "max-age=1")], true, true),
      (403, [("ETag", "\"a\"")], false, false), (403, [("Expires", "Fri, 15 Jan 2027 09:00:00 GMT")], true, true),
      (500, [("Cache-Control", "max-age=1")], false, false),
    ]

    @Test(arguments: storing.indices) func `only what may be kept is kept`(index: Int) {
      let example = Self.storing[index]
      let headers = example.headers.map { Header($0.0, $0.1) }
      #expect(
        shared.mayStore(method: .get, status: example.status, request: [], answer: headers, hasCredentials: false) == example.isShared)
      let own = CacheRules(scope: .onePrincipal)
      #expect(own.mayStore(method: .get, status: example.status, request: [], answer: headers, hasCredentials: true) == example.isOwn)
      #expect(!shared.mayStore(method: .post, status: example.status, request: [], answer: headers, hasCredentials: false))
      #expect(
        !shared.mayStore(
          method: .get, status: example.status, request: [Header("Cache-Control", "no-store")], answer: headers, hasCredentials: false))
    }

    @Test(arguments: [("max-age=1", false), ("max-age=1, public", true), ("s-maxage=1", true), ("max-age=1, must-revalidate", true)])
    func `what a credential got is shared only where the source says so`(control: String, mayStore: Bool) {
      let headers = [Header("cache-control", control)]
      #expect(shared.mayStore(method: .get, status: 200, request: [], answer: headers, hasCredentials: true) == mayStore)
    }

    @Test func `304 renews the fields but those of the body`() {
      let old = answer([
        ("ETag", "\"a\""), ("Content-Type", "text/html"), ("Cache-Control", "max-age=1"), ("X-A", "1"), ("Set-Cookie", "a=b"),
      ])
      let merged = shared.merged(
        old,
        with: [
          Header("cache-control", "max-age=99"), Header("Content-Length", "0"), Header("Content-Type", "x/y"), Header("Set-Cookie", "c=d"),
        ],
        requestedAt: received.adding(seconds: 10), receivedAt: received.adding(seconds: 11))
      #expect(merged.headers.values("content-type") == ["text/html"])
      #expect(merged.headers.values("cache-control") == ["max-age=99"])
      #expect(merged.headers.values("x-a") == ["1"])
      #expect(merged.headers.values("set-cookie").isEmpty)
      #expect(merged.body == [1, 2])
      #expect(shared.use(of: merged, for: [], at: received.adding(seconds: 100)) == .fresh)
    }
  }

  @Suite struct Laws {
    @Test func `an answer is read as it was written`() {
      let kept = answer([("Vary", "a, b"), ("ETag", "\"a\"")], request: [Header("A", "1")])
      #expect(CachedAnswer(record: kept.record) == kept)
      for length in kept.record.indices { #expect(CachedAnswer(record: Array(kept.record.prefix(length))) == nil) }
    }

    @Test(arguments: [UInt64(1), 2, 3]) func `bytes that were changed are no other kind of answer, or one that can be read`(seed: UInt64) {
      var random = Seeded(state: seed)
      let record = answer([("Vary", "a"), ("ETag", "\"a\"")]).record
      for _ in 0..<2000 {
        var bytes = record
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
        if let read = CachedAnswer(record: bytes) { _ = shared.use(of: read, for: [], at: received) }
      }
    }
  }
}
