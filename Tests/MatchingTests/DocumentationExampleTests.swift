import Foundation
import Testing

// example
import Matching

func duplicates(among rows: [[String]]) throws -> [[UInt32]] {
  let kinds: [FieldKind] = [.fullName, .email, .phone]
  let fields = kinds.enumerated().map { SourceField(name: $1.rawValue, kind: $1, column: $0) }
  let workers = Workers(count: 2)
  let records = RecordSetBuilder(fields: fields, region: nil, workers: workers).build(from: RowsInMemory(rows))
  return try Matcher(records: records, workers: workers).run().clustering.members().map(\.records)
}
// end

struct DocumentationExampleTests {
  @Test func `the example of the documentation gives what the page says`() throws {
    let rows = [
      ["Marta Bruni", "marta.bruni@example.com", "+39 347 5581906"], ["Oscar Lindqvist", "oscar@example.se", ""],
      ["Bruni, Marta", "", "+39 347 5581906"], ["Paula Ferreira", "paula.f@example.pt", "+351 912 604 718"],
      ["Hugo Marchand", "hugo@example.fr", "+33 6 29 84 17 05"], ["Oskar Lindqvist", "oscar@example.se", "+46 70 318 42 95"],
    ]
    #expect(try duplicates(among: rows) == [[0, 2], [1, 5]])
  }

  @Test func `the page holds the lines that are compiled here`() throws {
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let start = try #require(source.range(of: "// example\n"))
    let end = try #require(source.range(of: "// end\n"))
    let example = source[start.upperBound..<end.lowerBound]
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: package.appending(path: "Sources/Matching/Matching.docc/Matching.md"), encoding: .utf8)
    #expect(page.contains("```swift\n\(example)```"))
  }
}
