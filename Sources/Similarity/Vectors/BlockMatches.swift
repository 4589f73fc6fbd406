/// Where each byte value occurs in a pattern of any length: one row of words for each distinct byte, 64 positions a word.
///
/// Row 0 is empty and stands for every byte that the pattern does not hold.
struct BlockMatches {
  /// The number of words in a row.
  let words: Int
  private let ranks: UnsafePointer<UInt16>
  private let rows: UnsafePointer<UInt64>

  @inline(__always)
  init(ranks: UnsafePointer<UInt16>, rows: UnsafePointer<UInt64>, words: Int) {
    self.ranks = ranks
    self.rows = rows
    self.words = words
  }

  /// The row of `byte`: `words` words.
  @inline(__always)
  subscript(byte: UInt8) -> UnsafePointer<UInt64> {
    rows + Int(ranks[Int(byte)]) &* words
  }

  /// The number of words that hold one bit for each of `count` positions.
  @inline(__always)
  static func words(for count: Int) -> Int { (count &+ 63) >> 6 }

  /// Gives each distinct byte of `pattern` a rank from 1 on in `ranks`, 0 to the others; returns the number of rows that the ranks need.
  static func rank(_ pattern: Bytes, into ranks: UnsafeMutablePointer<UInt16>) -> Int {
    ranks.initialize(repeating: 0, count: 256)
    var rows: UInt16 = 1
    for index in 0..<pattern.count where ranks[Int(pattern[index])] == 0 {
      ranks[Int(pattern[index])] = rows
      rows &+= 1
    }
    return Int(rows)
  }

  /// Fills `rows` rows of words at `table` with the positions of each ranked byte of `pattern`.
  static func fill(
    _ table: UnsafeMutablePointer<UInt64>, rows: Int, from pattern: Bytes, ranks: UnsafePointer<UInt16>
  ) {
    let words = words(for: pattern.count)
    table.initialize(repeating: 0, count: rows &* words)
    for index in 0..<pattern.count {
      table[Int(ranks[Int(pattern[index])]) &* words &+ index >> 6] |= 1 &<< UInt64(index & 63)
    }
  }

  /// The result of `body` with the table of `pattern` in temporary memory.
  static func withTable<Result>(of pattern: Bytes, _ body: (BlockMatches) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 256) { ranks in
      let ranksStart = ranks.baseAddress.unsafelyUnwrapped
      let rows = rank(pattern, into: ranksStart)
      let words = words(for: pattern.count)
      return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rows &* words) { table in
        let tableStart = table.baseAddress.unsafelyUnwrapped
        fill(tableStart, rows: rows, from: pattern, ranks: UnsafePointer(ranksStart))
        return body(BlockMatches(ranks: UnsafePointer(ranksStart), rows: UnsafePointer(tableStart), words: words))
      }
    }
  }
}
