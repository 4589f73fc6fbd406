public import Profiles

/// How a lookup ended. Exactly one for each lookup; `notFound` is an answer of the source, never the lack of one.
public enum Outcome: Hashable, Sendable {
  /// The entity is known to the source; there may still be no claim for a wanted field.
  case found
  /// The source does not know the entity.
  case notFound
  /// Several entities fit, or the one that was found is not surely the one that was meant: no claim is made.
  case ambiguous
  /// The source knew the entity and has removed it.
  case gone
  /// To be asked again then; nil where the source does not say.
  case rateLimited(retryAt: Timestamp?)
  /// The key is missing, wrong or expired.
  case authFailed
  /// Of the lookup, or of the account at the source.
  case budgetExhausted
  /// robots.txt forbids it.
  case blockedByRobots
  /// The source, or the guard of the network's door, refuses.
  case blocked(reason: String)
  /// The document does not have the shape that the provider knows.
  case layoutDrift(reason: String)
  /// The document was cut or too large: what it lacks may still be there.
  case truncated(reason: String)
  /// May pass when asked again.
  case transient(reason: String)
  /// Will fail again until someone changes the provider or its configuration.
  case permanent(reason: String)

  /// `found`, `not_found`, `rate_limited`...
  public var name: String {
    switch self {
    case .found: "found"
    case .notFound: "not_found"
    case .ambiguous: "ambiguous"
    case .gone: "gone"
    case .rateLimited: "rate_limited"
    case .authFailed: "auth_failed"
    case .budgetExhausted: "budget_exhausted"
    case .blockedByRobots: "blocked_by_robots"
    case .blocked: "blocked"
    case .layoutDrift: "layout_drift"
    case .truncated: "truncated"
    case .transient: "transient"
    case .permanent: "permanent"
    }
  }

  /// The outcome of a name that an adapter's status table or a process says; nil for an unknown one.
  public init?(name: String, reason: String = "", retryAt: Timestamp? = nil) {
    switch name {
    case "found": self = .found
    case "not_found": self = .notFound
    case "ambiguous": self = .ambiguous
    case "gone": self = .gone
    case "rate_limited": self = .rateLimited(retryAt: retryAt)
    case "auth_failed": self = .authFailed
    case "budget_exhausted": self = .budgetExhausted
    case "blocked_by_robots": self = .blockedByRobots
    case "blocked": self = .blocked(reason: reason)
    case "layout_drift": self = .layoutDrift(reason: reason)
    case "truncated": self = .truncated(reason: reason)
    case "transient": self = .transient(reason: reason)
    case "permanent": self = .permanent(reason: reason)
    default: return nil
    }
  }

  public static let names = [
    "found", "not_found", "ambiguous", "gone", "rate_limited", "auth_failed", "budget_exhausted", "blocked_by_robots", "blocked",
    "layout_drift", "truncated", "transient", "permanent",
  ]

  /// What went wrong, in words; nil where the name says it all.
  public var reason: String? {
    switch self {
    case .blocked(let reason), .layoutDrift(let reason), .truncated(let reason), .transient(let reason), .permanent(let reason): reason
    default: nil
    }
  }

  /// When the source may be asked again, where it says so.
  public var retryAt: Timestamp? { if case .rateLimited(let moment) = self { moment } else { nil } }

  /// Whether the same lookup may end otherwise when it is tried again soon.
  public var mayPass: Bool {
    switch self {
    case .rateLimited, .transient, .truncated: true
    default: false
    }
  }

  /// Whether the source itself said whether it knows the entity: only then does the absence of a value mean anything.
  public var isAnswer: Bool {
    switch self {
    case .found, .notFound, .ambiguous, .gone: true
    default: false
    }
  }
}
