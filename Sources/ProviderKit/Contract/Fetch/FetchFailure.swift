public import Profiles

/// Why a source gave no answer. No case holds a secret, a query or a body.
public struct FetchFailure: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// robots.txt forbids it, or cannot be read.
    case blockedByRobots
    /// The pace allowed at this source lets no request go before then, which is after the deadline.
    case rateLimited(until: Timestamp)
    /// The host has failed so often that it is left alone until then.
    case circuitOpen(until: Timestamp)
    /// The host resolves to an address that must not be called.
    case blockedAddress(host: String)
    /// The provider did not declare the host.
    case hostNotAllowed(host: String)
    case invalidURL(String)
    case invalidHeader(name: String)
    case tooManyRedirects(limit: Int)
    /// A redirect led where it may not.
    case redirectRefused(String)
    /// The reference names no secret in the store, or one that is bound to other hosts.
    case missingSecret(name: String)
    case callLimit(Int)
    case timeout(String)
    case unresolvable(host: String, isTemporary: Bool)
    case unreachable(host: String, String)
    case tls(host: String, String)
    /// The connection ended, or the answer is not HTTP.
    case malformedAnswer(String)
    /// A replay holds no such exchange.
    case undeclared(String)
    case cancelled
  }

  public var reason: Reason
  /// Requests that were sent all the same.
  public var calls: Int
  public var bytesRead: Int64

  public init(_ reason: Reason, calls: Int = 0, bytesRead: Int64 = 0) {
    self.reason = reason
    self.calls = calls
    self.bytesRead = bytesRead
  }

  /// How the lookup ends when this failure ends it.
  public var outcome: Outcome {
    switch reason {
    case .blockedByRobots: .blockedByRobots
    case .rateLimited(let moment), .circuitOpen(let moment): .rateLimited(retryAt: moment)
    case .blockedAddress, .hostNotAllowed, .redirectRefused: .blocked(reason: message)
    case .missingSecret: .authFailed
    case .callLimit: .budgetExhausted
    case .unresolvable(_, let isTemporary): isTemporary ? .transient(reason: message) : .permanent(reason: message)
    case .invalidURL, .invalidHeader, .tooManyRedirects, .undeclared: .permanent(reason: message)
    case .timeout, .unreachable, .tls, .malformedAnswer, .cancelled: .transient(reason: message)
    }
  }

  /// One sentence without the end mark.
  public var message: String {
    switch reason {
    case .blockedByRobots: "robots.txt forbids the request"
    case .rateLimited(let moment): "the pace of this source allows no request before \(moment)"
    case .circuitOpen(let moment): "the host failed too often and is left alone until \(moment)"
    case .blockedAddress(let host): "\(host) has an address that must not be called"
    case .hostNotAllowed(let host): "\(host) is not among the hosts that the provider declares"
    case .invalidURL(let flaw): "the URL cannot be called: \(flaw)"
    case .invalidHeader(let name): "the header \(name.prefix(80)) cannot be sent"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .redirectRefused(let why): "a redirect was refused: \(why)"
    case .missingSecret(let name): "the secret \(name) is not there for this host"
    case .callLimit(let limit): "the lookup may send no more than \(limit) requests"
    case .timeout(let stage): "no answer in time (\(stage))"
    case .unresolvable(let host, let isTemporary): isTemporary ? "no name server answers for \(host)" : "there is no host \(host)"
    case .unreachable(let host, let why): "no connection to \(host): \(why)"
    case .tls(let host, let why): "no secure connection to \(host): \(why)"
    case .malformedAnswer(let why): "the answer is broken: \(why)"
    case .undeclared(let request): "the recording holds no answer to \(request)"
    case .cancelled: "the lookup was cancelled"
    }
  }
}

extension FetchFailure: CustomStringConvertible {
  public var description: String { message }
}
