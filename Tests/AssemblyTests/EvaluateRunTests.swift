import Assembly
import Foundation
import Matching
import Testing

/// Counts every pair and every record's neighbours one by one.
struct EvaluationOracle {
  var precision: Double
  var recall: Double
  var f1: Double
  var bCubedPrecision: Double
  var bCubedRecall: Double
  var bCubedF1: Double

  /// Empty clusters are singletons; records of empty truth are left out.
  init(clusters: [String], truths: [String]) {
    let records = truths.indices.filter { !truths[$0].isEmpty }
    func together(_ labels: [String], _ a: Int, _ b: Int) -> Bool { a == b || (!labels[a].isEmpty && labels[a] == labels[b]) }
    var found = 0
    var there = 0
    var both = 0
    for (place, a) in records.enumerated() {
      for b in records[(place + 1)...] {
        let isFound = together(clusters, a, b)
        let isThere = truths[a] == truths[b]
        found += isFound ? 1 : 0
        there += isThere ? 1 : 0
        both += isFound && isThere ? 1 : 0
      }
    }
    precision = found == 0 ? 1 : Double(both) / Double(found)
    recall = there == 0 ? 1 : Double(both) / Double(there)
    f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    var precisions = 0.0
    var recalls = 0.0
    for a in records {
      let cluster = records.filter { together(clusters, a, $0) }
      let entity = records.filter { truths[a] == truths[$0] }
      let shared = Double(cluster.count { truths[a] == truths[$0] })
      precisions += shared / Double(cluster.count)
      recalls += shared / Double(entity.count)
    }
    bCubedPrecision = precisions / Double(records.count)
    bCubedRecall = recalls / Double(records.count)
    bCubedF1 = 2 * bCubedPrecision * bCubedRecall / (bCubedPrecision + bCubedRecall)
  }
}

@Suite struct EvaluateRunTests {
  /// Labels for 120 records: clusters of many sizes, some empty, and a truth that is like them in part.
  private static func labels(seed: UInt64) -> (clusters: [String], truths: [String]) {
    var random = Random(seed: seed)
    var clusters: [String] = []
    var truths: [String] = []
    let spread = Int.random(in: 2...80, using: &random)
    for _ in 0..<120 {
      let entity = Int.random(in: 0..<spread, using: &random)
      truths.append(Int.random(in: 0..<10, using: &random) == 0 ? "" : "e\(entity)")
      let isRight = Int.random(in: 0..<4, using: &random) > 0
      let cluster = isRight ? entity : Int.random(in: 0..<spread, using: &random)
      clusters.append(Int.random(in: 0..<10, using: &random) == 0 ? "" : "\(cluster)")
    }
    return (clusters, truths)
  }

  private static func file(_ clusters: [String], _ truths: [String]) -> String {
    "id,truth,cluster_id\n" + zip(clusters, truths).enumerated().map { "\($0),\($1.1),\($1.0)\n" }.joined()
  }

  private func expect(_ found: PairQuality, _ oracle: EvaluationOracle) {
    for (a, b) in [
      (found.precision, oracle.precision), (found.recall, oracle.recall), (found.f1, oracle.f1),
      (found.bCubedPrecision, oracle.bCubedPrecision), (found.bCubedRecall, oracle.bCubedRecall), (found.bCubedF1, oracle.bCubedF1),
    ] { #expect(abs(a - b) < 1e-12) }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func `counting pair by pair comes to the same`(seed: UInt64) throws {
    let (clusters, truths) = Self.labels(seed: seed)
    let folder = try Folder(["out.csv": Self.file(clusters, truths)])
    let found = try EvaluateRun(file: folder.path("out.csv"), truthColumn: "truth").run().quality
    #expect(found.records == truths.count { !$0.isEmpty })
    expect(found, EvaluationOracle(clusters: clusters, truths: truths))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>) func `the truth in a file of its own comes to the same`(seed: UInt64) throws {
    let (clusters, truths) = Self.labels(seed: seed)
    let out = "group,id\n" + clusters.enumerated().map { "\($1),\($0)\n" }.joined()
    // Other order, padded ids and truths, and a record that the output lacks.
    let truth = "truth,id\n" + truths.enumerated().reversed().map { " \($1) , \($0)\n" }.joined() + "e0,9999\n"
    let folder = try Folder(["out.csv": out, "truth.csv": truth])
    var run = EvaluateRun(file: folder.path("out.csv"), truthColumn: "truth")
    run.truthFile = folder.path("truth.csv")
    run.idColumn = "id"
    run.clusterColumn = "group"
    expect(try run.run().quality, EvaluationOracle(clusters: clusters, truths: truths))
  }

  @Test(
    .enabled(if: Shared.hasScorer, "the independent scorer is not beside the package, or there is no Python"),
    arguments: 1...3 as ClosedRange<UInt64>)
  func `the independent scorer comes to the same`(seed: UInt64) throws {
    let (clusters, truths) = Self.labels(seed: seed)
    let folder = try Folder(["out.csv": Self.file(clusters, truths)])
    let found = try EvaluateRun(file: folder.path("out.csv"), truthColumn: "truth").run().quality
    let scored = try Scorer.score([folder.path("out.csv"), "truth"])
    let ours = try Scorer.object(QualityText.json(found))
    #expect(scored.keys.sorted() == ours.keys.sorted())
    for (key, value) in scored { #expect(abs(try #require(ours[key]) - value) < 0.00005, "\(key)") }
  }

  @Test func `nothing to get wrong is perfect, and no truth at all is an error`() throws {
    let folder = try Folder(["single.csv": "id,truth,cluster_id\n1,a,1\n2,b,2\n", "none.csv": "id,truth,cluster_id\n1,,1\n2,,1\n"])
    let single = try EvaluateRun(file: folder.path("single.csv"), truthColumn: "truth").run().quality
    #expect(single.f1 == 1 && single.bCubedF1 == 1)
    #expect(throws: RunError.self) { try EvaluateRun(file: folder.path("none.csv"), truthColumn: "truth").run() }
  }
}

/// The scorer that shares nothing with this project.
enum Scorer {
  static func score(_ arguments: [String]) throws -> [String: Double] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(Shared.python))
    process.arguments = [Shared.scorer] + arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try object(String(decoding: data, as: UTF8.self))
  }

  static func object(_ text: String) throws -> [String: Double] {
    try JSONDecoder().decode([String: Double].self, from: Data(text.utf8))
  }
}

/// SplitMix64, so that a failure names its seed.
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
