import Assembly
import Foundation

/// The folder of data sets that lies beside the package, which is not part of it.
enum Shared {
  static let root: String = {
    if let path = ProcessInfo.processInfo.environment["SOSIA_SHARED"] { return path }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared").path
  }()
  static let isPresent = FileManager.default.fileExists(atPath: root + "/data")
  static let scorer = root + "/tools/score_clusters.py"
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first { FileManager.default.isExecutableFile(atPath: $0) }
  static let hasScorer = python != nil && FileManager.default.fileExists(atPath: scorer)

  static func data(_ path: String) -> String { root + "/data/" + path }
}

/// A directory that is removed when it goes out of use.
final class Folder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("assembly-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: url.appendingPathComponent(name)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
  func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self) }
  var names: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []) }
}

/// Keeps what a run says.
final class Listener: RunObserver, @unchecked Sendable {
  private let lock = NSLock()
  private var said: [String] = []
  private var began: [String] = []
  private var ended: [String] = []
  private var shares: [Double] = []

  var lines: [String] { lock.withLock { said } }
  var stagesBegun: [String] { lock.withLock { began } }
  var stagesEnded: [String] { lock.withLock { ended } }
  var progress: [Double] { lock.withLock { shares } }

  func stageBegan(_ stage: RunStage) { lock.withLock { began.append(stage.name) } }
  func stageProgressed(_ share: Double, of stage: RunStage) { lock.withLock { shares.append(share) } }
  func stageEnded(_ stage: RunStage, seconds: Double) { lock.withLock { ended.append(stage.name) } }
  func noted(_ lines: [String]) { lock.withLock { said += lines } }
}
