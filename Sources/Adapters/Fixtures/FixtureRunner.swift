public import ProviderKit

/// Replays fixtures and compares what comes out.
public struct FixtureRunner: Sendable {
  public struct Report: Hashable, Sendable {
    public var name: String
    /// Empty for a fixture that passed; one sentence each.
    public var differences: [String]
    public var outcome: Outcome
    public var claims: Int

    public var isPassed: Bool { differences.isEmpty }
  }

  public let extraction: any ExtractionRunner

  public init(extraction: any ExtractionRunner) { self.extraction = extraction }

  /// Runs the lookup twice; both runs must agree with the fixture and with each other.
  public func run(_ fixture: Fixture, _ provider: any Provider) async -> Report {
    let (answer, requests) = await replay(fixture, provider)
    var differences = requests + fixture.expectation.differences(from: answer)
    for violation in answer.violations { differences.append("the contract is broken: \(violation)") }
    let (second, _) = await replay(fixture, provider)
    if second != answer { differences.append("a second run gave another answer") }
    return Report(name: fixture.name, differences: differences, outcome: answer.outcome, claims: answer.claims.count)
  }

  /// All fixtures of an adapter's folder, in its order.
  /// - Throws: `FixtureError` for the first fixture that cannot be read.
  public func run(_ adapter: Adapter, folder: String) async throws(FixtureError) -> [Report] {
    var reports: [Report] = []
    for reference in adapter.fixtures {
      let fixture = try Fixture(name: reference.name, folder: folder + "/" + reference.folder)
      reports.append(await run(fixture, YAMLProvider(adapter)))
    }
    return reports
  }

  private func replay(_ fixture: Fixture, _ provider: any Provider) async -> (LookupAnswer, [String]) {
    let fetcher = FixtureFetcher(fixture.exchanges)
    let tools = LookupTools(fetcher: fetcher, extraction: extraction, clock: FrozenClock(fixture.lookup.now), seed: fixture.seed)
    let answer = await provider.answer(fixture.lookup, tools: tools)
    return (answer, fetcher.differences)
  }
}
