/// Rows of text as a `CellSource`, for callers whose records are in memory already.
public struct RowsInMemory: CellSource {
  private let rows: [[String]]

  /// - Parameter rows: the cells of each record; a row that is shorter than others lacks its last cells.
  public init(_ rows: [[String]]) { self.rows = rows }

  public var recordCount: Int { rows.count }

  public func forEachCell(inColumn column: Int, _ body: (_ row: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    for (number, row) in rows.enumerated() where column < row.count {
      var cell = row[column]
      cell.withUTF8 { body(number, $0) }
    }
  }
}
