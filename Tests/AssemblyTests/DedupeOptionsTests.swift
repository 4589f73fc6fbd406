import Assembly
import Testing

@Suite struct DedupeOptionsTests {
  private func options(_ files: String...) -> DedupeOptions { DedupeOptions(input: InputOptions(files: files)) }

  @Test(arguments: [
    ("people.csv", "people.deduped.csv"), ("in/people.csv", "people.deduped.csv"), ("people.csv.gz", "people.deduped.csv"),
    ("/data/Export 2024.CSV", "Export 2024.deduped.csv"), ("people.jsonl", "people.deduped.jsonl"), ("people.tsv", "people.deduped.csv"),
    ("people", "people.deduped.csv"), ("a.b.csv", "a.b.deduped.csv"), (".csv", ".csv.deduped.csv"), ("-", "-"),
    ("people.deduped.csv", "people.deduped.deduped.csv"),
  ])
  func `the output is named after the first file and lies in the working directory`(file: String, output: String) {
    #expect(options(file, "other.csv").outputPath == output)
  }

  @Test(
    arguments: [
      (nil, "people.deduped.rejects.csv"), ("out.csv", "out.rejects.csv"), ("to/out.jsonl.gz", "to/out.rejects.csv"), ("-", nil),
      ("/dev/stdout", nil), ("/dev/null", nil),
    ] as [(String?, String?)])
  func `rejected rows go next to the output, if it is a file`(output: String?, rejects: String?) {
    var options = options("in/people.csv")
    options.output = output
    #expect(options.rejectsPath == rejects)
    options.rejects = "named.csv"
    #expect(options.rejectsPath == "named.csv")
  }

  @Test(arguments: [
    (["leads.csv", "in/contacts.csv.gz"], "leads-contacts.links.csv"), (["-", "b.csv"], "-"), (["a.csv", "-"], "-"),
  ])
  func `links are named after both files`(files: [String], output: String) {
    #expect(LinkRun.Options(input: InputOptions(files: files)).outputPath == output)
  }
}
