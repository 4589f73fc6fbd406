/// The pieces of a web address that a spelling may vary in.
struct WebLocation {
  /// In lower case, with `www.`, without port.
  let host: String
  /// Path, query and fragment as given; empty for the root.
  let path: String
  /// The whole address: scheme, host, a port that is not the scheme's own, and path.
  let text: String

  /// Nil for another scheme than the web's, white space inside, a user name, or no host with a dot.
  init?(_ given: String) {
    var given = given
    let location = given.withUTF8 { bytes -> WebLocation? in
      guard let pieces = Pieces(bytes) else { return nil }
      return WebLocation(bytes, pieces)
    }
    guard let location else { return nil }
    self = location
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ pieces: Pieces) {
    let host = bytes[pieces.host]
    if host.contains(where: { $0 >= 0x80 }) {
      self.host = String(decoding: host, as: UTF8.self).lowercased()
    } else {
      self.host = String(unsafeUninitializedCapacity: host.count) { target in
        for (index, byte) in host.enumerated() { target[index] = Self.lower(byte) }
        return host.count
      }
    }
    path = String(decoding: UnsafeBufferPointer(rebasing: bytes[pieces.path]), as: UTF8.self)
    var text = pieces.isSecure ? "https://" : "http://"
    text += self.host
    if !pieces.port.isEmpty { text += String(decoding: bytes[pieces.port], as: UTF8.self) }
    text += path
    self.text = text
  }

  /// Where the pieces stand in the bytes.
  private struct Pieces {
    var isSecure = true
    var host = 0..<0
    /// With its colon; empty for the scheme's own.
    var port = 0..<0
    var path = 0..<0

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard !bytes.contains(where: { $0 <= 0x20 }) else { return nil }
      var start = 0
      if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
        if colon + 1 < bytes.count, WebLocation.isSlash(bytes[colon + 1]) {
          guard let isSecure = WebLocation.isSecure(scheme: bytes[..<colon]) else { return nil }
          self.isSecure = isSecure
          start = colon + 1
        } else if !bytes[..<colon].contains(UInt8(ascii: ".")) {
          return nil
        }
      }
      while start < bytes.count, WebLocation.isSlash(bytes[start]) { start += 1 }
      var end = start
      while end < bytes.count, !WebLocation.endsAuthority(bytes[end]) { end += 1 }
      path = end..<bytes.count
      if path.count == 1, bytes[end] == UInt8(ascii: "/") { path = bytes.count..<bytes.count }
      let authority = bytes[start..<end]
      if let colon = authority.lastIndex(of: UInt8(ascii: ":")) {
        port = colon..<end
        guard port.count <= 6, bytes[(colon + 1)..<end].allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        if port.count == 1 || bytes[port].elementsEqual(":80".utf8) || bytes[port].elementsEqual(":443".utf8) { port = 0..<0 }
        end = colon
      }
      while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      host = start..<end
      guard host.count <= 253, WebLocation.isHost(bytes[host]) else { return nil }
    }
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  private static func endsAuthority(_ byte: UInt8) -> Bool { isSlash(byte) || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") }

  /// Whether a host has a dot, no empty label, and only bytes of hosts.
  private static func isHost(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var previous = UInt8(ascii: ".")
    var dots = 0
    for byte in host {
      if byte == UInt8(ascii: ".") {
        if previous == byte { return false }
        dots += 1
      } else if byte < 0x80, byte &- 48 >= 10, lower(byte) &- 97 >= 26, byte != 45, byte != 95 {
        return false
      }
      previous = byte
    }
    return dots > 0
  }

  /// Whether a scheme, perhaps misspelt, is `https`; nil for any other than the web's.
  private static func isSecure(scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool? {
    guard scheme.count <= 6 else { return nil }
    let name = String(decoding: scheme.map(lower), as: UTF8.self)
    return schemes.contains(name) ? name.utf8.last == UInt8(ascii: "s") : nil
  }

  private static let schemes: Set<String> = [
    "http", "https", "htp", "htpp", "htps", "hhtp", "ttp", "ttps", "httpp", "hhtps", "htttp", "htttps",
  ]

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}
