import ArgumentParser
import Assembly
import Foundation
import Tables

struct Dedupe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the duplicates in one or several files.",
    discussion: """
      Reads CSV (comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252) or JSON Lines, plain or .gz; "-" is standard input. What the \
      columns hold is found by itself and printed before the work starts. The output holds the original columns and

        cluster_id          the same for all records of one person or company
        match_probability   of the record's strongest link inside its cluster; empty where it has none

      Several files are one data set, with a column source_file. Rows that cannot be read go to the reject file with line and reason, and \
      the exit status is then 3.

      Roles for --map: \(ColumnRole.allCases.map(\.rawValue).joined(separator: ", ")).

      EXAMPLES
        sosia dedupe people.csv
        sosia dedupe people.csv -o clean.csv --report report.html --region IT
        sosia dedupe leads.csv contacts.csv --map "Kunde=organization" --ignore-columns "Import batch,Score"
        zcat export.csv.gz | sosia dedupe - -o clusters.jsonl
      """)

  @Argument(help: .init("Files to read; \"-\" is standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: .init(
      "Where the records with their clusters go (default: NAME.deduped.csv here); .jsonl and .gz are understood; JSON values are written as text.",
      valueName: "OUT"),
    completion: .file())
  var output: String?

  @Option(help: .init("Write a report to look at, one HTML file.", valueName: "R.html"), completion: .file(extensions: ["html"]))
  var report: String?

  @Option(help: .init("Save the model that was learned.", valueName: "M"), completion: .file(extensions: ["json"]))
  var saveModel: String?

  @Option(help: .init("A column that tells what is truly the same: never evidence, but the result is measured against it.", valueName: "T"))
  var truthColumn: String?

  @Option(help: .init("Write the matching and doubtful pairs with their probabilities.", valueName: "PAIRS.csv"), completion: .file())
  var pairs: String?

  @Option(help: .init("Where rejected rows go (default: next to the output, if there are any).", valueName: "REJ.csv"), completion: .file())
  var rejects: String?

  @Flag(help: "Print the summary as JSON.")
  var json = false

  @OptionGroup(title: "Reading") var input: InputArguments
  @OptionGroup(title: "Deciding") var matching: ModelArguments

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a file to read, or \"-\" for standard input.") }
    try OutputArguments.check([output, report, saveModel, pairs, rejects])
    if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("Standard input can be read only once.") }
  }

  func run() throws {
    var options = DedupeOptions(input: input.options(files: files, truthColumn: truthColumn))
    options.output = output
    options.report = report
    options.threshold = matching.threshold
    options.model = matching.model
    options.savedModel = saveModel
    options.pairs = pairs
    options.rejects = rejects
    options.commandLine = CommandLine.arguments.joined(separator: " ")
    options.generatedAt = ISO8601DateFormatter().string(from: Date())
    let outcome = try DedupeRun(options: options, observer: Progress(isQuiet: input.quiet)).run()
    Terminal.report(json ? [outcome.json] : outcome.lines, dataIsOnStandardOutput: outcome.writesToStandardOutput)
    if outcome.rejected > 0 { throw ExitCode(3) }
  }
}
