import Testing

@Suite struct UsageTests {
  /// Command lines that are wrong, and what must be said about each.
  static let wrong: [([String], String)] = [
    (["unknown"], "unknown"),
    (["dedupe"], "file"),
    (["dedupe", "people.csv", "--bogus"], "--bogus"),
    (["dedupe", "people.csv", "--threshold"], "--threshold"),
    (["dedupe", "people.csv", "--threshold", "0"], "--threshold"),
    (["dedupe", "people.csv", "--threshold", "1"], "--threshold"),
    (["dedupe", "people.csv", "--threshold", "1.5"], "--threshold"),
    (["dedupe", "people.csv", "--threshold", "nan"], "--threshold"),
    (["dedupe", "people.csv", "--threshold", "abc"], "--threshold"),
    (["dedupe", "people.csv", "--region", "Atlantis"], "--region"),
    (["dedupe", "people.csv", "--region", "1T"], "--region"),
    (["dedupe", "people.csv", "--threads", "0"], "--threads"),
    (["dedupe", "people.csv", "--threads", "x"], "--threads"),
    (["dedupe", "-", "-"], "Standard input"),
    (["link", "people.csv"], "B"),
    (["link", "-", "-"], "Standard input"),
    (["link", "people.csv", "people.csv", "--threshold", "0"], "--threshold"),
    (["evaluate", "people.csv"], "--truth-column"),
    (["evaluate", "people.csv", "--truth-column", "id", "--truth-file", "people.csv"], "--id-column"),
    (["explain", "people.csv", "1"], "ID2"),
    (["synthesize", "-n", "10"], "--output"),
    (["synthesize", "-o", "x.csv"], "--rows"),
    (["synthesize", "-n", "0", "-o", "x.csv"], "0"),
    (["synthesize", "-n", "ten", "-o", "x.csv"], "ten"),
    (["synthesize", "-n", "10", "-o", "x.csv", "--locale", "xx"], "xx"),
    (["synthesize", "-n", "10", "-o", "x.csv", "--duplicates", "0.95"], "0.95"),
    (["synthesize", "-n", "10", "-o", "x.csv", "--seed", "-1"], "seed"),
    (["normalize"], "--field"),
    (["normalize", "--field", "shoe"], "shoe"),
    (["normalize", "--field", "phone", "--region", "Atlantis"], "--region"),
  ]

  @Test(arguments: wrong) func `a wrong command line has status 2 and is told on standard error`(arguments: [String], told: String) throws {
    let folder = try Folder(["people.csv": Sample.people])
    let result = try Sosia.run(arguments, in: folder.path)
    #expect(result.status == 2)
    #expect(!result.wasKilled)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("Error: "))
    #expect(result.messages.contains(told), "\(result.messages)")
    #expect(folder.names == ["people.csv"])
  }
}
