import Normalization
import Profiles
import Tables

/// Reads the rows of a table.
struct RowReader: RecordReader {
  let region: Region?
  let dateOrder: DateOrder
  private let source: RowSource

  private var table: Table { source.table }
  var plan: ColumnPlan { source.plan }
  var recordCount: Int { table.rowCount }

  init(_ table: Table, _ options: ImportOptions) {
    let plan = ColumnPlan(table, options)
    source = RowSource(table: table, plan: plan, options: options)
    region = options.region ?? RegionGuess.region(of: table, columns: plan.phones)
    var evidence = DateOrderEvidence()
    for column in plan.dates {
      for row in RegionGuess.sample(of: table.rowCount) {
        table.withCell(row: row, column: column) { evidence.add(Span(_unsafeElements: $0)) }
      }
    }
    dateOrder = evidence.order ?? (region?.code == "US" ? .monthDayYear : .dayMonthYear)
  }

  func bytes(of rejected: RejectedRecord, limitInBytes: Int) -> [UInt8] {
    if case .row(let row) = rejected.flaw { return table.rejectedBytes(row, limitInBytes: limitInBytes) }
    guard let record = rejected.record, record < table.rowCount else { return [] }
    return table.withRawRow(record) { Array($0.prefix(limitInBytes)) }
  }

  func read(_ record: Int, _ normalizer: inout ValueNormalizer, into batch: inout DraftBatch) {
    var draft = RowDraft(source: source, row: record)
    draft.fill(&normalizer)
    let line = table.lineNumber(ofRow: record)
    guard !draft.set.drafts.isEmpty else {
      batch.rejected.append(RejectedRecord(line: line, flaw: .nothingUsable(draft.issues), record: record))
      return
    }
    batch.drafts.append(
      RecordDraft(
        kind: draft.kind, stage: draft.stage, values: draft.set.drafts, notes: draft.notes,
        location: RecordLocation(record: record, line: line), issues: draft.issues, createdAt: draft.createdAt))
  }
}

/// Guesses which country numbers without a calling code belong to, from those of the same table that have one.
enum RegionGuess {
  /// Up to 5,000 rows, spread evenly.
  static func sample(of rowCount: Int) -> [Int] {
    let count = min(rowCount, 5_000)
    return (0..<count).map { $0 * rowCount / count }
  }

  /// The commonest country among international numbers; nil when fewer than 10 are so or none has a majority of them.
  static func region(of table: Table, columns: [Int]) -> Region? {
    var counts: [Region: Int] = [:]
    var total = 0
    var normalizer = PhoneNormalizer()
    var scratch: [UInt8] = []
    for column in columns {
      for row in sample(of: table.rowCount) {
        table.withCell(row: row, column: column) { cell in
          let cell = CleanText.trimmed(cell)
          guard let first = cell.first, first == UInt8(ascii: "+") || cell.starts(with: [48, 48]) else { return }
          scratch.removeAll(keepingCapacity: true)
          let result = normalizer.normalize(Span(_unsafeElements: cell), region: nil, into: &scratch)
          guard result.isValid, let region = result.region else { return }
          counts[region, default: 0] += 1
          total += 1
        }
      }
    }
    guard total >= 10, let best = counts.max(by: { ($0.value, $1.key.code) < ($1.value, $0.key.code) }) else { return nil }
    return best.value * 2 > total ? best.key : nil
  }
}
