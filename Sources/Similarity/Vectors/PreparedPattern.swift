/// A pattern with its match table made once, for comparing one string with many.
struct PreparedPattern: Sendable {
  private let storage: [UInt8]
  /// 256 words for a pattern of at most 64 bytes, the rows of a `BlockMatches` for a longer one.
  private let table: [UInt64]
  /// The ranks of a `BlockMatches`; empty for a pattern of at most 64 bytes.
  private let ranks: [UInt16]

  init(_ pattern: Span<UInt8>) {
    var bytes = [UInt8]()
    bytes.reserveCapacity(pattern.count)
    for index in pattern.indices { bytes.append(pattern[index]) }
    var ranks = [UInt16]()
    var table = [UInt64]()
    if bytes.count <= ShortMatches.capacity {
      table = [UInt64](repeating: 0, count: 256)
      for (index, byte) in bytes.enumerated() { table[Int(byte)] |= 1 &<< UInt64(index) }
    } else {
      var rows = 0
      let words = BlockMatches.words(for: bytes.count)
      bytes.span.withBytes { bytes in
        ranks = [UInt16](unsafeUninitializedCapacity: 256) { buffer, count in
          rows = BlockMatches.rank(bytes, into: buffer.baseAddress.unsafelyUnwrapped)
          count = 256
        }
        table = [UInt64](unsafeUninitializedCapacity: rows * words) { buffer, count in
          ranks.withUnsafeBufferPointer { ranks in
            BlockMatches.fill(
              buffer.baseAddress.unsafelyUnwrapped, rows: rows, from: bytes, ranks: ranks.baseAddress.unsafelyUnwrapped)
          }
          count = rows * words
        }
      }
    }
    self.storage = bytes
    self.table = table
    self.ranks = ranks
  }

  /// The result of `short` when the pattern fits one word, of `long` otherwise.
  @inline(__always)
  func withMatches<Result>(
    short: (Bytes, ShortMatches) -> Result, long: (Bytes, BlockMatches) -> Result
  ) -> Result {
    storage.withUnsafeBufferPointer { storage in
      table.withUnsafeBufferPointer { table in
        let tableStart = table.baseAddress.unsafelyUnwrapped
        let pattern = Bytes(
          start: storage.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped, count: storage.count)
        if pattern.count <= ShortMatches.capacity { return short(pattern, ShortMatches(table: tableStart)) }
        return ranks.withUnsafeBufferPointer { ranks in
          let words = BlockMatches.words(for: pattern.count)
          return long(
            pattern, BlockMatches(ranks: ranks.baseAddress.unsafelyUnwrapped, rows: tableStart, words: words))
        }
      }
    }
  }
}
