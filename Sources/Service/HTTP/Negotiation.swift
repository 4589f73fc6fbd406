import HTTPTypes

/// What the Accept headers of a request allow (RFC 9110, 12.5).
enum Negotiation {
  /// Whether one of the types may be sent.
  static func accepts(_ header: String?, oneOf types: [String]) -> Bool {
    guard let header, !types.isEmpty else { return true }
    if header == "*/*" || header == "application/json" && types[0] == "application/json" { return true }
    return types.contains { type in
      let bare = type.prefix { $0 != ";" && $0 != " " }
      // The most specific range that names the type decides.
      var best = (rank: 0, isAccepted: false)
      for range in header.split(separator: ",").prefix(64) {
        let (name, isRefused) = read(range)
        let rank =
          name == bare.lowercased() ? 3 : name.hasSuffix("/*") && bare.lowercased().hasPrefix(name.dropLast()) ? 2 : name == "*/*" ? 1 : 0
        if rank > best.rank { best = (rank, !isRefused) }
      }
      return best.isAccepted
    }
  }

  static func acceptsGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    var any = false
    for range in header.split(separator: ",").prefix(64) {
      let (name, isRefused) = read(range)
      if name == "gzip" || name == "x-gzip" { return !isRefused }
      if name == "*" { any = !isRefused }
    }
    return any
  }

  /// The type without parameters, in lower case; and whether a charset other than UTF-8 is among the parameters.
  static func contentType(_ header: String?) -> (type: String, isForeign: Bool)? {
    guard let header else { return nil }
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    let isForeign = parts.dropFirst().contains { part in
      let pair = trimmed(part).lowercased()
      guard pair.hasPrefix("charset=") else { return false }
      let charset = pair.dropFirst(8).filter { $0 != "\"" }
      return charset != "utf-8" && charset != "utf8" && charset != "us-ascii"
    }
    return (trimmed(parts[0]).lowercased(), isForeign)
  }

  /// The name of a range, and whether its quality is 0.
  private static func read(_ range: Substring) -> (name: String, isRefused: Bool) {
    let parts = range.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first else { return ("", true) }
    let isRefused = parts.dropFirst().contains { part in
      let pair = trimmed(part)
      return (pair.hasPrefix("q=") || pair.hasPrefix("Q=")) && Double(pair.dropFirst(2)) == 0
    }
    return (trimmed(first).lowercased(), isRefused)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
