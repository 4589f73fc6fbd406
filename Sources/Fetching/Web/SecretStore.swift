public import ProviderKit

/// Where the values behind references are: a vault, the service's sealed store, a file of the user's.
public protocol SecretStore: Sendable {
  /// The value behind a reference such as `secret://acme/token`; nil if there is none, or if it is bound to other hosts.
  /// - Parameter host: where the value is about to be sent.
  func secret(_ reference: String, for host: String) async -> SecretValue?
}

/// A value that shows itself nowhere but in the request that it is for.
public struct SecretValue: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { "a secret" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Secrets in memory, each bound to the hosts that it may be sent to.
public struct BoundSecrets: SecretStore {
  private var bindings: [String: (value: SecretValue, hosts: [HostPattern])] = [:]

  /// No secrets.
  public init() {}

  public mutating func bind(_ reference: String, _ value: SecretValue, to hosts: [HostPattern]) { bindings[reference] = (value, hosts) }

  public func secret(_ reference: String, for host: String) async -> SecretValue? {
    guard let binding = bindings[reference], binding.hosts.contains(where: { $0.matches(host) }) else { return nil }
    return binding.value
  }
}
