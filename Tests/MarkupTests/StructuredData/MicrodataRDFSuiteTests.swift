import Foundation
import Notation
import Testing

@testable import Markup

/// The W3C suite of Microdata to RDF (https://github.com/w3c/microdata-rdf).
@Suite(.enabled(if: corpus != nil, "the shared corpora are absent")) struct MicrodataRDFSuiteTests {
  /// What the suite means and does not agree with, by name and reason.
  static let excluded: [String: String] = [:]

  @Test func `the statements of microdata are those that are expected`() throws {
    let corpus = try #require(corpus)
    let manifest = try corpus.json("manifest.jsonld")
    let entries = try #require(manifest["@graph"]?[0]?["entries"]?.array)
    var agreement = Agreement()
    var registry = MicrodataRegistry.standard
    for member in try corpus.json("test-registry.json").object?.members ?? [] where member.name.hasPrefix("http") {
      var implied: [String: [String]] = [:]
      for property in member.value["properties"]?.object?.members ?? [] {
        implied[property.name] = property.value.object?.members.compactMap(\.value.string)
      }
      registry.vocabularies[member.name] = MicrodataRegistry.Vocabulary(implied: implied)
    }
    for entry in entries {
      let name = try #require(entry["action"]?.string)
      let url = "http://w3c.github.io/microdata-rdf/tests/" + name
      let found = RDFGraph(try corpus.page(name, at: url).microdataTriples(registry: registry))
      guard let result = entry["result"]?.string else {
        // A syntax that no reading is expected of, but an end.
        agreement.note(name, true)
        continue
      }
      let expected = RDFGraph(try TurtleReader.triples(try corpus.text(result), base: url))
      let agrees = found.isIsomorphic(to: expected)
      if !agrees, ProcessInfo.processInfo.environment["STRUCTURED_DIFF"] != nil {
        print("--- \(name)")
        for quad in found.quads.subtracting(expected.quads) { print("  found    \(quad.triple)") }
        for quad in expected.quads.subtracting(found.quads) { print("  expected \(quad.triple)") }
      }
      agreement.note(name, agrees)
    }
    #expect(agreement.count >= 84)
    #expect(Set(agreement.differing) == Set(Self.excluded.keys))
  }
}

private let corpus = StructuredCorpus("microdata-rdf/tests")
