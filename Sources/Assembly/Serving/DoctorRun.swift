import Accounts
import Foundation
import Markup
import Storage

/// Looks whether a data directory is sound.
public struct DoctorRun: Sendable {
  private let configuration: ServiceConfiguration

  public init(configuration: ServiceConfiguration) { self.configuration = configuration }

  public struct Report: Sendable {
    /// One finding a line, `ok` or `BAD` first.
    public var lines: [String] = []
    public var isSound = true

    mutating func note(_ isGood: Bool, _ text: String) {
      lines.append((isGood ? "ok   " : "BAD  ") + text)
      if !isGood { isSound = false }
    }
  }

  public func run() async throws -> Report {
    var report = Report()
    await parsing(&report)
    let path = configuration.data.directory
    guard FileManager.default.fileExists(atPath: path + "/accounts") else {
      report.note(false, "\(path): there is no data directory here; \"sosia serve\" or \"sosia keys create\" makes one")
      return report
    }
    permissions(of: path, &report)
    space(at: path, &report)
    let directory = try DataDirectory(path: path)
    report.note(true, "\(path): \(directory.accountNames.count) accounts")
    key(of: path, &report)
    for name in directory.accountNames { await check(directory.file(ofAccount: name), name, &report) }
    return report
  }

  /// What reads documents of sources, and what holds it.
  private func parsing(_ report: inout Report) async {
    report.note(true, "libxml2 \(MarkupLibrary.version)")
    var options = ProviderOptions(cacheDirectory: "")
    options.workers = 1
    do throws(ProviderFailure) {
      let bench = try ProviderBench(options)
      let layers = await bench.sandbox()
      await bench.close()
      report.note(layers != nil, "parse workers: " + (layers.map { "held by \($0)" } ?? "none can be started"))
    } catch { report.note(false, "parse workers: \(error.description)") }
  }

  private func permissions(of path: String, _ report: inout Report) {
    let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]) as? Int ?? 0
    let isPrivate = mode & 0o077 == 0
    report.note(isPrivate, "\(path): " + (isPrivate ? "readable by its owner only" : "others can read it; type: chmod 700 \(path)"))
  }

  private func space(at path: String, _ report: inout Report) {
    guard let free = (try? FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize]) as? Int else { return }
    report.note(free > 1 << 30, "free space: \(free >> 20) MiB" + (free > 1 << 30 ? "" : "; imports need room"))
  }

  private func key(of path: String, _ report: inout Report) {
    let size = FileManager.default.contents(atPath: path + "/secret.key")?.count
    report.note(
      size == 32 || size == nil,
      size == nil
        ? "secret.key: not made yet"
        : size == 32 ? "secret.key: there" : "secret.key: damaged; restore it from a backup, it recognizes the erased")
  }

  private func check(_ file: String, _ name: String, _ report: inout Report) async {
    do {
      let store = try SQLiteStore(path: file)
      let flaws = try await store.check()
      let statistics = try await store.read { try $0.statistics() }
      await store.close()
      let profiles = statistics.profiles.values.reduce(0, +)
      report.note(flaws.isEmpty, "account \(name): \(profiles) profiles, \(statistics.events) events, \(statistics.sizeInBytes >> 20) MiB")
      for flaw in flaws.prefix(20) { report.note(false, "account \(name): \(flaw)") }
    } catch {
      report.note(false, "account \(name): \(ServiceFailure(error).description)")
    }
  }
}
