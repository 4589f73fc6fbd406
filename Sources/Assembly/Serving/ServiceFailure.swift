import Accounts
import Fetching
import Service
import Storage

/// Why a service, or a command on one, could not do its work; one sentence that says what was wrong and what to do.
public struct ServiceFailure: Error, Sendable, CustomStringConvertible {
  public let description: String
  /// Whether the command line, and not the world, is at fault.
  public let isUsage: Bool

  public init(_ description: String, isUsage: Bool = false) {
    self.description = description
    self.isUsage = isUsage
  }

  /// What an error says to the person at the terminal.
  public init(_ error: any Error) {
    switch error {
    case let failure as ServiceFailure: self = failure
    case let error as AccountError: self.init(Self.sentence(error))
    case let error as StoreError: self.init(error.description)
    case let error as FetchError: self.init(error.description)
    case let error as ConfigurationError: self.init(error.description, isUsage: true)
    case let error as ListenError: self.init(error.logMessage, isUsage: true)
    default: self.init("\(error)")
    }
  }

  private static func sentence(_ error: AccountError) -> String {
    switch error {
    case .directoryInUse(let path, let address):
      address.isEmpty
        ? "\(path) is in use by another sosia process; wait for it, or stop it"
        : "\(path) is served at \(address); use --url \(address) with a key, or stop that service"
    case .directory(let path, let reason): "\(path): \(reason)"
    case .noSuchAccount(let name):
      "there is no account \"\(name)\" in this data directory; make one with: sosia keys create --account \(name)"
    case .store(let error): error.description
    case .invalid(let flaws): flaws.map { "\($0.field) \($0.message)" }.joined(separator: "; ")
    case .notFound(let id): "there is no \(id)"
    default: "\(error)"
    }
  }
}
