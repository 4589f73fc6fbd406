/// What a telephone number is.
public struct PhoneResult: Sendable, Hashable {
  /// The use a number is assigned to.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case unknown, mobile, fixed, fixedOrMobile, tollFree, premium, shared, voip
    /// Personal numbers, pagers, company-wide numbers, voice mail.
    case other
  }

  /// The use of the number; `.unknown` unless it is valid.
  public var kind: Kind = .unknown

  /// Whether the number matches a pattern of its country's numbering plan.
  public var isValid = false

  /// Whether the number has a possible length: then the canonical value is its E.164 form, `+` and digits.
  public var isPossible = false

  /// The region the number belongs to: the exact one if it is valid, else the main one of the calling code; nil if unknown, and for
  /// numbers of no country such as `+800`.
  public var region: Region?

  /// The calling code without `+`, in `1...999`; 0 if unknown.
  public var callingCode: UInt16 = 0

  /// Where the digits of the extension stand in the input, in bytes; empty without one.
  public var `extension`: Range<Int> = 0..<0

  /// What was met.
  public var issues: PhoneIssues = []
}
