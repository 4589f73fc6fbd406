/// How one attempt to deliver a message ended.
public enum DeliveryOutcome: Sendable, Hashable {
  /// The endpoint answered 2xx.
  case delivered(status: Int)
  /// The endpoint answered 410: it wants no more messages.
  case gone
  /// The endpoint answered 429, 502 or 504: it is under load.
  case throttled(status: Int, retryAfterInSeconds: Int64?)
  /// The endpoint answered anything else, redirects among them, which are not followed.
  case failed(status: Int, retryAfterInSeconds: Int64?)
  /// There was no answer: no connection, no time left, no trust, or an address that must not be called.
  case unreachable

  /// Classifies an answer by Standard Webhooks 1.0.0, "Delivery success and failure".
  ///
  /// - Parameter retryAfter: the value of that header, if any.
  /// - Parameter now: seconds since 1970.
  public init(status: Int, retryAfter: String?, now: Int64) {
    let seconds = retryAfter.flatMap { RetryAfter.seconds(parsing: $0, now: now) }
    switch status {
    case 200...299: self = .delivered(status: status)
    case 410: self = .gone
    case 429, 502, 504: self = .throttled(status: status, retryAfterInSeconds: seconds)
    default: self = .failed(status: status, retryAfterInSeconds: seconds)
    }
  }

  public var isDelivered: Bool { if case .delivered = self { true } else { false } }

  /// The status of the answer; nil when there was none.
  public var status: Int? {
    switch self {
    case .delivered(let status), .throttled(let status, _), .failed(let status, _): status
    case .gone: 410
    case .unreachable: nil
    }
  }

  /// How long the endpoint asked to be left alone.
  public var retryAfterInSeconds: Int64? {
    switch self {
    case .throttled(_, let seconds), .failed(_, let seconds): seconds
    case .delivered, .gone, .unreachable: nil
    }
  }
}
