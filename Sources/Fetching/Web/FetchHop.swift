import Locators
import Profiles
import ProviderKit

/// One request to one host, when it is that host's time.
struct FetchHop {
  let fetcher: WebFetcher
  let order: FetchOrder
  let step: RedirectRules.Step
  /// Nil once a redirect has led to another host.
  let secrets: RequestSecrets?
  let latest: Timestamp

  private var host: String { step.url.hostText }

  /// The answer and when its request set out.
  /// - Throws: `FetchFailure` with one call where the request was sent.
  func send() async throws(FetchFailure) -> (FetchResponse, Timestamp) {
    do { try fetcher.client.check(step.url) } catch { throw FetchFailure(FetchFailure.Reason(error)) }
    let delay = try await crawlDelay()
    guard await fetcher.bulkhead.enter(host) else { throw FetchFailure(.cancelled) }
    do throws(FetchFailure) {
      let result = try await sendInTurn(delay)
      await fetcher.bulkhead.leave(host)
      return result
    } catch {
      await fetcher.bulkhead.leave(host)
      throw error
    }
  }

  /// The pause that robots.txt asks for.
  /// - Throws: `blockedByRobots` for what it forbids.
  private func crawlDelay() async throws(FetchFailure) -> Duration? {
    guard order.robots == .obey else { return nil }
    let record: RobotsRecord
    do { record = try await fetcher.robots.record(for: step.url) } catch {
      if case let error as PolitenessStoreError = error { throw FetchFailure(.unreachable(host: "politeness", error.reason)) }
      throw FetchFailure(.cancelled)
    }
    guard record.allows(step.url.target, agent: fetcher.configuration.agent) else { throw FetchFailure(.blockedByRobots) }
    return record.crawlDelay(agent: fetcher.configuration.agent)
  }

  private func sendInTurn(_ delay: Duration?) async throws(FetchFailure) -> (FetchResponse, Timestamp) {
    let demands = try await demands(delay)
    let breaker = "host/\(host)"
    let now = fetcher.clock.now()
    switch try await FetchRun.kept({ () async throws(PolitenessStoreError) in try await fetcher.ledger.ask(breaker, at: now) }) {
    case .refused(let until): throw FetchFailure(.circuitOpen(until: until))
    case .pass, .probe: break
    }
    do throws(FetchFailure) {
      try await wait(demands, now)
      let requestedAt = fetcher.clock.now()
      let response = try await exchange()
      try await report(response, demands, breaker)
      return (response, requestedAt)
    } catch {
      let report: PolitenessLedger.Report = error.reason.isOfHost ? .failure : .abandoned
      try await FetchRun.kept { () async throws(PolitenessStoreError) in
        try await fetcher.ledger.report(report, of: breaker, at: fetcher.clock.now())
      }
      throw error
    }
  }

  /// The paces that the request must keep, the host's first.
  private func demands(_ delay: Duration?) async throws(FetchFailure) -> [PolitenessLedger.Demand] {
    var host = fetcher.configuration.hostPace
    if let delay, delay > .zero, Pace(every: delay).isSlower(than: host) { host = Pace(every: delay) }
    var demands = [PolitenessLedger.Demand(name: "host/\(self.host)", pace: host)]
    // The test origin stands for the addresses of all hosts.
    if let pace = fetcher.configuration.addressPace, fetcher.client.configuration.testOrigin == nil {
      let address: String
      do { address = try await fetcher.client.firstAddress(of: step.url).description } catch {
        throw FetchFailure(FetchFailure.Reason(error))
      }
      demands.append(PolitenessLedger.Demand(name: "address/\(address)", pace: pace))
    }
    for (index, rule) in order.rates.enumerated() {
      switch rule.scope {
      case .host: demands.append(.init(name: "provider/\(order.provider)/\(index)/\(self.host)", pace: Pace(rule)))
      case .provider: demands.append(.init(name: "provider/\(order.provider)/\(index)", pace: Pace(rule)))
      case .credential:
        for use in order.secrets { demands.append(.init(name: "credential/\(order.provider)/\(index)/\(use.reference)", pace: Pace(rule))) }
      }
    }
    return demands
  }

  /// Waits for the request's turn.
  private func wait(_ demands: [PolitenessLedger.Demand], _ now: Timestamp) async throws(FetchFailure) {
    let answer = try await FetchRun.kept { () async throws(PolitenessStoreError) in
      try await fetcher.ledger.take(demands, at: now, latest: latest)
    }
    switch answer {
    case .refused(let until): throw FetchFailure(.rateLimited(until: until))
    case .granted(let moment):
      guard moment > now else { return }
      do { try await fetcher.clock.sleep(for: moment.since(now)) } catch { throw FetchFailure(.cancelled) }
    }
  }

  private func exchange() async throws(FetchFailure) -> FetchResponse {
    let left = latest.since(fetcher.clock.now())
    guard left > .zero else { throw FetchFailure(.timeout("the deadline has passed")) }
    let limits = TransferLimits(
      connectTimeout: order.limits.connectTimeout, firstByteTimeout: order.limits.firstByteTimeout, bodyInBytes: order.limits.bodyInBytes,
      decompressedInBytes: order.limits.decompressedInBytes, ratio: max(1, order.limits.ratio),
      minimumSpeed: fetcher.configuration.minimumSpeed,
      decompresses: true)
    var request = FetchRequest(FetchRequest.Method(step.method), url: "", body: step.body)
    let secretFields = secrets?.fields ?? []
    let secretNames = Set(secretFields.map { $0.name.lowercased() })
    request.headers = step.headers.map { ($0.name, $0.value) }.filter { !secretNames.contains($0.0.lowercased()) } + secretFields
    let url = secrets.map { step.url.replacing(target: $0.target(step.url.target)) } ?? step.url
    do {
      return try await fetcher.client.send(request, url: url, limits: limits, timeout: min(left, order.limits.totalTimeout))
    } catch {
      throw FetchFailure(FetchFailure.Reason(error), calls: error.wasSent ? 1 : 0)
    }
  }

  /// Tells the ledger what the answer says about the host: whether it is well, and when it wants to be asked again.
  private func report(_ response: FetchResponse, _ demands: [PolitenessLedger.Demand], _ breaker: String) async throws(FetchFailure) {
    let now = fetcher.clock.now()
    let isFailure = response.status >= 500 && response.status != 501
    try await FetchRun.kept { () async throws(PolitenessStoreError) in
      try await fetcher.ledger.report(isFailure ? .failure : .success, of: breaker, at: now)
      guard let moment = SourceLimits.pause(status: response.status, fields: response.headers, now: now) else { return }
      // The credential's share may be used up while the host is free for others, but nobody says which: both rest.
      for demand in demands.prefix(1) { try await fetcher.ledger.pause(demand, until: moment) }
    }
  }
}

extension FetchRequest.Method {
  init(_ method: FetchOrder.Method) {
    self =
      switch method {
      case .get: .get
      case .head: .head
      case .post: .post
      }
  }
}

extension Pace {
  /// Whether fewer requests fit in a long time.
  fileprivate func isSlower(than other: Pace) -> Bool {
    period / Double(requests) > other.period / Double(other.requests)
  }
}
