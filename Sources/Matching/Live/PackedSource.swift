import Normalization

/// Packed records as the batch matcher reads them: of records with one key only the last has cells.
struct PackedSource: CellSource {
  let records: PackedRecords
  private let fields: [SourceField]
  /// Which records have a later one with the same key; empty when there are none.
  private let isSuperseded: [Bool]

  init(kind: LiveKind, records: PackedRecords) {
    self.records = records
    fields = kind.sourceFields
    isSuperseded = Self.superseded(records.keys)
  }

  private static func superseded(_ keys: [Int64]) -> [Bool] {
    var table = KeyTable(capacity: keys.count)
    return keys.withUnsafeBufferPointer { keys in
      var marks: [Bool] = []
      guard let base = keys.baseAddress else { return marks }
      for record in keys.indices.reversed() {
        if table.record(of: keys[record], keys: base) == nil {
          table.add(record, keys: base)
        } else {
          if marks.isEmpty { marks = Array(repeating: false, count: keys.count) }
          marks[record] = true
        }
      }
      return marks
    }
  }

  var recordCount: Int { records.count }

  /// The records that no later one supersedes.
  var liveRows: [UInt32] {
    let rows = 0..<UInt32(records.count)
    return isSuperseded.isEmpty ? Array(rows) : rows.filter { !isSuperseded[Int($0)] }
  }

  /// The order of day and month that the birth dates show.
  var dateOrder: DateOrder {
    var evidence = DateOrderEvidence()
    records.forEachCell(.birthDate) { _, cell in evidence.add(Span(_unsafeElements: cell)) }
    return evidence.order ?? .dayMonthYear
  }

  /// The records in columns, with all attributes of the kind, empty ones too.
  func read(region: Region?, workers: Workers, progress: (@Sendable (Double) -> Void)?) -> RecordSet {
    var builder = RecordSetBuilder(fields: fields, region: region, workers: workers)
    builder.keepsEmptyAttributes = true
    builder.leastPopulation = LiveIndex.leastPopulation
    return builder.build(from: self) { done, all in progress?(Double(done) / Double(all)) }
  }

  func forEachCell(inColumn column: Int, _ body: (_ row: Int, _ cell: UnsafeBufferPointer<UInt8>) -> Void) {
    let kind = fields[column].kind
    var lastRow = -1
    records.forEachCell(kind) { row, cell in
      if kind.isSingle && row == lastRow { return }
      lastRow = row
      if isSuperseded.isEmpty || !isSuperseded[row] { body(row, cell) }
    }
  }
}
