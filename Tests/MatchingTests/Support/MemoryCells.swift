import Matching

/// Rows of cells kept in memory, with the columns that the tests use.
struct MemoryCells: CellSource {
  var rows: [[String]]

  var recordCount: Int { rows.count }

  func forEachCell(inColumn column: Int, _ body: (_ row: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    for (number, row) in rows.enumerated() {
      Array(row[column].utf8).withUnsafeBufferPointer { body(number, $0) }
    }
  }

  /// A record set of columns of the given kinds, named after their kinds.
  func recordSet(_ kinds: [FieldKind], sources: [UInt16] = [], threads: Int = 1) -> RecordSet {
    let fields = kinds.enumerated().map { SourceField(name: $0.element.rawValue, kind: $0.element, column: $0.offset) }
    return RecordSetBuilder(fields: fields, region: nil, workers: Workers(count: threads)).build(from: self, sources: sources)
  }
}
