import Foundation
import Testing

/// Whatever is created, merged, edited, converted, unmerged and undone in whatever order: every profile is what the reference says.
struct ScenarioTests {
  static let seeds: Range<UInt64> = 0..<(ProcessInfo.processInfo.environment["SOSIA_LONG_TESTS"] == "1" ? 1000 : 100)

  @Test(arguments: seeds)
  func `200 random operations leave every profile as the reference model says`(seed: UInt64) {
    var scenario = Scenario(seed: seed)
    scenario.run(operations: 200)
    #expect(scenario.differences.isEmpty, "\(scenario.differences.first ?? "")")
    #expect(scenario.store.profiles.count > 10)
  }

  @Test
  func `the random operations reach every kind of operation and refusal`() {
    var total: [String: Int] = [:]
    for seed in UInt64(1000)..<1005 {
      var scenario = Scenario(seed: seed)
      scenario.run(operations: 200)
      total.merge(scenario.counts, uniquingKeysWith: +)
    }
    for operation in ["create", "merge", "edit", "convert", "unmerge", "undo"] {
      #expect(total[operation, default: 0] > 10, "\(operation)")
    }
    for refusal in ["refused merge", "refused edit", "refused undo"] { #expect(total[refusal, default: 0] > 0, "\(refusal)") }
  }
}
