/// What was met in a telephone number, a bit each.
public struct PhoneIssues: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Too few digits, or letters where digits belong.
  public static let notANumber = PhoneIssues(rawValue: 1 << 0)
  /// Neither a calling code nor a region tells the country.
  public static let noCountry = PhoneIssues(rawValue: 1 << 1)
  /// Fewer digits than any number of the country, or a number without its area code.
  public static let tooShort = PhoneIssues(rawValue: 1 << 2)
  /// More digits than any number of the country.
  public static let tooLong = PhoneIssues(rawValue: 1 << 3)
  /// The length is possible, but no number of the country begins like this.
  public static let invalidForRegion = PhoneIssues(rawValue: 1 << 4)
  /// Letters were read as the keys of a telephone.
  public static let vanityLetters = PhoneIssues(rawValue: 1 << 5)
  /// An extension follows the number.
  public static let extensionPresent = PhoneIssues(rawValue: 1 << 6)
  /// A number typed to fill a field: `0000000`, `1234567`, `9999999999`.
  public static let placeholder = PhoneIssues(rawValue: 1 << 7)
  /// Several numbers share the cell; the first one was taken.
  public static let severalNumbers = PhoneIssues(rawValue: 1 << 8)
  /// Words after the number were left out.
  public static let trailingText = PhoneIssues(rawValue: 1 << 9)
  /// The calling code stands without `+`, or after a prefix that the region does not use.
  public static let callingCodeGuessed = PhoneIssues(rawValue: 1 << 10)

  /// The issues in words; empty when nothing was met.
  public func issues() -> [Issue] { issues(of: "telephone", in: Self.table) }

  private static let table: [(bit: PhoneIssues, severity: Issue.Severity, message: String)] = [
    (.notANumber, .error, "This is not a telephone number"),
    (.noCountry, .warning, "The number has no calling code and no region was given"),
    (.tooShort, .warning, "The number has too few digits"),
    (.tooLong, .warning, "The number has too many digits"),
    (.invalidForRegion, .warning, "No number of the country begins with these digits"),
    (.placeholder, .warning, "The number looks like a placeholder"),
    (.severalNumbers, .warning, "The cell holds several numbers; the first one was taken"),
    (.callingCodeGuessed, .note, "The calling code was recognized without its prefix"),
    (.vanityLetters, .note, "Letters were read as the keys of a telephone"),
    (.trailingText, .note, "Text after the number was left out"),
    (.extensionPresent, .note, "An extension follows the number"),
  ]
}
