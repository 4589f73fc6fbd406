import Matching
import Tables

/// Writes what a run found: the rows with their clusters, the scored pairs, the rejected rows.
struct DedupeWriter {
  let options: DedupeOptions
  let engine: EngineRun
  let findings: DedupeFindings

  func write() throws(RunError) {
    do {
      try writeRows()
      if let path = options.pairs { try PairsWriter(engine: engine, findings: findings).write(to: path) }
      try RejectsWriter(data: engine.data).write(to: options.rejectsPath, wasAskedFor: options.rejects != nil)
    } catch { throw .output(error) }
  }

  private func writeRows() throws(OutputError) {
    let data = engine.data
    // Columns of an earlier run make way for this run's.
    let kept = data.header.indices.filter { !replaced.contains(data.header[$0]) }
    let columns = kept.map { data.header[$0] } + added
    var writer = try RowWriter(path: options.outputPath, columns: columns, delimiter: data.tables[0].format.delimiter)
    var extra: [[UInt8]] = Array(repeating: [], count: added.count)
    var record = 0
    for (index, table) in data.tables.enumerated() {
      let local = kept.map { data.localColumns[index][$0] }
      let isIdentity = local.count == table.columnCount && local.enumerated().allSatisfy { $0.offset == $0.element }
      if data.tables.count > 1 { extra[0] = Array(PathName.last(table.name).utf8) }
      for row in 0..<table.rowCount {
        extra[added.count - 2] = DecimalText.bytes(Int(engine.result.clustering.clusterOfRecord[record]))
        extra[added.count - 1] = findings.linkProbabilities[record].map { DecimalText.bytes(probability: $0) } ?? []
        try writer.write(table, row: row, mapping: isIdentity ? nil : local, extra: extra)
        record += 1
      }
    }
    try writer.commit()
  }

  /// The columns added to the original ones.
  private var added: [String] {
    (engine.data.tables.count > 1 ? [OwnColumn.file] : []) + [OwnColumn.cluster, OwnColumn.probability]
  }

  private var replaced: Set<String> { Set(added) }
}

/// Writes the pairs that are matches or may be, the surest first.
struct PairsWriter {
  let engine: EngineRun
  let findings: DedupeFindings

  func write(to path: String) throws(OutputError) {
    var writer = try CSVWriter(
      path: path, columns: ["id_a", "id_b", "record_a", "record_b", "match_probability", "match_weight", "same_cluster"])
    let clusters = engine.result.clustering.clusterOfRecord
    for pair in engine.result.pairs.sorted(by: { (-$0.weight, $0.a, $0.b) < (-$1.weight, $1.a, $1.b) }) {
      try writer.append(engine.id(ofRecord: Int(pair.a)))
      try writer.append(engine.id(ofRecord: Int(pair.b)))
      try writer.append(DecimalText.bytes(Int(pair.a) + 1))
      try writer.append(DecimalText.bytes(Int(pair.b) + 1))
      try writer.append(DecimalText.bytes(probability: pair.probability))
      try writer.append(DecimalText.bytes(Double(pair.weight), decimals: 2))
      try writer.append(clusters[Int(pair.a)] == clusters[Int(pair.b)] ? "yes" : "no")
      try writer.endRow()
    }
    try writer.commit()
  }
}

/// Writes the rows that were left out, with the reason.
struct RejectsWriter {
  let data: DataSet

  /// - Parameter wasAskedFor: writes a file with only a header when nothing was rejected.
  func write(to path: String?, wasAskedFor: Bool) throws(OutputError) {
    guard let path, wasAskedFor || data.rejectedCount > 0 else { return }
    var writer = try CSVWriter(path: path, columns: ["file", "line", "reason", "row"])
    for table in data.tables {
      for row in table.rejected {
        try writer.append(table.name)
        try writer.append(DecimalText.bytes(row.line))
        try writer.append(row.reason.description)
        try writer.append(String(decoding: table.rejectedBytes(row), as: UTF8.self))
        try writer.endRow()
      }
    }
    try writer.commit()
  }
}

extension DataSet {
  /// Rows left out of all files.
  public var rejectedCount: Int { tables.reduce(0) { $0 + $1.rejected.count } }
}

extension EngineRun {
  /// What names a record: its id where there is an id column, otherwise its number from 1.
  func id(ofRecord record: Int) -> String {
    idColumn.map { data.cell(record: record, column: $0) } ?? String(record + 1)
  }
}
