/// Where the server listens: `127.0.0.1:8080`, `[::1]:8080`, `localhost:0`.
public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
  public let host: String
  /// 0 for any free port.
  public let port: Int

  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Nil unless the text is a host and a port in `[0, 65535]`; a bare `:8080` is on 127.0.0.1.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let digits = text[text.index(after: colon)...]
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits),
      port <= 65_535
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
      guard host.contains(":") else { return nil }
    } else if host.contains(":") {
      return nil
    }
    guard host.utf8.count <= 253, host.utf8.allSatisfy(Self.isHostByte) else { return nil }
    self.init(host: host.isEmpty ? "127.0.0.1" : String(host), port: port)
  }

  /// Letters, digits, `-`, `.`, `_` of names and numbers, `:` of IPv6.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// Whether only this machine can reach it: `localhost`, 127.0.0.0/8, `::1`. Every other name or number counts as public.
  public var isLoopback: Bool {
    let host = host.lowercased()
    if host == "localhost" || host == "::1" || host == "0:0:0:0:0:0:0:1" { return true }
    let address = host.hasPrefix("::ffff:") ? host.dropFirst(7) : host[...]
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (Int(part) ?? 256) < 256
      }
  }

  /// - Parameter hasKeys: whether there is an API key, so that not everybody gets in, or nobody.
  /// - Throws: `publicWithoutKey` for an address that others can reach, when there is none.
  public func check(hasKeys: Bool) throws(ListenError) {
    if !isLoopback, !hasKeys { throw .publicWithoutKey(self) }
  }
}

public enum ListenError: Error, Sendable, Equatable, LoggableError {
  case publicWithoutKey(ListenAddress)

  public var logMessage: String {
    switch self {
    case .publicWithoutKey(let address): "\(address) can be reached from other machines, and there is no API key yet: create one first"
    }
  }
}
