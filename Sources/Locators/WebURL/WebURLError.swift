/// Why a text is no URL: the validation errors of the URL Standard, section 1.1, that end in failure.
public enum WebURLError: Error, Sendable, Hashable {
  /// It, or what it resolves to, is longer than this.
  case tooLong(limitInBytes: Int)
  /// It has no scheme, and no base that it can be relative to.
  case missingScheme
  /// It needs a host and has none.
  case missingHost
  case invalidDomain(DomainNameError)
  /// Its last label is a number, and it is no IPv4 address.
  case invalidIPv4
  /// What begins with `[` is no IPv6 address in brackets.
  case invalidIPv6
  /// The host of a scheme that is not special holds a forbidden host code point.
  case forbiddenInHost(Unicode.Scalar)
  /// The port is no number in [0, 65,535].
  case invalidPort
}

extension WebURLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLong(let limit): "the URL is longer than \(limit) bytes"
    case .missingScheme: "the URL has no scheme, and no base that it could be relative to"
    case .missingHost: "the URL has no host"
    case .invalidDomain(let error): error.description
    case .invalidIPv4: "the host ends in a number and is no IPv4 address"
    case .invalidIPv6: "the host in brackets is no IPv6 address"
    case .forbiddenInHost(let scalar): "the character \(String(scalar).debugDescription) cannot stand in a host"
    case .invalidPort: "the port is no number from 0 to 65535"
    }
  }
}
