import ArgumentParser
import Assembly

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure clusters against the truth.",
    discussion: """
      Prints pairwise and B-cubed precision, recall and F1. Records with an empty cluster are singletons; records without a truth are left \
      out.

      EXAMPLES
        sosia evaluate people.deduped.csv --truth-column person
        sosia evaluate out.csv --truth-column cluster_id --truth-file truth.csv --id-column rec_id --cluster-column cluster_id
      """)

  @Argument(help: .init("A file with clusters, such as an output of dedupe.", valueName: "OUT"), completion: .file())
  var file: String

  @Option(help: .init("The column that tells what is truly the same.", valueName: "T"))
  var truthColumn: String

  @Option(help: .init("The column that holds the clusters.", valueName: "C"))
  var clusterColumn = "cluster_id"

  @Option(help: .init("A file of its own that holds the truth, joined on --id-column.", valueName: "F"), completion: .file())
  var truthFile: String?

  @Option(help: .init("The column that names a record in both files.", valueName: "C"))
  var idColumn: String?

  @Flag(help: "Print one line of JSON.")
  var json = false

  func validate() throws {
    if truthFile != nil && idColumn == nil { throw ValidationError("--truth-file needs --id-column, the column that both files have.") }
  }

  func run() throws {
    var run = EvaluateRun(file: file, truthColumn: truthColumn)
    run.clusterColumn = clusterColumn
    run.truthFile = truthFile
    run.idColumn = idColumn
    let (quality, rejected) = try run.run()
    Terminal.report(json ? [QualityText.json(quality)] : QualityText.lines(quality), dataIsOnStandardOutput: false)
    if rejected > 0 {
      Terminal.complain(
        "sosia: \(rejected) row\(rejected == 1 ? "" : "s") of \(file) could not be read and \(rejected == 1 ? "is" : "are") not counted.")
      throw ExitCode(3)
    }
  }
}
