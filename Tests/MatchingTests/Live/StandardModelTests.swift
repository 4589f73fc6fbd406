import Testing

@testable import Matching

@Suite struct StandardModelTests {
  @Test(arguments: LiveKind.allCases)
  func `a standard model can be used and fits its kind`(kind: LiveKind) throws {
    let model = MatchModel.standard(for: kind)
    #expect(model.flaw == nil)
    #expect(throws: Never.self) { try LiveMatcher(kind: kind, region: nil, model: model) }
    #expect(throws: MatchingError.self) {
      try LiveMatcher(kind: kind == .people ? .organizations : .people, region: nil, model: model)
    }
  }

  @Test func `the same person outranks the colleague, and the colleague the stranger`() throws {
    let query = LiveRecord(0, [.fullName: "Giulia Ferri", .email: "giulia.ferri@officine.example", .organization: "Officine Ferri"])
    let matcher = try LiveMatcher.followed([
      LiveRecord(1, [.fullName: "Giulia Feri", .email: "giulia.ferri@officine.example"]),
      LiveRecord(2, [.fullName: "Marco Ferri", .email: "marco.ferri@officine.example", .organization: "Officine Ferri"]),
      LiveRecord(3, [.fullName: "Tobias Winkler", .email: "tw@winkler.example", .organization: "Winkler GmbH"]),
    ])
    let chances = try [1, 2, 3].map { try #require(matcher.probability(query, key: Int64($0))) }
    #expect(chances[0] > 0.9)
    #expect(chances[1] < 0.5)
    #expect(chances[2] < 0.001)
    #expect(chances[0] > chances[1] && chances[1] > chances[2])
  }

  @Test func `a matcher's own model needs enough records, and takes the place of the standard one`() throws {
    #expect(try LiveMatcher.followed(livePeople(persons: 100, seed: 1)).train() == nil)
    let matcher = try LiveMatcher.loaded(livePeople(persons: 2_000, seed: 1))
    let model = try #require(matcher.train())
    #expect(model.flaw == nil && model != matcher.model)
    try matcher.use(model)
    #expect(matcher.model == model)
    let person = livePeople(persons: 2_000, seed: 1)[5]
    #expect(matcher.find(person).first?.key == person.key)
  }
}
