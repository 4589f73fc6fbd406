/// What a domain or web address is.
public struct DomainResult: Sendable, Hashable {
  /// Whose domain it is.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// No registrable domain was found.
    case none
    /// A domain of its owner's, such as a company's.
    case own
    /// A mail provider's, such as `gmail.com`.
    case freemail
    /// A throw-away mail provider's.
    case disposable
    /// A social network, shop or site builder that hosts pages of others: `linkedin.com`, `wixsite.com`.
    case platform
    /// A domain typed to fill a field, or kept out of use: `example.com`, `foo.test`.
    case placeholder
  }

  /// Whose domain it is.
  public var kind: Kind = .none

  /// Where the host stands in the input, in bytes, without scheme, user, port and `www.`; empty if there is none.
  public var host: Range<Int> = 0..<0

  /// Bytes of the public suffix at the end of the canonical domain.
  public var suffixLength = 0

  /// What was met.
  public var issues: DomainIssues = []

  /// Whether the canonical value is a registrable domain.
  public var isValid: Bool { kind != .none }
}
