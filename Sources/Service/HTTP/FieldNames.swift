public import HTTPTypes

extension HTTPField.Name {
  public static let requestID = HTTPField.Name("X-Request-Id")!
  public static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
  public static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed")!
  public static let rateLimit = HTTPField.Name("RateLimit")!
  public static let rateLimitPolicy = HTTPField.Name("RateLimit-Policy")!
  public static let link = HTTPField.Name("Link")!
  static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
}
