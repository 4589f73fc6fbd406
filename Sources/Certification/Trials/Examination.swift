import Adapters
import Profiles
import ProviderKit
import Synchronization

/// One provider under examination, with the lookup that shows it at work.
final class Examination: Sendable {
  let subject: CertificationSubject
  let manifest: Manifest
  /// How each fixture went, in their order.
  let fixtures: [(fixture: Fixture, seen: Observation)]

  init(_ subject: CertificationSubject) async {
    self.subject = subject
    manifest = subject.provider.manifest
    var seen: [(Fixture, Observation)] = []
    for fixture in subject.fixtures {
      seen.append((fixture, await Trial(subject, fixture.lookup, fixture.exchanges, .recorded, seed: fixture.seed).run()))
    }
    fixtures = seen
  }

  /// The first fixture that ends as found with a claim.
  /// - Throws: `failed` where there is none: what the provider does cannot be seen then.
  func reference() throws(Objection) -> (fixture: Fixture, seen: Observation) {
    guard let found = fixtures.first(where: { $0.seen.outcome == .found && !$0.seen.claims.isEmpty }) else {
      throw .failed("no fixture ends as found with a claim, so that this cannot be seen")
    }
    return found
  }

  /// The same, of a provider that makes requests.
  func requesting() throws(Objection) -> (fixture: Fixture, seen: Observation) {
    let reference = try reference()
    if reference.seen.orders.isEmpty { throw .notApplicable("the provider makes no requests") }
    return reference
  }

  /// Runs the reference's lookup, or another one, against a script.
  func observe(
    _ script: Script = .recorded, limit: Duration = .seconds(20), change: (inout Lookup) -> Void = { _ in }
  ) async throws(Objection) -> Observation {
    let fixture = try reference().fixture
    var lookup = fixture.lookup
    change(&lookup)
    return await Trial(subject, lookup, fixture.exchanges, script, seed: fixture.seed, limit: limit).run()
  }

  /// - Throws: `failed` where the lookup did not end, or ended as if the source had answered, or claimed something all the same.
  func requireNoAnswer(_ seen: Observation, _ circumstance: String) throws(Objection) {
    guard let outcome = seen.outcome else { throw .failed("\(circumstance): the lookup did not end") }
    try require(!outcome.isAnswer, "\(circumstance): the lookup ended as \(seen.ending), as if the source had answered")
    if case .truncated = outcome { return }
    try require(seen.claims.isEmpty, "\(circumstance): the lookup ended as \(seen.ending) and claimed \(seen.claims.count) values")
  }
}

/// Counts what is reported after a lookup has ended.
final class Late: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }
  func note() { count.withLock { $0 += 1 } }
}
