import Profiles
import Resolution
import Testing

/// Into which contact a conversion merges, who owns what it makes, and what requests are refused.
struct ConversionTargetTests {
  private func plan(
    _ lead: Composition = ConversionPlanTests.rossi, candidates: [ConversionCandidate] = [],
    request: ConversionRequest = ConversionRequest()
  ) throws -> ConversionPlan {
    try ConversionPlan(lead: lead, candidates: candidates, request: request, now: at(100))
  }

  @Test func `conflicting values are kept as former ones and reported`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it", .jobTitle: "Head of purchasing"])
    let plan = try plan(candidates: [ConversionCandidate(same)])
    #expect(plan.person?.after?.texts(.jobTitle) == ["Head of purchasing"])
    #expect(plan.person?.after?.former(.jobTitle) == ["Buyer"])
    let loss = try #require(plan.losses.losses.first { $0.field == .jobTitle })
    #expect(loss.code == "conflict")
    #expect(loss.message.contains("Head of purchasing"))
    let row = try #require(plan.person?.rows.first { $0.field == .jobTitle })
    #expect(row.survivor.map(\.value.text) == ["Head of purchasing"])
    #expect(row.absorbed.map(\.value.text) == ["Buyer"])
    #expect(row.reason == .rule(.masterFirst))
  }

  @Test func `of several that are the same the likeliest is taken, and the others wait for a verdict`() throws {
    let first = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it"])
    let second = alone(8, [.givenName: "Mario", .familyName: "Rossi", .telephone: "+390212345678"])
    let plan = try plan(candidates: [ConversionCandidate(first, probability: 0.95), ConversionCandidate(second, probability: 0.97)])
    #expect(plan.person?.target?.profile.id == ProfileID(8))
    let other = try #require(plan.person?.candidates.first { $0.id == ProfileID(7) })
    #expect(other.decision == .lessLikely)
    #expect(other.wantsReview)
  }

  @Test func `an improbable one waits for a verdict although the rule holds`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it"])
    let candidate = try #require(try plan(candidates: [ConversionCandidate(same, probability: 0.6)]).person?.candidates.first)
    #expect(candidate.decision == .notProbableEnough)
    #expect(candidate.wantsReview)
  }

  @Test func `a pair that was decided to be different is not merged, unless forced by name`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it"])
    let verdict = Verdict(ProfileID(1), ProfileID(7), decision: .different, actor: "anna", createdAt: at(9))
    let plan = { (request: ConversionRequest) in
      try ConversionPlan(
        lead: ConversionPlanTests.rossi, candidates: [ConversionCandidate(same)], request: request, verdicts: [verdict], now: at(100))
    }
    #expect(try plan(ConversionRequest()).person?.candidates.first?.decision == .merge(.decidedDifferent(verdict)))
    #expect(throws: ConversionRefusal.merge(.decidedDifferent(verdict))) { try plan(ConversionRequest(person: .existing(ProfileID(7)))) }
    #expect(try plan(ConversionRequest(person: .existing(ProfileID(7)), isForced: true)).person?.target?.profile.id == ProfileID(7))
  }

  @Test func `the request may name the contact, or want a new one`() throws {
    let same = alone(7, [.givenName: "Mario", .familyName: "Rossi", .email: "mario.rossi@acme.it"])
    let other = alone(8, [.familyName: "Verdi"])
    let lead = alone(9, .person, .lead, [.familyName: "Neri"])
    let candidates = [same, other, lead].map { ConversionCandidate($0) }
    #expect(
      try plan(candidates: candidates, request: ConversionRequest(person: .existing(ProfileID(8)))).person?.target?.profile.id
        == ProfileID(8))
    #expect(try plan(candidates: candidates, request: ConversionRequest(person: .createNew)).person?.target == nil)
    #expect(throws: ConversionRefusal.targetNotFound(ProfileID(99))) {
      try plan(candidates: candidates, request: ConversionRequest(person: .existing(ProfileID(99))))
    }
    #expect(throws: ConversionRefusal.targetIsLead(ProfileID(9))) {
      try plan(candidates: candidates, request: ConversionRequest(person: .existing(ProfileID(9))))
    }
    #expect(throws: ConversionRefusal.targetNotNeeded(ProfileID(7))) {
      try plan(
        alone(1, .organization, .lead, [.organizationName: "Acme"]), candidates: candidates,
        request: ConversionRequest(person: .existing(ProfileID(7))))
    }
  }

  @Test func `an owner that is asked for owns all that is made`() throws {
    let outcome = try plan(request: ConversionRequest(deal: .init(), task: .init(text: "Call"), owner: "bruno")).apply(
      ids: .plenty, actor: "anna")
    #expect(outcome.person?.texts(.owner) == ["bruno"])
    #expect(outcome.organization?.texts(.owner) == ["bruno"])
    #expect(outcome.deal?.owner == "bruno")
    #expect(outcome.task?.owner == "bruno")
  }

  @Test(arguments: ["", "-", "1.", ".5", "1e3", "1,5", "0x1", "１", String(repeating: "1", count: 31)])
  func `an amount that is no decimal number is refused`(amount: String) {
    #expect(throws: ConversionRefusal.badAmount(amount)) { try plan(request: ConversionRequest(deal: .init(amount: amount))) }
  }

  @Test func `amount and currency are taken as they are`() throws {
    let deal = try plan(request: ConversionRequest(deal: .init(amount: "-1250.00", currency: "EUR"))).deal
    #expect(deal?.amount == "-1250.00")
    #expect(deal?.currency == "EUR")
    #expect(throws: ConversionRefusal.badCurrency("eur")) { try plan(request: ConversionRequest(deal: .init(currency: "eur"))) }
  }
}
