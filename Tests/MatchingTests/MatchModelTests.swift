import Foundation
import Testing

@testable import Matching

struct MatchModelTests {
  private static func model() throws -> MatchModel { try Population(persons: 60, seed: 1).people.matcher().run().model }

  @Test func `a model is the same after it was written and read`() throws {
    let model = try Self.model()
    let read = try JSONDecoder().decode(MatchModel.self, from: JSONEncoder().encode(model))
    #expect(read == model)
    #expect(read.flaw == nil)
  }

  @Test(arguments: [0, 1, 2, 3, 10])
  func `a model trained on few records has no flaw`(count: Int) throws {
    let people = Array(Population(persons: 10, duplicateShare: 0, seed: 2).people.prefix(count))
    #expect(try people.matcher().run().model.flaw == nil)
  }

  @Test(arguments: [0, -1, .infinity, .nan] as [Double])
  func `a number of matches out of range is a flaw`(value: Double) throws {
    var model = try Self.model()
    model.matchesPerRecord = value
    #expect(model.flaw != nil)
  }

  @Test(arguments: [0, -0.1, 1.1, .infinity, .nan, .leastNonzeroMagnitude] as [Double])
  func `a parameter out of range is a flaw`(value: Double) throws {
    var model = try Self.model()
    model.comparisons[1].levels[2].u[1] = value
    #expect(model.flaw != nil)
    model = try Self.model()
    model.comparisons[1].levels[2].m[0] = value
    #expect(model.flaw != nil)
  }

  @Test func `missing contexts, levels and comparisons are flaws`() throws {
    let model = try Self.model()
    var other = model
    other.comparisons[0].levels[1].m.removeLast()
    #expect(other.flaw != nil)
    other = model
    other.comparisons[0].levels.removeSubrange(1...)
    #expect(other.flaw != nil)
    other = model
    other.comparisons = Array(repeating: model.comparisons[0], count: 16)
    #expect(other.flaw != nil)
    other = model
    other.relativesPerRecord = -1
    #expect(other.flaw != nil)
    other = model
    other.comparisons[0].levels[1].typicalRarity = .nan
    #expect(other.flaw != nil)
  }

  @Test func `the weight of a missing value is none, and more matches raise the prior`() throws {
    var model = try Self.model()
    #expect(model.weight(comparison: 0, level: 0, context: 0) == 0)
    let before = model.priorWeight(recordCount: 1_000)
    model.matchesPerRecord *= 2
    #expect(abs(model.priorWeight(recordCount: 1_000) - before - 1) < 0.01)
    #expect(model.priorWeight(recordCount: 0).isFinite && model.priorWeight(recordCount: 1).isFinite)
  }
}
