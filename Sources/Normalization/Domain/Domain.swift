/// Domain names as people write them, made into the registrable domain.
public enum Domain {
  /// The longest input that is read, in bytes.
  static let inputLimit = 2048

  /// Appends the registrable domain to `out` and says what it is.
  ///
  /// Takes a domain, a web address in any state of repair, or an email address. The domain comes in lower case and punycode, by both
  /// sections of the public suffix list (`foo.github.io` stays). A public suffix or an IP address is appended as it is; anything else that
  /// is no domain gives nothing.
  /// - Complexity: O(*n*).
  public static func normalize(_ input: Span<UInt8>, into out: inout [UInt8]) -> DomainResult {
    input.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, bytes.count <= inputLimit else { return DomainResult(issues: .notADomain) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: HostName.limit + 3) { host in
        host.baseAddress.map { normalize(base, bytes.count, $0, &out) } ?? DomainResult(issues: .notADomain)
      }
    }
  }

  private static func normalize(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ host: UnsafeMutablePointer<UInt8>, _ out: inout [UInt8]
  ) -> DomainResult {
    let address = WebAddress(bytes, count)
    var result = DomainResult(host: address.host)
    if address.hasRepairedScheme { result.issues.insert(.schemeRepaired) }
    let range = address.host
    if address.isLiteral || isInternetProtocol(bytes + range.lowerBound, range.count) {
      result.issues.insert(.ipAddress)
      out.append(contentsOf: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
      return result
    }
    let written = HostName.write(bytes + range.lowerBound, range.count, allowsUnderscore: true, to: host)
    if written.isInternational { result.issues.insert(.internationalized) }
    var start = prefixLength(host, written.count)
    if start > 0 {
      // The web server's name goes, unless nothing but a suffix would be left.
      let rest = PublicSuffixList.shared.match(host + start, written.count - start)
      if rest?.registrableStart == nil { start = 0 }
    }
    guard written.labels >= 2, let match = PublicSuffixList.shared.match(host + start, written.count - start) else {
      result.issues.insert(.notADomain)
      if written.count == 9, DomainTable.equals(host, written.count, "localhost") { result.issues.insert(.placeholder) }
      result.host = range.lowerBound..<range.lowerBound
      return result
    }
    if start > 0, !written.isInternational { result.host = (range.lowerBound + start)..<range.upperBound }
    let end = written.count - start
    result.suffixLength = end - match.suffixStart
    guard let registrable = match.registrableStart else {
      result.issues.insert(.publicSuffixItself)
      out.append(contentsOf: UnsafeBufferPointer(start: host + start, count: end))
      return result
    }
    if !match.isListed { result.issues.insert(.unknownSuffix) }
    let domain = host + start + registrable
    let length = end - registrable
    let marks = DomainTable.shared.marks(domain, length)
    if marks.contains(.placeholder) || isReserved(domain, length, suffix: result.suffixLength) { result.issues.insert(.placeholder) }
    let isPlaceholder = result.issues.contains(.placeholder)
    result.kind =
      isPlaceholder ? .placeholder : kind(marks, isPrivate: match.isPrivate, host + start + match.suffixStart, result.suffixLength)
    out.append(contentsOf: UnsafeBufferPointer(start: domain, count: length))
    return result
  }

  private static func kind(
    _ marks: DomainTable.Marks, isPrivate: Bool, _ suffix: UnsafePointer<UInt8>, _ suffixLength: Int
  ) -> DomainResult.Kind {
    if marks.contains(.disposable) { return .disposable }
    if marks.contains(.freemail) { return .freemail }
    if marks.contains(.platform) { return .platform }
    // A customer's name below a platform's suffix.
    return isPrivate && DomainTable.shared.marks(suffix, suffixLength).contains(.platform) ? .platform : .own
  }

  /// Whether a canonical registrable domain is that of a mail provider for everyone.
  public static func isFreemail(_ domain: Span<UInt8>) -> Bool { marks(domain).contains(.freemail) }

  /// Whether a canonical registrable domain is that of a throw-away mail provider.
  public static func isDisposable(_ domain: Span<UInt8>) -> Bool { marks(domain).contains(.disposable) }

  /// Whether a canonical registrable domain hosts pages of others (social network, marketplace, site builder), so that it tells nothing
  /// of a company.
  public static func isPlatform(_ domain: Span<UInt8>) -> Bool { marks(domain).contains(.platform) }

  /// Whether a canonical registrable domain is one that people type to fill a field.
  public static func isPlaceholder(_ domain: Span<UInt8>) -> Bool { marks(domain).contains(.placeholder) }

  private static func marks(_ domain: Span<UInt8>) -> DomainTable.Marks {
    domain.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { DomainTable.shared.marks($0, bytes.count) } ?? [] }
  }

  /// The length of `www.`, `www2.` and the like at the start of the host.
  private static func prefixLength(_ host: UnsafePointer<UInt8>, _ count: Int) -> Int {
    guard count > 5, host[0] == 119, host[1] == 119, host[2] == 119 else { return 0 }
    if host[3] == UInt8(ascii: ".") { return 4 }
    return host[3] >= 48 && host[3] <= 57 && host[4] == UInt8(ascii: ".") ? 5 : 0
  }

  /// Whether the suffix is one that RFC 2606 and RFC 6761 keep out of use.
  private static func isReserved(_ domain: UnsafePointer<UInt8>, _ count: Int, suffix: Int) -> Bool {
    let start = domain + count - suffix
    for name in ["example", "invalid", "test", "localhost", "local"] as [StaticString] where DomainTable.equals(start, suffix, name) {
      return true
    }
    return false
  }

  /// Whether the text is four numbers up to 255 between dots.
  private static func isInternetProtocol(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count >= 7, count <= 15 else { return false }
    var parts = 0
    var value = 0
    var digits = 0
    for index in 0...count {
      if index == count || text[index] == UInt8(ascii: ".") {
        guard digits > 0, value <= 255 else { return false }
        parts += 1
        value = 0
        digits = 0
      } else {
        guard text[index] >= 48, text[index] <= 57, digits < 3 else { return false }
        value = value * 10 + Int(text[index]) - 48
        digits += 1
      }
    }
    return parts == 4
  }
}
