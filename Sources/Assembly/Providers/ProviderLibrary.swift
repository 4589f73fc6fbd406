import Adapters
import Foundation
import Notation
import ProviderKit

/// Finds providers by name or path: those of the program, and those in folders.
public struct ProviderLibrary: Sendable {
  /// The first one first.
  let directories: [String]

  /// - Parameter directories: where folders of providers lie; those that are not there are left out.
  public init(directories: [String]) {
    self.directories = directories.filter { Self.isFolder($0) }
  }

  /// Where providers are beside an installed program: `share/sosia/Providers`.
  public static var installedDirectory: String {
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: program).deletingLastPathComponent().deletingLastPathComponent().path + "/share/sosia/Providers"
  }

  /// A line of the list: a provider, or why a folder holds none.
  public enum Entry: Sendable {
    case provider(InstalledProvider)
    case broken(folder: String, ProviderFailure)
  }

  /// All that there are, by name; the first one of a name counts.
  public func all() -> [Entry] {
    var entries: [String: Entry] = [:]
    for provider in BuiltInProviders.all { entries[provider.manifest.id.text] = .provider(builtIn(provider)) }
    for directory in directories {
      for folder in Self.folders(in: directory) where Self.isProvider(folder) {
        do throws(ProviderFailure) {
          let provider = try load(folder: folder)
          if entries[provider.manifest.id.text] == nil { entries[provider.manifest.id.text] = .provider(provider) }
        } catch {
          entries[folder] = .broken(folder: folder, error)
        }
      }
    }
    return entries.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The provider of a name, or at a path: a folder, or the `adapter.yaml` or `provider.yaml` in one.
  /// - Throws: `ProviderFailure` with every flaw of its file, or with the name that was probably meant.
  public func find(_ name: String) throws(ProviderFailure) -> InstalledProvider {
    if name.contains("/") || name == "." || Self.isProvider(name) || name.hasSuffix(".yaml") { return try load(path: name) }
    if let provider = BuiltInProviders.all.first(where: { $0.manifest.id.text == name }) { return builtIn(provider) }
    for directory in directories where Self.isProvider(directory + "/" + name) { return try load(folder: directory + "/" + name) }
    var names: [String] = []
    for case .provider(let provider) in all() {
      if provider.manifest.id.text == name { return provider }
      names.append(provider.manifest.id.text)
    }
    let hint = Suggestion.nearest(to: name, among: names).map { ", did you mean \"\($0)\"?" } ?? "; \"sosia providers list\" shows all"
    throw ProviderFailure("there is no provider \"\(name.prefix(100))\"\(hint)", isUsage: true)
  }

  private func load(path: String) throws(ProviderFailure) -> InstalledProvider {
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if Self.isFolder(folder) {
      if Self.isProvider(folder) { return try load(folder: folder) }
      let name = URL(fileURLWithPath: folder).lastPathComponent
      if let provider = BuiltInProviders.all.first(where: { $0.manifest.id.text == name }) { return builtIn(provider, folder: folder) }
      throw ProviderFailure("\(path): there is neither \(AdapterLoader.fileName) nor \(ProcessSpec.fileName) in this folder", isUsage: true)
    }
    let url = URL(fileURLWithPath: path)
    guard FileManager.default.fileExists(atPath: path), [AdapterLoader.fileName, ProcessSpec.fileName].contains(url.lastPathComponent)
    else {
      throw ProviderFailure(
        "\(path): there is no provider here; give a folder with \(AdapterLoader.fileName) or \(ProcessSpec.fileName)", isUsage: true)
    }
    return try load(folder: url.deletingLastPathComponent().path)
  }

  private func load(folder: String) throws(ProviderFailure) -> InstalledProvider {
    do throws(AdapterError) {
      if FileManager.default.fileExists(atPath: folder + "/" + AdapterLoader.fileName) {
        let adapter = try AdapterLoader.load(folder: folder)
        return InstalledProvider(
          provider: YAMLProvider(adapter), carrier: .yaml, folder: folder, fixtures: adapter.fixtures, process: nil)
      }
      let spec = try ProcessSpec.load(folder: folder)
      return InstalledProvider(
        provider: ProcessProvider(spec), carrier: .process, folder: folder, fixtures: spec.fixtures, process: spec)
    } catch {
      throw ProviderFailure(error, folder: folder)
    }
  }

  /// A provider of the program; its fixtures are those in a folder of its name.
  private func builtIn(_ provider: any Provider, folder: String? = nil) -> InstalledProvider {
    let name = provider.manifest.id.text
    let folder = folder ?? directories.map { $0 + "/" + name }.first { Self.isFolder($0 + "/fixtures") }
    let fixtures = folder.map { Self.folders(in: $0 + "/fixtures") } ?? []
    return InstalledProvider(
      provider: provider, carrier: .swift, folder: folder,
      fixtures: fixtures.map {
        let name = URL(fileURLWithPath: $0).lastPathComponent
        return FixtureReference(name: name, folder: "fixtures/" + name)
      }, process: nil)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  private static func isProvider(_ folder: String) -> Bool {
    [AdapterLoader.fileName, ProcessSpec.fileName].contains { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }

  /// Folders in a folder, by name, without hidden ones and templates.
  private static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.sorted().map { path + "/" + $0 }.filter(isFolder)
  }
}
