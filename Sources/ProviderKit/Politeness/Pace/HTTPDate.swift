public import Profiles

/// Dates as HTTP writes them, RFC 9110 section 5.6.7.
public enum HTTPDate {
  /// The moment of `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`; nil for anything else.
  ///
  /// The name of the day is not checked against the date. A year of two digits is at most 50 years after `now`.
  public static func parse(_ text: String, now: Timestamp) -> Timestamp? {
    guard text.utf8.count <= 40 else { return nil }
    let fields = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    switch fields.count {
    case 6:
      guard fields[5] == "GMT", isDayName(fields[0]) else { return nil }
      return moment(day: fields[1], month: fields[2], year: fields[3], time: fields[4], now: now)
    case 5:
      guard isDayName(fields[0]) else { return nil }
      return moment(day: fields[2], month: fields[1], year: fields[4], time: fields[3], now: now)
    default: return nil
    }
  }

  /// The moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`; milliseconds are dropped.
  public static func text(_ moment: Timestamp) -> String {
    // The year to the second of RFC 3339, whose fields are taken over.
    let text = Array(moment.description.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    let days = (moment.milliseconds - ((moment.milliseconds % 86_400_000) + 86_400_000) % 86_400_000) / 86_400_000
    let weekday = weekdays[Int(((days + 4) % 7 + 7) % 7)]
    let month = months[(Int(part(5..<7)) ?? 1) - 1]
    return "\(weekday), \(part(8..<10)) \(month) \(part(0..<4)) \(part(11..<19)) GMT"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func isDayName(_ name: String) -> Bool {
    weekdays.contains { name.hasPrefix($0) } && (name.utf8.count == 3 || name.hasSuffix("day"))
  }

  private static func moment(day: String, month: String, year: String, time: String, now: Timestamp) -> Timestamp? {
    guard let number = months.firstIndex(of: month), (1...2).contains(day.utf8.count), let day = digits(day), let written = digits(year)
    else { return nil }
    var full = written
    if year.utf8.count == 2 {
      let current = Int(now.description.prefix(4)) ?? 2000
      full += current / 100 * 100
      if full > current + 50 { full -= 100 }
    } else if year.utf8.count != 4 {
      return nil
    }
    // RFC 3339 has the same parts, and its reader knows the months' lengths.
    return Timestamp("\(padded(full, 4))-\(padded(number + 1, 2))-\(padded(day, 2))T\(time)Z")
  }

  private static func digits(_ text: String) -> Int? { text.utf8.allSatisfy { $0 &- 48 < 10 } ? Int(text) : nil }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
