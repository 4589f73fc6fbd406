import Adapters
import ProviderKit

/// The recordings that a provider brings along.
enum FixtureChecks {
  static let all = [found, absent, pass, whole]

  static let found = Check("fixtures.found", "a fixture ends as found, with claims") { examination throws(Objection) in
    _ = try examination.reference()
  }

  static let absent = Check("fixtures.absent", "a fixture shows what the source says of someone it does not know") {
    examination throws(Objection) in
    try require(
      examination.fixtures.contains { $0.seen.outcome == .notFound || $0.seen.outcome == .ambiguous || $0.seen.outcome == .gone },
      "no fixture ends as not_found, ambiguous or gone")
  }

  static let pass = Check("fixtures.pass", "every fixture ends as it says") { examination throws(Objection) in
    let runner = FixtureRunner(extraction: examination.subject.extraction)
    for (fixture, _) in examination.fixtures {
      let report = await runner.run(fixture, examination.subject.provider)
      if let difference = report.differences.first { throw .failed("\(fixture.name): \(difference)") }
    }
  }

  static let whole = Check("fixtures.whole", "no fixture makes a request that it does not hold") { examination throws(Objection) in
    for (fixture, seen) in examination.fixtures {
      if let request = seen.unexpected.first { throw .failed("\(fixture.name): \(request)") }
    }
  }
}
