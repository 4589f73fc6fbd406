import Adapters
import Profiles
import ProviderKit

/// What a source answers in a trial.
enum Reply: Sendable {
  case body(FetchedBody)
  case failure(FetchFailure)
  /// Nothing comes until the order's deadline.
  case silence
}

/// The source's part in a trial: the answer to each request.
struct Script: Sendable {
  /// - Parameters: the request, its number from 0, and what the recording answers; nil for a request that it does not know.
  var reply: @Sendable (FetchOrder, Int, Exchange.Answer?) -> Reply

  init(_ reply: @escaping @Sendable (FetchOrder, Int, Exchange.Answer?) -> Reply) { self.reply = reply }

  /// As recorded.
  static let recorded = Script { order, _, answer in Self.recorded(order, answer) }

  /// Every request fails.
  static func failing(_ reason: FetchFailure.Reason) -> Script {
    Script { _, _, _ in .failure(FetchFailure(reason, calls: 1, bytesRead: 0)) }
  }

  /// Every request is answered with this status.
  static func status(_ status: Int, headers: [FetchOrder.Header] = [], body: String = "", retryAt: Timestamp? = nil) -> Script {
    Script { order, _, _ in
      .body(FetchedBody(status: status, headers: headers, body: Array(body.utf8), finalURL: order.url, retryAt: retryAt))
    }
  }

  /// Every recorded body is another.
  static func bodies(_ change: @escaping @Sendable (FetchedBody) -> FetchedBody) -> Script {
    Script { order, _, answer in
      if case .body(let body)? = answer {
        var changed = change(body)
        changed.calls = body.calls
        return .body(changed)
      }
      return Self.recorded(order, answer)
    }
  }

  static func recorded(_ order: FetchOrder, _ answer: Exchange.Answer?) -> Reply {
    switch answer {
    case .body(let body)?: .body(body)
    case .failure(let failure)?: .failure(failure)
    case nil: .failure(FetchFailure(.undeclared("\(order.method.rawValue) \(order.url)")))
    }
  }
}
