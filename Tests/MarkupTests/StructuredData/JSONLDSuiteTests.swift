import Foundation
import Notation
import Testing

@testable import Markup

/// The W3C suite of JSON-LD in HTML (https://github.com/w3c/json-ld-api, tests/html).
@Suite(.enabled(if: corpus != nil, "the shared corpora are absent")) struct JSONLDSuiteTests {
  /// What is not built, by name and reason.
  static let excluded = ["#tr006": "wants no statements of a page without scripts, where #te006 wants an error of the same page"]

  private static let compaction = "asks for compaction, which extraction has no use for"
  /// Compaction, and flattening into a compact form: the flattened form itself is compared instead where a test gives it.
  static let notBuilt = ["#tc001": compaction, "#tc002": compaction, "#tc003": compaction, "#tc004": compaction]

  @Test func `json-ld in html is read as the suite expects`() throws {
    let corpus = try #require(corpus)
    let manifest = try corpus.json("html-manifest.jsonld")
    var agreement = Agreement()
    for entry in try #require(manifest["sequence"]?.array) {
      let name = try #require(entry["@id"]?.string)
      if Self.notBuilt[name] != nil { continue }
      let agrees = try agrees(entry, corpus)
      if !agrees, ProcessInfo.processInfo.environment["STRUCTURED_DIFF"] != nil { print("--- \(name)") }
      agreement.note(name, agrees)
    }
    #expect(agreement.count == 46)
    #expect(Set(agreement.differing) == Set(Self.excluded.keys))
  }

  private func agrees(_ entry: JSONValue, _ corpus: StructuredCorpus) throws -> Bool {
    let parts = try #require(entry["input"]?.string).split(separator: "#").map(String.init)
    let url = "https://w3c.github.io/json-ld-api/tests/" + parts[0]
    let page = try corpus.page(parts[0], at: entry["option"]?["base"]?.string ?? url)
    let types = (entry["@type"]?.array ?? []).compactMap(\.string)
    let all = entry["option"]?["extractAllScripts"] == true
    do throws(JSONLDError) {
      let expanded = try page.strictJSONLD(fragment: parts.count > 1 ? parts[1] : nil, all: all)
      guard let expect = entry["expect"]?.string else { return false }
      var nodes = JSONLDNodes()
      nodes.add(expanded, origin: 0)
      return try! compare(types, expanded, &nodes, expect, corpus)
    } catch {
      return entry["expectErrorCode"]?.string == error.rawValue
    }
  }

  private func compare(
    _ types: [String], _ expanded: [JSONValue], _ nodes: inout JSONLDNodes, _ expect: String, _ corpus: StructuredCorpus
  ) throws -> Bool {
    if types.contains("jld:ExpandTest") { return try JSONValue.array(expanded).ordered == corpus.json(expect).ordered }
    if types.contains("jld:ToRDFTest") {
      return RDFGraph(nodes.quads()).isIsomorphic(to: RDFGraph(try TurtleReader.read(try corpus.text(expect))))
    }
    // The expected form is compact: expanded and flattened again, it must say the same.
    let expected = try JSONLDExpander().expand(try corpus.json(expect), JSONLDContext(base: nil, remoteRule: .refused))
    var expectedNodes = JSONLDNodes()
    expectedNodes.add(expected, origin: 0)
    return JSONValue.array(nodes.flattened).ordered == JSONValue.array(expectedNodes.flattened).ordered
  }
}

extension HTMLDocument {
  /// The expanded JSON-LD of a page, read without any repair.
  ///
  /// Source: JSON-LD 1.1, section 7 (Embedding JSON-LD in HTML Documents).
  fileprivate func strictJSONLD(fragment: String?, all: Bool) throws(JSONLDError) -> [JSONValue] {
    guard let source = structuredData() else {
      if all { return [] }
      throw .loadingDocumentFailed
    }
    var budget = source.budget
    let scripts = source.outline.entries.filter { $0.marks.contains(.script) }.map(\.element)
    var chosen: [Element] = scripts
    if let fragment {
      chosen = scripts.filter { $0.value("id") == fragment }
      if chosen.isEmpty { throw .loadingDocumentFailed }
    }
    if !all {
      guard let first = chosen.first else { throw .loadingDocumentFailed }
      chosen = [first]
    }
    var texts: [JSONValue] = []
    for script in chosen {
      guard let text = JSONLDScript.text(script, &budget), let value = try? JSONReader.read(text) else { throw .invalidScriptElement }
      texts.append(value)
    }
    let context = JSONLDContext(base: source.base, remoteRule: .refused)
    if !all { return try JSONLDExpander().expand(texts[0], context) }
    return try JSONLDExpander().expand(.array(texts.flatMap { $0.array ?? [$0] }), context)
  }
}

private let corpus = StructuredCorpus("jsonld-html/tests")
