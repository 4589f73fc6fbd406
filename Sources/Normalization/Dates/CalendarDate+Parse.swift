extension CalendarDate {
  /// The date that `input` says, or nil where it says none; check ``isValid``, since impossible dates are returned as written.
  ///
  /// Reads `2020-12-31`, `20201231`, `31/12/2020`, `12/31/2020`, `31.12.20`, `31-Dec-2020`, `December 31st, 2020`, `1er janvier 2020`,
  /// `12/2020`, `Dez. 2020`, `2020`; a time behind is ignored. `order` decides only where day and month could both be either.
  /// - Parameter lastYearOf2000s: two-digit years up to this one, `[0, 99]`, are of the 2000s, the others of the 1900s.
  public static func parse(_ input: Span<UInt8>, order: DateOrder, lastYearOf2000s: Int = 30) -> CalendarDate? {
    guard let fields = DateFields(input), fields.values != (0, 0, 0) else { return nil }
    let (a, b, c) = fields.values
    func year(_ value: Int, _ digits: Int) -> Int? {
      switch digits {
      case 4: value
      case 1, 2: value + (value <= lastYearOf2000s ? 2000 : 1900)
      default: nil
      }
    }
    if fields.monthName != 0 {
      switch fields.count {
      case 1:
        // Of "May 12" nothing tells the year.
        return fields.digits.0 == 4 ? CalendarDate(year: a, month: fields.monthName) : nil
      default:
        let isYearFirst = fields.digits.0 == 4
        let (yearValue, yearDigits, day) = isYearFirst ? (a, 4, b) : (b, fields.digits.1, a)
        guard let year = year(yearValue, yearDigits), day < 100 else { return nil }
        return CalendarDate(year: year, month: fields.monthName, day: day)
      }
    }
    switch fields.count {
    case 1:
      switch fields.digits.0 {
      case 8: return packed(a, order)
      case 4: return a > 0 ? CalendarDate(year: a) : nil
      case 6 where order != .yearMonthDay && a % 10_000 >= 1000: return CalendarDate(year: a % 10_000, month: a / 10_000)
      default: return nil
      }
    case 2:
      if fields.digits.0 == 4, fields.digits.1 <= 2 { return CalendarDate(year: a, month: b) }
      if fields.digits.1 == 4, fields.digits.0 <= 2 { return CalendarDate(year: b, month: a) }
      return nil
    default:
      guard fields.digits.1 <= 2 else { return nil }
      if fields.digits.0 == 4 {
        guard fields.digits.2 <= 2 else { return nil }
        // 2020-31-12 has the day in the middle.
        return b > 12 && c <= 12 ? CalendarDate(year: a, month: c, day: b) : CalendarDate(year: a, month: b, day: c)
      }
      guard fields.digits.0 <= 2 else { return nil }
      if order == .yearMonthDay, fields.digits.2 <= 2, let year = year(a, fields.digits.0) {
        return CalendarDate(year: year, month: b, day: c)
      }
      guard let year = year(c, fields.digits.2) else { return nil }
      let isMonthFirst = order == .monthDayYear && !(a > 12 && b <= 12) || order != .monthDayYear && b > 12 && a <= 12
      return isMonthFirst ? CalendarDate(year: year, month: a, day: b) : CalendarDate(year: year, month: b, day: a)
    }
  }

  /// Eight digits: year first where that could be a year, otherwise by `order`.
  private static func packed(_ value: Int, _ order: DateOrder) -> CalendarDate? {
    let iso = CalendarDate(packed: Int32(value))
    let year = value % 10_000
    let (first, second) = (value / 1_000_000, value / 10_000 % 100)
    let other =
      order == .monthDayYear && first <= 12 || second > 12 && first <= 12
      ? CalendarDate(year: year, month: first, day: second) : CalendarDate(year: year, month: second, day: first)
    if order != .yearMonthDay && other.isValid && year >= 1800 && year <= 2199 && !(iso.isValid && iso.year >= 1800 && iso.year <= 2199) {
      return other
    }
    return value > 0 ? iso : nil
  }
}
