/// An http or https URL whose every part is known and has one reading, so that what was checked is what is called.
///
/// Stricter than browsers: no user information, no spaces or backslashes, no host that is a number in disguise, ASCII hosts only.
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

  /// - Throws: `FetchError.invalidURL` that says what is wrong.
  public init(_ text: String) throws(FetchError) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .invalidURL(.empty) }
    guard bytes.count <= Self.lengthLimit else { throw .invalidURL(.tooLong) }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { throw .invalidURL(.character) }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Scheme(rawValue: String(decoding: bytes[..<colon], as: UTF8.self).lowercased()),
      bytes[(colon + 1)...].starts(with: "//".utf8)
    else { throw .invalidURL(.scheme) }
    let rest = bytes[(colon + 3)...]
    let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
    let authority = rest[..<end]
    guard !authority.contains(UInt8(ascii: "@")) else { throw .invalidURL(.userInformation) }
    self.scheme = scheme
    (host, port) = try Self.read(authority: authority, defaultPort: scheme == .https ? 443 : 80)
    target = Self.encode(target: rest[end...].prefix { $0 != UInt8(ascii: "#") })
  }

  private static func read(authority: ArraySlice<UInt8>, defaultPort: Int) throws(FetchError) -> (Host, Int) {
    let host: Host
    var rest: ArraySlice<UInt8>
    if authority.first == UInt8(ascii: "[") {
      guard let close = authority.firstIndex(of: UInt8(ascii: "]")),
        let address = IPAddress(String(decoding: authority[authority.index(after: authority.startIndex)..<close], as: UTF8.self)),
        case .v6 = address
      else { throw .invalidURL(.host) }
      host = .address(address)
      rest = authority[authority.index(after: close)...]
    } else {
      let end = authority.firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
      host = try read(host: authority[..<end])
      rest = authority[end...]
    }
    guard !rest.isEmpty else { return (host, defaultPort) }
    guard rest.removeFirst() == UInt8(ascii: ":"), (1...5).contains(rest.count),
      rest.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let port = Int(String(decoding: rest, as: UTF8.self)), (1...65_535).contains(port)
    else { throw .invalidURL(.port) }
    return (host, port)
  }

  private static func read(host: ArraySlice<UInt8>) throws(FetchError) -> Host {
    guard host.allSatisfy({ $0 < 0x80 }) else { throw .invalidURL(.internationalHost) }
    var name = String(decoding: host, as: UTF8.self).lowercased()
    if let address = IPAddress(name), case .v4 = address { return .address(address) }
    // The full stop that closes an absolute name would break the check of certificates.
    if name.hasSuffix(".") { name.removeLast() }
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, labels.allSatisfy({ (1...63).contains($0.count) && $0.allSatisfy(isNameByte) }), let last = labels.last
    else { throw .invalidURL(.host) }
    // By the URL standard a host that ends in a number is an IPv4 address; resolvers read 0x7f.1, 0177.0.0.1 and 2130706433 as 127.0.0.1.
    guard !isNumber(last) else { throw .invalidURL(.numberAsHost) }
    return .name(name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isNumber(_ label: some Collection<UInt8>) -> Bool {
    let isDecimal = label.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isDecimal || label.starts(with: "0x".utf8)
  }

  /// Encodes what RFC 3986 does not allow in a path or a query; what is already encoded stays as it is.
  private static func encode(target: ArraySlice<UInt8>) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    let foreign = Array("\"<>[]^`{|}".utf8)
    var encoded: [UInt8] = target.first == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    encoded.reserveCapacity(target.count + 1)
    for (index, byte) in zip(target.indices, target) {
      let isStray = byte == UInt8(ascii: "%") && !isEncoded(target[index...].dropFirst().prefix(2))
      if byte >= 0x80 || isStray || foreign.contains(byte) {
        encoded += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      } else {
        encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isEncoded(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 2 && digits.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  /// The host as it is written in a URL, with brackets where it is an IPv6 address.
  public var hostText: String {
    switch host {
    case .name(let name): name
    case .address(.v4(let bits)): IPAddress.v4(bits).description
    case .address(let address): "[\(address)]"
    }
  }

  /// The URL with all its parts written out.
  public var description: String { "\(scheme.rawValue)://\(hostText):\(port)\(target)" }
}
