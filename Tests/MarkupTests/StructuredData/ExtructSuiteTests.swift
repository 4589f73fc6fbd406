import Foundation
import Locators
import Notation
import Testing

@testable import Markup

/// The pages and expected results of extruct (https://github.com/scrapinghub/extruct).
///
/// Texts are compared without white space, since extruct lays text out as a reader sees it where the standard joins it, and addresses
/// without the slash of an empty path. Single values stand for arrays of one, the order of the values of one property does not matter.
/// Microdata is read with `content` on any element, as extruct does.
@Suite(.enabled(if: corpus != nil, "the shared corpora are absent")) struct ExtructSuiteTests {
  /// Expectations that do not agree, by name and reason.
  static let excluded = [
    "misc/Portfolio_Niels_Lubberman.json": "a page of XHTML+RDFa 1.0, where XML literals are the default and `rel` has reserved words",
    "songkick/elysianfields_1.json opengraph": "made by another call: `og:image` twice, and a prefix that only `xmlns` declares",
    "schema.org/product-ref.json": "enters an element with `itemscope` that `itemref` names, which the standard does not",
  ]

  /// Addresses at which extruct's own tests read the pages; the others are read at none.
  private static let addresses = [
    "http://www.songkick.com/artists/236156-elysian-fields",
    "https://www.songkick.com/concerts/30166884-tove-styrke-at-hoxton-square-bar-and-kitchen", "http://nielslubberman.nl/drupal/",
    "http://blog.example.com/progress-report", "http://www.example.com/microdata/", "http://www.example.com/index.html",
    "http://some-example.com",
  ]

  @Test func `structured data is what extruct finds`() throws {
    let corpus = try #require(corpus)
    var agreement = Agreement()
    for file in corpus.files() where file.hasSuffix(".json") || file.hasSuffix(".jsonld") {
      let expected = try corpus.json(file)
      for part in Self.parts(file, expected) {
        let wanted = normal(part.expected, part.syntax)
        var found = normal(try found(part, corpus, expected: part.expected), part.syntax)
        // Where extruct gives no language at all, it did not look for one.
        if part.syntax == .rdfa, !wanted.written.contains("@language") { found = Self.withoutLanguage(found) }
        if found != wanted, ProcessInfo.processInfo.environment["STRUCTURED_DIFF"] != nil {
          print("--- \(part.name)\n  found    \(found.written)\n  expected \(wanted.written)")
        }
        agreement.note(part.name, found == wanted)
      }
    }
    print("extruct: \(agreement.agreed) of \(agreement.count) results agree")
    #expect(agreement.count >= 60)
    #expect(Set(agreement.differing) == Set(Self.excluded.keys))
  }

  private struct Part {
    let name: String
    let page: String
    let syntax: StructuredSyntax
    let expected: JSONValue
  }

  private static let unified: [String: StructuredSyntax] = [
    "json-ld": .jsonLD, "microdata": .microdata, "opengraph": .openGraph, "rdfa": .rdfa, "microformat": .microformats,
    "dublincore": .dublinCore,
  ]

  /// What a file expects: of one syntax, or of all by name. Flattened forms and those with ids of nodes repeat the others.
  private static func parts(_ file: String, _ expected: JSONValue) -> [Part] {
    let stem = file.hasSuffix(".jsonld") ? String(file.dropLast(7)) : String(file.dropLast(5))
    let name = stem.split(separator: "/").last.map(String.init) ?? ""
    if ["flat", "withtext", "node_id"].contains(where: name.contains) { return [] }
    func one(_ syntax: StructuredSyntax, page: String? = nil) -> [Part] {
      [Part(name: file, page: (page ?? stem) + ".html", syntax: syntax, expected: expected["items"] ?? expected)]
    }
    if file.hasSuffix(".jsonld") { return one(.jsonLD) }
    if stem.hasSuffix(".expanded") { return one(.rdfa, page: String(stem.dropLast(9))) }
    if let members = expected.object?.members, members.contains(where: { unified[$0.name] != nil }) {
      return members.compactMap { member in
        unified[member.name].map { Part(name: "\(file) \(member.name)", page: stem + ".html", syntax: $0, expected: member.value) }
      }
    }
    switch name {
    case "expanded_OG_support_test", "Portfolio_Niels_Lubberman": return one(.rdfa)
    case "opengraph_test", "opengraph_ns_product_test": return one(.openGraph)
    case "dublincore_test": return one(.dublinCore)
    case "microformat_test": return one(.microformats)
    case "product_custom_url": return one(.microdata, page: "schema.org/product")
    default: return one(.microdata)
    }
  }

  /// The page is read at the address that the expectation resolved links against, or at none.
  private func found(_ part: Part, _ corpus: StructuredCorpus, expected: JSONValue) throws -> JSONValue {
    let text = expected.written
    let url = part.name.hasSuffix(" opengraph") ? nil : Self.addresses.first { text.contains($0.replacing("/index.html", with: "")) }
    let page = try HTMLDocument(try corpus.bytes(part.page), url: url.flatMap { WebURL.parse($0) })
    switch part.syntax {
    case .microdata:
      var source = try #require(page.structuredData())
      let items = MicrodataCollector.items(
        source.outline, base: source.base, rule: Element.TextRule(skipsHidden: true), isLenient: true, &source.budget)
      return .array(items.indices.filter { items[$0].isTop }.map { extructItem($0, items, &source) })
    case .microformats: return page.structuredData(.microformats)["items"] ?? []
    default: return page.structuredData(part.syntax)
    }
  }

  /// An item without properties has its text.
  private func extructItem(_ index: Int, _ items: [MicrodataItem], _ source: inout StructuredDataSource) -> JSONValue {
    let item = items[index]
    var members = JSONLDMembers()
    if !item.types.isEmpty { members["type"] = .array(item.types.map { .string($0) }) }
    if let id = item.id { members["id"] = .string(id) }
    var properties = JSONLDMembers()
    for property in item.properties {
      switch property.value {
      case .item(let inner): properties.append(extructItem(inner, items, &source), to: property.name)
      case .specification(let fields):
        var form = JSONLDMembers()
        for field in fields { form[field.name] = field.name == "valueRequired" ? .bool(field.value == "true") : .string(field.value) }
        properties.append(form.value, to: property.name)
      case .url(let text), .text(let text, _), .time(let text, _), .number(let text, _): properties.append(.string(text), to: property.name)
      }
    }
    if properties.isEmpty {
      members["value"] = .string(source.outline.entries[item.entry].element.text(Element.TextRule(skipsHidden: true), &source.budget))
    } else {
      members["properties"] = properties.value
    }
    return members.value
  }

  // MARK: One form for both

  private func normal(_ value: JSONValue, _ syntax: StructuredSyntax) -> JSONValue {
    let value: JSONValue =
      switch syntax {
      case .jsonLD: .array(Self.flat(value))
      case .openGraph: value["properties"] ?? value[0]?["properties"] ?? []
      case .dublinCore:
        .array([Self.sorted(value["elements"] ?? value[0]?["elements"]), Self.sorted(value["terms"] ?? value[0]?["terms"])])
      case .rdfa: Self.sorted(value.mapStrings { $0.hasPrefix("_:") ? "_:" : $0 })
      default: value
      }
    let texts = value.mapStrings { text in
      let text = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
      return text.hasPrefix("http") && text.hasSuffix("/") && text.split(separator: "/").count == 2 ? String(text.dropLast()) : text
    }
    return syntax == .microdata ? Self.unwrapped(texts).ordered : texts.ordered
  }

  /// The objects among the texts: extruct leaves arrays and nulls out.
  private static func flat(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .array(let values): values.flatMap(flat)
    case .object: [value]
    default: []
    }
  }

  private static func withoutLanguage(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values): return .array(values.map(withoutLanguage))
    case .object(let object):
      var result = JSONObject()
      for member in object.members where member.name != "@language" { _ = result.append(member.name, withoutLanguage(member.value)) }
      return .object(result)
    default: return value
    }
  }

  private static func sorted(_ value: JSONValue?) -> JSONValue {
    .array((value?.array ?? []).map(\.ordered).sorted { $0.written < $1.written })
  }

  private static func unwrapped(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let values):
      let values = values.map(unwrapped).sorted { $0.ordered.written < $1.ordered.written }
      return values.count == 1 ? values[0] : .array(values)
    case .object(let object):
      var result = JSONObject()
      for member in object.members { _ = result.append(member.name, unwrapped(member.value)) }
      return .object(result)
    default: return value
    }
  }
}

private let corpus = StructuredCorpus("extruct-samples/tests/samples")
