/// What an email address is.
public struct EmailResult: Sendable, Hashable {
  /// Whose mailbox it is.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// The address breaks the rules; the canonical value is only the trimmed text in lower case.
    case invalid
    /// A person's at a provider for everyone: `gmail.com`.
    case personal
    /// A person's at a domain of its owner's, such as a company's.
    case work
    /// A role's: `info@`, `vendite@`, `kontakt@`.
    case generic
    /// At a throw-away provider.
    case disposable
    /// Typed to fill a field: `test@test.com`, `noreply@x.it`.
    case placeholder
  }

  /// Whose mailbox it is.
  public var kind: Kind = .invalid

  /// Where the part before `@` stands in the output.
  public var local: Range<Int> = 0..<0

  /// Where the domain stands in the output; it is the whole host name.
  public var domain: Range<Int> = 0..<0

  /// What was met.
  public var issues: EmailIssues = []

  /// Whether the address can receive mail as far as its form tells.
  public var isValid: Bool { kind != .invalid }
}
