/// Where the command line finds its service.
public enum ServiceAddress: Sendable {
  /// A running one.
  case url(String, key: String)
  /// A data directory on which none runs.
  case directory(ServiceConfiguration, account: String)

  /// - Parameter makes: makes an account that is not there yet.
  public func connect(makes: Bool = false) async throws -> any ServiceConnection {
    switch self {
    case .url(let url, let key): RemoteConnection(url: url, key: key)
    case .directory(let configuration, let account):
      try await DirectoryConnection(configuration: configuration, account: account, makes: makes)
    }
  }
}
