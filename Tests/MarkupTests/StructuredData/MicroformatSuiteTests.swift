import Foundation
import Notation
import Testing

@testable import Markup

/// The suite of microformats parsers (https://github.com/microformats/tests).
@Suite(.enabled(if: corpus != nil, "the shared corpora are absent")) struct MicroformatSuiteTests {
  /// What does not agree, by name and reason.
  static let excluded = [
    "microformats-v2-unit/names/names-microformats": tree, "microformats-v2-unit/names/names-microformats-multi": tree,
    "microformats-v2-unit/names/names-properties": tree, "microformats-v2-unit/names/names-properties-multi": tree,
    "microformats-v2-unit/implied/implied-url": "the tree: elements `a` inside `a` are not taken apart as HTML5 has it",
    "microformats-v2-unit/value/value-dt": "contradicts h-event/time, which takes the colon out of a zone",
    "microformats-v2-unit/nested/nested-microformat-mistyped":
      "says itself that no implementation acts so: a `u-` value that is not resolved",
  ]

  private static let tree = "the tree: form feed and vertical tabulator, written as references, are left out of it"

  @Test func `microformats are read as the suite expects`() throws {
    let corpus = try #require(corpus)
    var agreement = Agreement()
    for file in corpus.files() where file.hasSuffix(".json") {
      let name = String(file.dropLast(5))
      let page = try corpus.page(name + ".html", at: name.contains("v2-unit") ? "http://example.test" : "http://example.com/")
      let found = Self.normalized(page.structuredData(.microformats))
      let expected = Self.normalized(try corpus.json(file))
      let agrees = found == expected
      if !agrees, ProcessInfo.processInfo.environment["STRUCTURED_DIFF"] != nil {
        print("--- \(name)\n  found    \(found.written)\n  expected \(expected.written)")
      }
      agreement.note(name, agrees)
    }
    #expect(agreement.count >= 139)
    #expect(Set(agreement.differing) == Set(Self.excluded.keys))
  }

  /// Order of members and runs of white space aside, and the slash of an empty path, which the suite's README leaves open.
  private static func normalized(_ value: JSONValue) -> JSONValue {
    value.ordered.mapStrings { text in
      let text = Whitespace.collapsed(text)
      return text.hasPrefix("http") && text.hasSuffix("/") && text.split(separator: "/").count == 2 ? String(text.dropLast()) : text
    }
  }
}

private let corpus = StructuredCorpus("microformats-tests/tests")
