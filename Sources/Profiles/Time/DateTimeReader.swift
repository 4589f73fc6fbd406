/// Reads RFC 3339 from ASCII.
struct DateTimeReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8.prefix(64)) }

  /// Milliseconds since the epoch; nil unless the whole text is a date or a date-time.
  mutating func read() -> Int64? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2),
      let date = CivilDate(year: Int64(year), month: month, day: day)
    else { return nil }
    let midnight = date.daysSinceEpoch * 86_400_000
    if position == bytes.count { return midnight }
    guard skip("T") || skip("t") || skip(" "), let hour = digits(2), hour < 24, skip(":"), let minute = digits(2), minute < 60, skip(":"),
      let second = digits(2), second <= 60
    else { return nil }
    var milliseconds = midnight + Int64((hour * 60 + minute) * 60 + second) * 1000
    if skip(".") {
      guard let fraction = fraction() else { return nil }
      milliseconds += fraction
    }
    if skip("Z") || skip("z") { return position == bytes.count ? milliseconds : nil }
    let sign: Int64
    if skip("+") { sign = -1 } else if skip("-") { sign = 1 } else { return nil }
    guard let hours = digits(2), hours < 24, skip(":"), let minutes = digits(2), minutes < 60, position == bytes.count else { return nil }
    return milliseconds + sign * Int64(hours * 60 + minutes) * 60_000
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }

  private mutating func fraction() -> Int64? {
    let start = position
    var value: Int64 = 0
    var scale: Int64 = 100
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      value += Int64(bytes[position] - UInt8(ascii: "0")) * scale
      scale /= 10
      position += 1
    }
    return position > start ? value : nil
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }
}
