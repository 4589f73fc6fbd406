/// The numbering plan of a region, or of a calling code that belongs to no country.
struct PhonePlan: Sendable {
  /// The types of number, as bits of a match.
  enum Bits {
    static let general: UInt16 = 1 << 0
    static let fixed: UInt16 = 1 << 1
    static let mobile: UInt16 = 1 << 2
    static let tollFree: UInt16 = 1 << 3
    static let premium: UInt16 = 1 << 4
    static let shared: UInt16 = 1 << 5
    static let personal: UInt16 = 1 << 6
    static let voip: UInt16 = 1 << 7
    static let pager: UInt16 = 1 << 8
    static let companyWide: UInt16 = 1 << 9
    static let voicemail: UInt16 = 1 << 10
    /// The letters of the types in the table, in the order of the bits.
    static let letters: StaticString = "GFMTPSNVAUC"
  }

  /// The pattern of a type of number.
  struct TypePattern: Sendable {
    var bit: UInt16
    var pattern: ArraySlice<UInt8>
  }

  /// Digits of the national number that no plan exceeds (ITU-T E.164 says 15; Germany has more).
  static let longestNumber = 17

  /// The region; nil for plans of no country.
  var region: Region?
  /// The calling code, in `1...999`.
  var callingCode: UInt16 = 0
  /// What is dialled before a calling code.
  var internationalPrefix: ArraySlice<UInt8> = []
  /// What may precede the national number, with groups for the transform rule.
  var nationalPrefix: ArraySlice<UInt8> = []
  /// What replaces the national prefix: digits, and `\1` for a group of it.
  var transformRule: ArraySlice<UInt8> = []
  /// The first digits that tell the region among those of one calling code.
  var leadingDigits: ArraySlice<UInt8> = []
  /// The patterns of the types.
  var types: [TypePattern] = []
  /// Bit *n* is set if a number may have *n* digits.
  var possibleLengths: UInt32 = 0
  /// Bit *n* is set if a number of *n* digits lacks its area code.
  var localLengths: UInt32 = 0

  /// How a count of digits relates to the plan.
  enum Length { case possible, localOnly, tooShort, tooLong, between }

  /// How a national number of `count` digits relates to the plan.
  func length(of count: Int) -> Length {
    guard count <= 31 else { return .tooLong }
    let bit = UInt32(1) << UInt32(count)
    if localLengths & bit != 0 { return .localOnly }
    if possibleLengths & bit != 0 { return .possible }
    if possibleLengths & (bit &- 1) == 0 { return .tooShort }
    return possibleLengths < bit ? .tooLong : .between
  }
}
