/// The value of a `Retry-After` header (RFC 9110 section 10.2.3).
public enum RetryAfter {
  /// Seconds from now, or nil when the text is neither a number of seconds nor an HTTP date; a date that has passed is 0.
  ///
  /// - Parameter now: seconds since 1970.
  public static func seconds(parsing text: String, now: Int64) -> Int64? {
    guard text.utf8.count <= 64 else { return nil }
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    let value = trimmed.prefix(trimmed.count - trimmed.reversed().prefix { $0 == " " || $0 == "\t" }.count)
    guard !value.isEmpty else { return nil }
    if value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return Int64(value) ?? .max }
    guard let date = date(Array(value.utf8)) else { return nil }
    let (seconds, overflow) = date.subtractingReportingOverflow(now)
    return overflow ? nil : max(0, seconds)
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map { Array($0.utf8) }
  private static let template = Array("000, 00 000 0000 00:00:00 GMT".utf8)

  /// Seconds since 1970 of an IMF-fixdate such as `Sun, 06 Nov 1994 08:49:37 GMT`; the two obsolete forms are not read.
  private static func date(_ text: [UInt8]) -> Int64? {
    guard text.count == template.count, zip(text, template).allSatisfy({ $1 == UInt8(ascii: "0") || $0 == $1 }),
      let day = number(text[5..<7]), let month = months.firstIndex(of: Array(text[8..<11])), let year = number(text[12..<16]),
      let hour = number(text[17..<19]), let minute = number(text[20..<22]), let second = number(text[23..<25]),
      (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    return Instant.days(year: year, month: Int64(month) + 1, day: day) * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int64(String(decoding: digits, as: UTF8.self)) : nil
  }
}
