import Matching
import Normalization
import Report
import Tables

/// `sosia dedupe`: from files to clusters, an output with all original columns, and what else was asked for.
public struct DedupeRun {
  let options: DedupeOptions
  let observer: any RunObserver

  public init(options: DedupeOptions, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Does the work and writes the files, each complete or not at all.
  public func run() throws(RunError) -> DedupeOutcome {
    try OutputCheck.check(
      [options.outputPath, options.report, options.pairs, options.rejectsPath, options.savedModel], inputs: options.input.files)
    let clock = StageClock(observer)
    let engine = try EngineRun(
      input: options.input, threshold: options.threshold, model: options.model, acrossSourcesOnly: false, clock: clock, observer: observer)
    let data = engine.data
    let result = engine.result
    let found = DedupeFindings(engine: engine, options: options)

    clock.begin(RunStage("Writing", count: data.recordCount))
    try DedupeWriter(options: options, engine: engine, findings: found).write()
    if let path = options.savedModel { try ModelFile.save(result.model, to: path) }
    clock.end()
    if let path = options.report {
      let report = DedupeReportBuilder(options: options, engine: engine, findings: found, timings: clock.timings, seconds: clock.total)
      do {
        let file = try AtomicFile(path: path)
        try file.append(report.build().html())
        try file.commit()
      } catch { throw .output(error) }
    }
    return DedupeOutcome(options: options, engine: engine, findings: found, timings: clock.timings, seconds: clock.total)
  }
}

/// What was found, in figures.
struct DedupeFindings {
  /// The probability of each record's strongest link inside its cluster.
  let linkProbabilities: [Double?]
  let clusterSizes: [Int]
  /// Clusters of two or more records.
  let duplicateClusters: Int
  /// Records that could be removed.
  let duplicates: Int
  let largestCluster: Int
  let evaluation: PairQuality?

  init(engine: EngineRun, options: DedupeOptions) {
    let result = engine.result
    linkProbabilities = result.linkProbabilities()
    clusterSizes = result.clustering.sizeOfCluster
    duplicateClusters = clusterSizes.reduce(0) { $0 + ($1 > 1 ? 1 : 0) }
    duplicates = clusterSizes.reduce(0) { $0 + max(0, $1 - 1) }
    largestCluster = clusterSizes.max() ?? 0
    evaluation = options.input.truthColumn.flatMap { engine.data.column(named: $0) }.map { column in
      PairQuality(predicted: result.clustering.clusterOfRecord, truth: Grouping.numbers(of: column, in: engine.data))
    }
  }
}
