public import Matching
import Tables

/// `sosia evaluate`: how well the clusters in a file agree with the truth in it, or in another file.
public struct EvaluateRun {
  /// The file with the clusters; `-` is standard input.
  public var file: String
  public var truthColumn: String
  public var clusterColumn = OwnColumn.cluster
  /// A file of its own that holds the truth column, joined on `idColumn`; nil when the truth is in `file`.
  public var truthFile: String?
  public var idColumn: String?

  public init(file: String, truthColumn: String) {
    self.file = file
    self.truthColumn = truthColumn
  }

  /// Records with an empty cluster are singletons; records without a truth are left out.
  /// - Returns: the quality, and the rows that could not be read and are not in it.
  public func run() throws(RunError) -> (quality: PairQuality, rejected: Int) {
    let table = try open(file)
    let clusters = try column(clusterColumn, option: "--cluster-column", in: table)
    let truth: [UInt32]
    if let truthFile {
      truth = try joinedTruth(table, truthFile)
    } else {
      truth = numbers(table, try column(truthColumn, option: "--truth-column", in: table))
    }
    var predicted = numbers(table, clusters)
    var next = UInt32(predicted.count + 1)
    for row in predicted.indices where predicted[row] == 0 {
      predicted[row] = next
      next += 1
    }
    let quality = PairQuality(predicted: predicted, truth: truth)
    if quality.records == 0 { throw .nothingToMeasure(column: truthColumn) }
    return (quality, table.rejected.count)
  }

  private func joinedTruth(_ table: Table, _ path: String) throws(RunError) -> [UInt32] {
    let other = try open(path)
    let truthIndex = try column(truthColumn, option: "--truth-column", in: other)
    guard let idColumn else { throw .noSuchColumn(option: "--id-column", name: "", headers: other.header) }
    let otherIds = try column(idColumn, option: "--id-column", in: other)
    let ids = try column(idColumn, option: "--id-column", in: table)
    var entityOfId: [String: UInt32] = [:]
    for (row, number) in numbers(other, truthIndex).enumerated() {
      entityOfId[CellText.trimmed(other.cell(row: row, column: otherIds))] = number
    }
    return (0..<table.rowCount).map { entityOfId[CellText.trimmed(table.cell(row: $0, column: ids))] ?? 0 }
  }

  private func numbers(_ table: Table, _ column: Int) -> [UInt32] {
    Grouping.numbers(of: column, in: DataSet(tables: [table], ignored: [], mapping: [:]))
  }

  private func open(_ path: String) throws(RunError) -> Table {
    do { return try Table.open(path) } catch { throw .table(error) }
  }

  private func column(_ name: String, option: String, in table: Table) throws(RunError) -> Int {
    guard let index = table.header.firstIndex(of: name) else { throw .noSuchColumn(option: option, name: name, headers: table.header) }
    return index
  }
}

enum CellText {
  /// A cell without white space around it.
  static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
