/// What was met in an email address, a bit each.
public struct EmailIssues: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// There is no `@`, or nothing on one side of it.
  public static let missingPart = EmailIssues(rawValue: 1 << 0)
  /// The part before `@` breaks the rules of RFC 5321.
  public static let badLocalPart = EmailIssues(rawValue: 1 << 1)
  /// The part after `@` is no domain name.
  public static let badDomain = EmailIssues(rawValue: 1 << 2)
  /// The address is longer than a mail system accepts.
  public static let tooLong = EmailIssues(rawValue: 1 << 3)
  /// The top-level domain is on no list.
  public static let unknownSuffix = EmailIssues(rawValue: 1 << 4)
  /// An address typed to fill a field.
  public static let placeholder = EmailIssues(rawValue: 1 << 5)
  /// A misspelt domain was corrected: `gmial.com`, `libero.con`.
  public static let domainCorrected = EmailIssues(rawValue: 1 << 6)
  /// The address was broken and was repaired: spaces around `@`, a comma for a dot, `(at)`.
  public static let repaired = EmailIssues(rawValue: 1 << 7)
  /// Several addresses share the cell; the first one was taken.
  public static let severalAddresses = EmailIssues(rawValue: 1 << 8)
  /// A tag after `+` was taken off.
  public static let tagRemoved = EmailIssues(rawValue: 1 << 9)
  /// The provider's other spelling of the same mailbox was made canonical: dots and `googlemail.com` of Gmail.
  public static let mailboxUnified = EmailIssues(rawValue: 1 << 10)
  /// A name, a label or quotes around the address were taken off.
  public static let wrapped = EmailIssues(rawValue: 1 << 11)
  /// The domain was converted to punycode, or the part before `@` is beyond ASCII.
  public static let internationalized = EmailIssues(rawValue: 1 << 12)
  /// The part before `@` needs quotes.
  public static let quotedLocalPart = EmailIssues(rawValue: 1 << 13)

  /// The issues in words; empty when nothing was met.
  public func issues() -> [Issue] { issues(of: "email", in: Self.table) }

  private static let table: [(bit: EmailIssues, severity: Issue.Severity, message: String)] = [
    (.missingPart, .error, "An email address needs a name, an @ and a domain"),
    (.badLocalPart, .error, "The part before the @ is not allowed in an email address"),
    (.badDomain, .error, "The part after the @ is not a domain name"),
    (.tooLong, .error, "The email address is too long"),
    (.unknownSuffix, .warning, "The top-level domain of the email address is unknown"),
    (.placeholder, .warning, "The email address looks like a placeholder"),
    (.domainCorrected, .warning, "The domain was misspelt and was corrected"),
    (.repaired, .warning, "The email address was broken and was repaired"),
    (.severalAddresses, .warning, "The cell holds several email addresses; the first one was taken"),
    (.quotedLocalPart, .warning, "The part before the @ needs quotes, which few systems accept"),
    (.internationalized, .note, "The email address has characters beyond ASCII"),
    (.tagRemoved, .note, "The tag after + was left out"),
    (.mailboxUnified, .note, "Another spelling of the same mailbox was made canonical"),
    (.wrapped, .note, "Text around the email address was left out"),
  ]
}
