import Foundation
import Similarity
import Testing

@Suite struct DocumentationExampleTests {
  @Test func `the example of the documentation says what it says`() {
    // The page's example, line by line:
    let known = Array("MARTHA".utf8)
    let typed = Array("MARHTA".utf8)

    let alike = JaroWinkler.similarity(known.span, typed.span)  // 0.961
    let edits = Levenshtein.distance(known.span, typed.span, limit: 3)  // 2
    let typos = OptimalStringAlignment.distance(known.span, typed.span)  // 1

    let pattern = JaroWinkler.Pattern(known.span)  // prepare once, compare with many
    let enough = pattern.similarity(to: typed.span, cutoff: 0.9)  // 0 when below 0.9
    let sameSound = PhoneticKey.key(Array("meier".utf8).span) == PhoneticKey.key(Array("mayr".utf8).span)
    // End of the page's example.

    #expect(abs(alike - 0.961) < 0.001)
    #expect(edits == 2)
    #expect(typos == 1)
    #expect(enough == alike)
    #expect(sameSound)
  }

  @Test func `the page holds exactly the lines compiled here`() throws {
    let here = URL(filePath: #filePath)
    let page = here.deletingLastPathComponent().appending(path: "../../Sources/Similarity/Similarity.docc/Similarity.md").standardized
    let documented = try lines(of: page, after: "```swift", before: "```")
    let compiled = try lines(of: here, after: "    // The page's example, line by line:", before: "    // End of the page's example.")
    #expect(documented == compiled.map { String($0.trimmingPrefix("    ")) })
    #expect(documented.count > 8)
  }

  private func lines(of file: URL, after start: String, before end: String) throws -> [String] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex(of: start)) + 1
    let last = try #require(lines[first...].firstIndex(of: end))
    return Array(lines[first..<last])
  }
}
