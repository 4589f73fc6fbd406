import Accounts
import Foundation
import Storage

/// Copies every account of a data directory, and the key of the suppression list, while a service may run on it.
public struct BackupRun: Sendable {
  private let configuration: ServiceConfiguration
  private let output: String?

  /// - Parameter output: the folder to make; nil for one named after the moment, where the configuration says.
  public init(configuration: ServiceConfiguration, output: String?) {
    self.configuration = configuration
    self.output = output
  }

  /// Where the copy is.
  /// - Parameter progress: the account, and what share of it is copied.
  public func run(_ progress: @escaping @Sendable (_ account: String, _ share: Double) -> Void) async throws -> String {
    let source = configuration.data.directory
    guard FileManager.default.fileExists(atPath: source + "/accounts") else {
      throw ServiceFailure("\(source): there is no data directory here; name it with --data")
    }
    let directory = try DataDirectory(path: source)
    let target = output ?? ((configuration.data.backupDirectory ?? source + "/backups") + "/" + Self.stamp())
    guard !FileManager.default.fileExists(atPath: target) else {
      throw ServiceFailure("\(target): exists already; name another folder", isUsage: true)
    }
    // Built under another name, so that a folder of the right name is a whole backup.
    let partial = target + ".partial"
    try? FileManager.default.removeItem(atPath: partial)
    let copy = try DataDirectory(path: partial)
    do {
      for name in directory.accountNames {
        let store = try SQLiteStore(path: directory.file(ofAccount: name))
        try await store.backup(to: copy.file(ofAccount: name)) { done, total in progress(name, Double(done) / Double(max(1, total))) }
        await store.close()
      }
      let key = source + "/secret.key"
      if FileManager.default.fileExists(atPath: key) {
        try FileManager.default.copyItem(atPath: key, toPath: partial + "/secret.key")
      }
      try FileManager.default.moveItem(atPath: partial, toPath: target)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
    return target
  }

  private static func stamp() -> String {
    "\(ServiceInstance.wallClock())".replacing(":", with: "").replacing(".", with: "-")
  }
}
