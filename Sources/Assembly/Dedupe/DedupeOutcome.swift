import Foundation
public import Matching

/// What `sosia dedupe` found and wrote, for printing.
public struct DedupeOutcome: Sendable {
  public let records: Int
  public let rejected: Int
  /// Clusters of two or more records.
  public let duplicateClusters: Int
  /// Records that could be removed by merging.
  public let duplicates: Int
  public let largestCluster: Int
  public let threshold: Double
  public let candidatePairs: Int
  /// Blocks of records with too much in common to be compared one by one, and the records in them.
  public let droppedBlocks: Int
  public let evaluation: PairQuality?
  public let timings: [StageTiming]
  public let seconds: Double
  public let output: String
  public let report: String?
  public let rejects: String?
  public let pairs: String?
  public let savedModel: String?

  init(options: DedupeOptions, engine: EngineRun, findings: DedupeFindings, timings: [StageTiming], seconds: Double) {
    records = engine.data.recordCount
    rejected = engine.data.rejectedCount
    duplicateClusters = findings.duplicateClusters
    duplicates = findings.duplicates
    largestCluster = findings.largestCluster
    threshold = options.threshold
    candidatePairs = engine.result.candidatePairs
    droppedBlocks = engine.result.blocking.reduce(0) { $0 + $1.droppedBlocks }
    evaluation = findings.evaluation
    self.timings = timings
    self.seconds = seconds
    output = options.outputPath
    report = options.report
    rejects = rejected > 0 || options.rejects != nil ? options.rejectsPath : nil
    pairs = options.pairs
    savedModel = options.savedModel
  }

  /// Whether standard output carries data, so that the summary belongs on standard error.
  public var writesToStandardOutput: Bool { [output, report, rejects, pairs, savedModel].contains { PathName.isStandardOutput($0) } }

  /// The summary as lines for people.
  public var lines: [String] {
    let share = records == 0 ? 0 : Double(duplicates) / Double(records)
    var lines = [
      duplicates == 0
        ? "\(DecimalText.counted(records, "record")), no duplicates found."
        : "\(DecimalText.counted(records, "record")), \(DecimalText.grouped(duplicates)) of them duplicates (\(DecimalText.percent(share))) "
          + "in \(DecimalText.counted(duplicateClusters, "cluster")); the largest has \(DecimalText.counted(largestCluster, "record")).",
      "\(DecimalText.counted(candidatePairs, "pair")) compared in \(DecimalText.text(seconds, decimals: 1)) s.",
    ]
    if let evaluation { lines += QualityText.lines(evaluation) }
    if rejected > 0 { lines.append(RejectsText.line(count: rejected, path: rejects)) }
    lines.append("Output:  \(PathName.isStandardOutput(output) ? "standard output" : output)")
    for (name, path) in [("Report: ", report), ("Pairs:  ", pairs), ("Model:  ", savedModel)] {
      if let path { lines.append("\(name) \(path)") }
    }
    return lines
  }

  /// The summary as one JSON object.
  public var json: String {
    var object: [String: Any] = [
      "records": records, "rejected_rows": rejected, "clusters": duplicateClusters, "duplicates": duplicates,
      "largest_cluster": largestCluster, "threshold": threshold, "candidate_pairs": candidatePairs, "dropped_blocks": droppedBlocks,
      "seconds": (seconds * 1000).rounded() / 1000, "output": output,
      "stages": timings.map { ["name": $0.stage.name, "seconds": ($0.seconds * 1000).rounded() / 1000] as [String: Any] },
    ]
    for (name, path) in [("report", report), ("rejects", rejects), ("pairs", pairs), ("model", savedModel)] { object[name] = path }
    if let evaluation { object["evaluation"] = QualityText.object(evaluation) }
    return JSONText.object(object)
  }
}

/// What is said of rows that were left out.
enum RejectsText {
  /// - Parameter path: where they were written; nil for nowhere.
  static func line(count: Int, path: String?) -> String {
    let place = path.map { "see \($0)" } ?? "name a file for them with --rejects"
    return "\(DecimalText.counted(count, "row")) \(count == 1 ? "was" : "were") rejected: \(place)."
  }
}

/// How good a clustering is, for people and programs.
public enum QualityText {
  public static func lines(_ quality: PairQuality) -> [String] {
    [
      "Against the truth (\(DecimalText.grouped(quality.records)) records, \(DecimalText.grouped(quality.entities)) entities, "
        + "\(DecimalText.grouped(quality.clusters)) clusters found, largest \(quality.largestCluster) instead of \(quality.largestEntity)):",
      "  pairwise  precision \(four(quality.precision))  recall \(four(quality.recall))  F1 \(four(quality.f1))",
      "  B-cubed   precision \(four(quality.bCubedPrecision))  recall \(four(quality.bCubedRecall))  F1 \(four(quality.bCubedF1))",
    ]
  }

  /// Named as the independent scorer names them.
  static func object(_ quality: PairQuality) -> [String: Any] {
    [
      "records": quality.records, "precision": rounded(quality.precision), "recall": rounded(quality.recall), "f1": rounded(quality.f1),
      "b3_precision": rounded(quality.bCubedPrecision), "b3_recall": rounded(quality.bCubedRecall), "b3_f1": rounded(quality.bCubedF1),
      "clusters": quality.clusters, "true_clusters": quality.entities, "largest_cluster": quality.largestCluster,
      "largest_true": quality.largestEntity,
    ]
  }

  private static func four(_ value: Double) -> String { DecimalText.text(value, decimals: 4) }
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

enum JSONText {
  /// One line of JSON with its keys in alphabetical order.
  static func object(_ object: [String: Any]) -> String {
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]) else {
      return "{}"
    }
    return String(decoding: data, as: UTF8.self)
  }
}

extension QualityText {
  /// One line of JSON, with the names of the independent scorer.
  public static func json(_ quality: PairQuality) -> String { JSONText.object(object(quality)) }
}
