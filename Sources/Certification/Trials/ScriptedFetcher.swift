import Adapters
import Profiles
import ProviderKit
import Synchronization

/// Answers requests by a script and notes each of them.
final class ScriptedFetcher: Fetcher {
  private struct State {
    var seen = Observation()
    var used: Set<Int> = []
  }

  private let exchanges: [Exchange]
  private let script: Script
  private let state = Mutex(State())

  init(_ exchanges: [Exchange], _ script: Script) {
    self.exchanges = exchanges
    self.script = script
  }

  /// Requests, answers and what they cost so far.
  var seen: Observation { state.withLock { $0.seen } }

  func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody {
    let reply = state.withLock { state -> Reply in
      let number = state.seen.orders.count
      state.seen.orders.append(order)
      let answer = recorded(order, &state)
      if answer == nil { state.seen.unexpected.append("\(order.method.rawValue) \(order.url)") }
      if order.callLimit < 1 { return .failure(FetchFailure(.callLimit(order.callLimit))) }
      return script.reply(order, number, answer)
    }
    switch reply {
    case .body(let body):
      spend(body.calls, body.bytesRead, body)
      return body
    case .failure(let failure):
      spend(failure.calls, failure.bytesRead, nil)
      throw failure
    case .silence:
      let clock = MachineClock()
      let left = order.deadline.map { $0.milliseconds - clock.now().milliseconds } ?? 10_000
      spend(1, 0, nil)
      do { try await Task.sleep(for: .milliseconds(max(0, left))) } catch {
        state.withLock { $0.seen.abandoned += 1 }
        throw FetchFailure(.cancelled, calls: 1)
      }
      throw FetchFailure(.timeout("total"), calls: 1)
    }
  }

  private func spend(_ calls: Int, _ bytes: Int64, _ body: FetchedBody?) {
    state.withLock { state in
      state.seen.calls += calls
      state.seen.bytesRead += bytes
      if let body { state.seen.bodies.append(body) }
    }
  }

  /// The first recorded answer to that request that was not given yet, or else the last that was.
  private func recorded(_ order: FetchOrder, _ state: inout State) -> Exchange.Answer? {
    let request = Exchange.Request(order)
    var last: Int?
    for (index, exchange) in exchanges.enumerated()
    where exchange.request.method == request.method && exchange.request.url == request.url
      && (exchange.request.body.isEmpty || exchange.request.body == request.body)
    {
      last = index
      if state.used.insert(index).inserted { break }
    }
    return last.map { exchanges[$0].answer }
  }
}
