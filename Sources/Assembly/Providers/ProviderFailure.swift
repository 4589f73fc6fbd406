import Adapters

/// Why a command on providers could not do its work.
public struct ProviderFailure: Error, Sendable, CustomStringConvertible {
  /// One sentence a line: what was wrong, where, and what to do.
  public let description: String
  /// Whether the command line, and not the world, is at fault.
  public let isUsage: Bool

  public init(_ description: String, isUsage: Bool = false) {
    self.description = description
    self.isUsage = isUsage
  }

  /// Every flaw of a file, with the folder before its name.
  init(_ error: AdapterError, folder: String) {
    self.init(error.flaws.map { "\(folder)/\($0.description)" }.joined(separator: "\n"))
  }
}
