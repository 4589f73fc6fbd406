import Similarity

/// Levels between two different codes: identifiers, dates, phone numbers.
enum CodeLevels {
  static func identifier(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    if min(a.count, b.count) < 5 { return 1 }
    return OptimalStringAlignment.distance(Span(_unsafeElements: a), Span(_unsafeElements: b), limit: 1) <= 1 ? 2 : 1
  }

  /// - Parameters a, b: dates as `yyyymmdd` digits, unknown parts as zeros.
  static func date(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    guard a.count == 8, b.count == 8 else {
      return OptimalStringAlignment.distance(Span(_unsafeElements: a), Span(_unsafeElements: b), limit: 1) <= 1 ? 3 : 1
    }
    func same(_ range: Range<Int>) -> Bool { range.allSatisfy { a[$0] == b[$0] } }
    let swapped = a[4] == b[6] && a[5] == b[7] && a[6] == b[4] && a[7] == b[5] && same(0..<4)
    if swapped { return 3 }
    if OptimalStringAlignment.distance(Span(_unsafeElements: a), Span(_unsafeElements: b), limit: 1) <= 1 { return 3 }
    return same(0..<4) || same(4..<8) ? 2 : 1
  }

  /// Whether two phone numbers, packed 4 bits a digit, differ in one digit or in two neighbouring digits that are swapped.
  @inline(__always)
  static func isOneDigitOff(_ a: UInt64, _ b: UInt64) -> Bool {
    let difference = a ^ b
    if difference == 0 || a < 1 << 28 || b < 1 << 28 { return false }
    let low = difference.trailingZeroBitCount / 4 * 4
    let rest = difference >> UInt64(low)
    if rest < 16 { return true }
    if rest >= 256 { return false }
    let digitsA = (a >> UInt64(low)) & 0xFF
    let digitsB = (b >> UInt64(low)) & 0xFF
    return digitsA == (digitsB >> 4 | (digitsB & 15) << 4)
  }
}
