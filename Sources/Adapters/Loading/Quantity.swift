/// Numbers with units, as adapters write them.
enum Quantity {
  /// `250ms`, `5s`, `30m`, `12h`, `180d`, `2y`; a year has 365 days. Nil for anything else, zero, or more than 100 years.
  static func duration(_ text: String) -> Duration? {
    guard let (number, unit) = split(text), number > 0, number <= 1_000_000_000 else { return nil }
    let milliseconds: Int64 =
      switch unit {
      case "ms": 1
      case "s": 1_000
      case "m": 60_000
      case "h": 3_600_000
      case "d": 86_400_000
      case "w": 7 * 86_400_000
      case "y": 365 * 86_400_000
      default: 0
      }
    let total = milliseconds.multipliedReportingOverflow(by: number)
    guard milliseconds > 0, !total.overflow, total.partialValue <= 100 * 365 * 86_400_000 else { return nil }
    return .milliseconds(total.partialValue)
  }

  /// `512B`, `64KiB`, `4MiB`.
  static func bytes(_ text: String) -> Int? {
    guard let (number, unit) = split(text), number > 0, number <= 1 << 30 else { return nil }
    switch unit {
    case "B": return Int(number)
    case "KiB": return Int(number) << 10
    case "MiB": return number <= 1 << 20 ? Int(number) << 20 : nil
    default: return nil
    }
  }

  /// `3/s`, `600/5m`, `500/d`: so many in a time.
  static func rate(_ text: String) -> (count: Int, period: Duration)? {
    guard let slash = text.firstIndex(of: "/"), let count = Int(text[..<slash]), (1...1_000_000).contains(count) else { return nil }
    let unit = String(text[text.index(after: slash)...])
    guard let period = duration(unit.utf8.first.map { $0 &- 48 < 10 } == true ? unit : "1" + unit) else { return nil }
    return (count, period)
  }

  /// `0.05/y`: changes in a year.
  static func perYear(_ text: String) -> Double? {
    guard text.hasSuffix("/y"), let number = Double(text.dropLast(2)), (0...10_000).contains(number) else { return nil }
    return number
  }

  /// A number of credits with at most three decimals, in thousandths.
  static func thousandths(_ text: String) -> Int64? { scaled(text, decimals: 3) }

  /// An amount with at most six decimals, in millionths.
  static func millionths(_ text: String) -> Int64? { scaled(text, decimals: 6) }

  private static func scaled(_ text: String, decimals: Int) -> Int64? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let whole = digits(halves[0], limit: 9) else { return nil }
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    guard halves.count == 2 else { return whole * scale }
    guard halves[1].utf8.count <= decimals, var fraction = digits(halves[1], limit: decimals) else { return nil }
    for _ in halves[1].utf8.count..<decimals { fraction *= 10 }
    return whole * scale + fraction
  }

  private static func digits(_ text: Substring, limit: Int) -> Int64? {
    guard (1...limit).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
    return Int64(text)
  }

  private static func split(_ text: String) -> (Int64, String)? {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    guard let value = digits(number, limit: 12) else { return nil }
    return (value, String(text[number.endIndex...]))
  }
}
