import Profiles

extension SQLiteSession {
  private static let endpointColumns = "id, url, secrets, event_types, is_active, failing_since, created_at"

  func endpoints() throws(StoreError) -> [WebhookEndpoint] {
    try rows("SELECT \(Self.endpointColumns) FROM webhook_endpoint ORDER BY id", "webhook_endpoint", [], Self.readEndpoint)
  }

  func endpoint(_ id: EndpointID) throws(StoreError) -> WebhookEndpoint? {
    try first(
      "SELECT \(Self.endpointColumns) FROM webhook_endpoint WHERE id = ?", "webhook_endpoint", [.id(id)], Self.readEndpoint)
  }

  func insert(_ endpoint: WebhookEndpoint) throws(StoreError) -> EndpointID {
    EndpointID(
      try insertRow(
        "INSERT INTO webhook_endpoint (url, secrets, event_types, is_active, failing_since, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        "webhook_endpoint", Self.cells(endpoint)))
  }

  func update(_ endpoint: WebhookEndpoint) throws(StoreError) -> Bool {
    try execute(
      """
      UPDATE webhook_endpoint SET url = ?, secrets = ?, event_types = ?, is_active = ?, failing_since = ?, created_at = ? WHERE id = ?
      """, "webhook_endpoint", Self.cells(endpoint) + [.id(endpoint.id)]) > 0
  }

  func delete(_ endpoint: EndpointID) throws(StoreError) -> Bool {
    try execute("DELETE FROM webhook_endpoint WHERE id = ?", "webhook_endpoint", [.id(endpoint)]) > 0
  }

  private static func cells(_ endpoint: WebhookEndpoint) -> [Cell] {
    [
      .text(endpoint.url), .text(JSONText.encode(endpoint.secrets)), .text(JSONText.encode(endpoint.eventTypes)), .flag(endpoint.isActive),
      .time(endpoint.failingSince), .time(endpoint.createdAt),
    ]
  }

  private static func readEndpoint(_ row: ResultRow) throws(StoreError) -> WebhookEndpoint {
    let id: EndpointID = row.id(0)
    guard let secrets = JSONText.decode(row.text(2), as: [String].self), let types = JSONText.decode(row.text(3), as: [String].self)
    else { throw .unreadable(table: "webhook_endpoint", number: id.number) }
    return WebhookEndpoint(
      id: id, url: row.text(1), secrets: secrets, eventTypes: types, isActive: row.flag(4), failingSince: row.optionalTime(5),
      createdAt: row.time(6))
  }
}
