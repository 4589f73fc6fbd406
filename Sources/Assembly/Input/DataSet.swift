public import Tables

/// One or several tables taken as one: their rows one after the other, under the union of their columns.
public struct DataSet: Sendable {
  public let tables: [Table]
  /// The union of the tables' columns, in the order of first appearance.
  public let header: [String]
  /// What each column of the union was found to hold.
  public let columns: [RecognizedColumn]
  /// What each table's own columns were found to hold.
  let tableColumns: [[RecognizedColumn]]
  /// For each table the local column of each union column.
  let localColumns: [[Int?]]
  /// The number of the first row of each table, and the number of all rows at the end.
  let rowStarts: [Int]

  /// - Parameters:
  ///   - ignored: headers that are no evidence, such as the truth column.
  ///   - mapping: roles given by the caller, by header.
  public init(tables: [Table], ignored: Set<String>, mapping: [String: ColumnRole]) {
    self.tables = tables
    var header: [String] = []
    var columns: [RecognizedColumn] = []
    var place: [String: Int] = [:]
    let tableColumns = tables.map { ColumnRecognizer.recognize($0, ignoring: ignored, mapping: mapping) }
    self.tableColumns = tableColumns
    for recognized in tableColumns {
      for column in recognized where place[column.header] == nil {
        place[column.header] = header.count
        header.append(column.header)
        columns.append(column)
      }
    }
    self.header = header
    self.columns = columns
    localColumns = tables.map { table in
      var local = [Int?](repeating: nil, count: header.count)
      for (index, name) in table.header.enumerated() { local[place[name]!] = index }
      return local
    }
    var starts = [0]
    for table in tables { starts.append(starts[starts.count - 1] + table.rowCount) }
    rowStarts = starts
  }

  public var recordCount: Int { rowStarts[rowStarts.count - 1] }

  /// The table and the row in it that a record number stands for.
  public func location(ofRecord record: Int) -> (table: Int, row: Int) {
    var table = 0
    while rowStarts[table + 1] <= record { table += 1 }
    return (table, record - rowStarts[table])
  }

  /// One cell as text; empty where the record's table lacks the column.
  public func cell(record: Int, column: Int) -> String {
    let (table, row) = location(ofRecord: record)
    guard let local = localColumns[table][column] else { return "" }
    return tables[table].cell(row: row, column: local)
  }

  /// Where a record stands, for people: `people.csv, line 42`.
  public func title(ofRecord record: Int) -> String {
    let (table, row) = location(ofRecord: record)
    return "\(PathName.last(tables[table].name)), line \(tables[table].lineNumber(ofRow: row))"
  }

  /// The column of a header, or nil.
  public func column(named name: String) -> Int? { header.firstIndex(of: name) }

  /// The file number of each record; empty for one file.
  var sources: [UInt16] {
    if tables.count < 2 { return [] }
    return tables.enumerated().flatMap { Array(repeating: UInt16($0.offset), count: $0.element.rowCount) }
  }

  /// Calls `body` with each record's cell of a column, in order; records of tables that lack it are passed over.
  func forEachCell(inColumn column: Int, _ body: (_ record: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    forEachCell(inColumns: localColumns.map { $0[column] }, body)
  }

  /// The same with a local column of its own for each table.
  func forEachCell(inColumns local: [Int?], _ body: (_ record: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    for (table, start) in zip(tables.indices, rowStarts) {
      guard let column = local[table] else { continue }
      tables[table].forEachCell(inColumn: column) { row, cell in body(start + row, cell) }
    }
  }
}
