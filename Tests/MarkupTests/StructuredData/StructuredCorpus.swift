import Foundation
import Locators
import Notation
import Testing

@testable import Markup

/// A folder of the shared corpora, beside the repository or where SOSIA_SHARED says.
struct StructuredCorpus {
  let folder: URL

  /// Nil where it is absent.
  init?(_ name: String) {
    let shared =
      ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../../shared").standardizedFileURL
    folder = shared.appendingPathComponent("corpora/" + name)
    if !FileManager.default.fileExists(atPath: folder.path) { return nil }
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func json(_ name: String) throws -> JSONValue { try JSONReader.read(try bytes(name), limits: JSONReader.Limits(depth: 64)) }

  /// The paths of all files below, relative to the folder, sorted.
  func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.sorted()
  }

  func page(_ name: String, at url: String) throws -> HTMLDocument { try HTMLDocument(try bytes(name), url: WebURL.parse(url)) }
}

/// How many of a suite agree, and which do not.
struct Agreement {
  private(set) var agreed = 0
  private(set) var differing: [String] = []

  mutating func note(_ name: String, _ agrees: Bool) { if agrees { agreed += 1 } else { differing.append(name) } }

  var count: Int { agreed + differing.count }
}

extension JSONValue {
  /// The value with members sorted by name, so that their order does not matter.
  var ordered: JSONValue {
    switch self {
    case .array(let values): return .array(values.map(\.ordered))
    case .object(let object):
      var sorted = JSONObject()
      for member in object.members.sorted(by: { $0.name < $1.name }) { _ = sorted.append(member.name, member.value.ordered) }
      return .object(sorted)
    default: return self
    }
  }

  /// The value with a change made to every text in it.
  func mapStrings(_ change: (String) -> String) -> JSONValue {
    switch self {
    case .string(let text): return .string(change(text))
    case .array(let values): return .array(values.map { $0.mapStrings(change) })
    case .object(let object):
      var changed = JSONObject()
      for member in object.members { _ = changed.append(member.name, member.value.mapStrings(change)) }
      return .object(changed)
    default: return self
    }
  }
}

extension JSONValue {
  /// As compact JSON.
  var written: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
