import Normalization
import Profiles

extension ValueNormalizer {
  /// A web address with scheme and host in lower case; `https://` is put before a bare domain.
  mutating func url(_ bytes: UnsafeBufferPointer<UInt8>, _ issues: inout [Issue]) -> ValueDraft? {
    let given = CleanText.line(bytes)
    guard let text = webAddress(given, field: .url, &issues) else { return nil }
    return ValueDraft(.url, text, raw: given == text ? nil : given)
  }

  /// The web address that a text says, or nil with an issue.
  mutating func webAddress(_ given: String, field: Field, _ issues: inout [Issue]) -> String? {
    guard let address = WebLocation(given) else {
      refuse(field, "This is not a web address", &issues)
      return nil
    }
    scratch.removeAll(keepingCapacity: true)
    var host = address.host
    let result = host.withUTF8 { Domain.normalize(Span(_unsafeElements: $0), into: &scratch) }
    if result.issues.contains(.notADomain) {
      refuse(field, "The web address names no domain", &issues)
      return nil
    }
    for issue in result.issues.intersection([.ipAddress, .unknownSuffix, .placeholder]).issues() {
      issues.append(Issue(severity: issue.severity, field: field.name, message: issue.message))
    }
    return address.text
  }
}

/// The pieces of a web address that a spelling may vary in.
struct WebLocation {
  /// `http` or `https`.
  let scheme: String
  /// In lower case, with `www.`, without port.
  let host: String
  /// With its colon; empty for the scheme's own.
  let port: String
  /// Path, query and fragment as given; empty for the root.
  let path: String

  var text: String { "\(scheme)://\(host)\(port)\(path)" }

  /// Nil for another scheme, white space inside, a user name, or no host with a dot.
  init?(_ given: String) {
    var rest = Substring(given)
    var scheme = "https"
    if let colon = rest.firstIndex(of: ":") {
      let name = rest[..<colon].lowercased()
      let after = rest[rest.index(after: colon)...]
      if after.hasPrefix("/") || after.hasPrefix("\\") {
        guard Self.schemes.contains(name) else { return nil }
        scheme = name.hasSuffix("s") ? "https" : "http"
        rest = after.drop { $0 == "/" || $0 == "\\" }
      } else if !name.contains(".") {
        return nil
      }
    }
    rest = rest.drop { $0 == "/" }
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    var authority = rest[..<end].lowercased()
    var path = String(rest[end...])
    guard !given.utf8.contains(0x20), !authority.contains("@") else { return nil }
    var port = ""
    if let colon = authority.lastIndex(of: ":") {
      port = String(authority[colon...])
      guard port.utf8.count <= 6, port.utf8.dropFirst().allSatisfy({ $0 &- 48 < 10 }) else { return nil }
      if port == ":" || port == ":80" || port == ":443" { port = "" }
      authority = String(authority[..<colon])
    }
    while authority.hasSuffix(".") { authority.removeLast() }
    guard authority.utf8.count <= 253, authority.contains("."), !authority.hasPrefix("."), !authority.contains("..") else { return nil }
    guard !authority.utf8.contains(where: { $0 < 0x80 && !Self.isHostByte($0) }) else { return nil }
    if path == "/" { path = "" }
    (self.scheme, host, self.port, self.path) = (scheme, authority, port, path)
  }

  private static let schemes: Set<String> = ["http", "https", "htp", "htpp", "htps", "hhtp", "ttp", "ttps", "httpp", "hhtps", "htttp", "htttps"]

  private static func isHostByte(_ byte: UInt8) -> Bool { byte &- 48 < 10 || byte &- 97 < 26 || byte == 45 || byte == 46 || byte == 95 }
}
