import Foundation
import Testing

@testable import Markup

/// The W3C XML conformance suite of 2013-09-23, read from the shared corpora; skipped where they are absent.
///
/// The door refuses declarations on purpose, so valid documents are either read or refused for that by name; what libxml2 itself reads is
/// measured with that refusal lifted.
@Suite(.enabled(if: XMLConformance.folder != nil, "the shared corpora are absent")) struct XMLConformanceTests {
  /// Not well-formed only by the namespaces recommendation, which `isNamespaceWellFormed` reports.
  static let namespaceFlaws = "eduni/namespaces"

  /// Flawed only once the entities of its internal subset are replaced, which is never done; at the door it is refused for that subset.
  static let acceptedWrongly: Set = ["eduni/namespaces/1.0/011.xml"]

  /// An XML 1.1 document with NEL as a line end; libxml2 reads XML 1.0.
  static let refusedWrongly: Set = ["eduni/errata-2e/E50.xml"]

  @Test func `documents that are not well-formed are refused`() throws {
    let cases = try XMLConformance.cases().filter { $0.type == "not-wf" && $0.entities == "none" && $0.isCurrent }
    #expect(cases.count == 951)
    let accepted = cases.filter { entry in
      guard let document = try? XMLDocument(entry.bytes(), limits: MarkupLimits(), readsInternalSubset: true) else { return false }
      return !(entry.path.hasPrefix(Self.namespaceFlaws) && !document.isNamespaceWellFormed)
    }
    #expect(Set(accepted.map(\.path)) == Self.acceptedWrongly)
    let atTheDoor = cases.filter { entry in
      guard let document = try? XMLDocument(entry.bytes()) else { return false }
      return !(entry.path.hasPrefix(Self.namespaceFlaws) && !document.isNamespaceWellFormed)
    }
    #expect(Set(atTheDoor.map(\.path)).subtracting(Self.acceptedWrongly).isEmpty)
  }

  @Test func `what libxml2 reads of the valid documents`() throws {
    let cases = try XMLConformance.cases().filter { $0.type == "valid" && $0.entities == "none" && $0.isCurrent }
    #expect(cases.count == 602)
    let refused = cases.filter { (try? XMLDocument($0.bytes(), limits: MarkupLimits(), readsInternalSubset: true)) == nil }
    #expect(Set(refused.map(\.path)) == Self.refusedWrongly)
  }

  /// All of them declare something inside: that is what makes them valid.
  @Test func `valid documents are refused for their declarations, by name`() throws {
    for entry in try XMLConformance.cases() where entry.type == "valid" && entry.entities == "none" && entry.isCurrent {
      let bytes = try entry.bytes()
      do {
        _ = try XMLDocument(bytes)
      } catch {
        #expect(error.reason == .internalSubset || Self.refusedWrongly.contains(entry.path), "\(entry.path): \(error)")
      }
    }
  }

  @Test func `bombs and external entities are all refused`() throws {
    let folder = try #require(SharedCorpora.folder("defusedxml/xmltestdata"))
    for name in ["cyclic", "external", "external_file", "quadratic", "xmlbomb", "xmlbomb2"] {
      let bytes = try SharedCorpora.bytes(folder.appendingPathComponent(name + ".xml"))
      #expect(throws: MarkupError.self, "\(name)") { try XMLDocument(bytes) }
      #expect(throws: (any Error).self, "\(name)") {
        var isGiven = false
        let stream = try XMLStream(record: "root") {
          defer { isGiven = true }
          return isGiven ? nil : bytes
        }
        while try stream.next() != nil {}
      }
    }
  }
}

struct XMLConformance {
  let path: String
  let type: String
  let entities: String
  /// Whether it is of XML 1.0 in its fifth edition, the one that libxml2 follows.
  let isCurrent: Bool

  static let folder = SharedCorpora.folder("xmlconf/packages/test-data/xmlconf")

  func bytes() throws -> [UInt8] { try SharedCorpora.bytes(Self.folder!.appendingPathComponent(path)) }

  /// All entries of all catalogs, once each.
  static func cases() throws -> [XMLConformance] {
    guard let folder else { return [] }
    var cases: [String: XMLConformance] = [:]
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") } ?? []
    let tag = try NSRegularExpression(pattern: "<TEST\\b[^>]*>")
    let attribute = try NSRegularExpression(pattern: "([A-Z]+)\\s*=\\s*[\"']([^\"']*)[\"']")
    for file in files.sorted() {
      let data = try Data(contentsOf: folder.appendingPathComponent(file))
      guard data.range(of: Data("<TEST ".utf8)) != nil || data.range(of: Data("<TEST\n".utf8)) != nil else { continue }
      let text = String(decoding: data, as: UTF8.self) as NSString
      let base = (file as NSString).deletingLastPathComponent
      for match in tag.matches(in: text as String, range: NSRange(location: 0, length: text.length)) {
        let element = text.substring(with: match.range) as NSString
        var values: [String: String] = [:]
        for pair in attribute.matches(in: element as String, range: NSRange(location: 0, length: element.length)) {
          values[element.substring(with: pair.range(at: 1))] = element.substring(with: pair.range(at: 2))
        }
        guard let uri = values["URI"], let type = values["TYPE"] else { continue }
        let path = ((base as NSString).appendingPathComponent(uri) as NSString).standardizingPath
        guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) else { continue }
        cases[path + "#" + (values["ID"] ?? "")] = XMLConformance(
          path: path, type: type, entities: values["ENTITIES"] ?? "none",
          isCurrent: (values["EDITION"]?.contains("5") ?? true) && !(values["RECOMMENDATION"] ?? "").hasSuffix("1.1"))
      }
    }
    return cases.values.sorted { $0.path < $1.path }
  }
}
