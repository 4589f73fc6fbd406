public import ArgumentParser
public import Assembly
import Normalization

extension NormalizeRun.Field: ExpressibleByArgument {}

struct Normalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the canonical form of values, one a line.",
    discussion: """
      Reads one value a line and prints tab-separated lines: input, canonical, kind, issues.

      EXAMPLES
        cut -d, -f4 people.csv | sosia normalize --field email
        echo "06 698 12345" | sosia normalize --field phone --region IT
        sosia normalize --field company companies.txt -o companies.tsv
      """)

  @Option(help: "What the values are: email, phone, domain, person or company.")
  var field: NormalizeRun.Field

  @Option(help: .init("The country of phone numbers that tell none, as two letters.", valueName: "R"))
  var region: String?

  @Option(name: .shortAndLong, help: .init("Where the answers go; \"-\" is standard output.", valueName: "OUT"), completion: .file())
  var output = "-"

  @Argument(help: .init("The file to read; \"-\" is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  func validate() throws {
    try RegionArgument.check(region)
  }

  func run() throws {
    var run = NormalizeRun(field: field)
    run.region = RegionArgument.code(region)
    run.input = file
    run.output = output
    try run.run()
  }
}
