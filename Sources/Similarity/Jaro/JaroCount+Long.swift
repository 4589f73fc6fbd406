extension JaroCount {
  /// Counts matches bit-parallel for a pattern and a text of any length; none when `worthwhile` refuses their number.
  ///
  /// - Complexity: `pattern * text / 128` word operations at most, far fewer where bytes match early in their window.
  @inline(__always)
  static func long(_ pattern: BlockMatches, length: Int, text: Bytes, worthwhile: (Int) -> Bool) -> JaroCount {
    let textWords = BlockMatches.words(for: text.count)
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: pattern.words &+ textWords) { scratch in
      let taken = scratch.baseAddress.unsafelyUnwrapped
      let matched = taken + pattern.words
      taken.initialize(repeating: 0, count: pattern.words &+ textWords)
      let window = window(length, text.count)
      var count = JaroCount(matches: 0, displaced: 0)
      for index in 0..<min(text.count, length &+ window) {
        let lowest = max(0, index &- window)
        let highest = min(length &- 1, index &+ window)
        if take(pattern[text[index]], from: lowest, through: highest, taken: taken) {
          matched[index >> 6] |= 1 &<< UInt64(index & 63)
          count.matches &+= 1
        }
      }
      if !worthwhile(count.matches) { return JaroCount(matches: 0, displaced: 0) }
      count.displaced = displaced(pattern, text: text, taken: taken, matched: matched, textWords: textWords)
      return count
    }
  }

  /// Takes the first free position of `row` in `lowest...highest`; false when there is none.
  @inline(__always)
  private static func take(
    _ row: UnsafePointer<UInt64>, from lowest: Int, through highest: Int, taken: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    var word = lowest >> 6
    let lastWord = highest >> 6
    var reach = ~UInt64(0) &<< UInt64(lowest & 63)
    while word <= lastWord {
      if word == lastWord { reach &= ~UInt64(0) &>> UInt64(63 &- highest & 63) }
      let free = row[word] & reach & ~taken[word]
      if free != 0 {
        taken[word] |= free & (0 &- free)
        return true
      }
      reach = ~0
      word &+= 1
    }
    return false
  }

  /// Walks the matched positions of both sides together and counts where their bytes differ.
  private static func displaced(
    _ pattern: BlockMatches, text: Bytes, taken: UnsafePointer<UInt64>, matched: UnsafePointer<UInt64>, textWords: Int
  ) -> Int {
    var displaced = 0
    var takenWord = 0
    var positions = taken[0]
    for textWord in 0..<textWords {
      var flags = matched[textWord]
      while flags != 0 {
        // Invariant: as many positions as flags are left, so a word with a position follows.
        while positions == 0 {
          takenWord &+= 1
          positions = taken[takenWord]
        }
        let position = positions & (0 &- positions)
        let byte = text[textWord &<< 6 &+ flags.trailingZeroBitCount]
        if pattern[byte][takenWord] & position == 0 { displaced &+= 1 }
        positions ^= position
        flags &= flags &- 1
      }
    }
    return displaced
  }
}
