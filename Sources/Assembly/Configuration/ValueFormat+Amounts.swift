import Configuration

extension ValueFormat where Value == Int {
  /// Bytes, with a unit or without one.
  static func size(_ range: ClosedRange<Int>) -> Self {
    ValueFormat(
      allowed: "a size from \(showSize(range.lowerBound)) to \(showSize(range.upperBound)), in bytes or with KiB, MiB, GiB, kB, MB, GB",
      fileTypes: [.int, .string],
      read: { content in
        let bytes: Int? =
          switch content {
          case .int(let bytes): bytes
          case .string(let text): Amount(text).flatMap { $0.times(sizeUnits) }
          default: nil
          }
        return bytes.flatMap { range.contains($0) ? $0 : nil }
      }, show: showSize)
  }

  private static var sizeUnits: [String: Int] {
    ["": 1, "B": 1, "kB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
  }

  @Sendable private static func showSize(_ bytes: Int) -> String {
    for (unit, scale) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)] where bytes != 0 && bytes % scale == 0 {
      return "\(bytes / scale) \(unit)"
    }
    return "\(bytes) B"
  }
}

extension ValueFormat where Value == Duration {
  /// Seconds, or a whole number with a unit.
  static func time(_ range: ClosedRange<Duration>) -> Self {
    ValueFormat(
      allowed: "a time from \(showTime(range.lowerBound)) to \(showTime(range.upperBound)), in seconds or with ms, s, min, h, d",
      fileTypes: [.int, .string],
      read: { content in
        let milliseconds: Int? =
          switch content {
          case .int(let seconds): Amount(number: seconds, unit: "").times(timeUnits)
          case .string(let text): Amount(text).flatMap { $0.times(timeUnits) }
          default: nil
          }
        return milliseconds.map { .milliseconds($0) }.flatMap { range.contains($0) ? $0 : nil }
      }, show: showTime)
  }

  private static var timeUnits: [String: Int] {
    ["": 1000, "ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000, "d": 86_400_000]
  }

  @Sendable private static func showTime(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    guard attoseconds == 0 else { return "\(seconds * 1000 + attoseconds / 1_000_000_000_000_000) ms" }
    for (unit, scale) in [("d", 86_400 as Int64), ("h", 3600), ("min", 60)] where seconds != 0 && seconds % scale == 0 {
      return "\(seconds / scale) \(unit)"
    }
    return "\(seconds) s"
  }
}

/// A whole number and the unit after it, as in `30 s` and `64MiB`.
private struct Amount {
  let number: Int
  let unit: String

  init(number: Int, unit: String) {
    self.number = number
    self.unit = unit
  }

  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits) else { return nil }
    self.init(number: number, unit: String(text[digits.endIndex...].drop { $0 == " " }))
  }

  /// The number in the smallest unit, or nil when the unit is unknown or the product has no room.
  func times(_ units: [String: Int]) -> Int? {
    guard let scale = units[unit] else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: scale)
    return overflow ? nil : product
  }
}
