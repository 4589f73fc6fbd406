/// Why a secret, a message or a signature was refused; no case carries a secret or a payload.
public enum WebhookError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The secret is not base64, with or without `whsec_` before it.
  case secretNotBase64
  /// The secret has this many bytes, not 24 to 64.
  case secretLength(bytes: Int)
  /// The text is no event type: identifiers of `[a-zA-Z0-9_]` joined by full stops.
  case eventType(String)
  /// The text is no message id: it is empty, too long, or has other characters than `[a-zA-Z0-9_-]`.
  case messageID(String)
  /// The request lacks this header.
  case missingHeader(String)
  /// `webhook-timestamp` is no whole number of seconds.
  case timestampNotNumber
  /// The message was sent too long ago; it may be a replay.
  case timestampTooOld(seconds: Int64)
  /// The message says that it was sent in the future.
  case timestampTooNew(seconds: Int64)
  /// No signature fits the message under any of the secrets.
  case noMatchingSignature

  public var description: String {
    switch self {
    case .secretNotBase64: "the secret is not base64; it looks like whsec_ followed by letters, digits, + and /."
    case .secretLength(let bytes): "the secret has \(bytes) bytes; it needs 24 to 64."
    case .eventType(let text):
      "\"\(text.prefix(80))\" is no event type; use letters, digits and _ joined by full stops, as in profile.merged."
    case .messageID(let text): "\"\(text.prefix(80))\" is no message id; use 1 to \(MessageID.lengthLimit) letters, digits, _ and -."
    case .missingHeader(let name): "the header \(name) is missing."
    case .timestampNotNumber: "the header \(WebhookHeader.timestamp) is no whole number of seconds since 1970."
    case .timestampTooOld(let seconds): "the message was sent \(seconds) seconds ago, longer than the tolerance allows."
    case .timestampTooNew(let seconds): "the message was sent \(seconds) seconds in the future; check the clocks."
    case .noMatchingSignature:
      "no signature of the header \(WebhookHeader.signature) fits; check the secret and that the body is unchanged."
    }
  }
}
