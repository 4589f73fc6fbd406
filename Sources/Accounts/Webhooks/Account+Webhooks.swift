public import Profiles
public import Storage
import Webhooks

/// A webhook endpoint to be made or changed.
public struct EndpointInput: Sendable, Hashable {
  public var url: String
  /// Names of events; empty for all.
  public var eventTypes: [String]
  public var isActive: Bool

  public init(url: String, eventTypes: [String] = [], isActive: Bool = true) {
    self.url = url
    self.eventTypes = eventTypes
    self.isActive = isActive
  }
}

/// Changes to a webhook endpoint; nil leaves a part as it is.
public struct EndpointPatch: Sendable, Hashable {
  public var url: String?
  public var eventTypes: [String]?
  public var isActive: Bool?

  public init(url: String? = nil, eventTypes: [String]? = nil, isActive: Bool? = nil) {
    self.url = url
    self.eventTypes = eventTypes
    self.isActive = isActive
  }
}

extension Account {
  /// The events that webhooks can ask for.
  public static var webhookEventTypes: [String] { EventKind.published.sorted() }

  /// The most endpoints of an account.
  static let endpointLimit = 50

  public func endpoints() async throws -> [WebhookEndpoint] { try await read { try $0.endpoints() } }

  public func endpoint(_ id: EndpointID) async throws -> WebhookEndpoint {
    guard let endpoint = try await read({ try $0.endpoint(id) }) else { throw AccountError.notFound("\(id)") }
    return endpoint
  }

  /// A new endpoint and its signing secret.
  /// - Parameter flaw: what is wrong with a URL, as the client that will send to it sees it; nil when nothing is.
  public func createEndpoint(
    _ input: EndpointInput, checking flaw: (String) -> String?, _ context: RequestContext
  ) async throws -> WebhookEndpoint {
    try Self.require(url: input.url, eventTypes: input.eventTypes, flaw)
    let secret = WebhookSecret.random().text
    return try await store.write { writer in
      guard try writer.endpoints().count < Self.endpointLimit else {
        throw AccountError.invalid([InputFlaw(field: "url", message: "there are \(Self.endpointLimit) endpoints already")])
      }
      var endpoint = WebhookEndpoint(
        id: EndpointID(0), url: input.url, secrets: [secret], eventTypes: input.eventTypes, isActive: input.isActive,
        createdAt: context.now)
      endpoint.id = try writer.insert(endpoint)
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "webhook.created", subject: "\(endpoint.id)"))
      return endpoint
    }
  }

  /// An endpoint that is made active again starts with a clean record.
  public func updateEndpoint(
    _ id: EndpointID, _ patch: EndpointPatch, checking flaw: (String) -> String?, _ context: RequestContext
  ) async throws -> WebhookEndpoint {
    try Self.require(url: patch.url, eventTypes: patch.eventTypes ?? [], flaw)
    let endpoint = try await store.write { writer in
      guard var endpoint = try writer.endpoint(id) else { throw AccountError.notFound("\(id)") }
      if let url = patch.url { endpoint.url = url }
      if let types = patch.eventTypes { endpoint.eventTypes = types }
      if let isActive = patch.isActive {
        if isActive, !endpoint.isActive { endpoint.failingSince = nil }
        endpoint.isActive = isActive
      }
      _ = try writer.update(endpoint)
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "webhook.changed", subject: "\(id)"))
      return endpoint
    }
    wakeUp.signal()
    return endpoint
  }

  public func deleteEndpoint(_ id: EndpointID, _ context: RequestContext) async throws {
    try await store.write { writer in
      guard try writer.delete(id) else { throw AccountError.notFound("\(id)") }
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "webhook.deleted", subject: "\(id)"))
    }
  }

  /// A new signing secret; messages are signed with the old one too until the next rotation.
  public func rotateEndpointSecret(_ id: EndpointID, _ context: RequestContext) async throws -> WebhookEndpoint {
    let secret = WebhookSecret.random().text
    return try await store.write { writer in
      guard var endpoint = try writer.endpoint(id) else { throw AccountError.notFound("\(id)") }
      endpoint.secrets = [secret] + endpoint.secrets.prefix(1)
      _ = try writer.update(endpoint)
      try writer.append(AuditEntry(at: context.now, actor: context.actor, action: "webhook.rotated", subject: "\(id)"))
      return endpoint
    }
  }

  public func deliveries(
    to id: EndpointID, before: DeliveryID?, limit: Int
  ) async throws -> Page<(delivery: WebhookDelivery, attempts: [DeliveryAttempt], event: String?), DeliveryID> {
    try await read { reader in
      guard try reader.endpoint(id) != nil else { throw AccountError.notFound("\(id)") }
      let page = try reader.deliveries(to: id, before: before, limit: limit)
      let kinds = Dictionary(
        uniqueKeysWithValues: try reader.events(Array(Set(page.elements.map(\.event)))).map { ($0.sequence, $0.event.kind) })
      return Page(
        elements: try page.elements.map { (delivery: $0, attempts: try reader.attempts(of: $0.id), event: kinds[$0.event]) },
        next: page.next)
    }
  }

  /// Makes one of an endpoint's deliveries due again.
  public func redeliver(_ id: DeliveryID, to endpoint: EndpointID, _ context: RequestContext) async throws {
    try await store.write { writer in
      guard try writer.delivery(id)?.endpoint == endpoint, try writer.redeliver(id, at: context.now) else {
        throw AccountError.notFound("\(id)")
      }
    }
    wakeUp.signal()
  }

  /// Sends an endpoint a message that says nothing, so that its owner sees it arrive; returns its delivery.
  /// - Throws: `notFound`; `invalid` for an endpoint that is not active.
  public func testEndpoint(_ id: EndpointID, _ context: RequestContext) async throws -> DeliveryID {
    let payload = try EventPayload.encode(EventPayload.Test(endpoint: "\(id)"))
    let delivery = try await store.write { writer in
      guard let endpoint = try writer.endpoint(id) else { throw AccountError.notFound("\(id)") }
      guard endpoint.isActive else {
        throw AccountError.invalid([InputFlaw(field: "active", message: "the endpoint is not active: make it active first")])
      }
      let sequence = try writer.append(
        NewEvent(
          at: context.now, actor: context.actor, request: context.requestID, kind: EventKind.webhookTest.rawValue, payload: payload))
      return try writer.enqueueDelivery(of: sequence, to: id, message: MessageID.random().text, at: context.now)
    }
    wakeUp.signal()
    return delivery
  }

  private static func require(url: String?, eventTypes: [String], _ flaw: (String) -> String?) throws {
    var flaws: [InputFlaw] = []
    if let url, let flaw = flaw(url) { flaws.append(InputFlaw(field: "url", message: flaw)) }
    for type in eventTypes where !EventKind.published.contains(type) {
      flaws.append(
        InputFlaw(field: "event_types", message: "\(type.prefix(60)) is none of \(webhookEventTypes.joined(separator: ", "))"))
    }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
  }
}
