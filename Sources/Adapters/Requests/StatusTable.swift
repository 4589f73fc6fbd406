import ProviderKit

/// What HTTP statuses mean for a lookup.
enum StatusTable {
  /// How the lookup ends with this answer; nil where its body is to be read.
  /// - Parameter own: what the adapter says; it goes before the usual meaning.
  static func outcome(of answer: FetchedBody, _ own: [Int: Outcome]) -> Outcome? {
    let status = answer.status
    if let outcome = own[status] {
      switch outcome {
      case .found: return nil
      case .rateLimited: return .rateLimited(retryAt: answer.retryAt)
      default: return outcome
      }
    }
    switch status {
    case 200, 203, 206: return nil
    case 204, 404: return .notFound
    case 401, 407: return .authFailed
    case 402: return .budgetExhausted
    case 403, 451: return .blocked(reason: "status \(status)")
    case 408, 425, 500, 502, 504: return .transient(reason: "status \(status)")
    case 410: return .gone
    case 429: return .rateLimited(retryAt: answer.retryAt)
    case 503: return answer.retryAt == nil ? .transient(reason: "status 503") : .rateLimited(retryAt: answer.retryAt)
    case 500...599: return .transient(reason: "status \(status)")
    default: return .permanent(reason: "status \(status)")
    }
  }
}
