public import Locators

/// Why there is no answer; its description is one sentence. Neither URLs beyond their host nor bodies are part of it.
public enum FetchError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum URLFlaw: String, Sendable, Hashable, CaseIterable {
    case empty = "it is empty"
    case tooLong = "it is longer than 8,192 bytes"
    case character = "it has a space, a control character or a backslash"
    case scheme = "it does not start with https:// or http://"
    case userInformation = "it has a user name or password before the host"
    case host = "its host is no name and no address"
    case internationalHost = "its host has letters outside ASCII; write it in its xn-- form"
    case numberAsHost = "its host is a number in disguise; write an IPv4 address as four decimal numbers"
    case port = "its port is not between 1 and 65535"
  }

  public enum Stage: String, Sendable, Hashable {
    /// Until a connection stands, TLS included.
    case connecting
    /// From the end of the request to the answer's head.
    case firstByte
    /// The whole exchange.
    case total
  }

  case invalidURL(URLFlaw)
  /// http is not allowed here, only https.
  case insecureScheme(host: String)
  /// Ports below 1024 are other protocols' unless they are listed as allowed.
  case blockedPort(Int)
  /// An address of the host must not be called.
  case blockedAddress(host: String, address: String, scope: AddressScope)
  /// A header field has a name or value that HTTP forbids, or one that only the client sets.
  case invalidHeader(name: String)
  /// The name has no address, or no name server answers; the second may pass.
  case unresolvable(host: String, isTemporary: Bool)
  /// No connection to any address of the host.
  case unreachable(host: String, reason: String)
  case timeout(Stage, limit: Duration)
  /// The host could not prove who it is, or speaks no TLS that we do.
  case tls(host: String, reason: String)
  /// The connection ended before the answer did.
  case closed(host: String)
  /// The answer is not HTTP/1.1.
  case malformedAnswer(host: String, reason: String)
  /// The body came too slowly for too long.
  case tooSlow(host: String, bytesPerSecond: Int)
  /// The body is compressed in a way that was not asked for, or so much that it would fill the memory.
  case unreadableBody(host: String, reason: String)
  /// The task was cancelled.
  case cancelled

  /// Whether the same request may be answered later; false for what only another URL or configuration can change.
  public var mayPass: Bool {
    switch self {
    case .invalidURL, .insecureScheme, .blockedPort, .invalidHeader: false
    case .blockedAddress, .unresolvable, .unreachable, .timeout, .tls, .closed, .malformedAnswer, .tooSlow, .unreadableBody, .cancelled:
      true
    }
  }

  public var description: String {
    switch self {
    case .invalidURL(let flaw): "the URL cannot be called: \(flaw.rawValue)."
    case .insecureScheme(let host): "\(host): only https is allowed here."
    case .blockedPort(let port): "port \(port) belongs to another protocol; use 80, 443 or a port from 1024."
    case .blockedAddress(let host, let address, let scope):
      "\(host) has the address \(address) (\(scope.rawValue)), which must not be called from here."
    case .invalidHeader(let name): "the header \"\(name.prefix(80))\" cannot be sent."
    case .unresolvable(let host, let isTemporary):
      isTemporary ? "\(host): no name server answers." : "\(host): there is no such host."
    case .unreachable(let host, let reason): "\(host): no connection (\(reason))."
    case .timeout(.connecting, let limit): "no connection within \(limit)."
    case .timeout(.firstByte, let limit): "no answer began within \(limit)."
    case .timeout(.total, let limit): "no complete answer within \(limit)."
    case .tls(let host, let reason): "\(host): no secure connection (\(reason))."
    case .closed(let host): "\(host) closed the connection before it had answered."
    case .malformedAnswer(let host, let reason): "\(host) answered something that is not HTTP (\(reason))."
    case .tooSlow(let host, let speed): "\(host) sent less than \(speed) bytes a second for too long."
    case .unreadableBody(let host, let reason): "\(host) sent a body that is not read (\(reason))."
    case .cancelled: "the request was cancelled."
    }
  }
}
