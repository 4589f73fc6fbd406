/// Seconds since 1970 and their spellings, by the proleptic Gregorian calendar in UTC.
struct CalendarDate: Hashable {
  let seconds: Int64

  /// Year, month, day (Hinnant, chrono-compatible low-level date algorithms).
  private var civil: (year: Int64, month: Int64, day: Int64) {
    let days = Self.floored(seconds, 86_400)
    let z = days + 719_468
    let era = Self.floored(z, 146_097)
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
  }

  private var clock: (hour: Int64, minute: Int64, second: Int64) {
    let rest = seconds - Self.floored(seconds, 86_400) * 86_400
    return (rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// As in `2026-11-27`.
  var day: String { "\(civil.year)-\(Self.two(civil.month))-\(Self.two(civil.day))" }

  /// As in `2026-11-27T21:30:00Z`.
  var instant: String { "\(day)T\(Self.two(clock.hour)):\(Self.two(clock.minute)):\(Self.two(clock.second))Z" }

  /// As in `Fri, 27 Nov 2026 21:30:00 GMT`, RFC 9110 section 5.6.7.
  var http: String {
    let (civil, clock) = (civil, clock)
    let weekday = Self.weekdays[Int((Self.floored(seconds, 86_400) % 7 + 11) % 7)]
    let time = "\(Self.two(clock.hour)):\(Self.two(clock.minute)):\(Self.two(clock.second))"
    return "\(weekday), \(Self.two(civil.day)) \(Self.months[Int(civil.month) - 1]) \(civil.year) \(time) GMT"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func floored(_ a: Int64, _ b: Int64) -> Int64 { a >= 0 ? a / b : (a - b + 1) / b }
}
