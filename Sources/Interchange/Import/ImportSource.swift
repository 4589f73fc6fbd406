import Profiles
public import Normalization
import Synchronization
import Tables

/// A file, or bytes, as a sequence of record drafts that can be entered anywhere.
///
/// The records are found when the source is opened; they are drafted range by range, each range a pure function of the source, so that
/// several threads may draft at once and an import can go on after the last record that was stored. Memory beside the (mapped) file is an
/// index of some tens of bytes a record.
public final class ImportSource: Sendable {
  /// The path, or the name given.
  public let name: String
  public let format: ImportFormat
  /// How many records there are, rows rejected on opening not counted.
  public let recordCount: Int
  /// 32 hexadecimal digits of the content: the same file again has the same, so that an import is resumed with the right one.
  public let fingerprint: String
  /// Rows that could not be told from their neighbours when the source was opened.
  public let rejected: [RejectedRecord]
  /// The columns of a table and where they go; empty for other formats.
  public let columns: [ImportColumn]
  /// The region that numbers without a calling code were taken for, given or guessed.
  public let region: Region?

  private let reader: any RecordReader
  private let normalizers = Mutex<[ValueNormalizer]>([])
  private let limits: ValueLimits

  /// Opens a file; `-` is standard input.
  public convenience init(path: String, options: ImportOptions = ImportOptions()) throws(InterchangeError) {
    do throws(TableError) {
      let file = try TextFile(path: path, limitInBytes: options.table.limitInBytes)
      if path == "-" {
        // Standard input can be read only once.
        let bytes = file.withBytes { Array($0) }
        try self.init(file, options) { () throws(TableError) in try Table(bytes: bytes, name: file.name, options: options.table) }
      } else {
        try self.init(file, options) { () throws(TableError) in try Table.open(path, options: options.table) }
      }
    } catch {
      throw .table(error)
    }
    if recordCount == 0, rejected.isEmpty { throw .noRecords(name: name) }
  }

  /// Takes a copy of bytes, as `init(path:)` takes a file's.
  public convenience init(bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()) throws(InterchangeError) {
    do throws(TableError) {
      let file = try TextFile(bytes: bytes, name: name, limitInBytes: options.table.limitInBytes)
      try self.init(file, options) { () throws(TableError) in try Table(bytes: bytes, name: name, options: options.table) }
    } catch {
      throw .table(error)
    }
    if recordCount == 0, rejected.isEmpty { throw .noRecords(name: name) }
  }

  private init(_ file: TextFile, _ options: ImportOptions, table: () throws(TableError) -> Table) throws(TableError) {
    name = file.name
    fingerprint = file.withBytes { Fingerprint.text(of: $0) }
    limits = options.limits
    let kind = file.withBytes { SourceKind.detect($0) }
    switch kind {
    case .vCards:
      format = .vCard
      reader = CardReader(TextRecords.vCards(of: file), options)
      (rejected, columns, region) = ([], [], options.region)
    case .profileLines:
      format = .profileLines
      reader = ProfileLineReader(TextRecords.lines(of: file), options)
      (rejected, columns, region) = ([], [], options.region)
    case .table:
      let table = try table()
      let rows = RowReader(table, options)
      format = table.format.kind == .csv ? .csv : .jsonLines
      rejected = table.rejected.map { RejectedRecord(line: $0.line, flaw: .row($0), record: nil) }
      (columns, region) = (rows.plan.columns, rows.region)
      reader = rows
    }
    recordCount = reader.recordCount
  }

  /// The drafts of a range of records.
  /// - Precondition: the range is in `0..<recordCount`.
  public func drafts(_ range: Range<Int>) -> DraftBatch {
    precondition(range.lowerBound >= 0 && range.upperBound <= recordCount)
    var normalizer = normalizers.withLock { $0.popLast() } ?? ValueNormalizer(region: region, dateOrder: reader.dateOrder, limits: limits)
    var batch = DraftBatch(range: range)
    for record in range { reader.read(record, &normalizer, into: &batch) }
    normalizers.withLock { $0.append(normalizer) }
    return batch
  }

  /// The ranges of at most `size` records from one on, in order.
  public func ranges(from record: Int = 0, size: Int = 2_000) -> some Sequence<Range<Int>> & Sendable {
    let end = recordCount
    return stride(from: max(0, record), to: end, by: max(1, size)).lazy.map { $0..<min($0 + max(1, size), end) }
  }

  /// The original bytes of a rejected record in UTF-8, cut at `limitInBytes`, for the reject file.
  public func bytes(of rejected: RejectedRecord, limitInBytes: Int = 64 << 10) -> [UInt8] {
    reader.bytes(of: rejected, limitInBytes: limitInBytes)
  }
}

/// Reads the records of one format.
protocol RecordReader: Sendable {
  var recordCount: Int { get }
  var dateOrder: DateOrder { get }
  func read(_ record: Int, _ normalizer: inout ValueNormalizer, into batch: inout DraftBatch)
  func bytes(of rejected: RejectedRecord, limitInBytes: Int) -> [UInt8]
}

extension TextRecords {
  func bytes(of rejected: RejectedRecord, limitInBytes: Int) -> [UInt8] {
    guard let record = rejected.record, record < count else { return [] }
    return withRecord(record) { Array($0.prefix(limitInBytes)) }
  }
}
