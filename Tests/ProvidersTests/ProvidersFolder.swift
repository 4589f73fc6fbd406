import Foundation

/// The folders of `Providers/`.
enum ProvidersFolder {
  static let path =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/Providers"

  /// Names of folders that hold an adapter, in order.
  static let adapters: [String] = names(in: path).filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/adapter.yaml") }

  /// Fixtures of a provider that is a Swift target, in order.
  static func fixtures(of provider: String) -> [String] { names(in: "\(path)/\(provider)/fixtures") }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}
