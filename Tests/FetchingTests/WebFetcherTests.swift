import Fetching
import Foundation
import Profiles
import ProviderKit
import Synchronization
import Testing

@Suite struct WebFetcherTests {
  /// A clock on which sleeping takes no time but moves it.
  final class QuickClock: LookupClock {
    private let moment = Mutex(Timestamp(milliseconds: 1_800_000_000_000))
    func now() -> Timestamp { moment.withLock { $0 } }
    func sleep(for duration: Duration) async throws {
      try Task.checkCancellation()
      advance(duration)
    }
    func advance(_ duration: Duration) {
      moment.withLock { $0 = Timestamp(milliseconds: $0.milliseconds + Int64((duration / .milliseconds(1)).rounded(.up))) }
    }
  }

  static func fetcher(
    _ server: PageServer, store: any PolitenessStore = MemoryPolitenessStore(), clock: any LookupClock = QuickClock(),
    secrets: any SecretStore = BoundSecrets(), _ change: (inout WebFetcherConfiguration) -> Void = { _ in }
  ) throws -> WebFetcher {
    var politeness = WebFetcherConfiguration(contactURL: "https://sosia.example/bot")
    politeness.hostPace = Pace(requests: 1000, per: .seconds(1), burst: 1000)
    change(&politeness)
    let origin = try #require(TestOrigin(port: server.port))
    return WebFetcher(door: FetchConfiguration(testOrigin: origin), politeness: politeness, store: store, secrets: secrets, clock: clock)
  }

  static func order(_ url: String, _ change: (inout FetchOrder) -> Void = { _ in }) throws -> FetchOrder {
    var order = FetchOrder(provider: try #require(ProviderID("acme")), url: url)
    change(&order)
    return order
  }

  static func reason(_ fetcher: WebFetcher, _ order: FetchOrder) async -> FetchFailure.Reason? {
    do throws(FetchFailure) {
      _ = try await fetcher.fetch(order)
      return nil
    } catch { return error.reason }
  }

  @Suite struct Exchanges {
    @Test func `a page comes from the virtual host, which is told who asks`() async throws {
      try await PageServer.with({ .text("hello \($0.host)\($0.target)") }) { server in
        let body = try await fetcher(server).fetch(order("https://www.acme.example/a?b=c#d"))
        #expect(String(decoding: body.body, as: UTF8.self) == "hello www.acme.example/a?b=c")
        #expect(body.calls == 1 && !body.isFromCache && body.status == 200)
        #expect(server.pages.first?.header("user-agent") == "sosia (+https://sosia.example/bot)")
        #expect(server.pages.first?.header("accept-encoding") == "gzip, deflate")
      }
    }

    @Test func `one connection carries the requests that follow each other`() async throws {
      try await PageServer.with({ .text($0.target) }) { server in
        let fetcher = try fetcher(server)
        for number in 0..<20 { _ = try await fetcher.fetch(order("https://acme.example/\(number)")) }
        #expect(server.pages.count == 20)
        #expect(server.connections == 1)
      }
    }

    @Test func `a cancelled lookup ends at once and leaves the others alone`() async throws {
      try await PageServer.with({ PageServer.Page(body: Array($0.target.utf8), delay: .milliseconds(300)) }) { server in
        let fetcher = try fetcher(server)
        let order = try order("https://acme.example/a") { $0.robots = .ignore }
        let first = Task { await reason(fetcher, order) }
        while server.pages.isEmpty { await Task.yield() }
        let second = Task { await reason(fetcher, order) }
        first.cancel()
        #expect(await first.value == .cancelled)
        #expect(await second.value == nil)
        #expect(server.pages.count <= 2)
      }
    }

    @Test func `no more requests than allowed are under way with one host`() async throws {
      try await PageServer.with({ PageServer.Page(body: Array($0.target.utf8), delay: .milliseconds(20)) }) { server in
        let fetcher = try fetcher(server) { $0.connectionsPerHost = 3 }
        await withTaskGroup(of: Void.self) { group in
          for number in 0..<24 {
            group.addTask { _ = try? await fetcher.fetch(order("https://acme.example/\(number)") { $0.robots = .ignore }) }
          }
        }
        #expect(server.pages.count == 24)
        #expect(server.mostAtOnce <= 3)
      }
    }
  }

  @Suite struct Redirects {
    @Test func `redirects are followed, and the last answer counts`() async throws {
      try await PageServer.with({ request in
        switch request.target {
        case "/a": .redirect("/b", status: 301)
        case "/b": .redirect("//other.example/c?x#y", status: 307)
        default: .text("end")
        }
      }) { server in
        let body = try await fetcher(server).fetch(order("https://acme.example/a"))
        #expect(body.finalURL == "https://other.example/c?x")
        #expect(body.calls == 3)
      }
    }

    @Test func `a loop ends`() async throws {
      try await PageServer.with({ $0.target == "/robots.txt" ? .text("", status: 404) : .redirect("/b") }) { server in
        let found = try await reason(fetcher(server), order("https://acme.example/a"))
        #expect(found == .tooManyRedirects(limit: 5))
        #expect(server.pages.count == 6)
      }
    }

    @Test(arguments: [
      "http://acme.example/", "ftp://acme.example/", "https://user@acme.example/", "https://elsewhere.example/", "javascript:1",
      "https://[::ffff:a9fe:a9fe]/",
    ])
    func `a redirect to where it may not lead is refused`(location: String) async throws {
      try await PageServer.with({ $0.target == "/a" ? .redirect(location) : .text("", status: 404) }) { server in
        let order = try order("https://acme.example/a") { $0.allowedHosts = [HostPattern("acme.example")].compactMap { $0 } }
        let found = try await reason(fetcher(server), order)
        #expect(found != nil)
        #expect(server.pages.count == 1)
      }
    }

    @Test func `credentials do not follow to another host`() async throws {
      try await PageServer.with({ $0.host == "acme.example" ? .redirect("https://other.example/") : .text("") }) { server in
        let order = try order("https://acme.example/a") {
          $0.robots = .ignore
          $0.headers = [.init("Authorization", "x"), .init("Cookie", "y"), .init("X-Api-Key", "z"), .init("Accept", "text/html")]
        }
        _ = try await fetcher(server).fetch(order)
        let last = try #require(server.pages.last)
        #expect(last.host == "other.example")
        #expect(last.header("authorization") == nil && last.header("cookie") == nil && last.header("x-api-key") == nil)
        #expect(last.header("accept") == "text/html")
      }
    }

    @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func `a POST goes on as HTTP has it`(status: Int, method: String) async throws {
      try await PageServer.with({ $0.target == "/a" ? .redirect("/b", status: status) : .text("") }) { server in
        let order = try order("https://acme.example/a") {
          $0.method = .post
          $0.body = [1, 2]
          $0.robots = .ignore
        }
        _ = try await fetcher(server).fetch(order)
        #expect(server.pages.last?.method == method)
        #expect(server.pages.last?.body == (method == "POST" ? [1, 2] : []))
      }
    }
  }

  @Suite struct Robots {
    @Test func `what robots.txt forbids is not asked for`() async throws {
      try await PageServer.with({ $0.target == "/robots.txt" ? .text("User-agent: Sosia\nDisallow: /private") : .text("") }) { server in
        let fetcher = try fetcher(server)
        let found = try await reason(fetcher, order("https://acme.example/private/a"))
        #expect(found == .blockedByRobots)
        #expect(server.pages.isEmpty)
        _ = try await fetcher.fetch(order("https://acme.example/public"))
        _ = try await fetcher.fetch(order("https://acme.example/private/a") { $0.robots = .ignore })
        #expect(server.requests.filter { $0.target == "/robots.txt" }.count == 1)
      }
    }

    @Test(arguments: [(404, true), (403, true), (500, false), (429, false)]) func `a status decides`(status: Int, isAllowed: Bool)
      async throws
    {
      try await PageServer.with({ $0.target == "/robots.txt" ? .text("", status: status) : .text("") }) { server in
        let reason = await reason(try fetcher(server), try order("https://acme.example/a"))
        #expect(reason == (isAllowed ? nil : .blockedByRobots))
      }
    }

    @Test func `a redirect is asked for at its own host`() async throws {
      try await PageServer.with({ request in
        if request.target == "/robots.txt" { return .text(request.host == "other.example" ? "User-agent: *\nDisallow: /" : "") }
        return .redirect("https://other.example/")
      }) { server in
        let found = try await reason(fetcher(server), order("https://acme.example/a"))
        #expect(found == .blockedByRobots)
        #expect(server.pages.map(\.host) == ["acme.example"])
      }
    }

    @Test func `the crawl delay is kept`() async throws {
      try await PageServer.with({ $0.target == "/robots.txt" ? .text("User-agent: *\nCrawl-delay: 7") : .text("") }) { server in
        let clock = QuickClock()
        let fetcher = try fetcher(server, clock: clock)
        let start = clock.now()
        for number in 0..<3 { _ = try await fetcher.fetch(order("https://acme.example/\(number)")) }
        #expect(clock.now().milliseconds - start.milliseconds >= 14_000)
      }
    }
  }

  @Suite struct Paces {
    @Test func `requests wait for their turn, or are told when it is`() async throws {
      try await PageServer.with({ _ in .text("") }) { server in
        let clock = QuickClock()
        let fetcher = try fetcher(server, clock: clock)
        let start = clock.now()
        let slow = try order("https://acme.example/") {
          $0.robots = .ignore
          $0.mayCache = false
          $0.rates = [RateRule(scope: .provider, requests: 1, per: .seconds(10))]
        }
        _ = try await fetcher.fetch(slow)
        _ = try await fetcher.fetch(slow)
        #expect(clock.now().milliseconds - start.milliseconds == 10_000)
        var hurried = slow
        hurried.deadline = clock.now().adding(seconds: 5)
        #expect(await reason(fetcher, hurried) == .rateLimited(until: start.adding(seconds: 20)))
        #expect(server.pages.count == 2)
      }
    }

    @Test func `a restart is no excuse for a burst`() async throws {
      try await PageServer.with({ _ in .text("") }) { server in
        let clock = QuickClock()
        let store = MemoryPolitenessStore()
        func order() throws -> FetchOrder {
          try WebFetcherTests.order("https://acme.example/") {
            $0.robots = .ignore
            $0.deadline = clock.now().adding(seconds: 5)
          }
        }
        let pace: (inout WebFetcherConfiguration) -> Void = { $0.hostPace = Pace(requests: 1, per: .seconds(60), burst: 2) }
        let first = try fetcher(server, store: store, clock: clock, pace)
        for _ in 0..<2 { _ = try await first.fetch(order()) }
        let second = try fetcher(server, store: store, clock: clock, pace)
        let found = try await reason(second, order())
        #expect(found == .rateLimited(until: clock.now().adding(seconds: 60)))
      }
    }

    @Test func `Retry-After holds for the whole host`() async throws {
      try await PageServer.with({ $0.target == "/a" ? .text("", [("Retry-After", "120")], status: 429) : .text("") }) { server in
        let clock = QuickClock()
        let fetcher = try fetcher(server, clock: clock)
        let body = try await fetcher.fetch(order("https://acme.example/a") { $0.robots = .ignore })
        #expect(body.status == 429)
        #expect(body.retryAt == clock.now().adding(seconds: 120))
        #expect(body.calls == 1)
        let hurried = try order("https://acme.example/b") { $0.robots = .ignore }
        #expect(await reason(fetcher, hurried) == .rateLimited(until: clock.now().adding(seconds: 120)))
        _ = try await fetcher.fetch(order("https://other.example/b") { $0.robots = .ignore })
      }
    }

    @Test func `what fails for a moment is asked again, and each call is counted`() async throws {
      let count = Counter()
      try await PageServer.with({ _ in count.next() < 3 ? .text("", status: 503) : .text("well") }) { server in
        let body = try await fetcher(server).fetch(order("https://acme.example/a") { $0.robots = .ignore })
        #expect(body.status == 200)
        #expect(body.calls == 3)
      }
    }

    @Test func `a POST is never sent twice`() async throws {
      try await PageServer.with({ _ in .text("", status: 503) }) { server in
        let body = try await fetcher(server).fetch(
          order("https://acme.example/a") {
            $0.method = .post
            $0.robots = .ignore
          })
        #expect(body.status == 503 && body.calls == 1)
        #expect(server.pages.count == 1)
      }
    }

    @Test func `a host that fails is left alone`() async throws {
      try await PageServer.with({ _ in .text("", status: 500) }) { server in
        let clock = QuickClock()
        let fetcher = try fetcher(server, clock: clock) { $0.breaker.minimumCalls = 5 }
        for number in 0..<5 { _ = try await fetcher.fetch(order("https://acme.example/\(number)") { $0.robots = .ignore }) }
        let last = try order("https://acme.example/x") { $0.robots = .ignore }
        guard case .circuitOpen = await reason(fetcher, last) else {
          Issue.record("not open")
          return
        }
        #expect(server.pages.count == 5)
      }
    }

    @Test func `a lookup sends no more than it may`() async throws {
      try await PageServer.with({ $0.target == "/a" ? .redirect("/b") : .text("", status: 503) }) { server in
        let order = try order("https://acme.example/a") {
          $0.robots = .ignore
          $0.callLimit = 3
        }
        let found = try await reason(fetcher(server), order)
        #expect(found == .callLimit(3))
        #expect(server.pages.count == 3)
      }
    }
  }

  final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }
}
