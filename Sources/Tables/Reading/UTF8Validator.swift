/// Whether bytes are well-formed UTF-8 (Unicode 16, table 3-7).
enum UTF8Validator {
  static func isValid(_ base: UnsafePointer<UInt8>, count: Int) -> Bool {
    var i = 0
    while i < count {
      while i &+ 8 <= count {
        let word = UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { break }
        i &+= 8
      }
      while i < count, base[i] < 0x80 { i &+= 1 }
      if i == count { return true }
      let length = sequenceLength(base + i, available: count &- i)
      if length == 0 { return false }
      i &+= length
    }
    return true
  }

  /// The length of the well-formed sequence at `p`, or 0.
  static func sequenceLength(_ p: UnsafePointer<UInt8>, available: Int) -> Int {
    let first = p[0]
    if first < 0x80 { return 1 }
    guard available >= 2 else { return 0 }
    let second = p[1]
    switch first {
    case 0xC2...0xDF: return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      guard available >= 3, isContinuation(second), isContinuation(p[2]) else { return 0 }
      if first == 0xE0, second < 0xA0 { return 0 }
      if first == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard available >= 4, isContinuation(second), isContinuation(p[2]), isContinuation(p[3]) else { return 0 }
      if first == 0xF0, second < 0x90 { return 0 }
      if first == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
