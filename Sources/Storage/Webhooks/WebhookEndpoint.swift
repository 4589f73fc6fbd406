public import Profiles

public typealias EndpointID = Identifier<WebhookEndpoint>
public typealias DeliveryID = Identifier<WebhookDelivery>

/// Where events are sent.
public struct WebhookEndpoint: Hashable, Sendable, Numbered {
  public static let identifierPrefix = "w"

  public var id: EndpointID
  public var url: String
  /// The signing secrets as text, the one in force first; secret, never to be logged.
  public var secrets: [String]
  /// The types of events wanted; empty for all.
  public var eventTypes: [String]
  public var isActive: Bool
  /// Since when every delivery has failed; nil while they arrive.
  public var failingSince: Timestamp?
  public var createdAt: Timestamp

  public init(
    id: EndpointID, url: String, secrets: [String], eventTypes: [String] = [], isActive: Bool = true, failingSince: Timestamp? = nil,
    createdAt: Timestamp
  ) {
    self.id = id
    self.url = url
    self.secrets = secrets
    self.eventTypes = eventTypes
    self.isActive = isActive
    self.failingSince = failingSince
    self.createdAt = createdAt
  }
}

extension WebhookEndpoint: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The id alone: the secrets and an address with a token in it do not belong into logs.
  public var description: String { "\(id)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
