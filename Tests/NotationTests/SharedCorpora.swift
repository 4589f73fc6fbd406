import Foundation
import Notation

/// Public suites in the folder that SOSIA_SHARED names, else in the one beside the repository.
enum SharedCorpora {
  static let folder: URL =
    (ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").standardizedFileURL)
    .appendingPathComponent("corpora")

  static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) }

  static func json(_ path: String) throws -> JSONValue {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    return try JSONReader.read(bytes, limits: JSONReader.Limits(depth: 200, stringInBytes: 1 << 20, elements: 1_000_000))
  }
}
