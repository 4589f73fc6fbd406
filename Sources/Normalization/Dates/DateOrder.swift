/// The order of day, month and year in numeric dates that do not tell it themselves.
public enum DateOrder: UInt8, Sendable, Hashable, CaseIterable {
  case dayMonthYear
  case monthDayYear
  case yearMonthDay
}

/// What a column's values say about its ``DateOrder``, gathered value by value.
public struct DateOrderEvidence: Sendable, Hashable {
  /// Values that can only be day first, as 31/12/2020 or 31.12.2020.
  public private(set) var dayFirst = 0
  /// Values that can only be month first, as 12/31/2020.
  public private(set) var monthFirst = 0
  /// Values that begin with the year.
  public private(set) var yearFirst = 0
  /// Values that fit both, as 01/02/2020.
  public private(set) var ambiguous = 0
  /// Ambiguous values with full stops, which only day-first countries write.
  public private(set) var dotted = 0

  public init() {}

  /// Takes one value of the column into account; values that are no numeric date do not count.
  public mutating func add(_ bytes: Span<UInt8>) {
    guard let fields = DateFields(bytes) else { return }
    if fields.isYearFirst {
      yearFirst += 1
    } else if fields.monthName == 0 && fields.count == 3 {
      let (first, second) = (fields.values.0, fields.values.1)
      if first > 12 && second <= 12 {
        dayFirst += 1
      } else if second > 12 && first <= 12 {
        monthFirst += 1
      } else if first <= 12 && first != second {
        ambiguous += 1
        if fields.isDotted { dotted += 1 }
      }
    }
  }

  /// The order that the values show, or nil where none of them tells.
  public var order: DateOrder? {
    if yearFirst > dayFirst + monthFirst + ambiguous { return .yearMonthDay }
    if dayFirst != monthFirst { return dayFirst > monthFirst ? .dayMonthYear : .monthDayYear }
    if dotted > 0 { return .dayMonthYear }
    return yearFirst > 0 ? .yearMonthDay : nil
  }

  /// The values of both, for columns read in parts.
  public mutating func merge(_ other: DateOrderEvidence) {
    dayFirst += other.dayFirst
    monthFirst += other.monthFirst
    yearFirst += other.yearFirst
    ambiguous += other.ambiguous
    dotted += other.dotted
  }
}
