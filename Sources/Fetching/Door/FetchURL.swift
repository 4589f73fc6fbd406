public import Locators

/// An http or https URL that may be called as far as its form goes: no user information, a host with one reading, a port that exists.
///
/// Made of a `WebURL`, as links and redirects are, or of a text that someone entered; the second is read more strictly than browsers do,
/// so that what a person sees is what is called.
public struct FetchURL: Sendable, Hashable, CustomStringConvertible {
  public enum Scheme: String, Sendable { case http, https }
  public enum Host: Sendable, Hashable {
    /// Lower-case letters, digits, hyphens and underscores in labels joined by full stops.
    case name(String)
    case address(IPAddress)
  }

  public let scheme: Scheme
  public let host: Host
  /// 1 to 65535; 80 or 443 where none was written.
  public let port: Int
  /// Path and query as they are sent: percent-encoded, starting with `/`.
  public let target: String

  static let lengthLimit = 8192

  /// The URL without its fragment.
  /// - Throws: `FetchError.invalidURL` that says what is wrong.
  public init(_ url: WebURL) throws(FetchError) {
    guard url.href.utf8.count <= Self.lengthLimit else { throw .invalidURL(.tooLong) }
    guard let scheme = Scheme(rawValue: url.scheme) else { throw .invalidURL(.scheme) }
    guard !url.hasCredentials else { throw .invalidURL(.userInformation) }
    switch url.host {
    case .address(let address): host = .address(address)
    case .domain(let name): host = .name(try Self.checked(name))
    case .opaque, .empty, nil: throw .invalidURL(.host)
    }
    guard let port = url.effectivePort, port > 0 else { throw .invalidURL(.port) }
    self.scheme = scheme
    self.port = Int(port)
    target = Self.encoded(target: url.pathAndQuery)
  }

  /// Percent-encodes what browsers send as it is although RFC 3986 does not allow it in a path or a query.
  private static func encoded(target: String) -> String {
    let foreign = Array("\"<>[]^`{|}".utf8)
    guard target.utf8.contains(where: foreign.contains) else { return target }
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in target.utf8 {
      if foreign.contains(byte) {
        encoded += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      } else {
        encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The URL that someone entered.
  ///
  /// Beside what no URL may have, it must not have spaces, backslashes, a host outside ASCII or a host that is a number in disguise.
  /// - Throws: `FetchError.invalidURL` that says what is wrong.
  public init(_ text: String) throws(FetchError) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .invalidURL(.empty) }
    guard bytes.count <= Self.lengthLimit else { throw .invalidURL(.tooLong) }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { throw .invalidURL(.character) }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      Scheme(rawValue: String(decoding: bytes[..<colon], as: UTF8.self).lowercased()) != nil,
      bytes[(colon + 1)...].starts(with: "//".utf8)
    else { throw .invalidURL(.scheme) }
    let authority = bytes[(colon + 3)...].prefix { !"/?#".utf8.contains($0) }
    try Self.check(authority: authority)
    let url: WebURL
    do { url = try WebURL(text) } catch { throw .invalidURL(Self.flaw(error)) }
    self = try Self(url)
    if case .address(.v4(let bits)) = host,
      !authority.prefix(while: { $0 != UInt8(ascii: ":") }).elementsEqual("\(IPAddress.v4(bits))".utf8)
    {
      throw .invalidURL(.numberAsHost)
    }
  }

  /// What the URL standard would mend without a word.
  private static func check(authority: ArraySlice<UInt8>) throws(FetchError) {
    guard !authority.isEmpty else { throw .invalidURL(.host) }
    guard !authority.contains(UInt8(ascii: "@")) else { throw .invalidURL(.userInformation) }
    guard authority.allSatisfy({ $0 < 0x80 }) else { throw .invalidURL(.internationalHost) }
    guard !authority.contains(UInt8(ascii: "%")) else { throw .invalidURL(.host) }
    guard authority.last != UInt8(ascii: ":") else { throw .invalidURL(.port) }
  }

  static func flaw(_ error: WebURLError) -> FetchError.URLFlaw {
    switch error {
    case .tooLong: .tooLong
    case .missingScheme: .scheme
    case .invalidIPv4: .numberAsHost
    case .invalidPort: .port
    case .missingHost, .invalidDomain, .invalidIPv6, .forbiddenInHost: .host
    }
  }

  private static func checked(_ domain: String) throws(FetchError) -> String {
    // The full stop that closes an absolute name would break the check of certificates.
    let name = domain.hasSuffix(".") ? String(domain.dropLast()) : domain
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, labels.allSatisfy({ (1...63).contains($0.count) && $0.allSatisfy(isNameByte) }) else {
      throw .invalidURL(.host)
    }
    return name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// The host as it is written in a URL, with brackets where it is an IPv6 address.
  public var hostText: String {
    switch host {
    case .name(let name): name
    case .address(.v4(let bits)): IPAddress.v4(bits).description
    case .address(let address): "[\(address)]"
    }
  }

  /// The same place with another path and query.
  func replacing(target: String) -> FetchURL { FetchURL(scheme: scheme, host: host, port: port, target: target) }

  private init(scheme: Scheme, host: Host, port: Int, target: String) {
    (self.scheme, self.host, self.port, self.target) = (scheme, host, port, target)
  }

  /// Whether the same program answers: scheme, host and port are equal.
  func hasSameOrigin(as other: FetchURL) -> Bool { scheme == other.scheme && host == other.host && port == other.port }

  /// Scheme, host and port: `https://example.com:443`.
  var origin: String { "\(scheme.rawValue)://\(hostText):\(port)" }

  /// The URL as the URL standard writes it: without a port that is the scheme's own.
  public var href: String {
    port == (scheme == .https ? 443 : 80) ? "\(scheme.rawValue)://\(hostText)\(target)" : description
  }

  /// The URL with all its parts written out.
  public var description: String { origin + target }
}
