import Adapters
import Profiles
import ProviderKit

/// A source that refuses, is broken or cannot be reached.
enum FailureChecks {
  static let all = [
    retrySeconds, retryDate, retryUnknown, overloaded, broken, refused, forbidden, absent, robots, timeout, redirect, unreachable, budget,
    circuit,
    missingSecret, later, echo, again,
  ]

  private static func answered(
    _ examination: Examination, _ status: Int, headers: [FetchOrder.Header] = [], body: String = "", retryAt: Timestamp? = nil
  ) async throws(Objection) -> Observation {
    _ = try examination.requesting()
    return try await examination.observe(.status(status, headers: headers, body: body, retryAt: retryAt))
  }

  private static func rested(_ examination: Examination, _ field: (Timestamp) -> String) async throws(Objection) {
    let now = try examination.requesting().fixture.lookup.now
    let value = field(now.adding(seconds: 120))
    guard let moment = RetryAfter.moment(value, now: now) else { throw .failed("Retry-After: \(value) cannot be read") }
    let seen = try await answered(examination, 429, headers: [.init("Retry-After", value)], retryAt: moment)
    try require(
      seen.outcome == .rateLimited(retryAt: moment),
      "the lookup ends as \(seen.ending), to be asked again at \(seen.outcome?.retryAt?.description ?? "no time")")
    try examination.requireNoAnswer(seen, "429")
  }

  static let retrySeconds = Check("failure.retry-seconds", "429 with Retry-After in seconds ends as rate_limited until then") {
    examination throws(Objection) in try await rested(examination) { _ in "120" }
  }

  static let retryDate = Check("failure.retry-date", "429 with Retry-After as a date ends as rate_limited until then") {
    examination throws(Objection) in try await rested(examination) { HTTPDate.text($0) }
  }

  static let retryUnknown = Check("failure.429", "429 without Retry-After is no answer") { examination throws(Objection) in
    let seen = try await answered(examination, 429)
    try examination.requireNoAnswer(seen, "429")
    try require(seen.outcome?.mayPass == true, "429 ends as \(seen.ending), which does not pass")
  }

  static let overloaded = Check("failure.503", "503 with Retry-After may pass, not before then") { examination throws(Objection) in
    let moment = try examination.requesting().fixture.lookup.now.adding(seconds: 600)
    let seen = try await answered(examination, 503, headers: [.init("Retry-After", "600")], retryAt: moment)
    try examination.requireNoAnswer(seen, "503")
    try require(seen.outcome?.mayPass == true, "503 ends as \(seen.ending), which does not pass")
    try require(seen.outcome?.retryAt.map { $0 >= moment } ?? true, "it is to be asked again before Retry-After")
  }

  static let broken = Check("failure.5xx", "500, 502 and 504 may pass and are no answer") { examination throws(Objection) in
    for status in [500, 502, 504] {
      let seen = try await answered(examination, status, body: "<h1>Internal error</h1>")
      try examination.requireNoAnswer(seen, "status \(status)")
      try require(seen.outcome?.mayPass == true, "status \(status) ends as \(seen.ending), which does not pass")
    }
  }

  static let refused = Check("failure.401", "401 is no answer") { examination throws(Objection) in
    try examination.requireNoAnswer(try await answered(examination, 401), "401")
  }

  static let forbidden = Check("failure.403", "403 is told from not_found") { examination throws(Objection) in
    try examination.requireNoAnswer(try await answered(examination, 403, body: "<h1>Access denied</h1>"), "403")
  }

  static let absent = Check("failure.404", "404 everywhere is not found, or no answer; never found") { examination throws(Objection) in
    let seen = try await answered(examination, 404)
    try require(seen.outcome != nil, "404: the lookup did not end")
    try require(seen.outcome != .found && seen.claims.isEmpty, "404 ends as \(seen.ending) with \(seen.claims.count) claims")
  }

  private static func failed(
    _ examination: Examination, _ reason: FetchFailure.Reason, _ expected: Outcome? = nil
  ) async throws(Objection) {
    _ = try examination.requesting()
    let seen = try await examination.observe(.failing(reason))
    let what = FetchFailure(reason).message
    try examination.requireNoAnswer(seen, what)
    if let expected { try require(seen.outcome == expected, "\(what): the lookup ends as \(seen.ending), not as \(expected.name)") }
  }

  static let robots = Check("failure.robots", "what robots.txt forbids ends as blocked_by_robots") { examination throws(Objection) in
    try await failed(examination, .blockedByRobots, .blockedByRobots)
  }

  static let timeout = Check("failure.timeout", "no answer in time may pass and is no answer") { examination throws(Objection) in
    try await failed(examination, .timeout("total"))
    let seen = try await examination.observe(.failing(.timeout("total")))
    try require(seen.outcome?.mayPass == true, "a timeout ends as \(seen.ending), which does not pass")
  }

  static let redirect = Check("failure.redirect", "a redirect to a host that is not declared is no answer") {
    examination throws(Objection) in
    try await failed(examination, .redirectRefused("it leads off-host"))
    try await failed(examination, .hostNotAllowed(host: "elsewhere.example"))
  }

  static let unreachable = Check("failure.network", "a source that cannot be reached is no answer") { examination throws(Objection) in
    for reason: FetchFailure.Reason in [
      .unreachable(host: "acme.example", "refused"), .tls(host: "acme.example", "certificate"), .malformedAnswer("it is not HTTP"),
      .unresolvable(host: "acme.example", isTemporary: true), .blockedAddress(host: "acme.example"), .tooManyRedirects(limit: 5),
    ] { try await failed(examination, reason) }
  }

  static let budget = Check("failure.calls", "a request that would be one too many ends as budget_exhausted") {
    examination throws(Objection) in
    try await failed(examination, .callLimit(1), .budgetExhausted)
  }

  static let circuit = Check("failure.rest", "a host that is left alone ends as rate_limited until then") { examination throws(Objection) in
    let moment = try examination.requesting().fixture.lookup.now.adding(seconds: 300)
    try await failed(examination, .circuitOpen(until: moment), .rateLimited(retryAt: moment))
  }

  static let missingSecret = Check("failure.secret", "a secret that is missing ends as auth_failed") { examination throws(Objection) in
    if examination.manifest.secrets.isEmpty { throw .notApplicable("it has no secrets") }
    try await failed(examination, .missingSecret(name: "key"), .authFailed)
  }

  static let later = Check("failure.later", "a failure after the first answer never makes it not_found") { examination throws(Objection) in
    let count = try examination.requesting().seen.orders.count
    if count < 2 { throw .notApplicable("it makes one request") }
    let script = Script { order, number, answer in
      number == count - 1 ? .failure(FetchFailure(.timeout("total"), calls: 1)) : Script.recorded(order, answer)
    }
    let seen = try await examination.observe(script)
    try require(
      seen.outcome != nil && seen.outcome != .notFound && seen.outcome != .gone,
      "the last of \(count) requests failed, and the lookup ends as \(seen.ending)")
  }

  static let echo = Check("secrets.unsaid", "what a source says of a credential is not repeated") { examination throws(Objection) in
    _ = try examination.requesting()
    let canary = "zqsecretcanary4711"
    for status in [400, 401, 403, 429, 500] {
      let body = "{\"error\": \"the key \(canary) is not valid\"}"
      let seen = try await answered(examination, status, headers: [.init("X-Echo", canary), .init("WWW-Authenticate", canary)], body: body)
      try require(!seen.said.contains(canary), "status \(status): what the source said of a key stands in the answer or the log")
      for order in seen.orders { try require(!order.sent.contains(canary), "status \(status): a key from an answer was sent on") }
    }
  }

  static let again = Check("failure.restraint", "a source that says 429 is not asked again in the same lookup") {
    examination throws(Objection) in
    let seen = try await answered(examination, 429)
    let urls = seen.orders.map { $0.method.rawValue + $0.url }
    try require(Set(urls).count == urls.count, "the same was asked \(urls.count) times after 429")
  }
}
