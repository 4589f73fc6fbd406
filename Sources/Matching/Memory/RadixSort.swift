/// Stable least-significant-digit radix sorts of 64-bit words, 11 bits a pass; passes in which all words share a digit are skipped.
enum RadixSort {
  /// Sorts ascending.
  /// - Complexity: O(count x 6), with `count` words of scratch.
  static func sort(_ words: inout [UInt64]) {
    sort(&words, byBits: 0..<64)
  }

  /// Sorts ascending by some bits only, keeping the order of words that are equal in them.
  static func sort(_ words: inout [UInt64], byBits bits: Range<Int>) {
    let count = words.count
    if count < 64 {
      let mask = bits.count == 64 ? UInt64.max : ((1 << UInt64(bits.count)) - 1) << UInt64(bits.lowerBound)
      insertionSort(&words, mask: mask)
      return
    }
    let digit = 11
    var scratch = [UInt64](repeating: 0, count: count)
    var histogram = [Int](repeating: 0, count: 1 << digit)
    var shift = bits.lowerBound
    while shift < bits.upperBound {
      let width = min(digit, bits.upperBound - shift)
      let mask: UInt64 = (1 << UInt64(width)) - 1
      let moved = words.withUnsafeMutableBufferPointer { from in
        scratch.withUnsafeMutableBufferPointer { to in
          histogram.withUnsafeMutableBufferPointer { counts in
            pass(from: from, to: to, counts: counts, shift: UInt64(shift), mask: mask)
          }
        }
      }
      if moved { swap(&words, &scratch) }
      shift += width
    }
  }

  private static func pass(
    from: UnsafeMutableBufferPointer<UInt64>, to: UnsafeMutableBufferPointer<UInt64>, counts: UnsafeMutableBufferPointer<Int>,
    shift: UInt64, mask: UInt64
  ) -> Bool {
    counts.update(repeating: 0)
    for word in from { counts[Int(truncatingIfNeeded: (word >> shift) & mask)] += 1 }
    if counts[Int(truncatingIfNeeded: (from[0] >> shift) & mask)] == from.count { return false }
    var sum = 0
    for index in 0..<counts.count {
      let size = counts[index]
      counts[index] = sum
      sum += size
    }
    for word in from {
      let bucket = Int(truncatingIfNeeded: (word >> shift) & mask)
      to[counts[bucket]] = word
      counts[bucket] += 1
    }
    return true
  }

  private static func insertionSort(_ words: inout [UInt64], mask: UInt64) {
    for index in 1..<max(1, words.count) {
      let word = words[index]
      var position = index
      while position > 0 && words[position - 1] & mask > word & mask {
        words[position] = words[position - 1]
        position -= 1
      }
      words[position] = word
    }
  }
}
