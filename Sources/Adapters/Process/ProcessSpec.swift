import Foundation
public import ProviderKit

/// A provider that is a program in any language: its manifest in `provider.yaml`, and the command that starts it.
public struct ProcessSpec: Sendable {
  public static let fileName = "provider.yaml"

  public let manifest: Manifest
  /// The program and its arguments; a relative program is looked for in the folder, a bare name in PATH.
  public let command: [String]
  public let folder: String
  public let fixtures: [FixtureReference]
  let http: Adapter.HTTPSpec

  /// Reads the file in a folder.
  /// - Throws: `AdapterError` with every flaw.
  public static func load(folder: String) throws(AdapterError) -> ProcessSpec {
    guard let bytes = try? FixtureFolder.read(folder, fileName) else {
      throw AdapterError([AdapterFlaw(file: fileName, line: 1, column: 1, path: "", message: "there is no such file in \(folder)")])
    }
    return try load(bytes, folder: folder) { FixtureFolder.exists(folder + "/" + $0) }
  }

  static func load(_ text: [UInt8], folder: String, hasFixture: ((String) -> Bool)? = nil) throws(AdapterError) -> ProcessSpec {
    let flaws = FlawCollector(file: fileName)
    guard let root = YAMLText.read(text, flaws: flaws) else { throw AdapterError(flaws.flaws) }
    let reader = ConfigReader(root, path: "", flaws: flaws)
    let requests = RequestSection(reader, hasRequests: false).read()
    let manifest = ManifestSection(reader).read(requests)
    let fixtures = FixtureSection.read(reader, hasFixture)
    var command: [String] = []
    if let process = reader.reader("process") {
      command = process.texts("command")
      if command.isEmpty || command.contains(where: { $0.utf8.contains(0) }) {
        process.refuse("the key 'command' is missing: the program and its arguments")
      }
      process.finish()
    } else {
      reader.refuse("the section 'process' is missing")
    }
    reader.finish()
    guard flaws.flaws.isEmpty, let manifest, let requests else { throw AdapterError(flaws.flaws) }
    return ProcessSpec(manifest: manifest, command: command, folder: folder, fixtures: fixtures, http: requests.http)
  }
}
