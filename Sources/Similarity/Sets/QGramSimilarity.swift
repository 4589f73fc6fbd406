/// Similarity by shared runs of `q` bytes, wherever they lie in the string.
public enum QGramSimilarity {
  /// The longest run that packs into one word.
  public static let longestRun = 8

  /// The Sørensen-Dice coefficient of the bags of runs of `q` bytes, `2 * shared / (runs of a + runs of b)`, in [0, 1].
  ///
  /// Runs that occur several times count as often as both strings hold them; nothing is padded. When a string is shorter than `q` the answer
  /// is 1 if both are equal and 0 otherwise.
  ///
  /// - Precondition: `q` in `1...longestRun`.
  /// - Complexity: `q * a` word operations when `b` has at most 64 bytes, without allocation; `n log n` beyond.
  public static func dice(_ a: Span<UInt8>, _ b: Span<UInt8>, q: Int = 2) -> Double {
    precondition(q >= 1 && q <= longestRun, "q must be in 1...8")
    return withBytes(a, b) { a, b in
      if a.count < q || b.count < q { return a.equals(b) ? 1 : 0 }
      let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
      let shared =
        longer.count <= ShortMatches.capacity
        ? ShortMatches.withTable(of: longer, askedFor: shorter) { sharedRuns($0, text: shorter, q: q) }
        : sharedRuns(longer, shorter, q: q)
      return Double(2 * shared) / Double(a.count + b.count - 2 * (q - 1))
    }
  }
}

extension QGramSimilarity {
  /// The number of runs of the text that find a run of their own in the pattern, where bit i stands for the run that ends at i.
  @inline(__always)
  private static func sharedRuns(_ pattern: ShortMatches, text: Bytes, q: Int) -> Int {
    var taken: UInt64 = 0
    for end in q &- 1..<text.count {
      var runs = pattern[text[end]] & ~taken
      for back in 1..<q { runs &= pattern[text[end &- back]] &<< UInt64(back) }
      taken |= runs & (0 &- runs)
    }
    return taken.nonzeroBitCount
  }

  /// The number of runs that two strings of any length share, by sorting both bags.
  private static func sharedRuns(_ a: Bytes, _ b: Bytes, q: Int) -> Int {
    withSortedRuns(a, q: q) { runsA in
      withSortedRuns(b, q: q) { runsB in
        var shared = 0
        var i = 0
        var j = 0
        while i < runsA.count, j < runsB.count {
          if runsA[i] == runsB[j] { shared &+= 1 }
          let (x, y) = (runsA[i], runsB[j])
          if x <= y { i &+= 1 }
          if y <= x { j &+= 1 }
        }
        return shared
      }
    }
  }

  private static func withSortedRuns(_ bytes: Bytes, q: Int, _ body: (UnsafeMutableBufferPointer<UInt64>) -> Int) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: bytes.count &- q &+ 1) { runs in
      for start in 0..<runs.count {
        var run: UInt64 = 0
        for offset in 0..<q { run = run &<< 8 | UInt64(bytes[start &+ offset]) }
        runs.initializeElement(at: start, to: run)
      }
      var sorted = runs
      sorted.sort()
      return body(sorted)
    }
  }
}
