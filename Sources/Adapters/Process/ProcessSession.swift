import Normalization
import Profiles
import ProviderKit
import Synchronization

/// One lookup of a process: what it may still spend, and where its events go.
final class ProcessSession: Sendable {
  let id: String
  let lookup: Lookup
  let tools: LookupTools
  private let spec: ProcessSpec
  private struct State {
    var continuation: CheckedContinuation<Outcome, Never>?
    var timer: Task<Void, Never>?
    var spent = Cost.zero
    var events = 0
    /// Requests under way, which count against the budget before they are answered.
    var pending = 0
  }
  private let state: Mutex<State>
  private let reporting: @Sendable (LookupEvent) -> Void

  init(
    id: String, lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void, spec: ProcessSpec,
    continuation: CheckedContinuation<Outcome, Never>
  ) {
    self.id = id
    self.lookup = lookup
    self.tools = tools
    self.spec = spec
    reporting = report
    state = Mutex(State(continuation: continuation))
  }

  var timer: Task<Void, Never>? {
    get { state.withLock { $0.timer } }
    set { state.withLock { $0.timer = newValue } }
  }

  /// False once there were more than allowed.
  func countEvent() -> Bool {
    state.withLock { state in
      state.events += 1
      return state.events <= LookupAnswer.eventLimit
    }
  }

  /// Reports unless the lookup has ended.
  func report(_ event: LookupEvent) {
    state.withLock { state in if state.continuation != nil { reporting(event) } }
  }

  /// Reports a claim in its canonical form, or says why it is left out.
  func take(_ claim: Claim) {
    let (canonical, issues) = ClaimReception.canonical(claim, spec.manifest, lookup)
    for issue in issues { report(.log(.info, "\(claim.field.name): \(issue.message)")) }
    if let canonical { report(.claim(canonical)) }
  }

  func spend(_ cost: Cost) {
    state.withLock { $0.spent += cost }
    report(.cost(cost))
  }

  /// Ends the lookup; only the first end counts.
  func end(_ outcome: Outcome) {
    let (continuation, timer) = state.withLock { state in
      let taken = (state.continuation, state.timer)
      state.continuation = nil
      return taken
    }
    timer?.cancel()
    continuation?.resume(returning: outcome)
  }

  /// Makes a request for the process under the manifest's rules and gives the line that answers it; nil once the lookup has ended.
  func fetch(_ fetch: String, _ request: ProcessMessage.Request) async -> [UInt8]? {
    let calls = state.withLock { state -> Int? in
      guard state.continuation != nil else { return nil }
      let left = lookup.budget.calls - state.spent.calls - state.pending
      if left > 0 { state.pending += 1 }
      return left
    }
    guard let calls else { return nil }
    guard calls > 0 else { return HostMessage.failure(id: id, fetch: fetch, FetchFailure(.callLimit(lookup.budget.calls))).line }
    let manifest = spec.manifest
    let secrets = manifest.secrets.filter { request.secrets.contains($0.name) }
    let order = FetchOrder(
      provider: manifest.id, method: request.method, url: request.url, headers: request.headers, body: request.body, secrets: secrets,
      allowedHosts: manifest.hosts, limits: spec.http.limits, isConditional: spec.http.isConditional, mayCache: spec.http.mayCache,
      robots: spec.http.robots, rates: manifest.rates, retry: manifest.retry, deadline: lookup.deadline, callLimit: calls)
    let line: [UInt8]
    do throws(FetchFailure) {
      let body = try await tools.fetcher.fetch(order)
      settle(Cost(millicredits: charge(body), calls: body.calls, bytes: body.bytesRead))
      line = HostMessage.response(id: id, fetch: fetch, body).line
    } catch {
      settle(Cost(calls: error.calls, bytes: error.bytesRead))
      line = HostMessage.failure(id: id, fetch: fetch, error).line
    }
    return line
  }

  private func charge(_ body: FetchedBody) -> Int64 {
    spec.manifest.cost.charged == .call && body.calls > 0 ? spec.manifest.cost.millicredits : 0
  }

  private func settle(_ cost: Cost) {
    state.withLock { $0.pending -= 1 }
    spend(cost)
  }
}
