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
    try Self.require(input, flaw)
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

  public func updateEndpoint(
    _ id: EndpointID, _ input: EndpointInput, checking flaw: (String) -> String?, _ context: RequestContext
  ) async throws -> WebhookEndpoint {
    try Self.require(input, flaw)
    return try await store.write { writer in
      guard var endpoint = try writer.endpoint(id) else { throw AccountError.notFound("\(id)") }
      endpoint.url = input.url
      endpoint.eventTypes = input.eventTypes
      if input.isActive, !endpoint.isActive { endpoint.failingSince = nil }
      endpoint.isActive = input.isActive
      _ = try writer.update(endpoint)
      return endpoint
    }
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

  /// Makes a delivery due again.
  public func redeliver(_ id: DeliveryID, _ context: RequestContext) async throws {
    guard try await store.write({ try $0.redeliver(id, at: context.now) }) else { throw AccountError.notFound("\(id)") }
    wakeUp.signal()
  }

  private static func require(_ input: EndpointInput, _ flaw: (String) -> String?) throws {
    var flaws: [InputFlaw] = []
    if let flaw = flaw(input.url) { flaws.append(InputFlaw(field: "url", message: flaw)) }
    for type in input.eventTypes where !EventKind.published.contains(type) {
      flaws.append(
        InputFlaw(field: "event_types", message: "\(type.prefix(60)) is none of \(webhookEventTypes.joined(separator: ", "))"))
    }
    if !flaws.isEmpty { throw AccountError.invalid(flaws) }
  }
}
