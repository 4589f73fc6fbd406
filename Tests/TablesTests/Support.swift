import Foundation
import Testing

@testable import Tables

/// The folder of corpora that lies beside the package, which is not part of it.
enum Shared {
  static let root: String = {
    if let path = ProcessInfo.processInfo.environment["SOSIA_SHARED"] { return path }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared").path
  }()
  static let isPresent = FileManager.default.fileExists(atPath: root + "/corpora")

  static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
  }
}

/// A directory that is removed at the end of `body`.
@discardableResult
func withTemporaryDirectory<Result>(_ body: (String) throws -> Result) throws -> Result {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("tables-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

func table(_ text: String, options: TableOptions = TableOptions(), name: String = "test") throws -> Table {
  try Table(bytes: Array(text.utf8), name: name, options: options)
}

extension Table {
  /// All cells, by the fast path.
  var rows: [[String]] {
    var rows = [[String]](repeating: [], count: rowCount)
    for column in 0..<columnCount {
      forEachCell(inColumn: column) { row, cell in rows[row].append(String(decoding: cell, as: UTF8.self)) }
    }
    return rows
  }

  /// `line: reason` of each rejected row.
  var rejects: [String] { rejected.map { "\($0.line): \($0.reason)" } }
}

/// SplitMix64, so that a failure names its seed.
struct Random: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
