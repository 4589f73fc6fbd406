import ArgumentParser
import Assembly

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why two records are, or are not, held to be the same.",
    discussion: """
      Prints each comparison with its level and what it was worth in bits (one bit doubles the odds), and what would have changed the \
      outcome. OUT is an output of dedupe, or the file it was made from; give the same options as then (--truth-column too) and the score is the same. Records \
      are named by their id column, or by their number from 1 where there is none.

      EXAMPLES
        sosia explain people.deduped.csv 1017 2033
        sosia explain people.deduped.csv 17 42 --model model.json --json
      """)

  @Argument(help: .init("The file that holds both records.", valueName: "OUT"), completion: .file())
  var file: String

  @Argument(help: .init("The id of one record.", valueName: "ID1"))
  var left: String

  @Argument(help: .init("The id of the other.", valueName: "ID2"))
  var right: String

  @Option(help: .init("A column that is no evidence because it tells the truth.", valueName: "T"))
  var truthColumn: String?

  @Flag(help: "Print one line of JSON.")
  var json = false

  @OptionGroup(title: "Reading") var input: InputArguments
  @OptionGroup(title: "Deciding") var matching: ModelArguments

  func run() throws {
    var options = ExplainRun.Options(input: input.options(files: [file], truthColumn: truthColumn), left: left, right: right)
    options.threshold = matching.threshold
    options.model = matching.model
    let outcome = try ExplainRun(options: options, observer: Progress(isQuiet: true)).run()
    Terminal.report(json ? [outcome.json] : outcome.lines, dataIsOnStandardOutput: false)
    if outcome.rejected > 0 {
      Terminal.complain("sosia: \(outcome.rejected) row\(outcome.rejected == 1 ? "" : "s") of \(file) could not be read.")
      throw ExitCode(3)
    }
  }
}
