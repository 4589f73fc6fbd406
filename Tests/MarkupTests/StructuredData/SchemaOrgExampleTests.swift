import Foundation
import Locators
import Notation
import Testing

@testable import Markup

/// The examples of schema.org (https://github.com/schemaorg/schemaorg), each written by hand in microdata, RDFa and JSON-LD.
///
/// An encoding states triples of an item's types, a property, and a text or the types of an item; texts are compared without white space,
/// case and scheme. Two encodings agree when they state the same. Half of the pairs do not in the source: those are named in `different`,
/// found by other readers than this one, and left out.
@Suite(.enabled(if: corpus != nil, "the shared corpora are absent")) struct SchemaOrgExampleTests {
  struct Example {
    let name: String
    var parts: [String: String] = [:]
  }

  struct Statement: Hashable {
    let types: String
    let property: String
    let value: String
  }

  private static func examples(_ corpus: StructuredCorpus) throws -> [Example] {
    var examples: [Example] = []
    for file in corpus.files() where file.hasSuffix("examples.txt") {
      var section = ""
      for line in try corpus.text(file).split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("TYPES:") {
          let name = line.split(whereSeparator: { $0 == " " || $0 == "," }).first { $0.hasPrefix("#") } ?? "#?"
          examples.append(Example(name: "\(file)\(name)"))
          section = ""
        } else if let found = ["PRE-MARKUP", "MICRODATA", "RDFA", "JSON", "JSON-LD"].first(where: { line.hasPrefix($0 + ":") }) {
          section = found == "JSON-LD" ? "JSON" : found
        } else if !examples.isEmpty {
          examples[examples.count - 1].parts[section, default: ""] += line + "\n"
        }
      }
    }
    return examples
  }

  /// Pairs that the other readers find equal and this one does not, by name and reason.
  static let excluded = [
    "issue-1253-examples.txt#eg-0232 JSON/MICRODATA": twoSchemes, "issue-1253-examples.txt#eg-0232 JSON/RDFA": twoSchemes,
  ]

  private static let twoSchemes = "an address that begins `http://http://`: links are normalized, texts are not"

  @Test func `the encodings of an example say the same`() throws {
    let corpus = try #require(corpus)
    var agreement = Agreement()
    var left = 0
    for example in try Self.examples(corpus) {
      var found: [String: Set<Statement>] = [:]
      for (section, syntax, mark) in [
        ("MICRODATA", StructuredSyntax.microdata, "itemscope"), ("RDFA", .rdfa, "typeof="), ("JSON", .jsonLD, "@type"),
      ] {
        guard let text = example.parts[section], text.contains(mark) else { continue }
        found[section] = Self.statements(try Self.page(text).structuredGraph(), syntax)
      }
      for (first, second) in [("JSON", "MICRODATA"), ("JSON", "RDFA"), ("MICRODATA", "RDFA")] {
        guard let one = found[first], let other = found[second] else { continue }
        let name = "\(example.name) \(first)/\(second)"
        if Self.different.contains(name) {
          left += 1
          continue
        }
        agreement.note(name, one == other && !one.isEmpty)
        if ProcessInfo.processInfo.environment["STRUCTURED_DIFF"] != nil, one != other || one.isEmpty {
          print("--- \(name) \(one.count) \(other.count)")
          for statement in one.symmetricDifference(other) {
            print("   \(one.contains(statement) ? first : second) \(statement.types) \(statement.property) = \(statement.value)")
          }
        }
      }
    }
    print("schema.org examples: \(agreement.agreed) of \(agreement.count) pairs agree, \(left) are different in the source")
    #expect(left == Self.different.count)
    #expect(Set(agreement.differing) == Set(Self.excluded.keys))
    #expect(agreement.agreed * 100 >= (agreement.agreed + Self.excluded.count) * 95)
  }

  private static func page(_ text: String) throws -> HTMLDocument {
    try HTMLDocument([UInt8](("<!DOCTYPE html>" + text).utf8), url: WebURL.parse("http://example.org/page"))
  }

  private static func statements(_ graph: StructuredGraph, _ syntax: StructuredSyntax) -> Set<Statement> {
    var statements: Set<Statement> = []
    for item in graph.items where item.syntax == syntax {
      for property in item.properties {
        for value in property.values {
          let text: String =
            switch value.content {
            case .text(let text), .url(let text): letters(text)
            case .item(let inner): "[" + graph.items[inner].types.sorted().joined(separator: " ") + "]"
            }
          statements.insert(Statement(types: item.types.sorted().joined(separator: " "), property: property.name, value: text))
        }
      }
    }
    return statements
  }

  /// Small letters without white space; escapes, scheme and the test's own address left out.
  private static func letters(_ text: String) -> String {
    var text = String(text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace })
    for (escape, character) in [
      ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("\\\"", "\""), ("\\/", "/"),
    ] {
      text = text.replacing(escape, with: character)
    }
    for left in ["https://schema.org/", "http://schema.org/", "http://example.org/", "https://", "http://"] {
      text = text.replacing(left, with: "")
    }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}

private let corpus = StructuredCorpus("schemaorg-examples/data")
