/// Finds in an origin's log what a polite client would not have done.
public struct PolitenessAudit: Sendable {
  /// What a client promises to keep to.
  public struct Rules: Sendable {
    /// Requests to one host, each second, and how many at once after a rest.
    public var ratePerSecond = 1.0
    public var burst = 1.0
    /// Requests to one host whose time overlaps.
    public var parallelism = 1
    /// How much too early a request may be, for the way of the bytes: a request leaves later than it is allowed and arrives at any time.
    public var tolerance: Duration = .milliseconds(50)
    /// A longer crawl delay may be cut to this.
    public var longestCrawlDelay: Duration = .seconds(30)
    /// Hosts for which robots.txt counts; APIs are called by their own terms.
    public var isCrawled: @Sendable (_ host: String) -> Bool = { _ in true }

    public init() {}
  }

  public enum Violation: Sendable, Hashable {
    case rate(host: String, at: Int64)
    case crawlDelay(host: String, at: Int64)
    case retryAfter(host: String, at: Int64, allowedFrom: Int64)
    case robots(host: String, path: String)
    /// A page was fetched before robots.txt was ever asked for.
    case robotsNotAsked(host: String, path: String)
    case parallelism(host: String, count: Int)
    /// No User-Agent.
    case anonymous(host: String, path: String)
  }

  public let rules: Rules
  private let robots: @Sendable (_ host: String) -> Robots

  public init(rules: Rules, robots: @escaping @Sendable (_ host: String) -> Robots) {
    self.rules = rules
    self.robots = robots
  }

  /// Every violation, host by host in the order of their names.
  ///
  /// - Complexity: O(n log n) for n requests.
  public func violations(in log: [LoggedRequest]) -> [Violation] {
    let hosts = Dictionary(grouping: log, by: \.host)
    return hosts.keys.sorted().flatMap { host -> [Violation] in
      let entries = hosts[host]!.sorted { ($0.began, $0.ended) < ($1.began, $1.ended) }
      var violations = rate(host, entries)
      violations += retryAfter(host, entries)
      violations += parallelism(host, entries)
      violations += robotsRules(host, entries)
      for entry in entries where !entry.headers.contains("user-agent") { violations.append(.anonymous(host: host, path: entry.path)) }
      return violations
    }
  }

  private var slack: Int64 { Int64(rules.tolerance / .nanoseconds(1)) }

  /// The generic cell rate algorithm over the times of arrival.
  private func rate(_ host: String, _ entries: [LoggedRequest]) -> [Violation] {
    let interval = 1e9 / rules.ratePerSecond
    var due = -Double.infinity
    var violations: [Violation] = []
    for entry in entries {
      let now = Double(entry.began)
      if now + Double(slack) < due - interval * (rules.burst - 1) { violations.append(.rate(host: host, at: entry.began)) }
      due = max(due, now) + interval
    }
    return violations
  }

  private func retryAfter(_ host: String, _ entries: [LoggedRequest]) -> [Violation] {
    // Demands by when they were out, which is not the order of arrival.
    let demands = entries.filter { $0.retryAfter != nil }.sorted { $0.ended < $1.ended }
    var next = 0
    var allowedFrom = Int64.min
    var violations: [Violation] = []
    for entry in entries {
      while next < demands.count, demands[next].ended < entry.began {
        allowedFrom = max(allowedFrom, demands[next].ended + demands[next].retryAfter! * 1_000_000_000)
        next += 1
      }
      if allowedFrom != .min, entry.began + slack < allowedFrom {
        violations.append(.retryAfter(host: host, at: entry.began, allowedFrom: allowedFrom))
      }
    }
    return violations
  }

  private func parallelism(_ host: String, _ entries: [LoggedRequest]) -> [Violation] {
    // An answer that ends as another request begins does not overlap it.
    let events = entries.flatMap { [(time: $0.began, change: 1), (time: max($0.began, $0.ended), change: -1)] }
      .sorted { ($0.time, $0.change) < ($1.time, $1.change) }
    var open = 0
    var most = 0
    for event in events {
      open += event.change
      most = max(most, open)
    }
    return most > rules.parallelism ? [.parallelism(host: host, count: most)] : []
  }

  private func robotsRules(_ host: String, _ entries: [LoggedRequest]) -> [Violation] {
    guard rules.isCrawled(host) else { return [] }
    let robots = robots(host)
    let delay = robots.crawlDelay.map { min(Int64($0) * 1_000_000_000, Int64(rules.longestCrawlDelay / .nanoseconds(1))) }
    var violations: [Violation] = []
    var isAsked = false
    var last: Int64?
    for entry in entries {
      if entry.path == "/robots.txt" {
        isAsked = true
        continue
      }
      if !isAsked { violations.append(.robotsNotAsked(host: host, path: entry.path)) }
      if !robots.allows(entry.path) { violations.append(.robots(host: host, path: entry.path)) }
      if let delay, let last, entry.began + slack < last + delay { violations.append(.crawlDelay(host: host, at: entry.began)) }
      last = entry.began
    }
    return violations
  }
}
