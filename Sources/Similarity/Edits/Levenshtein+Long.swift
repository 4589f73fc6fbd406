extension Levenshtein {
  /// The distance of a pattern of any length but 0 to a text, or `limit + 1`, over the blocks that a path of at most `limit` edits crosses.
  ///
  /// Cells outside of that band (E. Ukkonen 1985, doi:10.1016/S0019-9958(85)80046-2) are taken as one more than their neighbour inside,
  /// which is never too low; so a result within `limit` is exact.
  static func long(_ pattern: BlockMatches, length: Int, text: Bytes, limit: Int) -> Int {
    let words = pattern.words
    let limit = min(limit, max(length, text.count))
    return withUnsafeTemporaryAllocation(of: Block.self, capacity: words) { scratch in
      let blocks = scratch.baseAddress.unsafelyUnwrapped
      var first = 0
      var last = -1
      for index in 0..<text.count {
        // The band of column `index + 1`: rows from `index + 1 - limit` to `index + 1 + limit`, counted from 1.
        while last < words &- 1, (last &+ 1) &<< 6 <= index &+ limit {
          let rows = min(64, length &- (last &+ 1) &<< 6)
          let above = last < 0 ? 0 : blocks[last].score
          last &+= 1
          (blocks + last).initialize(to: Block(score: above &+ rows, bottom: UInt64(rows &- 1)))
        }
        while first < last, (first &+ 1) &<< 6 < index &+ 1 &- limit { first &+= 1 }
        let row = pattern[text[index]]
        var carryUp: UInt64 = 1
        var carryDown: UInt64 = 0
        for block in first...last {
          let step = blocks[block].column.advance(matches: row[block], carryUp: carryUp, carryDown: carryDown)
          carryUp = step.up(at: blocks[block].bottom)
          carryDown = step.down(at: blocks[block].bottom)
          blocks[block].score &+= step.gain(at: blocks[block].bottom)
        }
        if last == words &- 1, blocks[last].score &- (text.count &- 1 &- index) > limit { return limit &+ 1 }
      }
      if text.count == 0 { return length }
      assert(last == words &- 1, "the length difference is within the limit, so the last row was reached")
      return min(blocks[last].score, limit &+ 1)
    }
  }

  /// 64 rows of the current column and the distance in the last of them.
  private struct Block {
    var column = EditColumn()
    var score: Int
    let bottom: UInt64
  }
}
