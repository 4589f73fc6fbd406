public import ProviderKit
import Synchronization

/// Answers requests from a fixture, in its order; a request that is not the next one is refused and noted.
public final class FixtureFetcher: Fetcher {
  private struct State {
    var next = 0
    var differences: [String] = []
  }

  private let exchanges: [Exchange]
  private let state = Mutex(State())

  public init(_ exchanges: [Exchange]) { self.exchanges = exchanges }

  public func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody {
    let request = Exchange.Request(order)
    let answer: Exchange.Answer? = state.withLock { state in
      guard exchanges.indices.contains(state.next) else {
        state.differences.append("request \(state.next + 1) was not expected: \(request.method) \(request.url)")
        return nil
      }
      let exchange = exchanges[state.next]
      state.next += 1
      if let difference = exchange.request.difference(from: request) {
        state.differences.append("request \(state.next): \(difference)")
        return nil
      }
      return exchange.answer
    }
    switch answer {
    case .body(let body): return body
    case .failure(let failure): throw failure
    case nil: throw FetchFailure(.undeclared("\(request.method) \(request.url)"))
    }
  }

  /// What went otherwise than the fixture says, requests that were never made included.
  public var differences: [String] {
    state.withLock { state in
      state.differences
        + exchanges.dropFirst(state.next).map { "a request was expected and never made: \($0.request.method) \($0.request.url)" }
    }
  }
}
