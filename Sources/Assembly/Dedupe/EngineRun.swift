import Matching
import Normalization

/// The way from files to scored pairs and clusters that `dedupe`, `link` and `explain` share.
struct EngineRun {
  let data: DataSet
  let choice: FieldChoice
  let matcher: Matcher
  let result: MatchResult
  /// The country taken for numbers without one, when it was given or could be guessed.
  let region: Region?
  let idColumn: Int?

  /// - Parameter clusters: whether clusters are needed; without them only pairs are found.
  init(
    input: InputOptions, threshold: Double, model path: String?, acrossSourcesOnly: Bool, clock: StageClock, observer: any RunObserver
  ) throws(RunError) {
    let threads = input.threads ?? Self.coreCount
    let workers = Workers(count: threads)
    let model: MatchModel? = if let path { try ModelFile.load(path) } else { nil }

    clock.begin(RunStage("Reading"))
    let data = try input.open(threads: threads)
    self.data = data
    let choice = FieldChoice(data)
    self.choice = choice
    if !choice.isUsable { throw .noUsableColumn(files: input.files, headers: data.header) }
    clock.end()
    idColumn = input.idColumn(in: data)
    let given = input.region.flatMap { Region($0) }
    region = given ?? RegionGuess.region(of: FieldCells(data: data, choice: choice), fields: choice.fields)
    observer.noted(ColumnSummary.lines(data: data, choice: choice, region: region, regionWasGiven: given != nil))

    clock.begin(RunStage("Normalizing", count: data.recordCount))
    let records = RecordSetBuilder(fields: choice.fields, region: region, workers: workers).build(
      from: FieldCells(data: data, choice: choice), sources: data.sources
    ) {
      done, of in clock.progress(Double(done) / Double(max(1, of)))
    }
    var options = Matcher.Options()
    options.threshold = threshold
    options.acrossSourcesOnly = acrossSourcesOnly
    let matcher = Matcher(records: records, options: options, workers: workers)
    self.matcher = matcher
    let count = data.recordCount
    do {
      result = try matcher.run(model: model) { stage, share in
        clock.begin(Self.stage(stage, records: count))
        if let share { clock.progress(share) }
      }
    } catch { throw .matching(error) }
    clock.end()
  }

  static var coreCount: Int { Cores.count }

  private static func stage(_ stage: Matcher.Stage, records: Int) -> RunStage {
    switch stage {
    case .blocking: RunStage("Finding candidates", count: records)
    case .training: RunStage("Learning")
    case .scoring: RunStage("Comparing", count: records)
    case .clustering: RunStage("Clustering", count: records)
    }
  }
}
