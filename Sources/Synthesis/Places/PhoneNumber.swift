/// A national telephone number and the place where people cut it.
struct PhoneNumber: Equatable {
  var country: Country
  /// The digits as one decimal number; leading zeros are known by `length`.
  var digits: UInt64
  var length: Int
  /// Number of digits of the area code or first group.
  var areaLength: Int

  init(country: Country, area: ArraySlice<UInt8>, length: Int, areaLength: Int, _ dice: inout Dice) {
    self.country = country
    self.length = length
    self.areaLength = areaLength
    var digits: UInt64 = 0
    for byte in area { digits = digits * 10 + UInt64(byte &- 0x30) }
    for position in area.count..<max(area.count, length) {
      let digit = position == area.count ? dice.within(2...9) : dice.below(10)
      digits = digits * 10 + UInt64(digit)
    }
    self.digits = digits
  }

  /// A landline number with the given area code.
  static func landline(_ country: Country, area: ArraySlice<UInt8>, _ dice: inout Dice) -> PhoneNumber {
    PhoneNumber(country: country, area: area, length: country.landlineLength(areaLength: area.count), areaLength: area.count, &dice)
  }

  /// A number of the same exchange as `switchboard`: its last digits differ.
  func direct(_ dice: inout Dice) -> PhoneNumber {
    var number = self
    let span: UInt64 = length - areaLength > 6 ? 10_000 : 1000
    number.digits = digits / span * span + UInt64(dice.below(Int(span)))
    return number
  }

  func digit(_ position: Int) -> UInt8 {
    0x30 + UInt8(digits / Self.power(length - 1 - position) % 10)
  }

  /// Changes the digit at `position` by adding 1 to 9 to it, modulo 10.
  mutating func changeDigit(_ position: Int, by step: Int) {
    let power = Self.power(length - 1 - position)
    let old = digits / power % 10
    let new = (old + UInt64(step)) % 10
    digits = digits - old * power + new * power
  }

  /// Exchanges the digits at `position` and the next.
  mutating func swapDigits(_ position: Int) {
    let first = Int(digit(position)), second = Int(digit(position + 1))
    changeDigit(position, by: (second - first + 10) % 10)
    changeDigit(position + 1, by: (first - second + 10) % 10)
  }

  private static func power(_ exponent: Int) -> UInt64 {
    var result: UInt64 = 1
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }

  /// Appends the number as `format` writes it; see `Country.formats`.
  func append(_ format: ArraySlice<UInt8>, to text: inout [UInt8]) {
    for sign in format {
      switch sign {
      case UInt8(ascii: "A"): appendDigits(0..<areaLength, to: &text)
      case UInt8(ascii: "S"): appendDigits(areaLength..<length, to: &text)
      case UInt8(ascii: "G"): appendGroups(of: 3, separator: 0x20, to: &text)
      case UInt8(ascii: "P"): appendGroups(of: 2, separator: 0x20, to: &text)
      case UInt8(ascii: "D"): appendGroups(of: 2, separator: UInt8(ascii: "."), to: &text)
      case UInt8(ascii: "H"): appendGroups(of: 2, separator: UInt8(ascii: "-"), to: &text)
      case UInt8(ascii: "B"): appendLastFour(separator: UInt8(ascii: "-"), to: &text)
      case UInt8(ascii: "V"): appendLastFour(separator: UInt8(ascii: "."), to: &text)
      case UInt8(ascii: "U") where length - areaLength <= 6: appendDigits(areaLength..<length, to: &text)
      case UInt8(ascii: "W"), UInt8(ascii: "U"): appendLastFour(separator: 0x20, to: &text)
      default: text.append(sign)
      }
    }
  }

  private func appendDigits(_ range: Range<Int>, to text: inout [UInt8]) {
    for position in range { text.append(digit(position)) }
  }

  private func appendGroups(of size: Int, separator: UInt8, to text: inout [UInt8]) {
    for position in areaLength..<length {
      let done = position - areaLength
      if done > 0, done % size == 0, length - position > 1 { text.append(separator) }
      text.append(digit(position))
    }
  }

  private func appendLastFour(separator: UInt8, to text: inout [UInt8]) {
    for position in areaLength..<length {
      if length - position == 4, position > areaLength { text.append(separator) }
      text.append(digit(position))
    }
  }
}
