import Foundation

/// The crawler-commons resources, where they are at hand.
enum Corpus {
  static let folder: String? = {
    let environment = ProcessInfo.processInfo.environment["SOSIA_SHARED"]
    // Providers/sitemaps/Tests/Corpus.swift lies four steps below the package.
    let package = (1...4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let shared = environment ?? package.deletingLastPathComponent().appending(path: "shared").path
    let folder = shared + "/corpora/crawler-commons/src/test/resources"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: (folder ?? "") + "/" + name))) }
}
