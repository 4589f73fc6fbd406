import ArgumentParser
import Assembly
import Tables

struct Synthesize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a realistic export of people with known duplicates.",
    discussion: """
      Nobody in it is real. The column truth_id is the same in all rows of one person. The same seed makes the same bytes, whatever the \
      number of threads.

      EXAMPLES
        sosia synthesize -n 100000 -o sample.csv
        sosia synthesize -n 5000 --seed 7 --locale it,de --duplicates 0.1 -o sample.csv.gz
      """)

  @Option(name: [.customShort("n"), .long], help: .init("How many rows.", valueName: "N"))
  var rows: Int

  @Option(help: .init("What the rows depend on.", valueName: "S"))
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: .init("Where the rows go; \"-\" is standard output.", valueName: "F"), completion: .file())
  var output: String

  @Option(help: .init("Languages of the people: en, it, de, fr, pt, es (default: all).", valueName: "en,it"))
  var locale: String?

  @Option(help: .init("The share of rows that are further copies of somebody, from 0 to 0.9.", valueName: "X"))
  var duplicates = 0.3

  @Option(help: .init("How many threads work (default: one for each core).", valueName: "N"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    var options = SynthesizeRun.Options(rows: rows, output: output)
    options.seed = seed
    options.locales = locale
    options.duplicateShare = duplicates
    options.threads = threads
    let run = SynthesizeRun(options: options, observer: Progress(isQuiet: quiet))
    do {
      let (entities, _) = try run.run()
      let isPiped = output == "-" || output == "/dev/stdout"
      if !quiet {
        Terminal.report(
          ["\(rows) rows of \(entities) people in \(isPiped ? "standard output" : output)"], dataIsOnStandardOutput: isPiped)
      }
    } catch {
      if case .request = error { throw ValidationError(error.description) }
      if case .output(.closedPipe) = error { Interrupts.endOfPipe() }
      Terminal.fail(error.description)
    }
  }
}
