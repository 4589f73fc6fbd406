extension WebURL {
  /// What a URL names as its host.
  public enum Host: Sendable, Hashable {
    /// In lower-case ASCII, punycode where it goes beyond; the lengths are not those of DNS.
    case domain(String)
    case address(IPAddress)
    /// A host of a scheme that is not special, percent-encoded.
    case opaque(String)
    /// `file:///`, for example.
    case empty
  }

  /// The scheme in lower case, without colon.
  public var scheme: String { text(0..<layout.schemeEnd) }

  /// Whether the scheme is one of those that browsers know: `http`, `https`, `ws`, `wss`, `ftp`, `file`.
  public var isSpecial: Bool { layout.kind.isSpecial }

  /// Whether the scheme is `http` or `https`.
  public var isHTTP: Bool { layout.kind == .http || layout.kind == .https }

  /// Percent-encoded; empty if there is none.
  public var username: String { layout.hasCredentials ? text(layout.schemeEnd + 3..<layout.usernameEnd) : "" }

  /// Percent-encoded; empty if there is none.
  public var password: String { layout.hasPassword ? text(layout.usernameEnd + 1..<layout.passwordEnd) : "" }

  /// Whether there is a user name or a password.
  public var hasCredentials: Bool { layout.hasCredentials }

  /// The host, or nil where the URL has no authority, as `mailto:` has none.
  public var host: Host? {
    switch layout.host {
    case .none: nil
    case .empty: .empty
    case .domain: .domain(hostname)
    case .opaque: .opaque(hostname)
    case .address(let address): .address(address)
    }
  }

  /// The host as it is written, IPv6 addresses in brackets; empty if there is none.
  public var hostname: String { text(layout.hostStart..<layout.hostEnd) }

  /// The host and, where there is one, the port after a colon: `host` of the standard's API.
  public var hostAndPort: String { layout.port.map { "\(hostname):\($0)" } ?? hostname }

  /// The port, or nil if it is not given or the scheme's default.
  public var port: UInt16? { layout.port }

  /// The port, or the default one of a special scheme; nil if it has none.
  public var effectivePort: UInt16? { layout.port ?? layout.kind.defaultPort }

  /// The path, percent-encoded, which begins with a slash unless it is opaque or empty: `pathname` of the standard's API.
  public var path: String { text(layout.pathStart..<layout.pathEnd) }

  /// Whether the path is no list of segments, as that of `mailto:` is none: nothing but a fragment can be relative to such a URL.
  public var hasOpaquePath: Bool {
    layout.host == .none && (layout.pathStart == layout.pathEnd || byte(layout.pathStart) != 0x2F)
  }

  /// What follows `?`, percent-encoded; nil if there is no `?`.
  public var query: String? { layout.hasQuery ? text(layout.pathEnd + 1..<layout.queryEnd) : nil }

  /// What follows `#`, percent-encoded; nil if there is no `#`.
  public var fragment: String? {
    let end = href.utf8.count
    return layout.queryEnd < end ? text(layout.queryEnd + 1..<end) : nil
  }

  /// The path and the query as a request line of HTTP has them.
  public var pathAndQuery: String { text(layout.pathStart..<layout.queryEnd) }

  /// The same URL without its fragment.
  public var withoutFragment: WebURL {
    layout.queryEnd == href.utf8.count ? self : WebURL(href: text(0..<layout.queryEnd), layout: layout)
  }

  func byte(_ offset: Int) -> UInt8 { href.utf8[href.utf8.index(href.startIndex, offsetBy: offset)] }

  func text(_ range: Range<Int>) -> String {
    let utf8 = href.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(href[start..<utf8.index(start, offsetBy: range.count)])
  }
}
