import Profiles
import ProviderKit
import Testing

@Suite struct LookupAnswerTests {
  /// Reports what it is told to.
  struct Scripted: Provider {
    var events: [LookupEvent]
    var outcome: Outcome
    let manifest = Manifest(
      id: ProviderID("scripted")!, version: "1", title: "t", homepage: "h", license: "l", maintainer: "m",
      source: DataSource(model: .local, lineage: "x"), kinds: [.organization], requiresAny: [[InputName("name")!]],
      fields: [FieldPromise(.email, confidence: 1)], privacy: Privacy(maxSensitivity: .publicFacts, sends: [InputName("name")!]), hosts: [])

    func lookup(_ lookup: Lookup, tools: LookupTools, report: @escaping @Sendable (LookupEvent) -> Void) async -> Outcome {
      for event in events { report(event) }
      for value in lookup.known where value.field == .description { report(.log(.error, "a value that was not asked for")) }
      return outcome
    }
  }

  struct NoFetcher: Fetcher {
    func fetch(_ order: FetchOrder) async throws(FetchFailure) -> FetchedBody { throw FetchFailure(.cancelled) }
  }

  static let tools = LookupTools(
    fetcher: NoFetcher(), extraction: InProcessRunner(ExtractorRegistry([])), clock: FrozenClock(LookupTests.now))

  static func claim(_ field: Field, _ confidence: Double = 1) -> LookupEvent {
    .claim(Claim(field, "a@b.example", confidence: confidence, observedAt: LookupTests.now))
  }

  @Suite struct Examples {
    @Test func `claims that are promised come through, with the sum of the costs`() async {
      let provider = Scripted(
        events: [LookupAnswerTests.claim(.email), .cost(Cost(millicredits: 5, calls: 1, bytes: 10)), .cost(Cost(calls: 2))], outcome: .found
      )
      let answer = await provider.answer(LookupTests.lookup, tools: LookupAnswerTests.tools)
      #expect(answer.claims.count == 1)
      #expect(answer.cost == Cost(millicredits: 5, calls: 3, bytes: 10))
      #expect(answer.violations.isEmpty)
      #expect(answer.logs.isEmpty, "the provider must not see fields that it did not declare")
    }
  }

  @Suite struct Hostile {
    @Test func `a field that is not declared, and a confidence beyond 1, are left out`() async {
      let provider = Scripted(events: [LookupAnswerTests.claim(.telephone), LookupAnswerTests.claim(.email, 2)], outcome: .found)
      let answer = await provider.answer(LookupTests.lookup, tools: LookupAnswerTests.tools)
      #expect(answer.claims.isEmpty)
      #expect(answer.violations.count == 2)
    }

    @Test(arguments: [Outcome.notFound, .ambiguous, .blockedByRobots]) func `claims beside an outcome that denies them are left out`(
      outcome: Outcome
    ) async {
      let answer = await Scripted(events: [LookupAnswerTests.claim(.email)], outcome: outcome).answer(
        LookupTests.lookup, tools: LookupAnswerTests.tools)
      #expect(answer.claims.isEmpty)
      #expect(answer.violations.count == 1)
    }

    @Test func `events beyond the limit are dropped and noted once`() async {
      let events = [LookupEvent](repeating: LookupAnswerTests.claim(.email), count: LookupAnswer.eventLimit + 50)
      let answer = await Scripted(events: events, outcome: .found).answer(LookupTests.lookup, tools: LookupAnswerTests.tools)
      #expect(answer.claims.count == LookupAnswer.eventLimit)
      #expect(answer.violations.count == 1)
    }
  }
}
