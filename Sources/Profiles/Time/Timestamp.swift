/// A moment in UTC, to the millisecond.
public struct Timestamp: Hashable, Comparable, Sendable, LosslessStringConvertible, Codable {
  /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let milliseconds: Int64

  /// - Parameter milliseconds: clamped to the years 0001 to 9999.
  public init(milliseconds: Int64) { self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest) }

  private static let earliest: Int64 = -62_135_596_800_000
  private static let latest: Int64 = 253_402_300_799_999

  public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

  /// The moment `seconds` later; earlier when negative.
  public func adding(seconds: Int64) -> Timestamp {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    if overflow { return Timestamp(milliseconds: seconds > 0 ? Self.latest : Self.earliest) }
    let (sum, carried) = milliseconds.addingReportingOverflow(product)
    return Timestamp(milliseconds: carried ? (product > 0 ? Self.latest : Self.earliest) : sum)
  }

  /// RFC 3339 in UTC: `2026-11-22T08:30:00Z`, with three decimals when they are not zero.
  public var description: String {
    let (days, inDay) = milliseconds.flooredDivision(by: 86_400_000)
    let date = CivilDate(daysSinceEpoch: days)
    let seconds = inDay / 1000
    var text = "\(Self.padded(Int(date.year), 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T"
    text += "\(Self.padded(Int(seconds / 3600), 2)):\(Self.padded(Int(seconds / 60 % 60), 2)):\(Self.padded(Int(seconds % 60), 2))"
    if inDay % 1000 != 0 { text += ".\(Self.padded(Int(inDay % 1000), 3))" }
    return text + "Z"
  }

  /// The moment that an RFC 3339 date-time names, or the start of the day in UTC that `YYYY-MM-DD` names; nil for anything else, an
  /// impossible date included. Decimals beyond milliseconds are dropped; a leap second is the second after.
  public init?(_ text: String) {
    var reader = DateTimeReader(text)
    guard let milliseconds = reader.read() else { return nil }
    self.init(milliseconds: milliseconds)
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "expected a date-time like 2026-11-22T08:30:00Z"))
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let quotient = self / divisor - (self % divisor < 0 ? 1 : 0)
    return (quotient, self - quotient * divisor)
  }
}
