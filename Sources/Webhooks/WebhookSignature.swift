import Crypto

/// Signatures by the symmetric scheme `v1` of Standard Webhooks 1.0.0: HMAC-SHA256 over `id.timestamp.body`.
public enum WebhookSignature {
  static let version = "v1,"

  /// The headers of one attempt, in the order id, timestamp, signature.
  ///
  /// - Parameter timestamp: seconds since 1970 of this attempt, not of the event.
  /// - Parameter body: the bytes as they are sent; a receiver that encodes them again gets another signature.
  /// - Parameter secrets: the current one first; while a secret is being replaced, the old one too. One signature comes from each.
  /// - Precondition: there is a secret.
  public static func headers(
    id: MessageID, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]
  ) -> [(name: String, value: String)] {
    [
      (WebhookHeader.id, id.text), (WebhookHeader.timestamp, String(timestamp)),
      (WebhookHeader.signature, sign(id: id, timestamp: timestamp, body: body, secrets: secrets)),
    ]
  }

  /// The value of `webhook-signature`: one `v1,` and base64 for each secret, separated by spaces.
  /// - Precondition: there is a secret.
  public static func sign(id: MessageID, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]) -> String {
    precondition(!secrets.isEmpty, "a message is signed with at least one secret")
    return secrets.map { version + Base64.encode(Array(code(id: id.text, timestamp: timestamp, body: body, secret: $0))) }
      .joined(separator: " ")
  }

  static func code(id: String, timestamp: Int64, body: [UInt8], secret: WebhookSecret) -> HashedAuthenticationCode<SHA256> {
    var hash = HMAC<SHA256>(key: SymmetricKey(data: secret.bytes))
    hash.update(data: Array("\(id).\(timestamp).".utf8))
    hash.update(data: body)
    return hash.finalize()
  }
}
