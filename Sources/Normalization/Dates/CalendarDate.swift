/// A day, month or year of the Gregorian calendar as it was written: perhaps incomplete, perhaps impossible.
///
/// Matching needs the impossible ones too: `1956-04-31` twice is the same typing error twice.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// `yyyymmdd` in decimal; month and day, or the day alone, are 0 where they are not known.
  public let packed: Int32

  /// The date of a packed number, whatever its digits say.
  public init(packed: Int32) { self.packed = packed }

  /// The date of its parts, each `[0, 99]`, the year `[0, 9999]`; 0 for a month or day that is not known.
  public init(year: Int, month: Int = 0, day: Int = 0) { packed = Int32(year * 10_000 + month * 100 + day) }

  public var year: Int { Int(packed / 10_000) }
  public var month: Int { Int(packed / 100 % 100) }
  public var day: Int { Int(packed % 100) }

  /// Whether month and day are both known.
  public var isComplete: Bool { month != 0 && day != 0 }

  /// Whether the calendar has this day (or month, or year): months in `[1, 12]`, days as many as the month has in that year.
  public var isValid: Bool {
    guard packed > 0, year > 0 else { return false }
    if month == 0 { return day == 0 }
    return month <= 12 && day <= Self.days(in: month, of: year)
  }

  /// Number of days of a month, `1...12`, in a year.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.packed < right.packed }
}
