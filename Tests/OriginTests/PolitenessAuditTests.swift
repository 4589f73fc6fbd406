import Testing

@testable import Origin

@Suite struct PolitenessAuditTests {
  static let second: Int64 = 1_000_000_000

  static func entry(_ seconds: Double, _ path: String = "/", lasting: Double = 0.1, retryAfter: Int64? = nil, agent: Bool = true)
    -> LoggedRequest
  {
    let began = Int64(seconds * 1e9)
    return LoggedRequest(
      began: began, ended: began + Int64(lasting * 1e9), host: "a.example", path: path, headers: agent ? ["host", "user-agent"] : ["host"],
      retryAfter: retryAfter)
  }

  static func violations(
    _ log: [LoggedRequest], robots: Robots = Robots(kind: .missing, disallowed: [], crawlDelay: nil),
    _ change: (inout PolitenessAudit.Rules) -> Void = { _ in }
  ) -> [PolitenessAudit.Violation] {
    var rules = PolitenessAudit.Rules()
    change(&rules)
    return PolitenessAudit(rules: rules) { _ in robots }.violations(in: [Self.entry(-100, "/robots.txt")] + log)
  }

  @Test func `a client that keeps to everything is polite`() {
    #expect(Self.violations([Self.entry(1), Self.entry(2), Self.entry(3, retryAfter: 5), Self.entry(8.1)]) == [])
  }

  @Test func `requests above the rate are found, and a burst only where it was promised`() {
    let log = [Self.entry(1), Self.entry(1.5), Self.entry(3)]
    #expect(Self.violations(log) == [.rate(host: "a.example", at: 3 * Self.second / 2)])
    #expect(Self.violations(log) { $0.burst = 2 } == [])
    #expect(Self.violations([Self.entry(1), Self.entry(1.96)]) == [])
    #expect(Self.violations([Self.entry(1), Self.entry(1.94)]).count == 1)
  }

  @Test func `requests before the end of Retry-After are found`() {
    let log = [Self.entry(1, retryAfter: 5), Self.entry(3), Self.entry(6), Self.entry(7.2)]
    #expect(
      Self.violations(log) == [
        .retryAfter(host: "a.example", at: 3 * Self.second, allowedFrom: 6_100_000_000),
        .retryAfter(host: "a.example", at: 6 * Self.second, allowedFrom: 6_100_000_000),
      ])
    // One that was under way when the demand was made is no violation.
    #expect(Self.violations([Self.entry(1, lasting: 5, retryAfter: 5), Self.entry(3)]) { $0.parallelism = 2 } == [])
  }

  @Test func `requests at once are counted`() {
    let log = [Self.entry(1, lasting: 3), Self.entry(2, lasting: 3), Self.entry(3, lasting: 1), Self.entry(5)]
    #expect(Self.violations(log) == [.parallelism(host: "a.example", count: 3)])
    #expect(Self.violations(log) { $0.parallelism = 3 } == [])
  }

  @Test func `robots rules and crawl delays are judged`() {
    let robots = Robots(kind: .rules, disallowed: ["/private/"], crawlDelay: 3)
    let log = [Self.entry(1), Self.entry(5, "/private/staff"), Self.entry(6), Self.entry(9.5)]
    #expect(
      Self.violations(log, robots: robots) == [
        .robots(host: "a.example", path: "/private/staff"), .crawlDelay(host: "a.example", at: 6 * Self.second),
      ])
    #expect(Self.violations(log, robots: robots) { $0.isCrawled = { _ in false } } == [])
    let audit = PolitenessAudit(rules: .init()) { _ in robots }
    #expect(audit.violations(in: [Self.entry(1)]) == [.robotsNotAsked(host: "a.example", path: "/")])
  }

  @Test func `a client without a name is found`() {
    #expect(Self.violations([Self.entry(1, agent: false)]) == [.anonymous(host: "a.example", path: "/")])
  }
}
