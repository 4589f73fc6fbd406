/// Writes rows of tables with further columns, as CSV or, when the name ends in `.jsonl` or `.ndjson`, as JSON Lines.
///
/// A row has the leading columns, the table's, chosen and ordered by a mapping, and then the extra ones.
public struct RowWriter {
  private enum Format {
    case csv(CSVWriter)
    case jsonLines(JSONLinesWriter)
  }

  private var format: Format

  /// Opens `path`.
  /// - Parameters:
  ///   - columns: all columns' names: leading, the table's, extra.
  ///   - delimiter: of CSV; no effect on JSON Lines.
  public init(path: String, columns: [String], delimiter: UInt8 = 0x2C) throws(OutputError) {
    if KindDetector.hasJSONLinesName(path) {
      format = .jsonLines(try JSONLinesWriter(path: path, columns: columns))
    } else {
      format = .csv(try CSVWriter(path: path, columns: columns, delimiter: delimiter))
    }
  }

  /// Writes one row.
  /// - Parameters:
  ///   - leading: the values of the columns before the table's.
  ///   - mapping: for each output column between the leading and the extra ones, the table's column, or nil for an empty
  ///     field; nil as a whole for all columns of the table in order, which copies the row's bytes as they are where the
  ///     delimiter is the same.
  ///   - extra: the values of the columns after the table's.
  /// - Precondition: leading, mapped and extra values are as many as the columns.
  public mutating func write(
    _ table: Table, row: Int, leading: [[UInt8]] = [], mapping: [Int?]? = nil, extra: [[UInt8]] = []
  ) throws(OutputError) {
    switch format {
    case .csv(var writer):
      for value in leading { try writer.append(value) }
      if mapping == nil, table.format.delimiter == writer.delimiter, table.format.lineEnding != .cr {
        try table.withRawRow(row) { raw throws(OutputError) in try writer.appendVerbatim(raw, fields: table.columnCount) }
      } else {
        for position in 0..<(mapping?.count ?? table.columnCount) {
          if let column = mapping.map({ $0[position] }) ?? position {
            try table.withCell(row: row, column: column) { cell throws(OutputError) in try writer.append(cell) }
          } else {
            try writer.append([])
          }
        }
      }
      for value in extra { try writer.append(value) }
      try writer.endRow()
    case .jsonLines(var writer):
      for value in leading { try writer.append(value) }
      for position in 0..<(mapping?.count ?? table.columnCount) {
        if let column = mapping.map({ $0[position] }) ?? position {
          try table.withCell(row: row, column: column) { cell throws(OutputError) in try writer.append(cell) }
        } else {
          try writer.append([])
        }
      }
      for value in extra { try writer.append(value) }
      try writer.endRow()
    }
  }

  /// Makes the file appear.
  public consuming func commit() throws(OutputError) {
    switch format {
    case .csv(let writer): try writer.commit()
    case .jsonLines(let writer): try writer.commit()
    }
  }
}
