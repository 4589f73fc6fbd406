/// Who answers for what a URL names: scheme, host and port together, RFC 6454.
public enum Origin: Sendable, Hashable {
  /// The port is nil where it is the scheme's default.
  case tuple(scheme: String, host: WebURL.Host, port: UInt16?)
  /// One that is the same as no other, not even itself.
  case opaque
}

extension Origin: CustomStringConvertible {
  /// `https://example.com:8080`, or `null` if it is opaque.
  public var description: String {
    guard case .tuple(let scheme, let host, let port) = self else { return "null" }
    let name =
      switch host {
      case .domain(let text), .opaque(let text): text
      case .address(.v4(let bits)): IPAddress.v4(bits).description
      case .address(let address): "[\(address)]"
      case .empty: ""
      }
    return "\(scheme)://\(name)" + (port.map { ":\($0)" } ?? "")
  }
}

extension WebURL {
  /// The origin by section 4.7 of the URL Standard; those of `file` URLs are opaque.
  public var origin: Origin {
    switch layout.kind {
    case .http, .https, .ws, .wss, .ftp: return .tuple(scheme: scheme, host: host ?? .empty, port: port)
    case .file: return .opaque
    case .other:
      guard scheme == "blob", let inner = WebURL.parse(path), inner.isHTTP else { return .opaque }
      return inner.origin
    }
  }

  /// Whether both have the same origin; those whose origin is opaque never do.
  public func isSameOrigin(as other: WebURL) -> Bool {
    let origin = origin
    return origin != .opaque && origin == other.origin
  }
}
