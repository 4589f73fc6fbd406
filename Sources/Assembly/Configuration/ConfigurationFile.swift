import Configuration
import Foundation

/// The settings of a JSON file, flattened: `{"http": {"body-limit": 1}}` and `{"http.body-limit": 1}` say the same.
struct ConfigurationFile {
  static let sizeLimitInBytes = 1 << 20

  /// By key; nil where the file holds what no key can be: null, and arrays of anything but strings.
  private(set) var contents: [String: ConfigContent?] = [:]
  /// Keys that were given more than once.
  private(set) var doubles: [String] = []

  /// - Throws: `ConfigurationFileError` that says why the file holds no settings, with line and column where it is no JSON.
  init(path: String) throws(ConfigurationFileError) {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ConfigurationFileError("there is no such file, or it may not be read")
    }
    defer { try? file.close() }
    let data: Data
    do { data = try file.read(upToCount: Self.sizeLimitInBytes + 1) ?? Data() } catch {
      throw ConfigurationFileError("it cannot be read")
    }
    guard data.count <= Self.sizeLimitInBytes else { throw ConfigurationFileError("it is larger than 1 MiB") }
    try self.init(bytes: Array(data))
  }

  init(bytes: [UInt8]) throws(ConfigurationFileError) {
    var scanner = ConfigurationScanner(bytes: bytes)
    do throws(ConfigurationScanner.Flaw) { try scanner.scan { add($1, as: $0) } } catch {
      throw ConfigurationFileError("line \(error.line), column \(error.column): \(error.reason)")
    }
  }

  private mutating func add(_ content: ConfigContent?, as name: String) {
    if contents.updateValue(content, forKey: name) != nil, !doubles.contains(name), doubles.count < 20 { doubles.append(name) }
  }
}

/// Why a file holds no settings.
struct ConfigurationFileError: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
