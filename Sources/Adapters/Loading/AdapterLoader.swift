import Foundation
import ProviderKit

/// Reads adapters. A file with a flaw gives no adapter: all flaws are found in one go and thrown together.
public enum AdapterLoader {
  /// The file's name in an adapter's folder.
  public static let fileName = "adapter.yaml"
  static let apiVersion = 1

  /// The adapter in a folder, its fixtures' folders looked for.
  /// - Throws: `AdapterError` with every flaw.
  public static func load(folder: String) throws(AdapterError) -> Adapter {
    let path = folder + "/" + fileName
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw AdapterError([AdapterFlaw(file: fileName, line: 1, column: 1, path: "", message: "there is no such file in \(folder)")])
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: YAMLText.sizeLimit + 1) else {
      throw AdapterError([AdapterFlaw(file: fileName, line: 1, column: 1, path: "", message: "the file cannot be read")])
    }
    return try load([UInt8](data), file: fileName) { FixtureFolder.exists(folder + "/" + $0) }
  }

  /// The adapter that a text describes.
  /// - Parameters:
  ///   - file: what flaws call it.
  ///   - hasFixture: whether there is a fixture in that folder; without it nothing is looked for, as in a worker.
  /// - Throws: `AdapterError` with every flaw.
  public static func load(_ text: [UInt8], file: String = fileName, hasFixture: ((String) -> Bool)? = nil) throws(AdapterError) -> Adapter {
    let flaws = FlawCollector(file: file)
    var adapter: Adapter?
    if let root = YAMLText.read(text, flaws: flaws) {
      let reader = ConfigReader(root, path: "", flaws: flaws)
      adapter = AdapterReader(reader).read(text: text, hasFixture: hasFixture)
      reader.finish()
    }
    guard let adapter, flaws.flaws.isEmpty else {
      throw AdapterError(
        flaws.flaws.isEmpty ? [AdapterFlaw(file: file, line: 1, column: 1, path: "", message: "this is no adapter")] : flaws.flaws)
    }
    return adapter
  }
}

/// Reads the sections of one file in their order and checks them against each other.
struct AdapterReader {
  let root: ConfigReader

  init(_ root: ConfigReader) { self.root = root }

  func read(text: [UInt8], hasFixture: ((String) -> Bool)?) -> Adapter? {
    let format = FormatSection.read(root)
    let requests = RequestSection(root).read()
    let manifest = ManifestSection(root).read(requests)
    let extraction = ExtractSection(root, format: format, manifest: manifest).read()
    let paging = PagingSection.read(root, format: format)
    let fixtures = FixtureSection.read(root, hasFixture)
    guard let manifest, let requests, let format, let extraction else { return nil }
    if let variable = paging?.kind.variable, !requests.http.requests.contains(where: { $0.url.uses(variable) }) {
      root.refuse("no request has the variable '\(variable)' that paging sets", "pagination")
    }
    return Adapter(
      manifest: manifest, text: text, fixtures: fixtures, http: requests.http, paging: paging, format: format, extraction: extraction)
  }
}
