import ArgumentParser
import Assembly

struct Link: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find which records of one file are which records of another.",
    discussion: """
      The output holds one line a link: match_probability, match_weight and the columns of both records. Each record has one partner at \
      most, the best that is free; --many keeps every match.

      EXAMPLES
        sosia link leads.csv contacts.csv
        sosia link export.csv crm.csv --many -o links.csv --threshold 0.8
      """)

  @Argument(help: .init("The first file; \"-\" is standard input.", valueName: "A"), completion: .file())
  var left: String

  @Argument(help: .init("The second file.", valueName: "B"), completion: .file())
  var right: String

  @Option(name: .shortAndLong, help: .init("Where the links go (default: A-B.links.csv here).", valueName: "OUT"), completion: .file())
  var output: String?

  @Flag(help: "Keep every match instead of the best one of each record.")
  var many = false

  @Option(help: .init("Save the model that was learned.", valueName: "M"), completion: .file(extensions: ["json"]))
  var saveModel: String?

  @Option(help: .init("Where rejected rows go (default: next to the output, if there are any).", valueName: "REJ.csv"), completion: .file())
  var rejects: String?

  @Flag(help: "Print the summary as JSON.")
  var json = false

  @OptionGroup(title: "Reading") var input: InputArguments
  @OptionGroup(title: "Deciding") var matching: ModelArguments

  func validate() throws {
    try OutputArguments.check([output, saveModel, rejects])
    if left == "-" && right == "-" { throw ValidationError("Standard input can be read only once.") }
  }

  func run() throws {
    var options = LinkRun.Options(input: input.options(files: [left, right]))
    options.output = output
    options.threshold = matching.threshold
    options.model = matching.model
    options.savedModel = saveModel
    options.rejects = rejects
    options.keepsAll = many
    let outcome = try LinkRun(options: options, observer: Progress(isQuiet: input.quiet)).run()
    Terminal.report(json ? [outcome.json] : outcome.lines, dataIsOnStandardOutput: outcome.writesToStandardOutput)
    if outcome.rejected > 0 { throw ExitCode(3) }
  }
}
