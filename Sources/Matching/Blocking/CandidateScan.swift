/// Walks through all candidate pairs of a block index, each once, in pieces that workers can share out.
struct CandidateScan: Sendable {
  private struct Piece: Sendable {
    var rule: Int
    var entries: Range<Int>
  }

  let index: BlockIndex
  private let pieces: [Piece]

  /// - Parameter pairsInPiece: about how many pairs a piece holds.
  init(index: BlockIndex, pairsInPiece: Int = 100_000) {
    self.index = index
    var pieces: [Piece] = []
    for (rule, entries) in index.entries.enumerated() {
      var start = 0
      var blockStart = 0
      var pairs = 0
      for position in 0..<entries.count {
        if entries[position] >> 32 != entries[blockStart] >> 32 {
          if pairs >= pairsInPiece {
            pieces.append(Piece(rule: rule, entries: start..<position))
            start = position
            pairs = 0
          }
          blockStart = position
        }
        pairs += position - blockStart
      }
      if start < entries.count { pieces.append(Piece(rule: rule, entries: start..<entries.count)) }
    }
    self.pieces = pieces
  }

  var pieceCount: Int { pieces.count }

  /// Calls `body` with each pair of a piece that this rule owns and that `wanted` lets through; `wanted` is asked before ownership.
  @inline(__always)
  func forEachPair(inPiece piece: Int, wanted: (Int, Int) -> Bool, body: (Int, Int) -> Void) {
    let rule = pieces[piece].rule
    index.entries[rule].withUnsafeBufferPointer { entries in
      let range = pieces[piece].entries
      var start = range.lowerBound
      while start < range.upperBound {
        let key = entries[start] >> 32
        var end = start + 1
        while end < range.upperBound && entries[end] >> 32 == key { end += 1 }
        for first in start..<end {
          let a = Int(entries[first] & 0xFFFF_FFFF)
          for second in (first + 1)..<max(end, first + 1) {
            let b = Int(entries[second] & 0xFFFF_FFFF)
            if wanted(a, b) && index.owns(rule: rule, key: UInt32(key), a, b) { body(a, b) }
          }
        }
        start = end
      }
    }
  }
}
