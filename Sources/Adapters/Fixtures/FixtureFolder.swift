import Foundation

/// The files of one fixture.
enum FixtureFolder {
  static let lookupFile = "lookup.yaml"
  static let expectationFile = "claims.json"
  static let exchangeLimit = 200
  static let fileLimitInBytes = 64 << 20

  /// Whether a folder holds what every fixture needs.
  static func exists(_ folder: String) -> Bool {
    [lookupFile, expectationFile].allSatisfy { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }

  /// Whether a path stays below the folder that it is relative to.
  static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0) && !path.split(separator: "/").contains("..")
  }

  /// `01-request.http`, `01-response.http`, and `01-response.body` for a body that is kept apart; numbers from 1.
  static func request(_ number: Int) -> String { prefix(number) + "-request.http" }
  static func response(_ number: Int) -> String { prefix(number) + "-response.http" }
  static func body(_ number: Int) -> String { prefix(number) + "-response.body" }

  private static func prefix(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The bytes of a file; nil where there is none.
  /// - Throws: `FixtureError` for one that cannot be read or is too large.
  static func read(_ folder: String, _ name: String) throws(FixtureError) -> [UInt8]? {
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw FixtureError(file: path, "the file cannot be read") }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: fileLimitInBytes + 1) else { throw FixtureError(file: path, "the file cannot be read") }
    guard data.count <= fileLimitInBytes else { throw FixtureError(file: path, "the file is larger than \(fileLimitInBytes >> 20) MiB") }
    return [UInt8](data)
  }
}

/// What is wrong with a fixture's file.
public struct FixtureError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let message: String

  init(file: String, _ message: String) {
    self.file = file
    self.message = message
  }

  public var description: String { "\(file): \(message)" }
}
