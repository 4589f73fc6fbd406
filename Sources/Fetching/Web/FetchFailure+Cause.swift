import ProviderKit

extension FetchFailure.Reason {
  /// What an error of the door means to a provider.
  init(_ error: FetchError) {
    switch error {
    case .invalidURL(let flaw): self = .invalidURL(flaw.rawValue)
    case .insecureScheme: self = .invalidURL("only https is allowed here")
    case .blockedPort(let port): self = .invalidURL("port \(port) belongs to another protocol")
    case .blockedAddress(let host, _, _): self = .blockedAddress(host: host)
    case .invalidHeader(let name): self = .invalidHeader(name: name)
    case .unresolvable(let host, let isTemporary): self = .unresolvable(host: host, isTemporary: isTemporary)
    case .unreachable(let host, let reason): self = .unreachable(host: host, reason)
    case .timeout(.connecting, let limit): self = .timeout("no connection within \(limit)")
    case .timeout(.firstByte, let limit): self = .timeout("no answer began within \(limit)")
    case .timeout(.total, let limit): self = .timeout("no complete answer within \(limit)")
    case .tls(let host, let reason): self = .tls(host: host, reason)
    case .closed(let host): self = .unreachable(host: host, "it closed the connection before it had answered")
    case .malformedAnswer(_, let reason): self = .malformedAnswer(reason)
    case .tooSlow(_, let speed): self = .timeout("less than \(speed) bytes a second")
    case .unreadableBody(_, let reason): self = .malformedAnswer(reason)
    case .cancelled: self = .cancelled
    }
  }

  /// Whether the host, and not the request, is at fault.
  var isOfHost: Bool {
    switch self {
    case .timeout, .unreachable, .tls, .malformedAnswer, .unresolvable: true
    default: false
    }
  }
}
