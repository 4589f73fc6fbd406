import Profiles
import ProviderKit

/// One order on its way: from the cache, or through attempts, each a chain of hops.
struct FetchRun {
  let fetcher: WebFetcher
  let order: FetchOrder
  private let startedAt: Timestamp
  /// After this moment no request sets out.
  private let latest: Timestamp
  private var calls = 0
  private var bytesRead: Int64 = 0

  init(_ fetcher: WebFetcher, _ order: FetchOrder) {
    self.fetcher = fetcher
    self.order = order
    startedAt = fetcher.clock.now()
    latest = order.deadline ?? startedAt.adding(order.limits.totalTimeout)
  }

  func result() async throws(FetchFailure) -> FetchedBody {
    var run = self
    do throws(FetchFailure) {
      return try await run.go()
    } catch {
      throw FetchFailure(error.reason, calls: run.calls, bytesRead: run.bytesRead)
    }
  }

  private mutating func go() async throws(FetchFailure) -> FetchedBody {
    guard order.body.isEmpty || order.method == .post else { throw FetchFailure(.invalidHeader(name: "content-length")) }
    let url: FetchURL
    do {
      url = try FetchURL(order)
      try fetcher.client.check(url)
    } catch { throw FetchFailure(FetchFailure.Reason(error)) }
    try RedirectRules.check(url, order)
    let secrets = try await RequestSecrets(
      order, url: url, store: fetcher.secrets, allowsPlainHTTP: fetcher.client.configuration.testOrigin != nil)
    let entry = try await Self.kept { () async throws(PolitenessStoreError) in
      try await fetcher.cache.entry(for: order, request: order.headers, at: fetcher.clock.now())
    }
    if let entry, case .fresh = entry.use, let answer = entry.answer { return body(of: answer, entry, isNotModified: false) }
    let step = RedirectRules.Step(url: url, method: order.method, body: order.body, headers: order.headers, hasSecrets: true)
    return try await attempts(step, secrets, entry)
  }

  /// Tries until an answer comes that is worth giving, or no further attempt is worth making.
  private mutating func attempts(_ first: RedirectRules.Step, _ secrets: RequestSecrets, _ entry: AnswerCache.Entry?)
    async throws(FetchFailure) -> FetchedBody
  {
    let mayRepeat = order.method != .post
    let policy = RetryPolicy(attempts: order.retry.retries + 1, base: order.retry.basePause, cap: order.retry.longestPause)
    let seed = order.url.utf8.reduce(UInt64(bitPattern: startedAt.milliseconds)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var attempt = 1
    while true {
      let pause = mayRepeat ? policy.pause(before: attempt + 1, seed: seed) : nil
      do throws(FetchFailure) {
        let outcome = try await hops(first, secrets, entry)
        guard let pause, order.retry.statuses.contains(outcome.status) else {
          return try await finished(outcome, secrets, entry)
        }
        let moment = max(fetcher.clock.now().adding(pause), outcome.retryAt ?? startedAt)
        // A source that wants a longer rest than the order has time for is given it.
        guard moment <= latest, outcome.retryAt ?? moment <= startedAt.adding(order.retry.longestRetryAfter) else {
          return try await finished(outcome, secrets, entry)
        }
        try await sleep(until: moment)
      } catch {
        guard let pause, isWorthRepeating(error.reason) else { throw error }
        let moment = fetcher.clock.now().adding(pause)
        guard moment <= latest else { throw error }
        try await sleep(until: moment)
      }
      attempt += 1
    }
  }

  private func isWorthRepeating(_ reason: FetchFailure.Reason) -> Bool {
    switch reason {
    case .timeout: order.retry.retriesTimeout
    case .unreachable: true
    case .unresolvable(_, let isTemporary): isTemporary
    default: false
    }
  }

  /// What the last hop of a chain brought.
  private struct Outcome {
    let status: Int
    let headers: [FetchOrder.Header]
    let body: [UInt8]
    let url: FetchURL
    let isTruncated: Bool
    let retryAt: Timestamp?
    let requestedAt: Timestamp
    let receivedAt: Timestamp
  }

  /// Sends the request and follows redirects.
  private mutating func hops(_ first: RedirectRules.Step, _ secrets: RequestSecrets, _ entry: AnswerCache.Entry?)
    async throws(FetchFailure) -> Outcome
  {
    var step = first
    let deadline = min(latest, fetcher.clock.now().adding(order.limits.totalTimeout))
    for _ in 0...max(0, min(order.limits.redirects, 20)) {
      var sent = step
      // Validators are for what is kept under the order's own URL; an answer that came from elsewhere is asked for whole.
      if order.isConditional, let entry, let answer = entry.answer, answer.url == step.url.href, case .stale(let validators) = entry.use {
        sent.headers += validators
      }
      let hop = FetchHop(fetcher: fetcher, order: order, step: sent, secrets: step.hasSecrets ? secrets : nil, latest: deadline)
      guard calls < order.callLimit else { throw FetchFailure(.callLimit(order.callLimit)) }
      let requestedAt: Timestamp
      let response: FetchResponse
      do throws(FetchFailure) {
        (response, requestedAt) = try await hop.send()
      } catch {
        calls += error.calls
        throw error
      }
      calls += 1
      bytesRead += Int64(response.receivedBytes)
      let now = fetcher.clock.now()
      let next = try RedirectRules.next(after: step, status: response.status, location: response.header("location"), order: order)
      guard let next else {
        return Outcome(
          status: response.status, headers: response.headers.map { FetchOrder.Header($0.name, $0.value) }, body: response.body,
          url: step.url, isTruncated: response.isTruncated,
          retryAt: response.header("retry-after").flatMap { RetryAfter.moment($0, now: now) }, requestedAt: requestedAt, receivedAt: now)
      }
      step = next
    }
    throw FetchFailure(.tooManyRedirects(limit: order.limits.redirects))
  }

  /// The answer as the provider gets it: from the cache after 304, without secrets, kept if it may be.
  private func finished(_ outcome: Outcome, _ secrets: RequestSecrets, _ entry: AnswerCache.Entry?) async throws(FetchFailure)
    -> FetchedBody
  {
    if outcome.status == 304, let entry, let answer = entry.answer {
      let merged = entry.rules.merged(
        answer, with: outcome.headers, requestedAt: outcome.requestedAt, receivedAt: outcome.receivedAt)
      try await keep(merged, entry)
      return body(of: merged, entry, isNotModified: true)
    }
    let headers = outcome.headers.filter { !Self.transportFields.contains($0.name.lowercased()) }
      .map { FetchOrder.Header($0.name, secrets.redacted($0.value)) }
    let answer = CachedAnswer(
      status: outcome.status, headers: headers, body: secrets.redacted(outcome.body), url: secrets.redacted(outcome.url.href),
      request: order.headers, requestedAt: outcome.requestedAt, receivedAt: outcome.receivedAt)
    if let entry, !outcome.isTruncated { try await keep(answer, entry) }
    let rules = entry?.rules ?? CacheRules(scope: .onePrincipal)
    return FetchedBody(
      status: outcome.status, headers: headers, body: answer.body, finalURL: answer.url, isTruncated: outcome.isTruncated,
      retryAt: outcome.retryAt, freshUntil: rules.freshUntil(answer), calls: calls, bytesRead: bytesRead)
  }

  // Of one connection, or of a body that is not as it came any more.
  private static let transportFields: Set<String> = [
    "connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "proxy-authenticate", "content-encoding", "content-length",
    "alt-svc",
  ]

  private func keep(_ answer: CachedAnswer, _ entry: AnswerCache.Entry) async throws(FetchFailure) {
    let hasCredentials = !order.secrets.isEmpty || order.headers.contains { ["authorization", "cookie"].contains($0.name.lowercased()) }
    try await Self.kept { () async throws(PolitenessStoreError) in
      try await fetcher.cache.keep(answer, entry, request: order.headers, hasCredentials: hasCredentials)
    }
  }

  private func body(of answer: CachedAnswer, _ entry: AnswerCache.Entry, isNotModified: Bool) -> FetchedBody {
    FetchedBody(
      status: answer.status, headers: answer.headers, body: answer.body, finalURL: answer.url, isFromCache: true,
      isNotModified: isNotModified, freshUntil: entry.rules.freshUntil(answer), calls: calls, bytesRead: bytesRead)
  }

  private func sleep(until moment: Timestamp) async throws(FetchFailure) {
    do { try await fetcher.clock.sleep(for: moment.since(fetcher.clock.now())) } catch { throw FetchFailure(.cancelled) }
  }

  /// A store that fails leaves no way to be polite: nothing is sent.
  static func kept<Value>(_ work: () async throws(PolitenessStoreError) -> Value) async throws(FetchFailure) -> Value {
    do { return try await work() } catch { throw FetchFailure(.unreachable(host: "politeness", error.reason)) }
  }
}
