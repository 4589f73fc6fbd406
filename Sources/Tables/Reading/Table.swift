/// A data file in memory: its header and its accepted rows, as UTF-8 bytes with an index of the cells.
///
/// Immutable, so threads may read it at once. `init(bytes:)` and `open(_:)` make one.
public final class Table: @unchecked Sendable {
  /// The path it was opened from, or the name given; `standard input` for `-`.
  public let name: String
  /// One name a column: white space around it removed, `column 3` where the file has none.
  public let header: [String]
  public let format: TableFormat
  /// The rows that were left out, in the order of the file.
  public let rejected: [RejectedRow]

  /// The rows as CSV with `format.delimiter`: the file itself where it is CSV in UTF-8.
  let content: ByteStorage
  /// What the ranges in `rejected` refer to: the file's text in UTF-8.
  let source: ByteStorage
  let index: RowIndex
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let rowStarts: UnsafePointer<Int>
  @usableFromInline let cellEnds: UnsafePointer<UInt32>

  /// The number of accepted rows.
  public let rowCount: Int
  /// The number of columns, 1 or more.
  public let columnCount: Int

  init(
    name: String, header: [String], format: TableFormat, content: ByteStorage, source: ByteStorage, index: RowIndex,
    rejected: [RejectedRow]
  ) {
    self.name = name
    self.header = header
    self.format = format
    self.content = content
    self.source = source
    self.index = index
    self.rejected = rejected
    base = content.base
    rowStarts = index.rowStarts
    cellEnds = index.cellEnds
    rowCount = index.rowCount
    columnCount = index.columnCount
  }

  /// The 1-based physical line on which an accepted row starts in the file.
  /// - Complexity: O(log n)
  public func lineNumber(ofRow row: Int) -> Int {
    precondition(row >= 0 && row < rowCount)
    return index.line(ofRow: row)
  }

  /// The original bytes of a rejected row, without its line end, in UTF-8, cut at `limitInBytes`.
  public func rejectedBytes(_ row: RejectedRow, limitInBytes: Int = 64 << 10) -> [UInt8] {
    let start = max(0, min(row.byteRange.lowerBound, source.count))
    let end = max(start, min(row.byteRange.upperBound, source.count, start + limitInBytes))
    return Array(source.bytes[start..<end])
  }
}
