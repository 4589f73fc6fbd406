public import Profiles

/// One event on its way to one endpoint: a row of the outbox.
public struct WebhookDelivery: Hashable, Sendable, Numbered {
  public static let identifierPrefix = "wd"

  public enum Status: String, Sendable, CaseIterable {
    /// Due at `nextAt`.
    case pending
    case delivered
    /// Given up.
    case abandoned
  }

  public var id: DeliveryID
  public var endpoint: EndpointID
  /// The sequence of the event.
  public var event: Int64
  /// The message's id, the same at every attempt.
  public var message: String
  public var status: Status
  /// Attempts so far, those under way included.
  public var attempts: Int
  /// When it is next due; of a claimed one, when its lease ends.
  public var nextAt: Timestamp
  /// The HTTP status of the last attempt; nil when there was none or nothing answered.
  public var lastCode: Int?
  public var createdAt: Timestamp
  /// When it was delivered or given up.
  public var finishedAt: Timestamp?

  public init(
    id: DeliveryID, endpoint: EndpointID, event: Int64, message: String, status: Status = .pending, attempts: Int = 0, nextAt: Timestamp,
    lastCode: Int? = nil, createdAt: Timestamp, finishedAt: Timestamp? = nil
  ) {
    self.id = id
    self.endpoint = endpoint
    self.event = event
    self.message = message
    self.status = status
    self.attempts = attempts
    self.nextAt = nextAt
    self.lastCode = lastCode
    self.createdAt = createdAt
    self.finishedAt = finishedAt
  }
}

/// How one attempt at a delivery went.
public struct DeliveryAttempt: Hashable, Sendable {
  /// From 1 up.
  public var number: Int
  public var at: Timestamp
  /// The HTTP status; nil when nothing answered.
  public var code: Int?
  public var milliseconds: Int
  /// Why it failed, in a word such as `timeout`; never a part of a body.
  public var failure: String?

  public init(number: Int, at: Timestamp, code: Int?, milliseconds: Int, failure: String? = nil) {
    self.number = number
    self.at = at
    self.code = code
    self.milliseconds = milliseconds
    self.failure = failure
  }
}

/// What becomes of a delivery after an attempt.
public enum DeliveryVerdict: Hashable, Sendable {
  case delivered
  case retry(at: Timestamp)
  case abandoned
}
