import Similarity

/// Levels between two different codes: identifiers and dates.
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
    let isDayKnown = a[4...].contains { $0 != UInt8(ascii: "0") }
    return same(0..<4) || (isDayKnown && same(4..<8)) ? 2 : 1
  }
}
