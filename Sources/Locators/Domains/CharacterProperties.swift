/// The properties of code points that the criteria for domain labels ask for, of the version of Unicode that the mapping has.
///
/// They are tables here and not the standard library's properties, whose version follows the toolchain.
enum CharacterProperties {
  /// The classes that the Bidi Rule of RFC 5893 tells apart.
  enum BidirectionalClass: String {
    case leftToRight = "L"
    case rightToLeft = "R"
    case arabicLetter = "AL"
    case europeanNumber = "EN"
    case europeanSeparator = "ES"
    case europeanTerminator = "ET"
    case arabicNumber = "AN"
    case commonSeparator = "CS"
    case nonspacingMark = "NSM"
    case boundaryNeutral = "BN"
    case otherNeutral = "ON"
    /// All others, which no label may hold if it falls under the rule.
    case other = ""
  }

  /// The joining types of RFC 5892 appendix A.1; all others do not count there.
  enum JoiningType: String {
    case left = "L"
    case right = "R"
    case dual = "D"
    case transparent = "T"
  }

  private static let marks = RunTable(marksText) { _ in true }
  private static let combining = RunTable(combiningText) { UInt8($0)! }
  private static let bidirectional = RunTable(bidirectionalText) { BidirectionalClass(rawValue: $0) ?? .other }
  private static let joining = RunTable(joiningText) { JoiningType(rawValue: $0)! }

  /// Whether the general category of `code` is Mark.
  static func isMark(_ code: UInt32) -> Bool { code >= 0x300 && marks[code] != nil }

  /// The canonical combining class of `code`.
  static func combiningClass(_ code: UInt32) -> UInt8 { code < 0x300 ? 0 : combining[code] ?? 0 }

  static func bidirectionalClass(_ code: UInt32) -> BidirectionalClass { bidirectional[code] ?? .leftToRight }

  static func joiningType(_ code: UInt32) -> JoiningType? { joining[code] }
}
