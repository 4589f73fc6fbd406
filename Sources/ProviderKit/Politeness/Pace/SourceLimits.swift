public import Profiles

/// What an answer's fields say about when its source wants to be asked again.
public enum SourceLimits {
  /// The moment before which no request should go, or nil where nothing asks for a pause: `Retry-After` with a refusal, and a share that is
  /// used up by `RateLimit` (draft-ietf-httpapi-ratelimit-headers), by its forerunners, or by the customary `X-RateLimit` fields.
  public static func pause(status: Int, fields: [(name: String, value: String)], now: Timestamp) -> Timestamp? {
    func value(_ name: String) -> String? { fields.first { $0.name.lowercased() == name }?.value }
    var moments: [Timestamp] = []
    // With other statuses the field does not speak of a next request.
    if [429, 503, 403].contains(status), let text = value("retry-after"), let moment = RetryAfter.moment(text, now: now) {
      moments.append(moment)
    }
    if let text = value("ratelimit"), let moment = RateLimitField.pause(text, now: now) { moments.append(moment) }
    for prefix in ["ratelimit-", "x-ratelimit-", "x-rate-limit-"] {
      guard let left = value(prefix + "remaining").flatMap(RateLimitField.number), left <= 0,
        let reset = value(prefix + "reset").flatMap(RateLimitField.number)
      else { continue }
      moments.append(RateLimitField.moment(reset: reset, now: now))
    }
    return moments.max()
  }
}
