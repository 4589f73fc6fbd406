import ProviderKit

/// What HTTP statuses mean for the start page of a site.
enum StatusMeaning {
  /// How the visit ends with this answer; nil where the page is to be read.
  static func outcome(of answer: FetchedBody) -> Outcome? {
    switch answer.status {
    case 200, 203, 206: nil
    case 404: .notFound
    case 410: .gone
    case 401, 402, 403, 407, 451: .blocked(reason: "status \(answer.status)")
    case 429: .rateLimited(retryAt: answer.retryAt)
    case 503 where answer.retryAt != nil: .rateLimited(retryAt: answer.retryAt)
    case 408, 425, 500...599: .transient(reason: "status \(answer.status)")
    default: .permanent(reason: "status \(answer.status)")
    }
  }
}
