import Notation
import Testing

/// The compliance suite of RFC 9535 at https://github.com/jsonpath-standard/jsonpath-compliance-test-suite, all of it.
@Suite(.enabled(if: SharedCorpora.isThere("jsonpath-cts/cts.json"), "the shared corpora are absent")) struct JSONPathSuiteTests {
  @Test func `all cases are as the suite says`() throws {
    let cases = try #require(try SharedCorpora.json("jsonpath-cts/cts.json")["tests"]?.array)
    #expect(cases.count >= 703)
    for example in cases {
      let name = try #require(example["name"]?.string)
      let selector = try #require(example["selector"]?.string)
      if example["invalid_selector"]?.bool == true {
        #expect(throws: JSONPathError.self, "\(name): \(selector)") { try JSONPath(selector) }
        continue
      }
      let nodes: [JSONPathNode]
      do { nodes = try JSONPath(selector).evaluate(try #require(example["document"])) } catch {
        Issue.record("\(name): \(selector): \(error)")
        continue
      }
      let values = JSONValue.array(nodes.map(\.value))
      let paths = JSONValue.array(nodes.map { .string($0.path.description) })
      // Where the order is open, the suite lists the possible results with their paths.
      let results = example["results"]?.array ?? [example["result"] ?? .null]
      let resultPaths = example["results_paths"]?.array ?? example["result_paths"].map { [$0] }
      let position = resultPaths.map { $0.firstIndex(of: paths) } ?? results.firstIndex(of: values)
      #expect(position.map { results[$0] == values } == true, "\(name): \(selector) gave \(values) at \(paths)")
    }
  }
}
