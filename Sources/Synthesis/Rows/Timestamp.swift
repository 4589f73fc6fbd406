/// Days and seconds as text.
enum Timestamp {
  /// Appends `2019-03-14 10:22:05` for seconds since 1970-01-01 UTC.
  static func append(_ seconds: Int, to text: inout [UInt8]) {
    // Howard Hinnant, chrono-compatible low-level date algorithms, civil_from_days.
    let day = seconds / 86_400 + 719_468
    let era = day / 146_097
    let dayOfEra = day - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    text.append(contentsOf: String(year).utf8)
    appendTwo(month, after: "-", to: &text)
    appendTwo(dayOfYear - (153 * shifted + 2) / 5 + 1, after: "-", to: &text)
    let second = seconds % 86_400
    appendTwo(second / 3600, after: " ", to: &text)
    appendTwo(second / 60 % 60, after: ":", to: &text)
    appendTwo(second % 60, after: ":", to: &text)
  }

  private static func appendTwo(_ number: Int, after sign: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(UInt8(ascii: sign))
    text.append(0x30 + UInt8(number / 10))
    text.append(0x30 + UInt8(number % 10))
  }
}
