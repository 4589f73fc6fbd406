public import Fetching
import Profiles
import Storage
import Webhooks

/// Delivers the outbox of an account: signs, sends, and tries again over days as `RetrySchedule` has it.
public struct Dispatcher: Sendable {
  private let account: Account
  private let client: GuardedClient
  private let schedule: RetrySchedule
  /// How many are on their way at once.
  private static let batch = 16
  private static let leaseInSeconds: Int64 = 120

  public init(account: Account, client: GuardedClient) {
    self.init(account: account, client: client, schedule: .standard)
  }

  init(account: Account, client: GuardedClient, schedule: RetrySchedule) {
    self.account = account
    self.client = client
    self.schedule = schedule
  }

  /// Delivers until the task is cancelled. An attempt that is under way then is finished.
  public func run() async {
    while !Task.isCancelled {
      let seen = account.wakeUp.count
      let delivered = (try? await deliverDue()) ?? 0
      if delivered == 0 { await account.wakeUp.wait(beyond: seen, limit: await pause()) }
    }
  }

  /// One attempt at each delivery that is due; returns how many.
  @discardableResult
  func deliverDue() async throws -> Int {
    let now = account.now()
    // Most often nothing is due: that is asked without the write lock.
    guard let next = try await account.read({ try $0.nextDeliveryTime() }), next <= now else { return 0 }
    let lease = now.adding(seconds: Self.leaseInSeconds)
    let claimed = try await account.store.write { writer in
      let deliveries = try writer.claimDeliveries(now: now, leaseUntil: lease, limit: Self.batch)
      let events = Dictionary(
        uniqueKeysWithValues: try writer.events(Array(Set(deliveries.map(\.event)))).map { ($0.sequence, $0) })
      return try deliveries.map { ($0, events[$0.event], try writer.endpoint($0.endpoint)) }
    }
    await withTaskGroup(of: Void.self) { group in
      for (delivery, event, endpoint) in claimed {
        group.addTask { await attempt(delivery, event, endpoint) }
      }
    }
    return claimed.count
  }

  private func pause() async -> Duration {
    guard let next = try? await account.read({ try $0.nextDeliveryTime() }) else { return .seconds(60) }
    return .milliseconds(max(20, min(60_000, next.milliseconds - account.now().milliseconds)))
  }

  private func attempt(_ delivery: WebhookDelivery, _ event: StoredEvent?, _ endpoint: WebhookEndpoint?) async {
    let start = account.now()
    var outcome = DeliveryOutcome.unreachable
    var failure: String?
    if let event, let endpoint, !event.isScrubbed, let message = try? Message(delivery, event, endpoint, at: start) {
      do throws(FetchError) {
        let response = try await client.send(message.request)
        outcome = DeliveryOutcome(
          status: response.status, retryAfter: response.header("Retry-After"), now: start.milliseconds / 1000)
      } catch {
        failure = String("\(error)".prefix(200))
      }
    } else {
      // An erased event, or a secret that is none: there is nothing left to send.
      outcome = .gone
      failure = "the event was erased, or its endpoint cannot be signed for"
    }
    let end = account.now()
    let record = DeliveryAttempt(
      number: delivery.attempts, at: start, code: outcome.status, milliseconds: Int(end.milliseconds - start.milliseconds),
      failure: failure)
    let decision = schedule.decision(afterAttempt: delivery.attempts, outcome: outcome, seed: UInt64(delivery.id.number))
    let isErased = event?.isScrubbed ?? true
    do {
      try await account.store.write { writer in
        try settle(delivery, record, decision, isErased: isErased, endpoint: writer.endpoint(delivery.endpoint), at: end, writer)
      }
    } catch {
      // The lease ends by itself, and the delivery is tried again.
    }
  }

  private func settle(
    _ delivery: WebhookDelivery, _ record: DeliveryAttempt, _ decision: DeliveryDecision, isErased: Bool, endpoint: WebhookEndpoint?,
    at time: Timestamp, _ writer: any StoreWriter
  ) throws {
    let verdict: DeliveryVerdict
    switch decision {
    case .done: verdict = .delivered
    case .retry(let delay): verdict = .retry(at: time.adding(seconds: max(1, delay.components.seconds)))
    case .giveUp, .disableEndpoint: verdict = .abandoned
    }
    guard try writer.finish(delivery.id, attempt: record, verdict: verdict), var endpoint, !isErased else { return }
    let wasFailing = endpoint.failingSince
    if case .delivered = verdict { endpoint.failingSince = nil } else { endpoint.failingSince = wasFailing ?? time }
    if case .disableEndpoint = decision { endpoint.isActive = false }
    if endpoint.failingSince != wasFailing || !endpoint.isActive { _ = try writer.update(endpoint) }
  }

  /// What goes to the receiver.
  private struct Message {
    var request: FetchRequest

    init(_ delivery: WebhookDelivery, _ event: StoredEvent, _ endpoint: WebhookEndpoint, at time: Timestamp) throws {
      let body = WebhookPayload(
        type: try EventType(event.event.kind), occurredInMicroseconds: event.event.at.milliseconds * 1000, data: event.event.payload
      ).body
      let headers = WebhookSignature.headers(
        id: try MessageID(delivery.message), timestamp: time.milliseconds / 1000, body: body,
        secrets: try endpoint.secrets.map { try WebhookSecret(parsing: $0) })
      request = FetchRequest(
        .post, url: endpoint.url, headers: headers + [(name: "Content-Type", value: "application/json")], body: body)
    }
  }
}
