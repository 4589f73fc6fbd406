import Crypto

/// Checks that a message was sent by who holds the secret, and lately.
public struct WebhookVerifier: Sendable {
  /// How far from now a message's timestamp may lie, both ways, in seconds.
  public var toleranceInSeconds: Int64
  private let secrets: [WebhookSecret]
  /// More signatures than a rotation ever needs are not looked at.
  static let signatureLimit = 16

  /// - Parameter secrets: any of which may have signed.
  public init(secrets: [WebhookSecret], toleranceInSeconds: Int64 = 300) {
    self.secrets = secrets
    self.toleranceInSeconds = toleranceInSeconds
  }

  /// Returns when at least one `v1` signature fits the message under one of the secrets; comparisons take the same time wherever they differ.
  ///
  /// - Parameter now: seconds since 1970.
  /// - Parameter header: looks a header up by its lower-case name.
  /// - Throws: `WebhookError` that says which of the three headers is missing, out of time or does not fit.
  public func verify(body: [UInt8], now: Int64, header: (String) -> String?) throws(WebhookError) {
    guard let id = header(WebhookHeader.id) else { throw .missingHeader(WebhookHeader.id) }
    guard let stamp = header(WebhookHeader.timestamp) else { throw .missingHeader(WebhookHeader.timestamp) }
    guard let signatures = header(WebhookHeader.signature) else { throw .missingHeader(WebhookHeader.signature) }
    // A full stop in the id would let it share a signature with another message.
    _ = try MessageID(id)
    guard let timestamp = Int64(stamp), stamp == String(timestamp) else { throw .timestampNotNumber }
    let (age, overflow) = now.subtractingReportingOverflow(timestamp)
    guard !overflow else { throw timestamp < 0 ? .timestampTooOld(seconds: .max) : .timestampTooNew(seconds: .max) }
    if age > toleranceInSeconds { throw .timestampTooOld(seconds: age) }
    if age < -toleranceInSeconds { throw .timestampTooNew(seconds: Int64(clamping: age.magnitude)) }
    let claimed = signatures.split(separator: " ", maxSplits: Self.signatureLimit).prefix(Self.signatureLimit).compactMap {
      $0.hasPrefix(WebhookSignature.version) ? Base64.decode($0.dropFirst(WebhookSignature.version.count)) : nil
    }
    var fits = false
    for secret in secrets {
      let code = WebhookSignature.code(id: id, timestamp: timestamp, body: body, secret: secret)
      for claim in claimed where code == claim { fits = true }
    }
    if !fits { throw .noMatchingSignature }
  }
}
