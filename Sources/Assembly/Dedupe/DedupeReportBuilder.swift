import Matching
import Report
import Tables

/// Gathers what the HTML report shows.
struct DedupeReportBuilder {
  let options: DedupeOptions
  let engine: EngineRun
  let findings: DedupeFindings
  let timings: [StageTiming]
  let seconds: Double

  /// Clusters and pairs shown in full.
  private static let clustersShown = 10
  private static let recordsShown = 12
  private static let pairsShown = 10

  func build() -> DedupeReport {
    let data = engine.data
    let result = engine.result
    return DedupeReport(
      title: "Duplicates in \(data.tables.map { PathName.last($0.name) }.joined(separator: ", "))",
      generatedBy: "sosia \(Version.current)", generatedAt: options.generatedAt, commandLine: options.commandLine,
      files: data.tables.map {
        .init(name: PathName.last($0.name), rows: $0.rowCount, rejected: $0.rejected.count, format: $0.format.summary)
      },
      summary: .init(
        records: data.recordCount, clusters: findings.duplicateClusters, duplicates: findings.duplicates,
        largestCluster: findings.largestCluster, threshold: options.threshold, comparedPairs: result.candidatePairs, seconds: seconds),
      evaluation: findings.evaluation.map {
        .init(
          pairwise: .init(precision: $0.precision, recall: $0.recall, f1: $0.f1),
          bCubed: .init(precision: $0.bCubedPrecision, recall: $0.bCubedRecall, f1: $0.bCubedF1), truthColumn: options.input.truthColumn)
      },
      histogram: histogram(), thresholdWeight: MatchWeight.of(probability: options.threshold), clusterSizes: clusterSizes(),
      comparisons: comparisons(),
      columns: columns(), largestClusters: largestClusters(), doubtfulPairs: doubtfulPairs(), rejected: rejected(),
      rejectedTotal: data.rejectedCount, notes: notes(), sharedIdentifiers: sharedIdentifiers(),
      stages: timings.map { .init(name: $0.stage.name, seconds: $0.seconds, records: $0.stage.count, unit: $0.stage.unit) })
  }

  private func histogram() -> [Histogram.Bin] {
    let counts = engine.result.histogram.counts
    let used = counts.indices.filter { counts[$0] > 0 }
    guard let first = used.first, let last = used.last else { return [] }
    return (first...last).map { index in
      let lower = Double(WeightHistogram.lowest + index)
      return Histogram.Bin(lower: lower, upper: lower + 1, pairs: counts[index])
    }
  }

  private func clusterSizes() -> [DedupeReport.ClusterSize] {
    var counts: [Int: Int] = [:]
    for size in findings.clusterSizes where size > 0 { counts[size, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { .init(size: $0.key, count: $0.value) }
  }

  private func comparisons() -> [DedupeReport.ComparisonChart] {
    engine.result.model.comparisons.enumerated().map { index, comparison in
      let levels = comparison.levels.indices.dropFirst().reversed().map { level in
        DedupeReport.LevelChart(
          label: comparison.levels[level].label, m: comparison.levels[level].m[0], u: comparison.levels[level].u[0],
          weight: engine.result.model.weight(comparison: index, level: level, context: 0))
      }
      return .init(name: comparison.name, columns: [comparison.name], levels: levels)
    }
  }

  private func columns() -> [DedupeReport.ColumnRow] {
    zip(engine.data.columns, engine.choice.uses).map { column, use in
      .init(
        header: column.header, role: column.role == .ignored ? nil : column.role.displayName, basis: ColumnSummary.basis(column.basis),
        filled: column.filledShare, distinct: column.distinctShare, use: use)
    }
  }

  /// The columns whose values are shown with a record: those compared, and its id.
  private var shownColumns: [Int] {
    engine.data.columns.indices.filter { engine.choice.uses[$0].hasPrefix("compared") || $0 == engine.idColumn }
  }

  private func largestClusters() -> [DedupeReport.ClusterView] {
    let ranked = findings.clusterSizes.indices.filter { findings.clusterSizes[$0] > 1 }
      .sorted { (-findings.clusterSizes[$0], $0) < (-findings.clusterSizes[$1], $1) }.prefix(Self.clustersShown)
    var members: [Int: [Int]] = [:]
    let wanted = Set(ranked)
    for (record, cluster) in engine.result.clustering.clusterOfRecord.enumerated() where wanted.contains(Int(cluster)) {
      members[Int(cluster), default: []].append(record)
    }
    let shown = shownColumns
    return ranked.map { cluster in
      let records = members[cluster] ?? []
      return .init(
        id: String(cluster), columns: shown.map { engine.data.header[$0] },
        records: records.prefix(Self.recordsShown).map { record in shown.map { engine.data.cell(record: record, column: $0) } },
        size: records.count, probability: records.compactMap { findings.linkProbabilities[$0] }.min() ?? 0)
    }
  }

  private func doubtfulPairs() -> [DedupeReport.PairView] {
    let threshold = Float(MatchWeight.of(probability: options.threshold))
    let nearest = engine.result.pairs.sorted {
      (abs($0.weight - threshold), $0.a, $0.b) < (abs($1.weight - threshold), $1.a, $1.b)
    }
    var seen: Set<UInt32> = []
    var views: [DedupeReport.PairView] = []
    for pair in nearest where views.count < Self.pairsShown && !seen.contains(pair.a) && !seen.contains(pair.b) {
      seen.insert(pair.a)
      seen.insert(pair.b)
      let explanation = engine.matcher.explain(Int(pair.a), Int(pair.b), model: engine.result.model)
      views.append(
        .init(
          leftTitle: engine.data.title(ofRecord: Int(pair.a)), rightTitle: engine.data.title(ofRecord: Int(pair.b)),
          fields: fields(of: explanation), priorWeight: explanation.priorWeight, totalWeight: explanation.weight,
          probability: explanation.probability,
          counterfactuals: explanation.counterfactuals))
    }
    return views
  }

  private func fields(of explanation: PairExplanation) -> [DedupeReport.FieldView] {
    var fields = explanation.fields.map {
      DedupeReport.FieldView(
        name: $0.name, left: $0.left, right: $0.right, level: $0.levelLabel, weight: $0.weight, termFrequencyWeight: $0.rarityWeight)
    }
    if explanation.relativesWeight < -0.005 {
      fields.append(
        .init(name: "may be relatives", left: "", right: "", level: "they share such things too", weight: explanation.relativesWeight))
    }
    return fields
  }

  private func rejected() -> [DedupeReport.RejectedView] {
    Array(
      engine.data.tables.lazy.flatMap { table in
        table.rejected.lazy.map {
          DedupeReport.RejectedView(file: PathName.last(table.name), line: $0.line, reason: $0.reason.description)
        }
      }.prefix(100))
  }

  private func notes() -> [String] {
    engine.result.blocking.filter { $0.droppedBlocks > 0 }.map {
      "\(DecimalText.grouped($0.droppedRecords)) records share their \($0.name) with too many others "
        + "(\(DecimalText.grouped($0.droppedBlocks)) groups); pairs among them were looked for by other columns only."
    }
  }

  private func sharedIdentifiers() -> [DedupeReport.SharedIdentifier] {
    engine.matcher.records.sharedIdentifiers(atLeast: 5, limit: 20).map {
      .init(field: $0.field, value: $0.value, holders: $0.holders)
    }
  }
}
