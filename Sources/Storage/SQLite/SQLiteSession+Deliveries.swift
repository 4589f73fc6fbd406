import Profiles

extension SQLiteSession {
  private static let deliveryColumns =
    "id, endpoint, event, message, status, attempts, next_at, last_code, created_at, finished_at"

  func delivery(_ id: DeliveryID) throws(StoreError) -> WebhookDelivery? {
    try first("SELECT \(Self.deliveryColumns) FROM webhook_delivery WHERE id = ?", "webhook_delivery", [.id(id)], Self.readDelivery)
  }

  func deliveries(
    to endpoint: EndpointID, before cursor: DeliveryID?, limit: Int
  ) throws(StoreError) -> Page<WebhookDelivery, DeliveryID> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT \(Self.deliveryColumns) FROM webhook_delivery WHERE endpoint = ? AND id < ? ORDER BY id DESC LIMIT ?", "webhook_delivery",
      [.id(endpoint), .integer(cursor?.number ?? .max), .integer(limit + 1)], Self.readDelivery)
    return page(found, limit: limit, cursor: \.id)
  }

  func attempts(of delivery: DeliveryID) throws(StoreError) -> [DeliveryAttempt] {
    try rows(
      "SELECT number, at, code, milliseconds, failure FROM webhook_attempt WHERE delivery = ? ORDER BY number", "webhook_attempt",
      [.id(delivery)]
    ) { row in
      DeliveryAttempt(
        number: row.int(0), at: row.time(1), code: row.optionalInt(2), milliseconds: row.int(3), failure: row.optionalText(4))
    }
  }

  func nextDeliveryTime() throws(StoreError) -> Timestamp? {
    try first(
      """
      SELECT next_at FROM webhook_delivery
      WHERE status = 'pending' AND endpoint IN (SELECT id FROM webhook_endpoint WHERE is_active = 1) ORDER BY next_at LIMIT 1
      """, "webhook_delivery"
    ) { $0.time(0) }
  }

  func enqueueDelivery(of event: Int64, to endpoint: EndpointID, message: String, at time: Timestamp) throws(StoreError) -> DeliveryID {
    DeliveryID(
      try insertRow(
        """
        INSERT INTO webhook_delivery (endpoint, event, message, status, attempts, next_at, created_at)
        VALUES (?1, ?2, ?3, 'pending', 0, ?4, ?4)
        """, "webhook_delivery", [.id(endpoint), .integer(event), .text(message), .time(time)]))
  }

  func claimDeliveries(now: Timestamp, leaseUntil: Timestamp, limit: Int) throws(StoreError) -> [WebhookDelivery] {
    let due: [DeliveryID] = try rows(
      """
      SELECT id FROM webhook_delivery
      WHERE status = 'pending' AND next_at <= ? AND endpoint IN (SELECT id FROM webhook_endpoint WHERE is_active = 1)
      ORDER BY next_at, id LIMIT ?
      """, "webhook_delivery", [.time(now), .integer(clampedLimit(limit))]
    ) { $0.id(0) }
    var claimed: [WebhookDelivery] = []
    for id in due {
      try execute(
        "UPDATE webhook_delivery SET attempts = attempts + 1, next_at = ? WHERE id = ?", "webhook_delivery", [.time(leaseUntil), .id(id)])
      if let delivery = try delivery(id) { claimed.append(delivery) }
    }
    return claimed
  }

  func finish(_ delivery: DeliveryID, attempt: DeliveryAttempt, verdict: DeliveryVerdict) throws(StoreError) -> Bool {
    let (status, next): (WebhookDelivery.Status, Timestamp) =
      switch verdict {
      case .delivered: (.delivered, attempt.at)
      case .abandoned: (.abandoned, attempt.at)
      case .retry(let time): (.pending, time)
      }
    let count = try execute(
      """
      UPDATE webhook_delivery SET status = ?, next_at = ?, last_code = ?, finished_at = ?
      WHERE id = ? AND status = 'pending' AND attempts = ?
      """, "webhook_delivery",
      [
        .text(status.rawValue), .time(next), .integer(attempt.code), .time(status == .pending ? nil : attempt.at), .id(delivery),
        .integer(attempt.number),
      ])
    guard count > 0 else { return false }
    try execute(
      """
      INSERT OR REPLACE INTO webhook_attempt (delivery, number, at, code, milliseconds, failure) VALUES (?, ?, ?, ?, ?, ?)
      """, "webhook_attempt",
      [
        .id(delivery), .integer(attempt.number), .time(attempt.at), .integer(attempt.code), .integer(attempt.milliseconds),
        .text(attempt.failure),
      ])
    return true
  }

  func redeliver(_ delivery: DeliveryID, at time: Timestamp) throws(StoreError) -> Bool {
    try execute(
      "UPDATE webhook_delivery SET status = 'pending', next_at = ?, finished_at = NULL WHERE id = ?", "webhook_delivery",
      [.time(time), .id(delivery)]) > 0
  }

  func deleteDeliveries(finishedBefore time: Timestamp, limit: Int) throws(StoreError) -> Int {
    try execute(
      """
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT id FROM webhook_delivery WHERE finished_at IS NOT NULL AND finished_at < ? ORDER BY finished_at LIMIT ?)
      """, "webhook_delivery", [.time(time), .integer(clampedLimit(limit))])
  }

  private static func readDelivery(_ row: ResultRow) throws(StoreError) -> WebhookDelivery {
    WebhookDelivery(
      id: row.id(0), endpoint: row.id(1), event: row.integer(2), message: row.text(3), status: try row.choice(4, number: row.integer(0)),
      attempts: row.int(5), nextAt: row.time(6), lastCode: row.optionalInt(7), createdAt: row.time(8), finishedAt: row.optionalTime(9))
  }
}
