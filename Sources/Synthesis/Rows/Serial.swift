/// Numbers that look random, differ from each other and tell nothing of the order.
enum Serial {
  /// Appends `prefix` and `number`, below 2^40, scrambled by a Feistel network of 40 bits, in base 32.
  static func append(_ number: Int, prefix: UInt8, seed: UInt64, to text: inout [UInt8]) {
    let half: UInt64 = 0xF_FFFF
    var left = UInt64(number) >> 20 & half
    var right = UInt64(number) & half
    for round in 0..<4 as Range<UInt64> {
      let mixed = Dice.mix(right ^ seed &+ (round + 1) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(prefix)) & half
      (left, right) = (right, left ^ mixed)
    }
    let digits: StaticString = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    let scrambled = left << 20 | right
    text.append(prefix)
    for position in stride(from: 35, through: 0, by: -5) {
      text.append(digits.utf8Start[Int(scrambled >> UInt64(position) & 31)])
    }
  }
}
