import Foundation

/// Public suites in the shared corpora beside the repository, or where SOSIA_SHARED points.
enum SharedCorpora {
  static func folder(_ path: String) -> URL? {
    let shared =
      ProcessInfo.processInfo.environment["SOSIA_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").standardizedFileURL
    let folder = shared.appendingPathComponent("corpora/" + path)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }
}
