import Matching
import Tables

/// `sosia link`: which records of one file are which records of another.
public struct LinkRun {
  public struct Options: Sendable {
    /// Two files.
    public var input: InputOptions
    /// Where the pairs go; nil chooses a name from the first file's.
    public var output: String?
    public var threshold = 0.5
    public var model: String?
    public var savedModel: String?
    /// Where rejected rows go; nil chooses a name from the output's when there are any.
    public var rejects: String?
    /// Keeps every match instead of the best one of each record.
    public var keepsAll = false

    public init(input: InputOptions) { self.input = input }

    /// Where rejected rows go when none was asked for; nil when the output is no file.
    public var rejectsPath: String? {
      rejects ?? PathName.rejects(beside: outputPath)
    }

    public var outputPath: String {
      if let output { return output }
      return input.files.contains("-") ? "-" : "\(PathName.stem(input.files[0]))-\(PathName.stem(input.files[1])).links.csv"
    }
  }

  public struct Outcome: Sendable {
    public let left: Int
    public let right: Int
    public let rejected: Int
    public let links: Int
    public let candidatePairs: Int
    public let seconds: Double
    public let output: String
    public let savedModel: String?
    public let rejects: String?

    /// Whether standard output carries data, so that the summary belongs on standard error.
    public var writesToStandardOutput: Bool { [output, savedModel, rejects].contains { PathName.isStandardOutput($0) } }

    public var lines: [String] {
      var lines = [
        "\(DecimalText.counted(links, "link")) between \(DecimalText.grouped(left)) and \(DecimalText.grouped(right)) records; "
          + "\(DecimalText.counted(candidatePairs, "pair")) compared in \(DecimalText.text(seconds, decimals: 1)) s."
      ]
      if rejected > 0 { lines.append(RejectsText.line(count: rejected, path: rejects)) }
      lines.append("Output:  \(PathName.isStandardOutput(output) ? "standard output" : output)")
      if let savedModel { lines.append("Model:   \(savedModel)") }
      return lines
    }

    public var json: String {
      var object: [String: Any] = [
        "left_records": left, "right_records": right, "rejected_rows": rejected, "links": links, "candidate_pairs": candidatePairs,
        "seconds": (seconds * 1000).rounded() / 1000, "output": output,
      ]
      object["model"] = savedModel
      object["rejects"] = rejects
      return JSONText.object(object)
    }
  }

  let options: Options
  let observer: any RunObserver

  public init(options: Options, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  public func run() throws(RunError) -> Outcome {
    try OutputCheck.check([options.outputPath, options.rejectsPath, options.savedModel], inputs: options.input.files)
    let clock = StageClock(observer)
    let engine = try EngineRun(
      input: options.input, threshold: options.threshold, model: options.model, acrossSourcesOnly: true, clock: clock, observer: observer)
    let links = chosen(engine)
    clock.begin(RunStage("Writing", count: links.count, unit: "links"))
    do {
      try write(links, engine)
      try RejectsWriter(data: engine.data).write(to: options.rejectsPath, wasAskedFor: options.rejects != nil)
    } catch { throw .output(error) }
    if let path = options.savedModel { try ModelFile.save(engine.result.model, to: path) }
    clock.end()
    return Outcome(
      left: engine.data.tables[0].rowCount, right: engine.data.tables[1].rowCount, rejected: engine.data.rejectedCount,
      links: links.count, candidatePairs: engine.result.candidatePairs, seconds: clock.total, output: options.outputPath,
      savedModel: options.savedModel, rejects: engine.data.rejectedCount > 0 || options.rejects != nil ? options.rejectsPath : nil)
  }

  /// The matches to write, in the order of the first file: all, or greedily the strongest that are still free on both sides.
  private func chosen(_ engine: EngineRun) -> [ScoredPair] {
    let threshold = Float(MatchWeight.of(probability: options.threshold))
    let matches = engine.result.pairs.filter { $0.weight >= threshold }
    if options.keepsAll { return matches.sorted { ($0.a, -$0.weight, $0.b) < ($1.a, -$1.weight, $1.b) } }
    return OneToOne.best(of: matches, recordCount: engine.data.recordCount)
  }

  private func write(_ links: [ScoredPair], _ engine: EngineRun) throws(OutputError) {
    let data = engine.data
    let names = data.tables.map { PathName.stem($0.name) }
    let prefixes = names[0] == names[1] ? ["left", "right"] : names
    let columns = zip(data.tables, prefixes).flatMap { table, prefix in table.header.map { "\(prefix).\($0)" } }
    var writer = try RowsWriter(path: options.outputPath, columns: ["match_probability", "match_weight"] + columns)
    for link in links {
      var row = [DecimalText.bytes(probability: link.probability), DecimalText.bytes(Double(link.weight), decimals: 2)]
      for record in [Int(link.a), Int(link.b)] {
        let (table, index) = data.location(ofRecord: record)
        for column in 0..<data.tables[table].columnCount {
          row.append(data.tables[table].withCell(row: index, column: column) { Array($0) })
        }
      }
      try writer.write(row)
    }
    try writer.commit()
  }
}

/// Writes rows of values, as JSON Lines or CSV by the file's name.
struct RowsWriter {
  private enum Format {
    case csv(CSVWriter)
    case jsonLines(JSONLinesWriter)
  }
  private var format: Format

  init(path: String, columns: [String]) throws(OutputError) {
    format =
      PathName.isJSONLines(path)
      ? .jsonLines(try JSONLinesWriter(path: path, columns: columns)) : .csv(try CSVWriter(path: path, columns: columns))
  }

  mutating func write(_ row: [[UInt8]]) throws(OutputError) {
    switch format {
    case .csv(var writer):
      for value in row { try writer.append(value) }
      try writer.endRow()
      format = .csv(writer)
    case .jsonLines(var writer):
      for value in row { try writer.append(value) }
      try writer.endRow()
      format = .jsonLines(writer)
    }
  }

  consuming func commit() throws(OutputError) {
    switch format {
    case .csv(let writer): try writer.commit()
    case .jsonLines(let writer): try writer.commit()
    }
  }
}
