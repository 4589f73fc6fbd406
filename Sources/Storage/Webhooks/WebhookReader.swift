public import Profiles

/// Reads webhook endpoints and their deliveries. See `StoreReader`.
public protocol WebhookReader {
  /// All endpoints, ascending.
  func endpoints() throws(StoreError) -> [WebhookEndpoint]
  func endpoint(_ id: EndpointID) throws(StoreError) -> WebhookEndpoint?
  func delivery(_ id: DeliveryID) throws(StoreError) -> WebhookDelivery?
  /// A part of an endpoint's deliveries, newest first.
  func deliveries(to endpoint: EndpointID, before cursor: DeliveryID?, limit: Int) throws(StoreError) -> Page<WebhookDelivery, DeliveryID>
  /// The log of a delivery, oldest first.
  func attempts(of delivery: DeliveryID) throws(StoreError) -> [DeliveryAttempt]
  /// When the next delivery is due or its lease ends; nil when none waits.
  func nextDeliveryTime() throws(StoreError) -> Timestamp?
}

/// Changes webhook endpoints and their deliveries. See `StoreWriter`.
public protocol WebhookWriter {
  /// The id given to an endpoint; the one in the argument is not looked at.
  func insert(_ endpoint: WebhookEndpoint) throws(StoreError) -> EndpointID
  /// Returns whether there was such an endpoint.
  func update(_ endpoint: WebhookEndpoint) throws(StoreError) -> Bool
  /// Removes an endpoint with its deliveries and their logs; returns whether there was one.
  func delete(_ endpoint: EndpointID) throws(StoreError) -> Bool

  /// Puts an event on its way to an endpoint, in the transaction that appended the event.
  /// - Parameter message: unique; the id that the receiver tells repetitions by.
  func enqueueDelivery(of event: Int64, to endpoint: EndpointID, message: String, at time: Timestamp) throws(StoreError) -> DeliveryID
  /// Takes the deliveries that have been due longest, counts an attempt for each, and keeps others from them until the lease ends.
  /// Those of inactive endpoints wait.
  func claimDeliveries(now: Timestamp, leaseUntil: Timestamp, limit: Int) throws(StoreError) -> [WebhookDelivery]
  /// Notes how an attempt at a claimed delivery went; returns false, and changes nothing, when its attempt is no longer the current one.
  func finish(_ delivery: DeliveryID, attempt: DeliveryAttempt, verdict: DeliveryVerdict) throws(StoreError) -> Bool
  /// Makes a delivery due again, a finished one included; returns whether there is one.
  func redeliver(_ delivery: DeliveryID, at time: Timestamp) throws(StoreError) -> Bool
  /// Removes deliveries that were finished before a time; returns how many.
  func deleteDeliveries(finishedBefore time: Timestamp, limit: Int) throws(StoreError) -> Int
}
