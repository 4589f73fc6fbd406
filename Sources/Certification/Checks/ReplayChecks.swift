import Adapters
import Profiles
import ProviderKit

/// The same lookup with the same answers is the same, whatever else happens.
enum ReplayChecks {
  static let all = [twice, together, names, clock, memory]

  static let twice = Check("replay.equal", "a replay gives the same requests, claims and costs, byte for byte") {
    examination throws(Objection) in
    for (fixture, first) in examination.fixtures {
      let again = await Trial(examination.subject, fixture.lookup, fixture.exchanges, .recorded, seed: fixture.seed).run()
      try require(again.bytes == first.bytes, "\(fixture.name): a second run reported something else")
      try require(again.orders == first.orders, "\(fixture.name): a second run made other requests")
    }
  }

  static let together = Check("replay.together", "lookups at once do not disturb each other") { examination throws(Objection) in
    let (fixture, first) = try examination.reference()
    let subject = examination.subject
    let answers = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask { await Trial(subject, fixture.lookup, fixture.exchanges, .recorded, seed: fixture.seed).run().bytes }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    try require(answers.allSatisfy { $0 == first.bytes }, "\(answers.count { $0 != first.bytes }) of 16 lookups at once had another answer")
  }

  static let names = Check("replay.names", "the lookup's number changes neither requests nor claims") { examination throws(Objection) in
    let first = try examination.reference().seen
    let other = try await examination.observe { lookup in
      lookup.requestID = "another-9f3b"
      lookup.idempotencyKey = lookup.requestID
    }
    try require(other.claims == first.claims, "another number gives other claims")
    try require(other.orders.map(\.url) == first.orders.map(\.url), "another number asks for other addresses")
  }

  static let clock = Check("replay.clock", "the time is the lookup's, not the machine's") { examination throws(Objection) in
    let first = try examination.reference().seen
    let days: Int64 = 400
    let later = try await examination.observe { lookup in
      lookup.now = lookup.now.adding(seconds: days * 86_400)
      lookup.deadline = lookup.deadline.adding(seconds: days * 86_400)
    }
    try require(later.claims.count == first.claims.count, "another day gives \(later.claims.count) claims instead of \(first.claims.count)")
    for (a, b) in zip(first.claims, later.claims) {
      try require(
        b.observedAt == a.observedAt.adding(seconds: days * 86_400),
        "\(b.field.name) was observed at \(b.observedAt), not at the lookup's moment")
    }
  }

  static let memory = Check("replay.memory", "a lookup's answer does not depend on those before") { examination throws(Objection) in
    let (fixture, first) = try examination.reference()
    let others = examination.fixtures.filter { $0.fixture.name != fixture.name }
    for other in others.prefix(20) {
      _ = await Trial(examination.subject, other.fixture.lookup, other.fixture.exchanges, .recorded, seed: other.fixture.seed).run()
      let again = try await examination.observe()
      try require(again.bytes == first.bytes, "after the lookup of \(other.fixture.name) the answer is another")
    }
    if others.isEmpty { throw .notApplicable("there is only one fixture") }
  }
}
