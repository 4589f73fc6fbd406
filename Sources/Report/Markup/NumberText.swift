/// Numbers as people read them, the same in every country: thin spaces between thousands, a point before decimals, a true minus.
public enum NumberText {
  static let thinSpace = "\u{202F}"

  /// A count with thin spaces between thousands: `1 234 567`.
  public static func count(_ value: Int) -> String {
    (value < 0 ? "\u{2212}" : "") + grouped(UInt64(value.magnitude))
  }

  /// `count` and its noun: `1 record`, `2 records`.
  public static func count(_ value: Int, _ singular: String, _ plural: String) -> String {
    "\(count(value))\u{A0}\(value == 1 ? singular : plural)"
  }

  /// A decimal number with `places` digits after the point; `∞` and `–` (not a number) for what is none.
  public static func decimal(_ value: Double, places: Int) -> String {
    let digits = magnitude(value, places: places)
    let isZero = !digits.contains { $0 != "0" && $0 != "." }
    return value < 0 && !isZero ? "\u{2212}" + digits : digits
  }

  /// A decimal number that always carries its sign: `+3.20`, `−1.05`, `0.00`.
  public static func signed(_ value: Double, places: Int = 2) -> String {
    let text = decimal(value, places: places)
    return value > 0 && text.contains(where: { $0 != "0" && $0 != "." }) ? "+" + text : text
  }

  /// A share of [0, 1] as a percentage that never rounds to 0 or 100 what is neither: `23.5%`, `0.42%`, `<0.01%`, `>99.99%`.
  /// - Parameter trimmed: whether zeros at the end are left away, for running text.
  public static func percent(_ share: Double, trimmed: Bool = false) -> String {
    guard share.isFinite else { return "–" }
    let value = share * 100
    if value > 0, value < 0.01 { return "<0.01%" }
    if value < 100, value > 99.99 { return ">99.99%" }
    if value == 0 || value == 100 { return decimal(value, places: 0) + "%" }
    var text = decimal(value, places: abs(value) < 1 || (value > 99 && value < 100) ? 2 : 1)
    if trimmed, text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text + "%"
  }

  /// A share of [0, 1] as a percentage with two significant digits however small: `0.0012%`.
  public static func rare(_ share: Double) -> String {
    guard share.isFinite, share > 0, share < 0.01 else { return percent(share) }
    var value = share * 100
    var places = 1
    while value < 1, places < 8 {
      value *= 10
      places += 1
    }
    return places == 8 ? "<0.000001%" : decimal(share * 100, places: places) + "%"
  }

  /// A time for people: `84 ms`, `2.31 s`, `48.2 s`, `3 min 05 s`, `2 h 07 min`.
  public static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e12 else { return "–" }
    if seconds < 0.9995 { return decimal(seconds * 1000, places: seconds < 0.00995 ? 1 : 0) + "\u{A0}ms" }
    if seconds < 9.995 { return decimal(seconds, places: 2) + "\u{A0}s" }
    if seconds < 59.95 { return decimal(seconds, places: 1) + "\u{A0}s" }
    let whole = Int(seconds.rounded())
    if whole < 3600 { return "\(whole / 60)\u{A0}min \(twoDigits(whole % 60))\u{A0}s" }
    let minutes = Int((seconds / 60).rounded())
    return "\(count(minutes / 60))\u{A0}h \(twoDigits(minutes % 60))\u{A0}min"
  }

  /// A count for an axis: `100`, `1k`, `10k`, `1M`.
  public static func axis(_ value: Int) -> String {
    switch value {
    case 1_000_000_000_000_000...: "\(value / 1_000_000_000_000_000)P"
    case 1_000_000_000_000...: "\(value / 1_000_000_000_000)T"
    case 1_000_000_000...: "\(value / 1_000_000_000)G"
    case 1_000_000...: "\(value / 1_000_000)M"
    case 1_000...: "\(value / 1_000)k"
    default: "\(value)"
    }
  }

  private static func magnitude(_ value: Double, places: Int) -> String {
    guard !value.isNaN else { return "–" }
    guard value.isFinite else { return "∞" }
    var power: UInt64 = 1
    for _ in 0..<max(0, places) { power *= 10 }
    let scaled = (value.magnitude * Double(power)).rounded()
    guard scaled < 9e15 else { return "\(value.magnitude)" }
    let whole = UInt64(scaled)
    let head = grouped(whole / power)
    guard places > 0 else { return head }
    let tail = String(whole % power)
    return head + "." + String(repeating: "0", count: places - tail.utf8.count) + tail
  }

  private static func grouped(_ value: UInt64) -> String {
    let digits = Array(String(value))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += thinSpace }
      text.append(digit)
    }
    return text
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
