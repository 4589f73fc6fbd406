/// Phone numbers packed in a word: the last 15 digits, 4 bits each (digit + 1), the last digit lowest, and whether the country is known.
enum PackedPhone {
  private static let internationalBit: UInt64 = 1 << 63

  /// - Parameter number: digits, with a + in front where the country is known.
  static func pack(_ number: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for byte in number where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
      packed = (packed << 4 | UInt64(byte - UInt8(ascii: "0") + 1)) & 0x0FFF_FFFF_FFFF_FFFF
    }
    return number.first == UInt8(ascii: "+") ? packed | internationalBit : packed
  }

  /// Whether the last eight digits agree and a side does not know its country, so that nothing speaks against one number.
  @inline(__always)
  static func mayBeSame(_ a: UInt64, _ b: UInt64) -> Bool {
    a & 0xFFFF_FFFF == b & 0xFFFF_FFFF && a & 0xF000_0000 != 0 && a & b & internationalBit == 0
  }

  /// Whether two numbers of seven digits or more differ in one digit or in two neighbouring digits that are swapped.
  @inline(__always)
  static func isOneDigitOff(_ first: UInt64, _ second: UInt64) -> Bool {
    let a = first & ~internationalBit
    let b = second & ~internationalBit
    let difference = a ^ b
    if difference == 0 || a < 1 << 24 || b < 1 << 24 { return false }
    let low = difference.trailingZeroBitCount / 4 * 4
    let rest = difference >> UInt64(low)
    if rest < 16 { return true }
    if rest >= 256 { return false }
    let digitsA = (a >> UInt64(low)) & 0xFF
    let digitsB = (b >> UInt64(low)) & 0xFF
    return digitsA == (digitsB >> 4 | (digitsB & 15) << 4)
  }
}
