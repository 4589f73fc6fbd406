extension Table {
  /// Calls `body` with the content of one cell of each row, in order.
  ///
  /// The bytes are UTF-8 without the quotes around them and with doubled quotes made single; they are valid during the call
  /// only. Several threads may go through several columns, or several ranges of one column, at once.
  /// - Precondition: the column and the rows exist.
  @inlinable
  public func forEachCell<Failure: Error>(
    inColumn column: Int, rows: Range<Int>, _ body: (Int, UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(column >= 0 && column < columnCount && rows.lowerBound >= 0 && rows.upperBound <= rowCount)
    var scratch = CellScratch()
    let stride = columnCount
    var ends = cellEnds + (rows.lowerBound &* stride &+ column)
    for row in rows {
      let start = column == 0 ? 0 : Int(ends[-1]) &+ 1
      let raw = UnsafeBufferPointer(start: base + (rowStarts[row] &+ start), count: Int(ends[0]) &- start)
      if raw.count == 0 || raw[0] > 0x22 {
        try body(row, raw)
      } else {
        try body(row, scratch.content(of: raw))
      }
      ends += stride
    }
  }

  /// `forEachCell(inColumn:rows:_:)` over all rows.
  @inlinable
  public func forEachCell<Failure: Error>(
    inColumn column: Int, _ body: (Int, UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try forEachCell(inColumn: column, rows: 0..<rowCount, body)
  }

  /// Calls `body` with the content of one cell; the bytes are valid during the call only.
  @inlinable
  public func withCell<Result, Failure: Error>(
    row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var scratch = CellScratch()
    return try body(scratch.content(of: rawCell(row: row, column: column)))
  }

  /// The content of one cell.
  public func cell(row: Int, column: Int) -> String {
    withCell(row: row, column: column) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a row as they are in the file, quotes and all, without the line end and without empty
  /// fields beyond the last column. A JSON Lines row is given as CSV.
  @inlinable
  public func withRawRow<Result, Failure: Error>(
    _ row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(row >= 0 && row < rowCount)
    let count = Int(cellEnds[row &* columnCount &+ columnCount &- 1])
    return try body(UnsafeBufferPointer(start: base + rowStarts[row], count: count))
  }

  /// Calls `body` with the bytes of a cell as they are in the file, quotes and all.
  @inlinable
  public func withRawCell<Result, Failure: Error>(
    row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(rawCell(row: row, column: column))
  }

  @usableFromInline
  func rawCell(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(row >= 0 && row < rowCount && column >= 0 && column < columnCount)
    let ends = cellEnds + (row &* columnCount &+ column)
    let start = column == 0 ? 0 : Int(ends[-1]) &+ 1
    return UnsafeBufferPointer(start: base + (rowStarts[row] &+ start), count: Int(ends[0]) &- start)
  }
}
