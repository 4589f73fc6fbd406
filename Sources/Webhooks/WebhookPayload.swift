/// The body of a message: `{"type":...,"timestamp":...,"data":...}`, as Standard Webhooks 1.0.0 recommends.
public struct WebhookPayload: Sendable, Equatable {
  public var type: EventType
  /// When the event happened, in microseconds since 1970; retries keep it.
  public var occurredInMicroseconds: Int64
  /// One JSON value, encoded.
  public var data: [UInt8]

  /// - Parameter data: one JSON value in UTF-8; it is sent as it is, and not checked.
  public init(type: EventType, occurredInMicroseconds: Int64, data: [UInt8]) {
    self.type = type
    self.occurredInMicroseconds = occurredInMicroseconds
    self.data = data
  }

  /// The bytes to sign and to send.
  public var body: [UInt8] {
    let instant = Instant(microseconds: occurredInMicroseconds)
    return Array("{\"type\":\"\(type.text)\",\"timestamp\":\"\(instant.iso8601)\",\"data\":".utf8) + data + Array("}".utf8)
  }
}
