/// Numbers as ASCII, the same on every machine.
enum DecimalText {
  static func bytes(_ value: Int) -> [UInt8] {
    if value < 0 { return [UInt8(ascii: "-")] + bytes(-value) }
    var digits: [UInt8] = []
    var rest = value
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    digits.reverse()
    return digits
  }

  /// A probability with four decimals; never 1.0000 or 0.0000 unless it is exactly that.
  static func bytes(probability: Double) -> [UInt8] {
    if probability < 1 && probability > 0.9999 { return Array("0.9999".utf8) }
    if probability > 0 && probability < 0.0001 { return Array("0.0001".utf8) }
    return bytes(probability, decimals: 4)
  }

  /// - Parameter decimals: digits after the point, at most 9; halves are rounded away from zero.
  static func bytes(_ value: Double, decimals: Int) -> [UInt8] {
    guard value.isFinite else { return Array((value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").utf8) }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded()
    guard scaled < 1e18 else { return Array(String(value).utf8) }
    let whole = Int(scaled)
    var text = bytes(whole / scale)
    if decimals > 0 {
      let fraction = bytes(whole % scale)
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - fraction.count))
      text.append(contentsOf: fraction)
    }
    return value < 0 && whole > 0 ? [UInt8(ascii: "-")] + text : text
  }

  static func text(_ value: Double, decimals: Int) -> String { String(decoding: bytes(value, decimals: decimals), as: UTF8.self) }

  /// A whole number with thin groups of three: `1,234,567`.
  static func grouped(_ value: Int) -> String {
    let digits = bytes(value.magnitude > Int.max ? 0 : Int(value.magnitude))
    var text: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number of things: `1 record`, `2,000 records`.
  static func counted(_ value: Int, _ noun: String) -> String { "\(grouped(value)) \(noun)\(value == 1 ? "" : "s")" }

  /// A share as a percentage with one decimal: `12.3 %`.
  static func percent(_ share: Double) -> String { text(share * 100, decimals: 1) + " %" }
}
