import Adapters
import Profiles
import ProviderKit

/// What a lookup costs, and who says when it is enough.
enum CostChecks {
  static let all = [calls, bytes, credits, failures, kept, budget, nothing, creditBudget]

  private static func each(_ examination: Examination, _ examine: (Observation, String) throws(Objection) -> Void) throws(Objection) {
    _ = try examination.requesting()
    for (fixture, seen) in examination.fixtures { try examine(seen, fixture.name) }
  }

  static let calls = Check("cost.calls", "the calls reported are the calls made") { examination throws(Objection) in
    try each(examination) { seen, name throws(Objection) in
      try require(seen.cost.calls == seen.calls, "\(name): \(seen.cost.calls) calls are reported, \(seen.calls) were made")
    }
  }

  static let bytes = Check("cost.bytes", "the bytes reported are the bytes read") { examination throws(Objection) in
    try each(examination) { seen, name throws(Objection) in
      try require(seen.cost.bytes == seen.bytesRead, "\(name): \(seen.cost.bytes) bytes are reported, \(seen.bytesRead) were read")
    }
  }

  static let credits = Check("cost.credits", "the credits reported are those of the manifest's rule") { examination throws(Objection) in
    try each(examination) { seen, name throws(Objection) in
      let rule = examination.manifest.cost
      let times = rule.charged == .found ? (seen.outcome == .found ? 1 : 0) : seen.bodies.count { $0.calls > 0 }
      let expected = rule.millicredits * Int64(times)
      try require(
        seen.cost.millicredits == expected, "\(name): \(seen.cost.millicredits) thousandths are reported, the rule says \(expected)")
    }
  }

  static let failures = Check("cost.failures", "a call that failed is reported as well") { examination throws(Objection) in
    _ = try examination.requesting()
    let seen = try await examination.observe(.failing(.timeout("total")))
    try require(seen.cost.calls == seen.calls, "\(seen.cost.calls) calls are reported, \(seen.calls) were made")
  }

  static let kept = Check("cost.kept", "an answer that was kept costs no call") { examination throws(Objection) in
    _ = try examination.requesting()
    let script = Script { order, _, answer in
      guard case .body(let recorded)? = answer else { return Script.recorded(order, answer) }
      var body = recorded
      body.isFromCache = true
      body.calls = 0
      body.bytesRead = 0
      return .body(body)
    }
    let seen = try await examination.observe(script)
    try require(
      seen.cost.calls == seen.calls && seen.cost.bytes == seen.bytesRead, "\(seen.cost.calls) calls are reported, \(seen.calls) were made")
    if examination.manifest.cost.charged == .call, seen.calls == 0 {
      try require(seen.cost.millicredits == 0, "\(seen.cost.millicredits) thousandths of a credit are charged for kept answers")
    }
  }

  static let budget = Check("budget.calls", "no lookup makes more calls than its budget has") { examination throws(Objection) in
    let needed = try examination.requesting().seen.orders.count
    for calls in 1...max(1, needed) {
      let seen = try await examination.observe { $0.budget.calls = calls }
      try require(seen.orders.count <= calls, "\(seen.orders.count) requests on a budget of \(calls)")
      try require(seen.outcome != nil, "on a budget of \(calls) calls the lookup does not end")
    }
  }

  static let nothing = Check("budget.none", "without a budget nobody is asked, and the lookup says why") { examination throws(Objection) in
    _ = try examination.requesting()
    let seen = try await examination.observe { $0.budget.calls = 0 }
    try require(seen.orders.isEmpty, "\(seen.orders.count) requests on a budget of no calls")
    try require(seen.outcome == .budgetExhausted, "on a budget of no calls the lookup ends as \(seen.ending)")
  }

  static let creditBudget = Check("budget.credits", "a source that charges each call is not asked without the credits") {
    examination throws(Objection) in
    _ = try examination.requesting()
    let rule = examination.manifest.cost
    guard rule.charged == .call, rule.millicredits > 0 else { throw .notApplicable("a call costs nothing") }
    let seen = try await examination.observe { $0.budget.millicredits = rule.millicredits - 1 }
    try require(seen.orders.isEmpty, "\(seen.orders.count) requests without the credits for one")
  }
}
