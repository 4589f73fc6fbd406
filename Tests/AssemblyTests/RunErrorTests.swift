import Assembly
import Matching
import Tables
import Testing

@Suite struct RunErrorTests {
  static let errors: [RunError] = [
    .table(.fileNotFound(path: "a.csv")), .table(.empty(path: "a.csv")), .output(.noSuchDirectory(path: "x/a.csv")),
    .mapping(.unknownColumn(column: "a", suggestions: ["b"])), .matching(.modelDoesNotFit(expected: ["a"], found: ["b"])),
    .noUsableColumn(files: ["a.csv"], headers: []), .noUsableColumn(files: ["a.csv", "b.csv"], headers: (0..<40).map { "column \($0)" }),
    .noSuchColumn(option: "--id-column", name: "x", headers: ["a", "b"]), .model(path: "m.json", reason: "it is empty"),
    .noSuchRecord(id: "7", column: "id"), .noSuchRecord(id: "7", column: nil), .ambiguousRecord(id: "7", column: "id", count: 2),
    .nothingAccepted(rejected: 3, first: "people.csv, line 2: a NUL byte"), .overwrites(path: "a.csv"), .sameRecord(id: "7"),
    .nothingToMeasure(column: "truth"), .matching(.unusableModel("a share is 0")),
  ]

  @Test(arguments: errors.indices) func `an error is one sentence that says what to do`(index: Int) {
    let text = Self.errors[index].description
    #expect(text.hasSuffix(".") || text.hasSuffix("?"))
    #expect(!text.contains("\n"))
    #expect(text.count < 500)
  }
}
