public import Synthesis
public import Tables

/// `sosia synthesize`: a realistic export with known duplicates, as a file.
public struct SynthesizeRun {
  public struct Options: Sendable {
    public var rows: Int
    public var seed: UInt64 = 1
    /// Locale codes separated by commas; nil for all.
    public var locales: String?
    /// The share of rows that are further copies of somebody, in `[0, 0.9]`.
    public var duplicateShare = 0.3
    public var output: String
    public var threads: Int?

    public init(rows: Int, output: String) {
      self.rows = rows
      self.output = output
    }
  }

  /// Why no file was made.
  public enum Failure: Error, CustomStringConvertible {
    case request(SynthesisError)
    case output(OutputError)

    public var description: String {
      switch self {
      case .request(let error): error.description
      case .output(let error): error.description
      }
    }
  }

  let options: Options
  let observer: any RunObserver

  public init(options: Options, observer: any RunObserver) {
    self.options = options
    self.observer = observer
  }

  /// Writes the file, complete or not at all.
  /// - Returns: how many different people are in it, and how long it took in seconds.
  public func run() throws(Failure) -> (entities: Int, seconds: Double) {
    let clock = StageClock(observer)
    clock.begin(RunStage("Making", count: options.rows, unit: "rows"))
    let synthesizer: Synthesizer
    do {
      let locales = try options.locales.map { (list) throws(SynthesisError) in try Synthesizer.Locale.parse(list) }
      synthesizer = try Synthesizer(
        .init(
          rows: options.rows, seed: options.seed, locales: locales ?? Synthesizer.Locale.allCases,
          duplicateShare: options.duplicateShare, threads: options.threads ?? Cores.count))
    } catch { throw .request(error) }
    do {
      let file = try AtomicFile(path: options.output)
      try synthesizer.write { (bytes: Span<UInt8>) throws(OutputError) in
        try file.append(bytes)
      } progress: { done in
        clock.progress(Double(done) / Double(options.rows))
      }
      try file.commit()
    } catch { throw .output(error) }
    clock.end()
    return (synthesizer.entities, clock.total)
  }
}
