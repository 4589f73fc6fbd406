import Assembly
import Foundation
import Matching
import Testing

/// Data sets with a known truth that lie beside the package: how well the tool does with no configuration. One at a time, because each
/// uses all cores.
@Suite(.serialized, .enabled(if: Shared.isPresent, "the shared data sets are not beside the package"))
struct SharedDataTests {
  @discardableResult
  private func dedupe(_ files: [String], truthColumn: String? = nil, to output: String) throws -> DedupeOutcome {
    var input = InputOptions(files: files.map { Shared.data($0) })
    input.truthColumn = truthColumn
    var options = DedupeOptions(input: input)
    options.output = output
    return try DedupeRun(options: options, observer: Listener()).run()
  }

  /// The same figure from the independent scorer, where it can run.
  private func checkScorer(_ quality: PairQuality, _ arguments: [String]) throws {
    guard Shared.hasScorer else { return }
    let scored = try Scorer.score(arguments)
    let ours = try Scorer.object(QualityText.json(quality))
    for (key, value) in scored { #expect(abs(try #require(ours[key]) - value) < 0.00005, "\(key)") }
  }

  @Test func `fake_1000 reaches F1 0.93`() throws {
    let folder = try Folder()
    let quality = try #require(try dedupe(["fake_1000/fake_1000.csv"], truthColumn: "cluster", to: folder.path("out.csv")).evaluation)
    #expect(quality.f1 >= 0.93)
    try checkScorer(quality, [folder.path("out.csv"), "cluster"])
  }

  @Test func `febrl 3 reaches F1 0.99`() throws {
    let folder = try Folder()
    try dedupe(["febrl/dataset3.csv"], to: folder.path("out.csv"))
    let header = try #require(try folder.text("out.csv").split(separator: "\n").first)
    #expect(header.hasSuffix(",cluster_id,match_probability"))
    var run = EvaluateRun(file: folder.path("out.csv"), truthColumn: "cluster_id")
    run.truthFile = Shared.data("febrl/dataset3_truth.csv")
    run.idColumn = "rec_id"
    let quality = try run.run().quality
    #expect(quality.records == 5_000)
    #expect(quality.f1 >= 0.99)
    try checkScorer(quality, [folder.path("out.csv"), "cluster_id", "cluster_id", "--truth", try #require(run.truthFile), "rec_id"])
  }

  @Test(arguments: [
    ("orgs_hard/records.csv", 845), ("restaurant/restaurant-nophone-training.csv", 864),
    ("chicago_early_childhood/csv_example_messy_input.csv", 3_337),
  ])
  func `other data sets come through with every row`(file: String, records: Int) throws {
    let folder = try Folder()
    let outcome = try dedupe([file], to: folder.path("out.csv"))
    #expect(outcome.records + outcome.rejected == records)
    #expect(outcome.duplicates > 0)
  }
}
