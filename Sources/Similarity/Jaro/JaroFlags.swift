/// Which positions of a pattern and a text, both of at most 64 bytes, are matched: one bit a position.
///
/// Each text byte takes the first free position of its own in the window; taking them in order is the same from either side, so counts are
/// symmetric.
struct JaroFlags {
  private let taken: UInt64
  private let matched: UInt64
  /// Whether some byte took a position before one already taken; otherwise both sequences are the same.
  private let outOfOrder: Bool

  /// Matches a text to a pattern of `length` bytes that share their first `prefix` bytes.
  @inline(__always)
  init(_ pattern: ShortMatches, length: Int, text: Bytes, prefix: Int, window: Int) {
    assert(length <= 64 && text.count <= 64 && prefix <= min(length, text.count) && window < 32)
    let end = min(text.count, length &+ window)
    var taken = Self.ones(prefix)
    var matched = taken &<< UInt64(64 &- prefix & 63)
    var outOfOrder: UInt64 = 0
    var reach = Self.ones(min(64, prefix &+ window &+ 1)) & ~Self.ones(max(0, prefix &- window))
    var growth = Self.ones(window) &>> UInt64(prefix)
    // Invariant: `reach` holds the pattern positions within `window` of text position `index`, and `matched` the flags of the text
    // positions before it in its highest bits. No branch depends on the bytes: a wrong guess costs more than a turn of the loop.
    for index in prefix..<end {
      let free = pattern[text[index]] & reach & ~taken
      let first = free & (0 &- free)
      outOfOrder |= taken & ~(first | (first &- 1))  // the positions above `first`; none for `first` 0
      taken |= first
      matched = matched &>> 1 | ((free | (0 &- free)) & (1 &<< 63))
      reach = reach &<< 1 | (growth & 1)
      growth &>>= 1
    }
    self.taken = taken
    self.matched = matched &>> UInt64(64 &- end & 63)
    self.outOfOrder = outOfOrder != 0
  }

  /// The number of matched bytes.
  @inline(__always)
  var count: Int { taken.nonzeroBitCount }

  /// The number of places where the matched bytes of the pattern and of the text differ, both taken in order.
  @inline(__always)
  func displaced(_ pattern: ShortMatches, text: Bytes) -> Int {
    guard outOfOrder else { return 0 }
    var displaced = 0
    var positions = taken
    var flags = matched
    while flags != 0 {
      let position = positions & (0 &- positions)
      if pattern[text[flags.trailingZeroBitCount]] & position == 0 { displaced &+= 1 }
      positions ^= position
      flags &= flags &- 1
    }
    return displaced
  }

  /// A word whose lowest `count` bits are set, `count` in 0...64.
  @inline(__always)
  private static func ones(_ count: Int) -> UInt64 {
    count >= 64 ? ~0 : (1 &<< UInt64(count)) &- 1
  }
}
