/// What was met in a domain or web address, a bit each.
public struct DomainIssues: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The text is no domain name.
  public static let notADomain = DomainIssues(rawValue: 1 << 0)
  /// The host is an address of the internet protocol.
  public static let ipAddress = DomainIssues(rawValue: 1 << 1)
  /// The top-level domain is on no list.
  public static let unknownSuffix = DomainIssues(rawValue: 1 << 2)
  /// The host is a suffix under which others register: `co.uk`, `github.io`.
  public static let publicSuffixItself = DomainIssues(rawValue: 1 << 3)
  /// A domain typed to fill a field: `example.com`, `test.com`.
  public static let placeholder = DomainIssues(rawValue: 1 << 4)
  /// The name was written beyond ASCII and is now in punycode.
  public static let internationalized = DomainIssues(rawValue: 1 << 5)
  /// The scheme was misspelt: `http:/x.it`.
  public static let schemeRepaired = DomainIssues(rawValue: 1 << 6)

  /// The issues in words; empty when nothing was met.
  public func issues() -> [Issue] { issues(of: "domain", in: Self.table) }

  private static let table: [(bit: DomainIssues, severity: Issue.Severity, message: String)] = [
    (.notADomain, .error, "This is not a domain name"),
    (.ipAddress, .warning, "The host is an IP address, not a domain"),
    (.publicSuffixItself, .warning, "The domain is a public suffix, not the name of anyone"),
    (.unknownSuffix, .warning, "The top-level domain is unknown"),
    (.placeholder, .warning, "The domain looks like a placeholder"),
    (.internationalized, .note, "The domain was converted to punycode"),
    (.schemeRepaired, .note, "The scheme of the web address was misspelt"),
  ]
}
