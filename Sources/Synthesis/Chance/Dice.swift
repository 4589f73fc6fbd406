/// A counter-based source of random numbers: what it gives depends only on the seed and on the key it is made with.
///
/// SplitMix64, Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195. Any row can be made alone, in any order, by any thread.
struct Dice {
  /// What the numbers are for; different uses of one entity never share numbers.
  enum Stream: UInt64 {
    case plan = 1, shuffle, person, household, company, branch, career, life, mail, phone, home, copy, entry, identifier
  }

  private var state: UInt64

  init(_ seed: UInt64, _ stream: Stream, _ first: Int = 0, _ second: Int = 0) {
    var key = Self.mix(seed &+ stream.rawValue &* 0x9E37_79B9_7F4A_7C15)
    key = Self.mix(key ^ UInt64(truncatingIfNeeded: first) &* 0xD6E8_FEB8_6659_FD93)
    state = Self.mix(key &+ UInt64(truncatingIfNeeded: second) &* 0xA076_1D64_78BD_642F)
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  /// A number in `0 ..< count`.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// A number in `range`.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number in `[0, 1)`.
  mutating func unit() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// True with probability `share`.
  mutating func chance(_ share: Double) -> Bool {
    unit() < share
  }
}
